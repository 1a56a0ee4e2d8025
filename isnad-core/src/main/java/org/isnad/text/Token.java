package org.isnad.text;

import java.util.List;
import org.isnad.page.Span;

/**
 * A word, number or mark of a sentence.
 *
 * @param index position in its sentence, from 0
 * @param span where it stands in the article's text
 * @param word its characters, wherever they stand
 */
public record Token(int index, Span span, Word word) {

  /** The original characters. */
  public String text() {
    return word.text();
  }

  /** Folding level 1: marks of presentation gone, digits ASCII, hamza and vowel marks kept. */
  public String plain() {
    return word.plain();
  }

  /** Folding level 2: no vowel marks, one alef, final ya; the form rules are matched on. */
  public String folded() {
    return word.folded();
  }

  /** What it is made of. */
  public TokenKind kind() {
    return word.kind();
  }

  /** Ways to cut proclitics off a WORD, the uncut one first; one trivial reading otherwise. */
  public List<Reading> readings() {
    return word.readings();
  }

  /** Whether the token is the given mark. */
  public boolean is(String mark) {
    return word.folded().equals(mark);
  }
}
