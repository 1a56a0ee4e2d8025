package org.isnad.mention;

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
