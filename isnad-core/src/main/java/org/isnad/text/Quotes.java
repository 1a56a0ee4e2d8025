package org.isnad.text;

/** Tells opening from closing quotation marks along one line. Used for one line only. */
final class Quotes {
  private static final String OPEN = "«“‘‹„‟";
  private static final String CLOSE = "»”’›";
  private static final String EITHER = "\"";

  private boolean inside;
  private boolean insideSingle;

  static boolean isQuote(char c) {
    return OPEN.indexOf(c) >= 0 || CLOSE.indexOf(c) >= 0 || EITHER.indexOf(c) >= 0;
  }

  /** End of the mark that begins at i: doubled brackets and doubled apostrophes are one mark. */
  int end(String text, int i, int limit) {
    char c = text.charAt(i);
    boolean doubles = c == '(' || c == ')' || c == '\'' || c == '‘' || c == '’';
    boolean doubled = doubles && i + 1 < limit && text.charAt(i + 1) == c;
    if (doubled) {
      return i + 2;
    }
    if (c == '.') {
      int end = i + 1;
      while (end < limit && text.charAt(end) == '.') {
        end++;
      }
      return end;
    }
    return i + 1;
  }

  TokenKind kind(String text, int start, int end, int limit) {
    char c = text.charAt(start);
    boolean doubled = end - start == 2;
    if (c == '(' || c == '[') {
      return doubled ? TokenKind.OPEN_QUOTE : TokenKind.OPEN_BRACKET;
    }
    if (c == ')' || c == ']') {
      return doubled ? TokenKind.CLOSE_QUOTE : TokenKind.CLOSE_BRACKET;
    }
    if (c == '"' || (c == '\'' && doubled)) {
      return straight(text, start, end, limit);
    }
    if (c == '\'') {
      return single(text, start, end, limit);
    }
    if (OPEN.indexOf(c) >= 0) {
      return TokenKind.OPEN_QUOTE;
    }
    return CLOSE.indexOf(c) >= 0 ? TokenKind.CLOSE_QUOTE : TokenKind.PUNCTUATION;
  }

  /** A straight mark opens and closes in turn, unless the space beside it says otherwise. */
  private TokenKind straight(String text, int start, int end, int limit) {
    boolean spaceBefore = start == 0 || Character.isWhitespace(text.charAt(start - 1));
    boolean spaceAfter = end >= limit || Character.isWhitespace(text.charAt(end));
    boolean opens = spaceBefore == spaceAfter ? !inside : !inside && !spaceAfter;
    inside = opens;
    return opens ? TokenKind.OPEN_QUOTE : TokenKind.CLOSE_QUOTE;
  }

  /**
   * A straight single mark opens where a word begins, if another one closes where a word or a
   * sentence ends; any other is an apostrophe.
   */
  private TokenKind single(String text, int start, int end, int limit) {
    if (insideSingle && closes(text, start, limit)) {
      insideSingle = false;
      return TokenKind.CLOSE_QUOTE;
    }
    boolean begins =
        !insideSingle
            && end < limit
            && Character.isLetterOrDigit(text.charAt(end))
            && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    for (int i = end; begins && i < limit; i++) {
      if (text.charAt(i) == '\'' && closes(text, i, limit)) {
        insideSingle = true;
        return TokenKind.OPEN_QUOTE;
      }
    }
    return TokenKind.PUNCTUATION;
  }

  private static boolean closes(String text, int i, int limit) {
    boolean after = i + 1 >= limit || !Character.isLetterOrDigit(text.charAt(i + 1));
    return after && i > 0 && !Character.isWhitespace(text.charAt(i - 1));
  }
}
