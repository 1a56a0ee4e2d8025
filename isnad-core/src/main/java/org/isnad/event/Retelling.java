package org.isnad.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.event.Factuality.Verdict;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** Finds the event of the article that a sentence tells again, told in other words or stages. */
final class Retelling {
  private static final int FRESH = 3;
  private static final int LONGEST = 14;

  private final Scene scene;
  private final Story story;
  private final Factuality factuality;

  Retelling(Scene scene, Story story, Factuality factuality) {
    this.scene = scene;
    this.story = story;
    this.factuality = factuality;
  }

  /** The event of this article that a draft tells again; null when it is another. */
  @Nullable Telling of(
      Draft draft, Kinds.Kind kind, List<Argument> arguments, TimeValue time, Verdict verdict) {
    boolean other =
        factuality.isAgain(draft) || draft.says("again", "yes") || draft.says("distinct", "yes");
    for (int i = story.events().size() - 1; i >= 0; i--) {
      Telling told = story.events().get(i);
      boolean stands =
          (verdict.status() == null
                  || stage(told, kind, verdict.status(), time)
                  || isStay(told, draft, kind))
              && !isOtherDenied(told, draft, verdict)
              && !isBackground(told, draft, time)
              && (isLeaving(told, draft, arguments, time)
                  || (other
                      ? SameTime.stated(told.time(), time)
                      : SameTime.compatible(told.time(), time) || isShortlyBefore(told, time)));
      boolean heading = told.isTentative() && isSameNews(told, time);
      boolean whole = same(told, kind, arguments) || isFuller(told, draft, kind, arguments);
      boolean fits = whole && (stands || heading);
      if (fits) {
        return told;
      }
    }
    return null;
  }

  /** The event that the page has told as denied, of which somebody says that it took place. */
  @Nullable Telling denied(
      Draft draft, Kinds.Kind kind, List<Argument> arguments, TimeValue time, Verdict verdict) {
    if (verdict.status() != Status.HELD || scene.attribution(draft.first()) == null) {
      return null;
    }
    for (Telling told : story.events()) {
      if (told.status() == Status.DENIED
          && same(told, kind, arguments)
          && SameTime.compatible(told.time(), time)) {
        return told;
      }
    }
    return null;
  }

  /**
   * What somebody denies in indefinite words is not what the page has told as done ("the palace had
   * denied a call in May").
   */
  private boolean isOtherDenied(Telling told, Draft draft, Verdict verdict) {
    return verdict.status() == Status.DENIED
        && told.status() == Status.HELD
        && !scene.isDefinite(draft.first())
        && !scene.has(draft.first(), "suffix")
        && scene.tense(draft.first()) == null;
  }

  /** Whether a visit that somebody's leaving tells began on another day, told before or now. */
  private static boolean isLeaving(
      Telling told, Draft draft, List<Argument> arguments, TimeValue time) {
    boolean ends = draft.says("ends", "yes") || told.rule().gives("ends", "").equals("yes");
    LocalDate one = told.time().from();
    LocalDate other = time.from();
    boolean far =
        one != null && other != null && Math.abs(ChronoUnit.DAYS.between(one, other)) > LONGEST;
    return ends && !far && isSameVisit(told, arguments);
  }

  /** Whether "during his visit" names the visit that was told before, whatever is still to come. */
  private boolean isStay(Telling told, Draft draft, Kinds.Kind kind) {
    return kind.name().equals(told.kind().name())
        && factuality.isOccasion(draft)
        && (scene.has(draft.first(), "suffix") || scene.isDefinite(draft.first()));
  }

  /**
   * Whether a time lies shortly before the day on which somebody told of an event, where that is
   * all the page has said of its day ("he said today that they spoke"; "in their call yesterday").
   */
  private static boolean isShortlyBefore(Telling told, TimeValue time) {
    if (!told.isOnSaidDay() || told.status() != Status.HELD) {
      return false;
    }
    LocalDate said = told.time().from();
    LocalDate to = time.to();
    if (said != null && to != null) {
      return to.isBefore(said) && !to.isBefore(said.minusDays(FRESH));
    }
    Integer shift = time.shiftTo();
    return shift != null && shift < 0 && shift >= -FRESH;
  }

  /** Whether a headline without a verb and day of its own announces what the lede tells. */
  private boolean isSameNews(Telling heading, TimeValue time) {
    boolean dated = heading.statements().stream().anyMatch(s -> s.field().equals("time"));
    return sameWeekday(heading.time(), time) || (!dated && scene.isLede());
  }

  private static boolean sameWeekday(TimeValue a, TimeValue b) {
    return a.weekday() != null && a.weekday() == b.weekday();
  }

  /**
   * A date or a week, month or year far from the day of the text is not that of the news itself.
   */
  private boolean isBackground(Telling told, Draft draft, TimeValue time) {
    boolean undated = told.time().month() == null && !told.time().isDated();
    if (!told.main() || !undated || (scene.isLede() && !isPluperfect(draft))) {
      return false;
    }
    LocalDate today = scene.today();
    LocalDate from = time.from();
    LocalDate to = time.to();
    if (time.month() == null) {
      return today != null && to != null && to.isBefore(today.minusDays(FRESH));
    }
    return today == null || from == null || from.isBefore(today.minusDays(FRESH));
  }

  /** Whether "had" stands before the verb: it was over before what the page tells. */
  private boolean isPluperfect(Draft draft) {
    Integer verb = draft.verb();
    if (verb == null || scene.tense(verb) != Tense.PAST) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && !scene.isCut(i, verb); i--) {
      if (scene.isIn("had-words", i)) {
        return true;
      }
      if (scene.tense(i) != null) {
        return false;
      }
    }
    return false;
  }

  /** Kinds that may be words for one event, of the same sides. */
  static boolean same(Telling told, Kinds.Kind kind, List<Argument> arguments) {
    List<Referent> sides =
        arguments.stream().filter(a -> a.role().isSide()).map(Argument::referent).toList();
    Kinds.Kind own = told.kind();
    Set<String> ids = Story.ids(sides);
    Set<String> kept = Story.ids(told.sides());
    boolean talk = own.name().equals("talks") || kind.name().equals("talks");
    boolean call = own.name().equals("call") || kind.name().equals("call");
    boolean unplaced = told.statements().stream().noneMatch(s -> s.field().equals("place"));
    boolean kinds = own.family().equals(kind.family()) || (talk && call && unplaced);
    boolean part = sides.size() < kind.sides() && ids.size() < kept.size() && kept.containsAll(ids);
    return kinds
        && (kept.equals(ids)
            || part
            || (own.name().equals("visit") && isSameVisit(told, arguments)));
  }

  /** Whether "the meeting" names one side more than those told of the last event of its kind. */
  private boolean isFuller(Telling told, Draft draft, Kinds.Kind kind, List<Argument> arguments) {
    List<Referent> sides =
        arguments.stream().filter(a -> a.role().isSide()).map(Argument::referent).toList();
    return scene.isDefinite(draft.first())
        && scene.tense(draft.first()) == null
        && told == story.last(kind)
        && told.kind().name().equals(kind.name())
        && told.isOfPeople()
        && told.sides().size() > 1
        && Story.ids(sides).containsAll(Story.ids(told.sides()));
  }

  /** Whether talks that nobody placed are told again as a call, which they were then. */
  static boolean isCallAfterAll(Telling told, Kinds.Kind kind) {
    return told.kind().name().equals("talks")
        && kind.name().equals("call")
        && told.statements().stream().noneMatch(s -> s.field().equals("place"));
  }

  /** Whether one visitor goes to one country, which both may name or one of its towns. */
  private static boolean isSameVisit(Telling told, List<Argument> arguments) {
    List<Referent> visitors =
        arguments.stream().filter(a -> a.role() == Role.VISITOR).map(Argument::referent).toList();
    Set<String> there = countries(arguments);
    Set<String> before = countries(told.arguments());
    boolean apart = !there.isEmpty() && !before.isEmpty() && Collections.disjoint(there, before);
    return !visitors.isEmpty() && Story.ids(visitors).equals(Story.ids(told.visitors())) && !apart;
  }

  private static Set<String> countries(List<Argument> arguments) {
    Set<String> out = new TreeSet<>();
    for (Argument argument : arguments) {
      String country = argument.referent().entity().country();
      if (argument.role() == Role.HOST && country != null) {
        out.add(country);
      }
    }
    return out;
  }

  /**
   * A planned event and a held one are stages of one only where kind and time do not speak against
   * it.
   */
  private static boolean stage(Telling told, Kinds.Kind kind, Status status, TimeValue time) {
    boolean plan = isOpen(told.status()) != isOpen(status);
    if (!plan) {
      return true;
    }
    return told.kind().name().equals(kind.name())
        && (kind.name().equals("call") || SameTime.stated(told.time(), time));
  }

  private static boolean isOpen(Status status) {
    return status != Status.HELD && status != Status.ONGOING && status != Status.DENIED;
  }
}
