package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.text.RuleMatch;
import org.isnad.text.Sentence;

/**
 * Runs the rules of {@code ar/time} over a sentence, level by level: what a level builds (days,
 * clock times, periods …) may fill the slots of the next. Thread-safe.
 */
final class TimeGrammar {
  private static final Set<TimeParts.Op> DATES =
      Set.of(
          TimeParts.Op.DAY,
          TimeParts.Op.CLOCK,
          TimeParts.Op.NIGHT_TO,
          TimeParts.Op.NIGHT_FROM,
          TimeParts.Op.PERIOD,
          TimeParts.Op.RANGE,
          TimeParts.Op.DECADE,
          TimeParts.Op.CENTURY);

  private final PieceReader pieces;
  private final List<Grammar> levels = new ArrayList<>();

  TimeGrammar(Lexicon lexicon, PieceReader pieces) {
    this.pieces = pieces;
    TreeMap<String, List<Rule>> byLevel = new TreeMap<>();
    for (Rule rule : lexicon.rules("time")) {
      byLevel.computeIfAbsent(rule.gives("level", "1"), k -> new ArrayList<>()).add(rule);
    }
    byLevel.values().forEach(rules -> levels.add(new Grammar(lexicon, rules)));
  }

  /** The time expressions of a sentence, in text order, none inside another. */
  List<Piece> read(Sentence sentence) {
    return read(sentence, pieces.read(sentence));
  }

  /** The time expressions among the words with a value of a sentence. */
  List<Piece> read(Sentence sentence, List<Piece> words) {
    List<Piece> all = words;
    if (all.isEmpty()) {
      return List.of();
    }
    for (Grammar level : levels) {
      all = next(level, sentence, all);
    }
    List<Piece> out = new ArrayList<>();
    for (Piece piece : all) {
      boolean built = !piece.rule().isEmpty() && piece.sense() instanceof TimeParts;
      if (built && !piece.is("zone")) {
        out.add(piece);
      }
    }
    out.sort(Comparator.comparingInt(Piece::first));
    return out;
  }

  private static List<Piece> next(Grammar level, Sentence sentence, List<Piece> pieces) {
    List<Piece> out = new ArrayList<>(pieces);
    for (RuleMatch match : level.read(sentence, pieces)) {
      List<Piece> built = Grammar.isNone(match) ? List.of() : TimeBuilder.build(match, pieces);
      int first = built.isEmpty() ? Grammar.first(match) : built.getFirst().first();
      int last = built.isEmpty() ? Grammar.last(match) : built.getLast().last();
      out.removeIf(p -> first <= p.first() && p.last() <= last);
      if (built.isEmpty()) {
        out.removeIf(p -> p.first() <= last && first <= p.last());
      }
      out.addAll(built);
    }
    return out;
  }

  /** Whether a piece is a date or clock time, whose numbers are no quantities. */
  static boolean isDate(Piece piece) {
    return piece.sense() instanceof TimeParts parts && DATES.contains(parts.op());
  }
}
