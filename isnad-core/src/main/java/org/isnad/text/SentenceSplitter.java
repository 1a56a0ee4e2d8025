package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;

/**
 * Cuts the tokens of a line into sentences. No sentence that people write is as long as the limits
 * here; a line without stops is cut all the same, so that reading it takes no more than its share.
 */
final class SentenceSplitter {
  /** Marks that end a sentence. */
  private static final String ENDS = ".!?؟…";

  /** Tokens after which the next mark ends a sentence. */
  private static final int LONG = 800;

  /** Tokens after which it ends anywhere. */
  private static final int LONGEST = 1000;

  private final Lexicon lexicon;

  SentenceSplitter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> out = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      current.add(tokens.get(i));
      if (endsAt(tokens, i) || isTooLong(current)) {
        while (i + 1 < tokens.size() && trails(tokens.get(i + 1))) {
          current.add(tokens.get(++i));
        }
        out.add(current);
        current = new ArrayList<>();
      }
    }
    if (!current.isEmpty()) {
      out.add(current);
    }
    return out;
  }

  private static boolean isTooLong(List<Token> sentence) {
    return sentence.size() >= LONGEST
        || (sentence.size() >= LONG && sentence.getLast().kind() == TokenKind.PUNCTUATION);
  }

  private boolean endsAt(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.kind() != TokenKind.PUNCTUATION || !isEnd(token)) {
      return false;
    }
    return !token.text().equals(".") || i == 0 || !abbreviates(tokens, i);
  }

  /** A stop after a single letter or a listed abbreviation, with more to come, ends nothing. */
  private boolean abbreviates(List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    if (i + 1 == tokens.size() || before.kind() == TokenKind.PUNCTUATION) {
      return false;
    }
    boolean glued = before.span().end() == tokens.get(i).span().start();
    boolean single = before.folded().length() == 1 && before.kind() == TokenKind.WORD;
    return glued
        && (single || lexicon.inList("abbreviations", before.folded()) || isSpelled(tokens, i));
  }

  /** A stop between the names of letters, or after one that stands inside a name. */
  private boolean isSpelled(List<Token> tokens, int i) {
    Token after = tokens.get(i + 1);
    if (!isLetterName(tokens.get(i - 1)) || after.kind() != TokenKind.WORD) {
      return false;
    }
    boolean tight = tokens.get(i).span().end() == after.span().start();
    boolean initial =
        i > 1
            && tokens.get(i - 1).folded().length() > 2
            && tokens.get(i - 2).kind() == TokenKind.WORD
            && !isLetterName(tokens.get(i - 2))
            && after.readings().stream().noneMatch(r -> r.has(Clitic.WA));
    return tight ? isLetterName(after) : initial;
  }

  private boolean isLetterName(Token token) {
    return token.kind() == TokenKind.WORD && lexicon.inList("letter-names", token.folded());
  }

  private static boolean trails(Token token) {
    return token.kind() == TokenKind.CLOSE_QUOTE
        || token.kind() == TokenKind.CLOSE_BRACKET
        || (token.kind() == TokenKind.PUNCTUATION && isEnd(token));
  }

  private static boolean isEnd(Token token) {
    String mark = token.text();
    return mark.length() == 1 ? ENDS.indexOf(mark.charAt(0)) >= 0 : mark.startsWith("..");
  }
}
