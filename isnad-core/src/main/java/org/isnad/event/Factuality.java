package org.isnad.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Rule;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.text.RuleMatch;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a sentence says became of an event: cues that reach it, strongest first, else the
 * tense of its verb. A cue of hope, goal or supposition leaves no event at all.
 */
final class Factuality {
  private static final Map<String, Integer> STRENGTH =
      Map.ofEntries(
          Map.entry("open", 12),
          Map.entry("none", 11),
          Map.entry("undecided", 10),
          Map.entry("denied", 9),
          Map.entry("cancelled", 8),
          Map.entry("postponed", 8),
          Map.entry("unconfirmed", 7),
          Map.entry("conditional", 6),
          Map.entry("supposed", 6),
          Map.entry("requested", 5),
          Map.entry("planned", 4),
          Map.entry("ongoing", 3),
          Map.entry("held", 2),
          Map.entry("asked", 1));
  private static final Set<String> UNDOING =
      Set.of("denied", "undecided", "cancelled", "postponed", "unconfirmed", "requested");
  private static final int REACH = 10;
  private static final int GOVERNED = 14;

  private final Scene scene;
  private final Ordinals ordinals;

  Factuality(Scene scene) {
    this.scene = scene;
    this.ordinals = new Ordinals(scene);
  }

  /**
   * The verdict of one sentence on one event.
   *
   * @param status what became of it; null when the sentence names the event without saying so
   * @param cue the cue that decided, null when the tense did
   */
  record Verdict(@Nullable Status status, @Nullable RuleMatch cue) {}

  /** The verdict on a draft; null when the sentence tells no event. */
  @Nullable Verdict of(Draft draft, TimeValue time) {
    RuleMatch best = null;
    int strength = 0;
    for (RuleMatch cue : scene.matches("status")) {
      int own = STRENGTH.getOrDefault(cue.rule().gives("status", ""), 0);
      if (own > strength && reaches(cue, draft)) {
        best = cue;
        strength = own;
      }
    }
    String fixed = draft.gives("status");
    Integer verb = draft.verb();
    if (fixed.equals("held") && verb != null && scene.isNegated(verb) && !scene.isExcepted(verb)) {
      return null;
    }
    if (!fixed.isEmpty() && strength < STRENGTH.getOrDefault("unconfirmed", 0)) {
      return fixed.equals("none") ? null : new Verdict(status(fixed), null);
    }
    if (strength < STRENGTH.getOrDefault("denied", 0) && verb != null && scene.isNegated(verb)) {
      if (isSinceThen(verb)) {
        return null;
      }
      return new Verdict(scene.isExcepted(verb) ? null : undone(draft, verb), null);
    }
    if (best != null) {
      String said = best.rule().gives("status", "");
      return switch (said) {
        case "none", "asked", "supposed" -> null;
        case "open" -> new Verdict(null, best);
        case "ongoing" -> new Verdict(underWay(draft, time), best);
        case "undecided" -> new Verdict(Status.UNCONFIRMED, best);
        case "denied" -> new Verdict(isNegated(best) ? Status.UNCONFIRMED : Status.DENIED, best);
        case "planned" -> new Verdict(isDone(draft, time) ? Status.HELD : Status.PLANNED, best);
        default -> new Verdict(status(said), best);
      };
    }
    if (scene.isQuestion(draft.first())) {
      return null;
    }
    return new Verdict(byTense(draft, time), null);
  }

  /** What will not be, though it was due ("will not make his planned visit"), is cancelled. */
  private Status undone(Draft draft, int verb) {
    boolean due =
        scene.tense(verb) == Tense.FUTURE
            && verb != draft.first()
            && scene.isIn("due-words", draft.last() + 1);
    return due ? Status.CANCELLED : Status.DENIED;
  }

  /** Whether a negated verb tells only how long nothing was ("has not talked to him since"). */
  private boolean isSinceThen(int verb) {
    for (int i = verb + 1; i < scene.tokens().size() && i - verb <= REACH; i++) {
      if (scene.isIn("since-words", i)) {
        return true;
      }
      if (scene.isCut(verb, i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the event word is itself a verb in the past, of a day that has come. */
  private boolean isDone(Draft draft, TimeValue time) {
    Integer verb = draft.verb();
    return verb != null
        && verb == draft.first()
        && scene.tense(verb) == Tense.PAST
        && byTense(draft, time) == Status.HELD;
  }

  /** Whether a cue says that it will be done once more. */
  boolean isAgain(Draft draft) {
    return scene.matches("status").stream()
        .anyMatch(m -> m.rule().gives("again", "").equals("yes") && reaches(m, draft));
  }

  /** Whether it is told as something more beside another event. */
  boolean isAdded(Draft draft) {
    return scene.matches("status").stream()
        .anyMatch(m -> m.rule().gives("added", "").equals("yes") && reaches(m, draft));
  }

  /** Whether a cue says that no date has been set for the draft. */
  boolean isUnscheduled(Draft draft) {
    return scene.matches("status").stream()
        .anyMatch(m -> m.rule().gives("scheduled", "").equals("no") && reaches(m, draft));
  }

  /** Whether a draft is known before where it is definite, as "the agreement" is. */
  boolean isKnown(Draft draft) {
    return (draft.rule().gives("known", "").equals("definite") && scene.isDefinite(draft.first()))
        || isRecent(draft)
        || isOfMany(draft)
        || new DaysApart(scene).isCounted(draft);
  }

  /** Whether "the last" or "the previous" follows the noun: it was known before the news. */
  private boolean isRecent(Draft draft) {
    return draft.verb() == null && scene.isIn("previous-words", draft.last() + 1);
  }

  /** Whether the words tell how many there were, so that no day is that of all. */
  boolean isOfMany(Draft draft) {
    return new Frequency(scene).counts(draft.first(), draft.last());
  }

  /**
   * Whether the sentence tells the draft as done, in the simple past, and gives no time to
   * anything.
   */
  boolean isNews(Draft draft) {
    Integer verb = draft.verb();
    boolean past = verb == null ? isOccasionOfNews(draft) : isMain(verb);
    for (int i = 0; past && i < scene.tokens().size(); i++) {
      boolean before = i < draft.first() && (scene.isIn("perfect-words", i) || isSpan(i));
      past = !before && !scene.isIn("earlier-words", i);
    }
    return past && scene.times().isEmpty();
  }

  /**
   * Whether "after months of" begins here, counted from something else than the day of the text.
   */
  private boolean isSpan(int i) {
    return scene.isIn("limit-prepositions", i)
        && (scene.isIn("span-words", i + 1)
            || scene.chunks("duration").stream().anyMatch(c -> c.first() == i + 1));
  }

  /** Whether a verb tells in the past, neither in a relative clause nor in one of time. */
  private boolean isMain(int verb) {
    return scene.tense(verb) == Tense.PAST
        && !scene.isIn("relatives", verb - 1)
        && !scene.isIn("time-conjunctions", verb - 1)
        && !scene.isIn("limit-prepositions", verb - 1);
  }

  /** Whether a noun is the occasion of what somebody is told to have said or done. */
  private boolean isOccasionOfNews(Draft draft) {
    int before = draft.first() - 1;
    boolean occasion = scene.isIn("occasion-heads", before) || scene.isIn("right-after", before);
    return occasion
        && !ordinals.isNumbered(draft.last())
        && !scene.isIn("relatives", draft.last() + 1);
  }

  /** What is told as under way has begun, unless its time is still to come. */
  private Status underWay(Draft draft, TimeValue time) {
    return byTense(draft, time) == Status.PLANNED ? Status.PLANNED : Status.ONGOING;
  }

  /** Whether the denial itself is denied ("did neither confirm nor deny"). */
  private boolean isNegated(RuleMatch cue) {
    return cue.rule().gives("negatable", "").equals("yes")
        && scene.isIn("negations", cue.first() - 1);
  }

  private static Status status(String name) {
    return Status.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private boolean reaches(RuleMatch cue, Draft draft) {
    Rule rule = cue.rule();
    String kinds = rule.gives("of", "");
    if (!kinds.isEmpty() && !List.of(kinds.split(" ")).contains(draft.kind())) {
      return false;
    }
    boolean own = cue.first() == cue.last() && cue.anchor() == draft.first();
    if (own || (rule.gives("final", "").equals("yes") && !scene.endsClause(cue.last()))) {
      return false;
    }
    boolean open = isUndoing(rule) || rule.gives("status", "").equals("conditional");
    if (open && cue.last() < draft.first() && isOccasionOfPast(draft, cue)) {
      return false;
    }
    int words = Integer.parseInt(rule.gives("words", String.valueOf(REACH)));
    String reach = rule.gives("reach", "after");
    int start = draft.verb() == null ? draft.first() : Math.min(draft.verb(), draft.first());
    boolean holds =
        cue.first() <= draft.first() && draft.first() <= cue.last() && !isOccasionOf(rule, draft);
    boolean after = cue.last() < draft.last() && near(cue.last(), start, words);
    boolean before =
        cue.first() > draft.first()
            && !isOfAnother(cue, draft)
            && near(draft.end(cue.first()), cue.first(), words);
    return holds
        || switch (reach) {
          case "before" -> before;
          case "both" -> after || before;
          default -> after;
        };
  }

  /**
   * Whether a cue that is a verbal noun takes back something else than an event before it: what
   * follows it ("and decided on putting off his speech") or what its pronoun means.
   */
  private boolean isOfAnother(RuleMatch cue, Draft draft) {
    int at = cue.first();
    if (!isUndoing(cue.rule()) || !scene.has(at, "masdar") || scene.tense(at) != null) {
      return false;
    }
    boolean event = draft.verb() == null;
    return !event
        || !scene.has(at, "suffix")
        || scene.isFeminine(draft.first()) != scene.isHers(at);
  }

  /**
   * Whether the event is only the occasion of what is told ("during the talks"): that it took place
   * is taken for granted, whatever is said of the rest.
   */
  boolean isOccasion(Draft draft) {
    return draft.verb() == null && scene.isIn("done-prepositions", draft.first() - 1);
  }

  /** Whether the event is the occasion alone, or that of a past verb before a cue's words. */
  private boolean isOccasionOfPast(Draft draft, RuleMatch cue) {
    Integer verb = draft.verb();
    boolean done = verb != null && verb < cue.first() && scene.tense(verb) == Tense.PAST;
    return isOccasion(draft) || (done && scene.isIn("done-prepositions", draft.first() - 1));
  }

  /**
   * Whether what a cue plans or takes back was decided during it ("agreed, in a call, to meet").
   */
  private boolean isOccasionOf(Rule rule, Draft draft) {
    return scene.isIn("done-prepositions", draft.first() - 1)
        && (isUndoing(rule) || rule.gives("status", "").equals("planned"));
  }

  /** Whether the cue takes an event back or leaves it open. */
  private static boolean isUndoing(Rule rule) {
    return UNDOING.contains(rule.gives("status", ""));
  }

  private boolean near(int a, int b, int words) {
    return b <= a || (scene.wordsBetween(a, b) <= words && !scene.isCut(a, b) && !isApart(a, b));
  }

  /** A clause of time ("put off after the two had talked") is outside what a cue reaches. */
  private boolean isApart(int a, int b) {
    for (int i = a + 1; i < b; i++) {
      if (scene.isIn("time-conjunctions", i) || scene.isIn("clause-splitters", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the verb that the event belongs to is of the future or a wish ("he will attend meetings
   * with X", "we shall decide after our talks", "he travels to discuss with X").
   */
  private boolean isUnderFuture(Draft draft, TimeValue time) {
    LocalDate today = scene.today();
    boolean past = today != null && time.to() != null && time.to().isBefore(today);
    Integer verb = draft.verb();
    if (past || (verb != null && scene.tense(verb) != Tense.PRESENT)) {
      return false;
    }
    if (verb != null && scene.isPurposeVerb(verb)) {
      return true;
    }
    int at = verb == null ? draft.first() : verb;
    for (int i = at - 1; i >= 0 && at - i <= GOVERNED && !breaks(i, at); i--) {
      Tense tense = scene.isIn("auxiliary-verbs", i) ? null : scene.tense(i);
      if (tense != null) {
        return tense == Tense.FUTURE;
      }
    }
    return false;
  }

  private boolean breaks(int i, int at) {
    return scene.isCut(i, at)
        || scene.isIn("relatives", i)
        || scene.isIn("that-words", i)
        || scene.isIn("clause-splitters", i)
        || scene.isIn("time-conjunctions", i)
        || scene.tokens().get(i).kind() == TokenKind.OPEN_QUOTE
        || scene.tokens().get(i).kind() == TokenKind.CLOSE_QUOTE;
  }

  private Status byTense(Draft draft, TimeValue time) {
    Integer verb = draft.verb();
    Tense tense = verb == null ? Tense.NONE : scene.tense(verb);
    LocalDate today = scene.today();
    boolean later =
        today != null
            && time.from() != null
            && (time.from().isAfter(today)
                || (time.to() != null && time.to().isAfter(today) && time.from().equals(today)));
    boolean wish =
        tense == Tense.PRESENT
            && verb != null
            && scene.isIn("subjunctive-words", verb - 1)
            && !scene.isNext(verb);
    boolean bare = verb == null && draft.says("tenseless", "planned");
    boolean infinitive = bare && !scene.isIn("done-prepositions", draft.first() - 1);
    boolean ahead = tense == Tense.FUTURE || (verb != null && scene.isToo(verb, Tense.FUTURE));
    if (ahead || isAfterPlan(verb) || later || wish || infinitive || isUnderFuture(draft, time)) {
      return Status.PLANNED;
    }
    Integer shift = time.shiftFrom();
    if (today == null && tense == Tense.PRESENT && time.day() != null) {
      return Status.PLANNED;
    }
    boolean weekday =
        verb != null
            && !draft.kind().equals("visit")
            && isWeekdayOfToday(time)
            && isAnnounced(verb);
    boolean due =
        tense == Tense.PRESENT
            && (weekday || isToday(time) || (today != null && CurrentPeriod.isOne(time, today)));
    return due || (tense != Tense.PAST && shift != null && shift > 0)
        ? Status.PLANNED
        : Status.HELD;
  }

  /**
   * Whether a verb goes on from one of a day still to come ("he begins a tour on Friday and visits
   * X").
   */
  private boolean isAfterPlan(@Nullable Integer verb) {
    LocalDate today = scene.today();
    return verb != null
        && today != null
        && scene.isToo(verb, Tense.PRESENT)
        && scene.times().stream()
            .filter(t -> t.last() < verb && !scene.isCut(t.last(), verb))
            .map(t -> t.value().from())
            .anyMatch(from -> from != null && from.isAfter(today));
  }

  /** Whether a verb in the present opens a sentence of the text: "the president meets Monday Y". */
  private boolean isAnnounced(int verb) {
    return verb == 0 && !scene.isHeadline();
  }

  private boolean isWeekdayOfToday(TimeValue time) {
    LocalDate today = scene.today();
    return today != null
        && time.weekday() != null
        && today.equals(time.from())
        && today.equals(time.to());
  }

  private boolean isToday(TimeMention time) {
    Integer shift = time.shift();
    LocalDate today = scene.today();
    boolean dated =
        today != null
            && time.rule().equals("day.relative")
            && today.equals(time.value().from())
            && today.equals(time.value().to());
    return dated || (shift != null && shift == 0);
  }

  /** Whether the words say "today": what a present tense tells of it is still to be done. */
  private boolean isToday(TimeValue time) {
    return scene.times().stream().anyMatch(t -> isToday(t) && t.value().equals(time));
  }
}
