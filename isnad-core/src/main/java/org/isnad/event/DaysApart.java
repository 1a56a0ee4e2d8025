package org.isnad.event;

import java.util.List;
import org.isnad.event.Attributes.Placed;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.text.RuleMatch;
import org.jspecify.annotations.Nullable;

/**
 * Reads days that are counted from another event: "the next day he received", "had talked two days
 * before that", "on the eve of the summit of 15 August", "right after he took office". Where that
 * day is not known, neither is the event's.
 */
final class DaysApart {
  private static final int NEAR = 8;

  private final Scene scene;

  DaysApart(Scene scene) {
    this.scene = scene;
  }

  /** Whether the words count the day of an event from another that they do not date. */
  boolean isCounted(Draft draft) {
    return words(draft) != null;
  }

  /**
   * The day counted from the event told before; unknown where the words count none or that event
   * has no day.
   */
  TimeValue of(Draft draft, List<Placed> placed, Story story) {
    RuleMatch words = words(draft);
    if (words == null || !words.rule().gives("office", "").isEmpty()) {
      return TimeValue.UNKNOWN;
    }
    Telling base =
        !placed.isEmpty()
            ? placed.getLast().telling()
            : story.events().isEmpty() ? null : story.events().getLast();
    return base == null || base.status() != Status.HELD
        ? TimeValue.UNKNOWN
        : apart(base.time(), words);
  }

  /**
   * The day counted from an event of the sentence that has one and follows the words; unknown where
   * there is none.
   */
  TimeValue from(Draft draft, List<Draft> drafts, Timing timing) {
    for (RuleMatch match : scene.matches("order")) {
      if (match.rule().gives("counted", "").isEmpty() || !isOf(match, draft)) {
        continue;
      }
      for (Draft other : drafts) {
        boolean governed =
            other.first() > match.last()
                && other.first() != draft.first()
                && scene.wordsBetween(match.last(), other.first()) < 2;
        List<TimeMention> times = governed ? timing.of(other) : List.of();
        if (!times.isEmpty()) {
          return apart(Timing.join(times), match);
        }
      }
    }
    return TimeValue.UNKNOWN;
  }

  private TimeValue apart(TimeValue day, RuleMatch words) {
    long[] days = Order.days(scene, words);
    boolean before = words.rule().gives("way", "").equals("earlier");
    return before || days[1] < days[0]
        ? Order.shifted(day, days)
        : Order.shifted(day, new long[] {-days[1], -days[0]});
  }

  private @Nullable RuleMatch words(Draft draft) {
    for (RuleMatch match : scene.matches("order")) {
      if (!match.rule().gives("apart", "").isEmpty() && isOf(match, draft)) {
        return match;
      }
    }
    return null;
  }

  /** Whether the words stand beside the event in its clause: no other verb parts them. */
  private boolean isOf(RuleMatch match, Draft draft) {
    Integer verb = draft.verb();
    int first = verb == null ? draft.first() : Math.min(verb, draft.first());
    int last = verb == null ? draft.last() : Math.max(verb, draft.last());
    boolean before = match.last() < first;
    if (!before && match.first() <= last) {
      return match.first() > first;
    }
    int from = before ? match.last() + 1 : last + 1;
    int to = before ? first : match.first();
    for (int i = from; i < to; i++) {
      boolean other = scene.tense(i) != null && !scene.isIn("auxiliary-verbs", i);
      if (other || scene.isIn("relatives", i) || (before && scene.isIn("limit-prepositions", i))) {
        return false;
      }
    }
    return !scene.isCut(Math.min(from, to), to) && scene.stepsBetween(from, to) < NEAR;
  }
}
