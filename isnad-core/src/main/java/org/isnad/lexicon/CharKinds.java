package org.isnad.lexicon;

/** What single characters are to words and lines, worked out once for all of them. */
public final class CharKinds {
  private static final int LETTER = 1;
  private static final int ARABIC = 2;
  private static final int DIGIT = 4;
  private static final int CAPITAL = 8;
  private static final int MARK = 16;
  private static final int INVISIBLE = 32;
  private static final int BLANK = 64;
  private static final char NON_JOINER = '\u200c';
  private static final byte[] KINDS = kinds();

  private CharKinds() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      boolean letter = Character.isLetter(c);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean invisible = Character.getType(c) == Character.FORMAT;
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || invisible;
      boolean same = Character.toLowerCase(c) == c && !Character.isSurrogate(c);
      kinds[i] =
          (byte)
              ((letter ? LETTER : 0)
                  | ((letter || mark) && isInArabicBlock(c) ? ARABIC : 0)
                  | (Character.isDigit(c) ? DIGIT : 0)
                  | (same ? 0 : CAPITAL)
                  | (mark ? MARK : 0)
                  | (invisible ? INVISIBLE : 0)
                  | (blank ? BLANK : 0));
    }
    return kinds;
  }

  private static boolean isInArabicBlock(char c) {
    return (c >= '\u0600' && c <= '\u06FF')
        || (c >= '\uFB50' && c <= '\uFDFF')
        || (c >= '\uFE70' && c <= '\uFEFE');
  }

  /** A letter of any script, or the stroke that draws Arabic ones out. */
  public static boolean isLetter(char c) {
    return (KINDS[c] & LETTER) != 0;
  }

  public static boolean isDigit(char c) {
    return (KINDS[c] & DIGIT) != 0;
  }

  public static boolean isLetterOrDigit(char c) {
    return (KINDS[c] & (LETTER | DIGIT)) != 0;
  }

  /** Whether it is an Arabic letter or a mark on one. */
  public static boolean isArabic(char c) {
    return (KINDS[c] & ARABIC) != 0;
  }

  /** Whether it becomes another character in lower case, or may do so beside its neighbours. */
  public static boolean isCapital(char c) {
    return (KINDS[c] & CAPITAL) != 0;
  }

  /** Whether it is set above or below a letter. */
  public static boolean isMark(char c) {
    return (KINDS[c] & MARK) != 0;
  }

  /** Whether it only says how others are to be set. */
  public static boolean isInvisible(char c) {
    return (KINDS[c] & INVISIBLE) != 0;
  }

  /** Whether it shows nothing: white space, or invisible. */
  public static boolean isBlank(char c) {
    return (KINDS[c] & BLANK) != 0;
  }

  /** Whether it shows nothing and belongs to no word: the non-joiner parts letters of one word. */
  public static boolean isSpace(char c) {
    return isBlank(c) && c != NON_JOINER;
  }
}
