package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.article.How;
import org.isnad.attribution.Attribution;
import org.isnad.mention.Precision;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.mention.Written;
import org.isnad.page.Span;
import org.isnad.text.RuleMatch;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Gives events the times of their sentence: a time belongs to the nearest event that shares its
 * clause and its speaker; the time of an utterance is not the time of what was said.
 */
final class Timing {
  private static final int SINCE = 14;
  private static final int CLOSE = 3;
  private static final int RECENT = 7;
  private static final int NEAR = 6;

  /** Frames of windows that hold the day of the text. */
  private static final Set<String> THIS = Set.of("year", "month", "week");

  private final Scene scene;
  private final List<Draft> drafts;
  private final TimeDistance distance;
  private final Ordinals ordinals;
  private final DaysApart apart;

  Timing(Scene scene, List<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
    this.distance = new TimeDistance(scene);
    this.ordinals = new Ordinals(scene);
    this.apart = new DaysApart(scene);
  }

  /** The times of a draft, the nearest first; empty when its sentence gives none. */
  List<TimeMention> of(Draft draft) {
    List<TimeMention> out = new ArrayList<>();
    for (TimeMention time : scene.times()) {
      boolean placed = !draft.says("time", "after") || time.first() > draft.last();
      if (placed
          && isPoint(time)
          && sameVoice(draft, time)
          && nearest(time) == draft.told()
          && !isAhead(draft, time)
          && !isOfOther(draft, time)) {
        out.add(time);
      }
    }
    out.sort((a, b) -> Integer.compare(distance.of(draft, a), distance.of(draft, b)));
    return out;
  }

  /**
   * Whether a time is still to come while the words tell the event as done ("they discussed in a
   * call a summit of next June"): it is that of something else. A date one day after the text's may
   * be the same day elsewhere on earth.
   */
  private boolean isAhead(Draft draft, TimeMention time) {
    return isAhead(draft, time.value(), isCounted(time) ? 0 : 1);
  }

  /** The day counted for an event from another, unless its words tell it as done before. */
  TimeValue counted(Draft draft, TimeValue day) {
    return isAhead(draft, day, 1) ? TimeValue.UNKNOWN : day;
  }

  private boolean isAhead(Draft draft, TimeValue time, int slack) {
    LocalDate today = scene.today();
    LocalDate from = time.from();
    return today != null && from != null && from.isAfter(today.plusDays(slack)) && isDone(draft);
  }

  /** Whether words count from the day of the text: "yesterday", "tomorrow". */
  private static boolean isCounted(TimeMention time) {
    return time.rule().equals("day.relative");
  }

  /** Whether a verb in the past tells the event, alone or with a noun as its object or occasion. */
  private boolean isDone(Draft draft) {
    Integer verb = draft.verb();
    if (verb == null
        || scene.tense(verb) != Tense.PAST
        || scene.isToo(verb, Tense.PRESENT)
        || scene.isToo(verb, Tense.FUTURE)
        || scene.isIn("auxiliary-verbs", verb)) {
      return false;
    }
    int before = draft.first() - 1;
    return verb == draft.first()
        || (scene.isIn("light-verbs", verb) && !isMasdar(verb))
        || scene.isIn("done-prepositions", before)
        || scene.isIn("occasion-heads", before);
  }

  /** Whether what looks like a verb may be a verbal noun: it does not open its clause. */
  private boolean isMasdar(int verb) {
    boolean opens =
        verb == 0
            || scene.isCoordinated(verb)
            || scene.tokens().get(verb - 1).kind() == TokenKind.PUNCTUATION;
    return !opens && scene.has(verb, "masdar");
  }

  /**
   * Whether a clause that tells of something else, which a relative opens, has the time as its own
   * ("his visit after Oman, which he visited yesterday", "under the government that was formed in
   * May"). A clause that says when the event took place, or when its visitor came, has the event's.
   */
  private boolean isOfOther(Draft draft, TimeMention time) {
    int after = draft.last() + 1;
    for (int i = time.first() - 1; i > after; i--) {
      if (scene.tokens().get(i).kind() == TokenKind.PUNCTUATION || scene.isCoordinated(i)) {
        return false;
      }
      if (scene.isIn("relatives", i)) {
        boolean own =
            scene.isIn("happen-verbs", i + 1)
                || scene.isIn("light-verbs", i + 1)
                || scene.isIn("auxiliary-verbs", i + 1);
        boolean done = !own && scene.tense(i + 1) == Tense.PAST;
        boolean guest = draft.kind().equals("visit") && scene.isInPerson(i - 1);
        return done && !guest && !scene.parties(after, i - 1).isEmpty();
      }
    }
    return false;
  }

  /** Times that follow a draft closely: "the call, which took place yesterday". */
  List<TimeMention> after(Draft draft) {
    return of(draft).stream()
        .filter(
            t -> t.first() > draft.last() && scene.wordsBetween(draft.last(), t.first()) <= CLOSE)
        .toList();
  }

  /**
   * The weekday of a plan is the next one, whatever the tense of the verb that tells of it, unless
   * the words count from today ("yesterday, Monday").
   */
  TimeValue ahead(TimeValue time, List<TimeMention> times, @Nullable Status status) {
    LocalDate today = scene.today();
    LocalDate from = time.from();
    if (today != null && CurrentPeriod.isOne(time, today)) {
      return CurrentPeriod.part(time, today, status);
    }
    if (status != Status.PLANNED || today == null || from == null || !from.equals(time.to())) {
      return time;
    }
    boolean counted = times.stream().anyMatch(Timing::isCounted);
    boolean named = time.weekday() != null && time.day() == null && !counted;
    LocalDate next = from.plusDays(7);
    return named && from.isBefore(today) && !next.isBefore(today)
        ? TimeValue.day(next, time.how(), time.why() + "; the weekday of a plan lies ahead")
        : time;
  }

  /** The weekday of what a verb tells as done is the last one. */
  TimeValue behind(Draft draft, TimeValue time) {
    Integer verb = draft.verb();
    LocalDate today = scene.today();
    LocalDate from = time.from();
    if (verb == null || today == null || from == null || !from.equals(time.to())) {
      return time;
    }
    boolean named = time.weekday() != null && time.day() == null;
    boolean done = scene.tense(verb) == Tense.PAST && !scene.isIn("auxiliary-verbs", verb);
    LocalDate last = from.minusDays(7);
    return named && done && from.isAfter(today) && !last.isAfter(today)
        ? TimeValue.day(last, time.how(), time.why() + "; the weekday of what is done lies behind")
        : time;
  }

  private boolean isPoint(TimeMention time) {
    boolean point =
        time.type() == TimeMention.Type.DATE
            || time.type() == TimeMention.Type.TIME
            || time.rule().startsWith("within");
    boolean since = time.rule().startsWith("since") || time.rule().contains(".since");
    return point
        && !since
        && !scene.isIn("limit-prepositions", time.first() - 1)
        && !(time.rule().startsWith("ago.") && scene.isIn("from-words", time.last() + 1))
        && !time.rule().startsWith("ref.")
        && !isScope(time)
        && !isSince(time)
        && !apart.isBase(time, drafts)
        && !isUtterance(time);
  }

  /**
   * The day of the saying, when the words say "today" and what they report is news; unknown
   * otherwise. For what is still to come it says nothing.
   */
  TimeValue today(Draft draft) {
    Integer verb = draft.verb();
    if (verb != null && scene.tense(verb) != Tense.PAST) {
      return TimeValue.UNKNOWN;
    }
    Attribution event = scene.attribution(draft.first());
    LocalDate textDate = scene.today();
    for (TimeMention time : event == null ? List.<TimeMention>of() : scene.times()) {
      TimeValue value = time.value();
      Integer from = value.shiftFrom();
      Integer to = value.shiftTo();
      boolean open = from != null && to != null && from == 0 && to == 0;
      boolean slack = time.shift() != null && time.shift() == 0;
      boolean dated =
          textDate != null && textDate.equals(value.from()) && textDate.equals(value.to());
      if ((open || slack || dated) && isUtterance(time)) {
        return value.asNews("told as news on the day of the saying");
      }
    }
    return TimeValue.UNKNOWN;
  }

  /**
   * When something was denied that the text only looks back on ("had denied in November"): what was
   * denied is of that time at the latest. Of a denial of these days it says nothing.
   */
  TimeValue denied(Draft draft, @Nullable RuleMatch cue) {
    LocalDate textDate = scene.today();
    if (cue == null) {
      return TimeValue.UNKNOWN;
    }
    for (TimeMention time : scene.times()) {
      LocalDate to = time.value().to();
      boolean said = cue.first() < time.first() && time.last() < draft.first();
      if (said && to != null && textDate != null && to.isBefore(textDate.minusDays(RECENT))) {
        return time.value().asNews("denied at that time");
      }
    }
    return TimeValue.UNKNOWN;
  }

  /** Inside a clause that begins with "since": the time of what went before. */
  private boolean isSince(TimeMention time) {
    for (int i = time.first() - 1; i >= 0 && time.first() - i <= SINCE; i--) {
      if (scene.isIn("since-words", i)) {
        return true;
      }
      boolean verb = scene.tense(i) != null && !scene.isIn("since-words", i - 1);
      if (verb || scene.tokens().get(i).kind() == TokenKind.PUNCTUATION) {
        return false;
      }
    }
    return false;
  }

  /** The window of an ordinal claim, not a time of an event. */
  private boolean isScope(TimeMention time) {
    return scene.matches("scope").stream()
        .filter(this::isCounted)
        .anyMatch(m -> m.first() <= time.first() && (time.last() <= m.last() || isStart(m, time)));
  }

  /**
   * Whether something is counted within a window that may as well date an event ("within a month"
   * behind an ordinal, "this week" beside an ordinal or a number of times).
   */
  private boolean isCounted(RuleMatch scope) {
    String window = scope.rule().gives("window", "");
    boolean within = window.equals("within");
    if (THIS.contains(scope.rule().gives("frame", ""))) {
      return isOrdinal(scene.tokens().size())
          || scene.matches("attributes").stream()
              .anyMatch(m -> m.rule().gives("field", "").equals("frequency"));
    }
    return (!within && !window.equals("length")) || (within && isOrdinal(scope.first()));
  }

  /** Whether an ordinal stands before a token. */
  private boolean isOrdinal(int before) {
    return scene.mentions().quantities().stream()
        .anyMatch(q ->
            q.sentence() == scene.sentence().index()
                && q.kind() == QuantityMention.Kind.ORDINAL
                && q.last() < before);
  }

  /** The day of what a count starts from ("since he took office on 20 January"). */
  private boolean isStart(RuleMatch scope, TimeMention time) {
    String frame = scope.rule().gives("frame", "");
    return (frame.equals("office") || frame.equals("event"))
        && scene.wordsBetween(scope.last(), time.first()) < NEAR
        && (time.value().year() != null
            || isStretch(time.value())
            || scene.times().stream()
                .anyMatch(t -> t.last() < scope.first() && t.value().day() != null))
        && drafts.stream().noneMatch(d -> scope.last() < d.first() && d.first() < time.first());
  }

  /** Whether a value is longer than a day: a month, the end of a month. */
  private static boolean isStretch(TimeValue value) {
    return value.from() != null && value.to() != null && value.from().isBefore(value.to());
  }

  /** Told between a word of speech and what is said: the time of the saying. */
  private boolean isUtterance(TimeMention time) {
    return scene.attributions().list().stream()
        .anyMatch(a ->
            a.sentence() == scene.sentence().index()
                && !isEvent(a.cue().span())
                && a.cue().span().end() <= time.span().start()
                && time.span().end() <= a.content().start()
                && drafts.stream().noneMatch(d -> stands(d, a, time)));
  }

  /**
   * Whether an event stands before the time and after the word of speech: "he said in a call
   * today".
   */
  private boolean stands(Draft draft, Attribution said, TimeMention time) {
    int start = scene.tokens().get(draft.first()).span().start();
    boolean after =
        said.cue().span().end() <= start
            && scene.wordsBetween(draft.end(time.first()), time.first()) < NEAR;
    boolean spoken =
        scene.isIn("right-after", draft.first() - 1)
            || scene.isIn("occasion-heads", draft.first() - 1);
    boolean before =
        time.last() < draft.first()
            && scene.wordsBetween(time.last(), draft.first()) < CLOSE
            && spoken
            && start < said.content().start();
    return before || (draft.last() < time.first() && (after || opens(draft)));
  }

  /** Whether the sentence opens with the event on which the rest was said ("in a call with X"). */
  private boolean opens(Draft draft) {
    for (int i = 0; i < draft.first(); i++) {
      if (scene.tense(i) != null) {
        return false;
      }
    }
    return draft.verb() == null && scene.isIn("occasion-heads", draft.first() - 1);
  }

  /** Whether the word of speech is itself an event, as in "he spoke today with the president". */
  private boolean isEvent(Span cue) {
    return drafts.stream()
        .anyMatch(d -> scene.tokens().get(d.first()).span().overlaps(cue) && d.verb() != null);
  }

  /** Both inside the words of one speaker, or both the newsroom's. */
  private boolean sameVoice(Draft draft, TimeMention time) {
    Attribution event = scene.attribution(draft.first());
    Attribution said = scene.attributions().of(time.span()).orElse(null);
    if (event == null) {
      return said == null;
    }
    return said != null && said.content().equals(event.content());
  }

  private @Nullable Draft nearest(TimeMention told) {
    TimeMention time = head(told);
    Draft best = null;
    for (Draft draft : drafts) {
      boolean near =
          sameVoice(draft, time)
              && distance.of(draft, time) < TimeDistance.FAR
              && !scene.isPurpose(draft)
              && !isPrepared(draft, time);
      if (near && (best == null || distance.of(draft, time) < distance.of(best, time))) {
        best = draft;
      }
    }
    return best;
  }

  /**
   * Whether it is what was prepared at a time ("they met on Monday in preparation of a summit").
   */
  private boolean isPrepared(Draft draft, TimeMention time) {
    return time.last() < draft.first() && scene.isIn("preparation-words", draft.first() - 1);
  }

  /** The first of times joined by "and"; they belong together. */
  private TimeMention head(TimeMention time) {
    for (TimeMention other : scene.times()) {
      boolean joined = other.last() == time.first() - 1 && isAnd(time);
      if (joined && other.type() == time.type()) {
        return head(other);
      }
    }
    return time;
  }

  /** A day and a clock time told side by side, as one value. */
  static TimeValue join(List<TimeMention> times) {
    if (times.isEmpty()) {
      return TimeValue.UNKNOWN;
    }
    TimeValue value = times.getFirst().value();
    for (TimeMention other : times.subList(1, times.size())) {
      TimeValue more = other.value();
      boolean sameDay = more.from() == null || more.from().equals(value.from());
      if (value.clock() == null && more.clock() != null && sameDay) {
        value = withClock(value, more);
      } else if (!value.isTold() && more.isTold()) {
        value = value.clock() == null ? more : withClock(more, value);
      }
    }
    return value;
  }

  private static TimeValue withClock(TimeValue day, TimeValue clock) {
    boolean dated = day.from() != null && day.from().equals(day.to());
    return new TimeValue(
        day.from(),
        day.to(),
        dated ? Precision.INSTANT : day.precision(),
        day.how(),
        day.why(),
        day.year(),
        day.month(),
        day.day(),
        day.weekday(),
        day.part() == null ? clock.part() : day.part(),
        clock.clock(),
        clock.zone(),
        day.shiftFrom(),
        day.shiftTo());
  }

  /**
   * Days of a list ("on 19 May and 4 June") or times of a row that ordinals count ("the first in
   * 2014, then the second in May 2015"): each stands for an event of its own.
   */
  List<TimeMention> list(Draft draft, List<TimeMention> times) {
    List<TimeMention> row = row(draft, times);
    return row.isEmpty() ? days(times) : row;
  }

  private List<TimeMention> row(Draft draft, List<TimeMention> times) {
    List<TimeMention> row = new ArrayList<>(times);
    row.removeIf(t -> t.first() < draft.last() || !t.value().isDated());
    row.sort((a, b) -> Integer.compare(a.first(), b.first()));
    int last = draft.last();
    for (TimeMention time : row) {
      if (!ordinals.isBetween(last, time.first(), NEAR)) {
        return List.of();
      }
      last = time.last();
    }
    return row.size() > 1 ? row : List.of();
  }

  private List<TimeMention> days(List<TimeMention> times) {
    List<TimeMention> days = new ArrayList<>();
    for (TimeMention time : times) {
      boolean day = time.value().day() != null || time.value().precision() == Precision.DAY;
      if (day && time.value().clock() == null) {
        days.add(time);
      }
    }
    days.sort((a, b) -> Integer.compare(a.first(), b.first()));
    for (int i = 1; i < days.size(); i++) {
      boolean joined = days.get(i).first() - days.get(i - 1).last() <= 2 && isAnd(days.get(i));
      if (!joined) {
        return List.of();
      }
    }
    return days.size() > 1 ? days : List.of();
  }

  private boolean isAnd(TimeMention time) {
    String text = scene.tokens().get(time.first()).folded();
    int before = time.first() - 1;
    return org.isnad.text.Clitic.WA.in(time.clitics())
        || scene.isIn("and-words", before)
        || text.isEmpty();
  }

  /**
   * What a telling without a time of its own bears: news of the day it was written on or the day
   * before; what is told beside it may be a day older.
   */
  static TimeValue asNews(Written written, boolean lede) {
    LocalDate textDate = written.day();
    int back = lede ? 1 : 2;
    if (textDate == null) {
      return lede ? TimeValue.UNKNOWN.relative(-back, 0) : TimeValue.UNKNOWN;
    }
    return TimeValue.window(
        textDate.minusDays(written.slack() + back),
        textDate,
        Precision.WINDOW,
        How.DERIVED,
        "told as news in a text of " + textDate);
  }
}
