package org.isnad.text;

import java.util.List;
import java.util.Set;

/** Tells where a writer has put a semicolon for a comma. */
public final class Semicolons {
  private static final Set<String> MARKS = Set.of("؛", ";");

  private Semicolons() {}

  /** Whether the token is a semicolon. */
  public static boolean isOne(Token token) {
    return token.kind() == TokenKind.PUNCTUATION && MARKS.contains(token.text());
  }

  /**
   * Whether the semicolon at a token only sets off what stands before it: a time, or a name that
   * another semicolon has parted from its title ("the minister; X Y; said").
   */
  public static boolean isComma(List<Token> tokens, int semicolon, Iterable<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      if (chunk.last() == semicolon - 1
          && (chunk.kind().equals("time") || holdsOne(tokens, chunk))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsOne(List<Token> tokens, Chunk chunk) {
    for (int i = chunk.first(); i <= chunk.last(); i++) {
      if (isOne(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }
}
