package org.isnad.event;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.event.Attributes.Placed;
import org.isnad.event.Factuality.Verdict;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * The events that a sentence has told so far, from which the next takes the time or the status that
 * its own words leave open.
 */
final class Neighbours {
  private final Scene scene;
  private final Story story;
  private final Factuality factuality;
  private final Timing timing;
  private final Order order;
  private final List<Draft> drafts;
  private final List<Placed> placed;
  private final DaysApart apart;

  /**
   * The neighbours in one sentence.
   *
   * @param drafts the events of the sentence
   * @param placed the events told so far, which grow as the sentence is read
   */
  Neighbours(
      Scene scene,
      Story story,
      Factuality factuality,
      Timing timing,
      Order order,
      List<Draft> drafts,
      List<Placed> placed) {
    this.scene = scene;
    this.story = story;
    this.factuality = factuality;
    this.timing = timing;
    this.order = order;
    this.drafts = drafts;
    this.placed = placed;
    this.apart = new DaysApart(scene);
  }

  /**
   * The time an event without one has from the day of the saying or from an event told beside it.
   */
  TimeValue time(Draft draft) {
    if (apart.isCounted(draft)) {
      return apart.of(draft, placed, story);
    }
    TimeValue counted = apart.from(draft, drafts, timing);
    if (!counted.equals(TimeValue.UNKNOWN)) {
      return counted;
    }
    Verdict verdict = factuality.of(draft, TimeValue.UNKNOWN);
    boolean news = verdict != null && verdict.status() == Status.HELD;
    TimeValue away = order.away(draft, placed);
    if (!away.equals(TimeValue.UNKNOWN)) {
      return away;
    }
    if (factuality.isKnown(draft)) {
      return TimeValue.UNKNOWN;
    }
    if (news && scene.isLede()) {
      TimeValue today = timing.today(draft);
      if (!today.equals(TimeValue.UNKNOWN)) {
        return today;
      }
    }
    if (verdict != null && verdict.status() == Status.DENIED) {
      return timing.denied(draft, verdict.cue());
    }
    boolean two = scene.has(draft.first(), "dual") && scene.tense(draft.first()) == null;
    if (two || verdict == null) {
      return TimeValue.UNKNOWN;
    }
    boolean done = verdict.status() == Status.HELD;
    TimeValue there = there(draft, done);
    if (!there.equals(TimeValue.UNKNOWN)) {
      return there;
    }
    TimeValue beside = order.beside(draft, placed, story, done);
    return beside.equals(TimeValue.UNKNOWN) && done ? order.since(draft, placed) : beside;
  }

  /**
   * The day of the arrival at the place where, of the visit during which, or of the reception at
   * which, as the sentence goes on, another event took place.
   */
  private TimeValue there(Draft draft, boolean done) {
    Integer verb = draft.verb();
    boolean where =
        verb != null
            && (scene.isIn("where-words", verb - 1)
                || (scene.isThere(verb) && scene.tense(verb) == Tense.PAST));
    boolean handed = draft.slot("carries") != null;
    Telling last = (where || handed) && !placed.isEmpty() ? placed.getLast().telling() : null;
    return last == null ? TimeValue.UNKNOWN : Order.shared(last, done);
  }

  /**
   * The verdict on an event that is told as part of a visit ("a visit during which he meets"),
   * beside another ("in addition to the meeting with"), as what another is to come before ("a day
   * before his meeting with") or as the next step after one ("they spoke and meet in Oslo"): the
   * first and the last are still to come, of the others what their own words leave open is as with
   * that other.
   */
  @Nullable Verdict verdict(Draft draft, List<Argument> arguments, @Nullable Verdict own) {
    if (own == null || own.cue() != null || own.status() != Status.HELD) {
      return own;
    }
    Integer verb = draft.verb();
    if (verb != null && !draft.kind().equals("visit") && isOfPlan(verb, arguments)) {
      return new Verdict(Status.PLANNED, null);
    }
    if (placed.isEmpty()) {
      return own;
    }
    boolean part = verb != null && scene.tense(verb) == Tense.PRESENT && scene.isThere(verb);
    boolean beside =
        verb == null && (factuality.isAdded(draft) || isFollowed(draft) || isManner(draft));
    if (part || isStayOfPlan(draft, arguments) || isNextStep(verb, arguments)) {
      return new Verdict(Status.PLANNED, null);
    }
    return beside ? new Verdict(placed.getLast().telling().status(), null) : own;
  }

  /**
   * Whether a verb in the present goes on with what is still to come: of a side of the event told
   * last, which is planned, or of what will be done "during the visit".
   */
  private boolean isOfPlan(int verb, List<Argument> arguments) {
    if (scene.isHeadline() || scene.tense(verb) != Tense.PRESENT) {
      return false;
    }
    Set<String> sides = Story.ids(arguments.stream().map(Argument::referent).toList());
    Telling last = story.events().isEmpty() ? null : story.events().getLast();
    boolean goesOn =
        last != null
            && last.status() == Status.PLANNED
            && last.kind().isContact()
            && !Collections.disjoint(Story.ids(last.sides()), sides);
    return goesOn || isDuringVisit(verb);
  }

  /**
   * Whether a verb in the present goes on, of the same people, after one in the past: "they spoke
   * and meet in Oslo".
   */
  private boolean isNextStep(@Nullable Integer verb, List<Argument> arguments) {
    Placed last = placed.getLast();
    return verb != null
        && scene.tense(verb) == Tense.PRESENT
        && scene.isCoordinated(verb)
        && last.last() < verb
        && scene.tense(last.first()) == Tense.PAST
        && last.telling().kind().isContact()
        && last.telling().status() == Status.HELD
        && Story.ids(last.telling().sides())
            .equals(Story.ids(arguments.stream().map(Argument::referent).toList()));
  }

  private boolean isDuringVisit(int verb) {
    for (int i = verb + 1; i < scene.tokens().size() - 1 && !scene.isCut(verb, i); i++) {
      if (scene.isIn("done-prepositions", i) && scene.isIn("visit-occasions", i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the visit during which somebody will do what was told just before. */
  private boolean isStayOfPlan(Draft draft, List<Argument> arguments) {
    Placed last = placed.getLast();
    Set<String> visitors =
        Story.ids(
            arguments.stream()
                .filter(a -> a.role() == Role.VISITOR)
                .map(Argument::referent)
                .toList());
    return draft.kind().equals("visit")
        && draft.verb() == null
        && (scene.has(draft.first(), "suffix") || scene.isIn("whole-openers", draft.first() - 1))
        && last.telling().status() == Status.PLANNED
        && Story.ids(last.telling().sides()).containsAll(visitors)
        && IntStream.range(last.last() + 1, draft.first()).noneMatch(i -> scene.tense(i) != null);
  }

  /** Whether it only says in what an event still to come consists ("and that in a summit"). */
  private boolean isManner(Draft draft) {
    int before = draft.first() - 1;
    return placed.getLast().telling().status() == Status.PLANNED
        && !scene.isDefinite(draft.first())
        && !scene.has(draft.first(), "suffix")
        && scene.isIn("in-words", before)
        && scene.isIn("and-that-words", before - 1);
  }

  /** Whether an event still to come is told to come some time before somebody's own event. */
  private boolean isFollowed(Draft draft) {
    int last = placed.getLast().last();
    return scene.has(draft.first(), "suffix")
        && placed.getLast().telling().status() == Status.PLANNED
        && IntStream.range(last, draft.first()).anyMatch(i -> scene.isIn("ahead-words", i));
  }
}
