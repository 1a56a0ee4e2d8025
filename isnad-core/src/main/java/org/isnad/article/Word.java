package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.lexicon.AlignedText;
import org.isnad.lexicon.Orthography;

/**
 * A run of letters and digits, folded, with its place in the article's text.
 *
 * @param form folded, lower-case
 * @param start first unit in the article's text
 * @param end one past the last unit
 */
record Word(String form, int start, int end) {
  private static final int LETTER = 1;
  private static final int DIGIT = 2;

  /** Becomes another character in lower case, or may do so beside its neighbours. */
  private static final int CAPITAL = 4;

  private static final byte[] KINDS = kinds();

  private static byte[] kinds() {
    byte[] kinds = new byte[0x10000];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      boolean same = Character.toLowerCase(c) == c && !Character.isSurrogate(c);
      kinds[i] =
          (byte)
              ((Character.isLetter(c) ? LETTER : 0)
                  | (Character.isDigit(c) ? DIGIT : 0)
                  | (same ? 0 : CAPITAL));
    }
    return kinds;
  }

  /** The words of a stretch of text; a change between letters and digits begins a new word. */
  static List<Word> of(Orthography orthography, String text, int from, int to) {
    AlignedText aligned = orthography.align(text.substring(from, to));
    String folded = aligned.folded();
    List<Word> words = new ArrayList<>();
    int length = folded.length();
    int i = 0;
    while (i < length) {
      int kind = KINDS[folded.charAt(i)];
      if ((kind & (LETTER | DIGIT)) == 0) {
        i++;
        continue;
      }
      int begin = i;
      boolean digits = (kind & DIGIT) != 0;
      boolean capital = false;
      while (i < length && (kind & (LETTER | DIGIT)) != 0 && ((kind & DIGIT) != 0) == digits) {
        capital |= (kind & CAPITAL) != 0;
        i++;
        kind = i < length ? KINDS[folded.charAt(i)] : 0;
      }
      int start = from + aligned.original(begin);
      int end = from + aligned.original(i);
      String form = folded.substring(begin, i);
      words.add(new Word(capital ? form.toLowerCase(Locale.ROOT) : form, start, end));
    }
    return words;
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
