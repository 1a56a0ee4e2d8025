package org.isnad.mention;

import java.util.Optional;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence of a time expression.
 *
 * @param type TIMEX3 type
 * @param value the interval it denotes, as far as the anchor allows
 * @param timex TIMEX3 value such as {@code 2025-05-19}, {@code XXXX-07-03}, {@code P2W}
 * @param mod TIMEX3 modifier such as APPROX, MORE_THAN; null when none
 * @param anchor what a relative value was computed from
 * @param shift days from the anchor for relative values that could not be computed, or only as a
 *     stretch; null otherwise
 * @param rule id of the rule that read it
 */
public record TimeMention(
    int sentence,
    int first,
    int last,
    int clitics,
    Span span,
    String text,
    Type type,
    TimeValue value,
    String timex,
    @Nullable String mod,
    Anchor anchor,
    @Nullable Integer shift,
    String rule)
    implements Mention {
  /** A length of time as an expression of its own: "four days". Its value has no place in time. */
  static Optional<TimeMention> of(QuantityMention length) {
    return length
        .timex()
        .map(value ->
            new TimeMention(
                length.sentence(),
                length.first(),
                length.last(),
                length.clitics(),
                length.span(),
                length.text(),
                Type.DURATION,
                TimeValue.UNKNOWN,
                value,
                mod(length.hedge(), value),
                Anchor.NONE,
                null,
                length.rule()));
  }

  private static @Nullable String mod(Hedge hedge, String value) {
    return switch (hedge) {
      case EXACT -> null;
      case LESS_THAN -> "LESS_THAN";
      case AT_MOST -> "EQUAL_OR_LESS";
      case MORE_THAN -> value.contains("X") ? "APPROX" : "MORE_THAN";
      case AT_LEAST -> value.contains("X") ? "APPROX" : "EQUAL_OR_MORE";
      default -> "APPROX";
    };
  }

  /** TIMEX3 type. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /** What a value rests on. */
  public enum Anchor {
    /** The expression is complete by itself. */
    NONE,
    /** The day the text was written. */
    TEXT,
    /** The time of the event told before ("at that time"). */
    PREVIOUS,
    /** The anchor is missing: the value stays open. */
    OPEN
  }
}
