package org.isnad.mention;

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
}
