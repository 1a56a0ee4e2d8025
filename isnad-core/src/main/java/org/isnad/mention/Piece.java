package org.isnad.mention;

import java.util.List;
import org.isnad.page.Span;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;

/**
 * A run of tokens with a value, from which rules build times and quantities.
 *
 * @param kinds the slot kinds it may fill, most general first
 * @param first index of its first token
 * @param last index of its last token, included
 * @param clitics proclitics cut off its first word
 * @param sense what it means
 * @param rule id of the rule that built it; empty for words of the tables
 */
record Piece(List<String> kinds, int first, int last, int clitics, Sense sense, String rule) {
  Piece {
    kinds = List.copyOf(kinds);
  }

  /** The main kind. */
  String kind() {
    return kinds.getFirst();
  }

  boolean is(String kind) {
    return kinds.contains(kind);
  }

  int length() {
    return last - first + 1;
  }

  boolean covers(Piece other) {
    return first <= other.first && other.last <= last;
  }

  boolean overlaps(Piece other) {
    return first <= other.last && other.first <= last;
  }

  /** The pieces as chunks for the rule matcher; a chunk's ref is the index of its piece. */
  static void addChunks(List<Piece> pieces, List<Chunk> out) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      for (String kind : piece.kinds) {
        out.add(new Chunk(kind, piece.first, piece.last, piece.clitics, i));
      }
    }
  }

  /** Where the tokens stand in the text, without "and" and prepositions but with the article. */
  static Span span(Sentence sentence, int first, int last, int clitics) {
    Token token = sentence.tokens().get(first);
    int end = sentence.tokens().get(last).span().end();
    int glued = clitics & ~Clitic.AL.bit();
    if (glued == 0) {
      return new Span(token.span().start(), end);
    }
    if (token.kind() == TokenKind.CLITIC) {
      boolean article = Clitic.AL.in(clitics);
      int start =
          article ? token.span().start() + 1 : sentence.tokens().get(first + 1).span().start();
      return new Span(start, end);
    }
    for (Reading reading : token.readings()) {
      if (reading.clitics() == glued) {
        return new Span(token.span().start() + reading.cut(), end);
      }
    }
    return new Span(token.span().start(), end);
  }
}
