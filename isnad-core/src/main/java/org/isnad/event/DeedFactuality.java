package org.isnad.event;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.isnad.event.Factuality.Verdict;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a sentence says became of a deed: by "not" and "tried to", by the tense of its own
 * verb, else as of any event.
 */
final class DeedFactuality {
  private static final Set<Status> OPEN =
      Set.of(Status.PLANNED, Status.POSTPONED, Status.REQUESTED);

  private static final Set<Status> MAY_BE = Set.of(Status.HELD, Status.PLANNED);

  private static final int REACH = 6;

  /** Words of somebody between an attempt and what he tried. */
  private static final int NAMED = 4;

  private final Scene scene;
  private final Factuality factuality;
  private final DeedForms forms;
  private final Kinds kinds;

  DeedFactuality(Scene scene, Factuality factuality, DeedForms forms, Kinds kinds) {
    this.scene = scene;
    this.factuality = factuality;
    this.forms = forms;
    this.kinds = kinds;
  }

  /** The verdict on a deed; null when the sentence tells none. */
  @Nullable Verdict of(Draft draft, FoundDeed f, TimeValue time) {
    int before = draft.first() - 1;
    if (scene.isIn("deed-attempts", before) || isAttempted(draft.first())) {
      return null;
    }
    int at = f.verb() == null ? draft.first() : Math.min(f.verb(), draft.first());
    boolean negated = scene.isIn("negations", at - 1) || scene.isIn("negations", before);
    DeedGovernor governor = f.governor();
    if (governor != null) {
      return governed(governor, negated, at, draft);
    }
    boolean verbal = f.entry().deed().isVerbal();
    if (negated && verbal && isConditional(at - 2)) {
      return new Verdict(Status.CONDITIONAL, null);
    }
    if (negated) {
      boolean general = scene.isIn("general-negations", at - 1) && f.verb() != null;
      return general && isHabit(f, at) ? null : new Verdict(Status.DENIED, null);
    }
    Verdict verdict = factuality.of(draft, time);
    if (verdict == null || verdict.status() == null) {
      return null;
    }
    boolean after = verdict.cue() != null && verdict.cue().first() > at;
    boolean said = f.verb() != null && f.verb() == at && tense(at) == Tense.PAST;
    if (after && (verbal || (said && verdict.status() == Status.DENIED))) {
      verdict = new Verdict(Status.HELD, null);
    }
    boolean open = verdict.cue() == null && f.verb() != null;
    Tense tense = f.verb() == null ? Tense.NONE : tense(at);
    boolean maybe = tense == Tense.PRESENT && isPossible(at) && (f.hasActor() || !isHabit(f, at));
    if (maybe && MAY_BE.contains(verdict.status())) {
      return new Verdict(Status.CONDITIONAL, null);
    }
    if (verdict.status() == Status.HELD && !verbal && (isAhead(time) || isAnnounced(f))) {
      return new Verdict(Status.PLANNED, null);
    }
    boolean done = f.verb() != null && f.verb() == at && tense == Tense.PAST;
    boolean fixed = !draft.gives("status").isEmpty() && verdict.cue() == null;
    if (done && !fixed && OPEN.contains(verdict.status())) {
      return new Verdict(Status.HELD, null);
    }
    boolean wish = open && tense == Tense.PRESENT && scene.isIn("subjunctive-words", at - 1);
    boolean habit = open && isHabit(f, at);
    if (habit && !wish && isSince(draft)) {
      return new Verdict(Status.ONGOING, null);
    }
    if (wish || habit) {
      return null;
    }
    boolean held = open && verdict.status() == Status.HELD && tense != Tense.PAST;
    return held && tense == Tense.FUTURE ? new Verdict(Status.PLANNED, null) : verdict;
  }

  /** What a verb that governs the noun of a deed says became of it; null where that is nothing. */
  private @Nullable Verdict governed(
      DeedGovernor governor, boolean negated, int verb, Draft draft) {
    String name = negated ? governor.negated() : governor.status();
    if (name.isEmpty()) {
      return null;
    }
    Status status = Status.valueOf(name.toUpperCase(Locale.ROOT));
    boolean done = status == Status.HELD;
    if (done && tense(verb) != Tense.PAST && !scene.isHeadline()) {
      return null;
    }
    boolean ahead =
        scene.times().stream().anyMatch(t -> t.first() > draft.last() && isAhead(t.value()));
    return new Verdict(done && ahead ? Status.PLANNED : status, null);
  }

  /** Whether somebody named between only tried it: "the attempt of a man to kill him". */
  private boolean isAttempted(int deed) {
    for (int i = deed - 1; scene.has(deed, "suffix") && i >= 0 && i >= deed - NAMED; i--) {
      if (scene.isIn("deed-attempts", i)) {
        return true;
      }
      if (scene.tense(i) != null || scene.isPreposition(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether all of a time is still to come. */
  private boolean isAhead(TimeValue time) {
    LocalDate from = time.from();
    LocalDate today = scene.today();
    return from != null && today != null && from.isAfter(today);
  }

  /** Whether somebody only announces a protest: "the union announced a strike". */
  private boolean isAnnounced(FoundDeed f) {
    Integer verb = f.verb();
    boolean protest = kinds.get(f.entry().deed().kind()).type().equals("PROTEST");
    return protest && verb != null && verb < f.first() && scene.isIn("announcing-verbs", verb);
  }

  /** Whether the words after it, in the same clause, tell since which day it goes on. */
  private boolean isSince(Draft draft) {
    return scene.times().stream()
        .anyMatch(t ->
            t.first() > draft.last()
                && scene.wordsBetween(draft.last(), t.first()) <= REACH
                && scene.isIn("since-words", t.first() - 1)
                && t.value().isDated());
  }

  private boolean isPossible(int verb) {
    return scene.isIn("possible-words", verb - 1) || scene.isIn("possible-words", verb - 2);
  }

  private boolean isConditional(int i) {
    return scene.isIn("condition-words", i) || scene.isIn("condition-words", i - 1);
  }

  private @Nullable Tense tense(int verb) {
    Tense general = scene.tense(verb);
    Tense deed = forms.tense(scene.tokens().get(verb));
    Tense own = general == null || deed == Tense.PAST ? deed : general;
    boolean future = own == Tense.PRESENT && scene.isIn("future-words", verb - 1);
    return future ? Tense.FUTURE : own;
  }

  /**
   * Whether the present tense of a deed of force tells what is usually done, outside a headline.
   */
  private boolean isHabit(FoundDeed f, int verb) {
    boolean force = kinds.get(f.entry().deed().kind()).type().equals("ASSAULT");
    boolean headline = scene.isHeadline();
    boolean reported = forms.light(scene.tokens().get(verb)).equals("reports");
    return force && !headline && !reported && tense(verb) == Tense.PRESENT;
  }
}
