package org.isnad.text;

import java.util.List;
import org.isnad.page.Span;

/**
 * A word, number or mark of a sentence.
 *
 * @param index position in its sentence, from 0
 * @param span where it stands in the article's text
 * @param text the original characters
 * @param plain folding level 1: marks of presentation gone, digits ASCII, hamza and vowel marks
 *     kept
 * @param folded folding level 2: no vowel marks, one alef, final ya; the form rules are matched on
 * @param kind what it is made of
 * @param readings ways to cut proclitics off a WORD, the uncut one first; one trivial reading
 *     otherwise
 */
public record Token(
    int index,
    Span span,
    String text,
    String plain,
    String folded,
    TokenKind kind,
    List<Reading> readings) {
  public Token {
    readings = List.copyOf(readings);
  }

  /** Whether the token is the given mark. */
  public boolean is(String mark) {
    return folded.equals(mark);
  }
}
