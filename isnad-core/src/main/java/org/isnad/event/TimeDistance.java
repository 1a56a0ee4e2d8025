package org.isnad.event;

import org.isnad.mention.TimeMention;
import org.isnad.text.TokenKind;

/**
 * How far a time stands from an event of its sentence: the words between them, and more where a
 * clause, a relative or another noun stands between that may have the time as its own. Immutable.
 */
final class TimeDistance {
  /** From here on a time is not the event's. */
  static final int FAR = 22;

  private static final int COMMA = 3;
  private static final int THEN = 12;

  private final Scene scene;

  TimeDistance(Scene scene) {
    this.scene = scene;
  }

  /** Words between the time and the event word or its verb; a time before the event counts more. */
  int of(Draft draft, TimeMention time) {
    Integer verb = draft.verb();
    int best = one(draft.first(), draft.last(), verb != null && verb == draft.first(), time);
    if (verb != null) {
      best = Math.min(best, one(verb, verb, true, time));
    }
    return best;
  }

  private int one(int first, int last, boolean verb, TimeMention time) {
    if (time.first() > last) {
      boolean apart =
          scene.isCut(last, time.first())
              || isSplit(last, time.first())
              || isOfCause(last, time.first())
              || isInRelative(first, last, verb, time.first())
              || isOfAnother(last, time);
      return scene.stepsBetween(last, time.first()) + (apart ? FAR : 0);
    }
    boolean apart = time.last() + 1 < first && scene.tokens().get(time.last() + 1).is("،");
    int words = scene.stepsBetween(time.last(), first) + (apart && time.first() > 1 ? COMMA : 0);
    boolean governed = false;
    for (int i = time.last() + 1; i < first; i++) {
      boolean apartFrom = scene.isIn("time-conjunctions", i) || scene.isIn("limit-prepositions", i);
      governed |= apartFrom && !(first == last && isOwnDay(i, first));
    }
    boolean cut = scene.isCut(time.last(), first) || isSplit(time.last(), first);
    boolean then = scene.isIn("going-on-words", first - 1) || (verb && scene.isThere(first));
    for (int i = time.last() + 1; i <= first; i++) {
      then |= scene.isCoordinated(i) && scene.tense(i) != null;
      then |= i < first && scene.isPurposeNoun(i);
    }
    return words + 1 + (then ? THEN : 0) + (governed || cut ? FAR : 0);
  }

  /**
   * Whether the time stands in a relative clause of another noun than the event's ("met his
   * counterpart who arrived yesterday").
   */
  private boolean isInRelative(int event, int last, boolean finite, int time) {
    boolean verb = finite || scene.tense(event) != null;
    for (int i = time - 1; i > last; i--) {
      if (scene.tokens().get(i).kind() == TokenKind.PUNCTUATION) {
        return false;
      }
      if (scene.isIn("relatives", i) && i + 1 < time && isVerbal(i + 1)) {
        boolean feminine = scene.isIn("feminine-relatives", i);
        return i > last + 1 && (verb || feminine != scene.isFeminine(event));
      }
    }
    return false;
  }

  private boolean isVerbal(int i) {
    return scene.tense(i) != null || (scene.isUnread(i) && !scene.isPreposition(i));
  }

  /** Whether "right after" governs "his meeting", so that what is told was on its day. */
  private boolean isOwnDay(int word, int event) {
    return event == word + 1 && scene.isIn("right-after", word) && scene.has(event, "suffix");
  }

  /** Whether the time is that of what the event came after ("and that following a report on"). */
  private boolean isOfCause(int event, int time) {
    for (int i = event + 1; i < time - 1; i++) {
      boolean after = scene.isIn("right-after", i + 1) || scene.isIn("limit-prepositions", i + 1);
      if (after && scene.isIn("and-that-words", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a conjunction such as "whereas" or "where" begins a clause of its own between the two.
   */
  private boolean isSplit(int a, int b) {
    for (int i = a + 1; i < b; i++) {
      if (scene.isIn("clause-splitters", i) || scene.isIn("where-words", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a participle of planning says that the time is that of a noun of its own ("met on the
   * fringe of the championship due in 2018"): after a verb always, after a noun where the two
   * disagree in gender or another noun stands right before the participle.
   */
  private boolean isOfAnother(int event, TimeMention time) {
    boolean own = scene.tense(event) == null;
    for (int i = event + 1; i < time.first(); i++) {
      if (!scene.isIn("due-words", i) || (own && i == event + 1)) {
        continue;
      }
      if (isOnFringe(event, i)) {
        return false;
      }
      boolean alike = scene.tense(event) == null && scene.isFeminine(event) == scene.isFeminine(i);
      boolean other =
          scene.isUnread(i - 1)
              && !scene.isIn("auxiliary-verbs", i - 1)
              && scene.wordsBetween(event, i) > 1;
      if (!alike || (other && !scene.isPreposition(i - 1) && !areAdjectives(event, i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the participle agrees with the noun on whose fringe the event takes place. */
  private boolean isOnFringe(int event, int due) {
    for (int i = event + 1; i < due - 1; i++) {
      if (scene.isIn("fringe-words", i)) {
        return scene.isFeminine(i + 1) == scene.isFeminine(due);
      }
    }
    return false;
  }

  /** Whether nothing but words with the article, its adjectives, stand between noun and word. */
  private boolean areAdjectives(int noun, int word) {
    for (int i = noun + 1; i < word; i++) {
      if (!scene.isArticled(i)) {
        return false;
      }
    }
    return true;
  }
}
