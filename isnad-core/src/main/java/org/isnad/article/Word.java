package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.lexicon.AlignedText;
import org.isnad.lexicon.CharKinds;
import org.isnad.lexicon.Orthography;

/**
 * A run of letters and digits, folded, with its place in the article's text.
 *
 * @param form folded, lower-case
 * @param start first unit in the article's text
 * @param end one past the last unit
 */
record Word(String form, int start, int end) {
  /** The words of a stretch of text; a change between letters and digits begins a new word. */
  static List<Word> of(Orthography orthography, String text, int from, int to) {
    AlignedText aligned = orthography.align(text.substring(from, to));
    String folded = aligned.folded();
    List<Word> words = new ArrayList<>();
    int length = folded.length();
    int i = 0;
    while (i < length) {
      if (!CharKinds.isLetterOrDigit(folded.charAt(i))) {
        i++;
        continue;
      }
      int begin = i;
      boolean digits = CharKinds.isDigit(folded.charAt(i));
      boolean capital = false;
      while (i < length && goesOn(folded.charAt(i), digits)) {
        capital |= CharKinds.isCapital(folded.charAt(i));
        i++;
      }
      int start = from + aligned.original(begin);
      int end = from + aligned.original(i);
      String form = folded.substring(begin, i);
      words.add(new Word(capital ? form.toLowerCase(Locale.ROOT) : form, start, end));
    }
    return words;
  }

  private static boolean goesOn(char c, boolean digits) {
    return CharKinds.isLetterOrDigit(c) && CharKinds.isDigit(c) == digits;
  }

  /** The folded words of a phrase of the data. */
  static List<String> forms(Orthography orthography, String phrase) {
    return Names.forms(of(orthography, phrase, 0, phrase.length()));
  }

  /** Whether it is a number in digits. */
  boolean isNumber() {
    return Character.isDigit(form.charAt(0));
  }

  /** The value of a number in digits; -1 when it is none or too long. */
  int number() {
    return isNumber() && form.length() <= 8 ? Integer.parseInt(form) : -1;
  }
}
