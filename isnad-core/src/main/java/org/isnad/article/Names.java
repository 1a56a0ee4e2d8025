package org.isnad.article;

import java.util.List;

/** Comparisons of lines by their folded words. */
final class Names {
  private static final String OPENING = "\u00ab\u201c\"";
  private static final String CLOSING = "\u00bb\u201d\"";
  private static final int LONGEST_MASTHEAD = 5;

  private Names() {}

  /** Whether two lines have the same words. */
  static boolean same(Line a, Line b) {
    return a.head().size() == b.head().size() && forms(a).equals(forms(b));
  }

  /** A name of a few words in quotation marks that fills its line. */
  static boolean isMasthead(String text, Line line) {
    if (line.wordCount() == 0 || line.wordCount() > LONGEST_MASTHEAD) {
      return false;
    }
    int open = OPENING.indexOf(text.charAt(line.span().start()));
    return open >= 0 && CLOSING.indexOf(text.charAt(line.span().end() - 1)) == open;
  }

  static List<String> forms(Line line) {
    return forms(line.head());
  }

  static List<String> forms(List<Word> words) {
    String[] forms = new String[words.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = words.get(i).form();
    }
    return List.of(forms);
  }

  /** Whether the words stand one after the other among others. */
  static boolean within(List<String> words, List<String> others) {
    return !words.isEmpty() && java.util.Collections.indexOfSubList(others, words) >= 0;
  }
}
