package org.isnad.text;

/** What a token is made of. */
public enum TokenKind {
  /** Arabic letters. */
  WORD,
  /** Digits of any script with their separators. */
  NUMBER,
  /** Latin or other non-Arabic letters. */
  FOREIGN,
  /** An Arabic clitic that stands apart because it is glued to a digit, quotation mark or Latin. */
  CLITIC,
  OPEN_QUOTE,
  CLOSE_QUOTE,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  /** Any other mark. */
  PUNCTUATION
}
