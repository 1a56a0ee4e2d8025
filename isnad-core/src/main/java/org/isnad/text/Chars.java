package org.isnad.text;

/** What single characters are to the tokenizer, worked out once for all of them. */
final class Chars {
  private static final int BLANK = 1;
  private static final int INVISIBLE = 2;
  private static final int MARK = 4;
  private static final int LETTER = 8;
  private static final int ARABIC = 16;
  private static final char STROKE = '\u0640';
  private static final byte[] KINDS = kinds();

  private Chars() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      int type = Character.getType(c);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      boolean letter = Character.isLetter(c) || c == STROKE;
      boolean mark = type == Character.NON_SPACING_MARK;
      boolean invisible = type == Character.FORMAT;
      kinds[i] =
          (byte)
              ((blank || invisible ? BLANK : 0)
                  | (invisible ? INVISIBLE : 0)
                  | (mark || invisible ? MARK : 0)
                  | (letter ? LETTER : 0)
                  | ((letter || mark) && isInArabicBlock(c) ? ARABIC : 0));
    }
    return kinds;
  }

  private static boolean isInArabicBlock(char c) {
    return (c >= '\u0600' && c <= '\u06FF')
        || (c >= '\uFB50' && c <= '\uFDFF')
        || (c >= '\uFE70' && c <= '\uFEFE');
  }

  /** Whether it parts words and shows nothing. */
  static boolean isBlank(char c) {
    return (KINDS[c] & BLANK) != 0;
  }

  /** Whether it only says how others are to be set. */
  static boolean isInvisible(char c) {
    return (KINDS[c] & INVISIBLE) != 0;
  }

  /** Whether it is set above or below a letter, or invisible. */
  static boolean isMark(char c) {
    return (KINDS[c] & MARK) != 0;
  }

  /** A letter of any script, or the stroke that draws Arabic ones out. */
  static boolean isLetter(char c) {
    return (KINDS[c] & LETTER) != 0;
  }

  /** Whether it is an Arabic letter or a mark on one. */
  static boolean isArabic(char c) {
    return (KINDS[c] & ARABIC) != 0;
  }
}
