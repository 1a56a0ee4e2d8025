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
   * The day counted from what follows the words in the sentence and has a day, an event or anything
   * else ("two days after the elections of 3 March"); unknown where there is none.
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
          return timing.counted(draft, apart(Timing.join(times), match));
        }
      }
      TimeMention base = base(match, drafts);
      if (base != null) {
        return timing.counted(draft, apart(base.value(), match));
      }
    }
    return TimeValue.UNKNOWN;
  }

  /** Whether a time is that of something else than an event, from which words count days. */
  boolean isBase(TimeMention time, List<Draft> drafts) {
    return scene.matches("order").stream()
        .filter(m -> !m.rule().gives("counted", "").isEmpty())
        .anyMatch(m -> time.equals(base(m, drafts)));
  }

  /** The time of what words count from, where it is none of the events; null when none is told. */
  private @Nullable TimeMention base(RuleMatch words, List<Draft> drafts) {
    for (TimeMention time : scene.times()) {
      boolean after = time.first() > words.last() + 1;
      if (after && isOfOne(words.last(), time.first(), drafts)) {
        return time;
      }
    }
    return null;
  }

  /**
   * Whether a noun without an event holds all from a word on to a time, up to a relative's verb.
   */
  private boolean isOfOne(int word, int time, List<Draft> drafts) {
    for (int i = word + 1; i < time; i++) {
      int at = i;
      boolean event = drafts.stream().anyMatch(d -> d.first() <= at && at <= d.last());
      if (event || (scene.tense(i) != null && !scene.isIn("relatives", i - 1))) {
        return false;
      }
    }
    return !scene.isCut(word, time) && scene.stepsBetween(word, time) < NEAR;
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
