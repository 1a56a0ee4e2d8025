package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.text.Chunk;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.RuleMatcher;
import org.isnad.text.Sentence;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Rules over pieces. Of matches that overlap, the longest wins, then a rule that says "none". */
final class Grammar {
  /** Value of {@code yields: kind} of rules for words that only look like what is read. */
  static final String NONE = "none";

  /** Slot of words that must be there but belong to the sentence. */
  private static final String CONTEXT = "context";

  private final RuleMatcher matcher;
  private final Map<String, Integer> order = new HashMap<>();
  private final boolean empty;

  Grammar(Lexicon lexicon, List<Rule> rules) {
    this.matcher = RuleMatcher.of(lexicon, rules);
    this.empty = rules.isEmpty();
    rules.forEach(rule -> order.put(rule.id(), order.size()));
  }

  /** The matches that hold, in text order, those of "none" rules among them. */
  List<RuleMatch> read(Sentence sentence, List<Piece> pieces) {
    if (empty) {
      return List.of();
    }
    List<Chunk> chunks = new ArrayList<>();
    Piece.addChunks(pieces, chunks);
    List<RuleMatch> found = new ArrayList<>(matcher.match(sentence, chunks));
    found.removeIf(match -> !isCompact(match, sentence));
    found.sort(
        Comparator.comparingInt((RuleMatch m) -> first(m) - last(m))
            .thenComparing(m -> !isNone(m))
            .thenComparingInt(m -> -m.slots().size())
            .thenComparingInt(m -> order.getOrDefault(m.rule().id(), 0)));
    List<RuleMatch> out = new ArrayList<>();
    for (RuleMatch match : found) {
      if (out.stream().noneMatch(m -> first(m) <= last(match) && first(match) <= last(m))) {
        out.add(match);
      }
    }
    out.sort(Comparator.comparingInt(Grammar::first));
    return out;
  }

  /** First token a match takes for itself: tokens in the slot "context" are left to others. */
  static int first(RuleMatch match) {
    Filler context = context(match);
    return context != null && context.first() == match.first()
        ? own(match).mapToInt(Filler::first).min().orElse(match.first())
        : match.first();
  }

  /** Last token a match takes for itself. */
  static int last(RuleMatch match) {
    Filler context = context(match);
    return context != null && context.last() == match.last()
        ? own(match).mapToInt(Filler::last).max().orElse(match.last())
        : match.last();
  }

  private static @Nullable Filler context(RuleMatch match) {
    List<Filler> fillers = match.slots().get(CONTEXT);
    return fillers == null ? null : fillers.getFirst();
  }

  /** What fills the slots of a match, but for its context. */
  static Stream<Filler> own(RuleMatch match) {
    return match.slots().entrySet().stream()
        .filter(e -> !e.getKey().equals(CONTEXT))
        .flatMap(e -> e.getValue().stream());
  }

  static boolean isNone(RuleMatch match) {
    return match.rule().gives("kind", "").equals(NONE);
  }

  /** The matcher passes over commas and quotation marks; here only rules that say so may. */
  private static boolean isCompact(RuleMatch match, Sentence sentence) {
    boolean commas = match.rule().gives("across", "").equals("comma");
    for (int i = first(match); i <= last(match); i++) {
      TokenKind kind = sentence.tokens().get(i).kind();
      boolean quote = kind == TokenKind.OPEN_QUOTE || kind == TokenKind.CLOSE_QUOTE;
      boolean comma =
          kind == TokenKind.PUNCTUATION && "،,".contains(sentence.tokens().get(i).text());
      if ((quote || (comma && !commas)) && !isInSlot(match, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInSlot(RuleMatch match, int token) {
    for (List<Filler> fillers : match.slots().values()) {
      for (Filler filler : fillers) {
        if (filler.first() <= token && token <= filler.last()) {
          return true;
        }
      }
    }
    return false;
  }
}
