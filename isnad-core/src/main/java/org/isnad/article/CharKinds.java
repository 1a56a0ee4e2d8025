package org.isnad.article;

/** What single characters are to the lines of a page, worked out once for all of them. */
final class CharKinds {
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int CAPITAL = 4;
  private static final int SPACE = 8;
  private static final int MARK = 16;
  private static final byte[] KINDS = kinds();

  private CharKinds() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      boolean same = Character.toLowerCase(c) == c && !Character.isSurrogate(c);
      boolean space =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || (Character.getType(c) == Character.FORMAT && c != '\u200c');
      kinds[i] =
          (byte)
              ((Character.isLetter(c) ? LETTER : 0)
                  | (Character.isDigit(c) ? DIGIT : 0)
                  | (same ? 0 : CAPITAL)
                  | (space ? SPACE : 0)
                  | (Character.getType(c) == Character.NON_SPACING_MARK ? MARK : 0));
    }
    return kinds;
  }

  static boolean isLetter(char c) {
    return (KINDS[c] & LETTER) != 0;
  }

  static boolean isDigit(char c) {
    return (KINDS[c] & DIGIT) != 0;
  }

  static boolean isLetterOrDigit(char c) {
    return (KINDS[c] & (LETTER | DIGIT)) != 0;
  }

  /** Whether it becomes another character in lower case, or may do so beside its neighbours. */
  static boolean isCapital(char c) {
    return (KINDS[c] & CAPITAL) != 0;
  }

  /** Whether it shows nothing and belongs to no word. */
  static boolean isSpace(char c) {
    return (KINDS[c] & SPACE) != 0;
  }

  /** Whether it is set above or below a letter. */
  static boolean isMark(char c) {
    return (KINDS[c] & MARK) != 0;
  }
}
