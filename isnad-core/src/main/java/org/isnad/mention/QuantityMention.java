package org.isnad.mention;

import java.util.Optional;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence of a length, a count, a share or an ordinal.
 *
 * @param kind what it measures
 * @param min least value; durations in minutes
 * @param max greatest value; null when open ("more than two hours")
 * @param hedge how it is hedged
 * @param unit for durations the stated unit (minute hour day week month year), for counts the id or
 *     word of what is counted, empty otherwise
 * @param rule id of the rule that read it
 */
public record QuantityMention(
    int sentence,
    int first,
    int last,
    int clitics,
    Span span,
    String text,
    Kind kind,
    double min,
    @Nullable Double max,
    Hedge hedge,
    String unit,
    String rule)
    implements Mention {
  /** What a quantity measures. */
  public enum Kind {
    DURATION,
    COUNT,
    PERCENT,
    ORDINAL,
    MONEY,
    NUMBER
  }

  /**
   * The TIMEX3 value of a duration such as {@code PT90M} or {@code P2W}, {@code PTXH} when the
   * number of units is not told; empty for other quantities.
   */
  public Optional<String> timex() {
    if (kind != Kind.DURATION) {
      return Optional.empty();
    }
    if (rule.startsWith("duration.vague")) {
      return Optional.of(Lengths.vague(unit));
    }
    boolean upper = hedge == Hedge.LESS_THAN || hedge == Hedge.AT_MOST;
    double minutes = upper && max != null ? max : min;
    return Optional.of(Lengths.timex(minutes / Lengths.minutes(1, unit), unit));
  }
}
