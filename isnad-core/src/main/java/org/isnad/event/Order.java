package org.isnad.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.isnad.article.How;
import org.isnad.event.Attributes.Placed;
import org.isnad.mention.Precision;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.TimeValue;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/** Reads which of two events of a sentence came first: "before he speaks to", "after the call". */
final class Order {
  private static final int NEAR = 4;
  private static final double DAY = 24 * 60;

  /** "Days" and "weeks" without a number are two of them to this many times two. */
  private static final int SEVERAL = 5;

  private final Scene scene;
  private final Statements statements;

  Order(Scene scene, Statements statements) {
    this.scene = scene;
    this.statements = statements;
  }

  void read(List<Placed> placed) {
    for (RuleMatch match : scene.matches("order")) {
      Placed other = governed(match, placed);
      Placed subject = other == null ? null : remaining(other, placed);
      String relation = match.rule().gives("relation", "");
      if (other != null && subject != null && !relation.isEmpty()) {
        Telling told = other.telling();
        Value value = new Value.OfOrder(relation, told.kind().name(), told.sides());
        subject
            .telling()
            .add(
                statements.of(
                    scene,
                    "order",
                    value,
                    scene.span(match.first(), other.last(), 0),
                    match.rule().id(),
                    How.STATED));
      }
    }
  }

  /**
   * The day of an event told in one breath with this one ("shortly before the call with X he spoke
   * to Y", "before he speaks to Y"); unknown when there is none.
   */
  TimeValue beside(Draft draft, List<Placed> placed, Story story, boolean done) {
    for (RuleMatch match : scene.matches("order")) {
      boolean close = match.rule().gives("near", "").equals("yes");
      Placed governed = governed(match, placed);
      if (close && governed != null && governed.first() != draft.first()) {
        return shared(governed.telling(), done);
      }
      boolean own =
          draft.first() > match.anchor()
              && scene.wordsBetween(match.anchor(), draft.first()) < NEAR;
      if (own && !placed.isEmpty() && (close || match.rule().gives("clause", "").equals("yes"))) {
        return shared(placed.getLast().telling(), done);
      }
      boolean then = match.rule().gives("then", "").equals("yes");
      if (then && scene.wordsBetween(match.last(), draft.first()) < NEAR) {
        Telling last = story.events().isEmpty() ? null : story.events().getLast();
        return last == null ? TimeValue.UNKNOWN : shared(last, done);
      }
    }
    return TimeValue.UNKNOWN;
  }

  /**
   * The day of an event from which another is counted ("two days after the meeting of", "on the day
   * after the call of"); unknown when the day of that other is.
   */
  TimeValue away(Draft draft, List<Placed> placed) {
    for (RuleMatch match : scene.matches("order")) {
      boolean governs =
          match.rule().gives("away", "").equals("yes")
              && draft.first() > match.last()
              && scene.wordsBetween(match.last(), draft.first()) < NEAR;
      if (governs) {
        return shifted(counted(match, placed), days(scene, match));
      }
    }
    return TimeValue.UNKNOWN;
  }

  /** The day that is counted from: of the event before the words, or of the announcement. */
  private TimeValue counted(RuleMatch match, List<Placed> placed) {
    boolean said = scene.isIn("this-words", match.first() - 1);
    Placed subject = null;
    for (Placed p : placed) {
      boolean same = Objects.equals(scene.attribution(p.first()), scene.attribution(match.first()));
      boolean held = p.telling().status() == Status.HELD;
      subject = p.first() < match.first() && same && held ? p : subject;
    }
    if (subject != null && !said) {
      return subject.telling().time();
    }
    for (int i = 0; i < match.first(); i++) {
      said |= scene.isIn("announcement-nouns", i);
    }
    LocalDate day = scene.today();
    return !said
        ? TimeValue.UNKNOWN
        : day == null ? TimeValue.UNKNOWN.relative(0, 0) : day(day, day);
  }

  /** The least and greatest number of days that the words count; none where they count hours. */
  static long[] days(Scene scene, RuleMatch match) {
    List<Filler> fillers = match.slots().get("length");
    if (fillers == null) {
      return new long[] {1, 1};
    }
    for (QuantityMention q : scene.mentions().quantities()) {
      Filler filler = fillers.getFirst();
      boolean same = q.sentence() == scene.sentence().index() && q.first() == filler.first();
      if (same && q.min() >= DAY) {
        long least = Math.round(q.min() / DAY);
        Double max = q.max();
        return new long[] {least, max == null ? least * SEVERAL : Math.round(max / DAY)};
      }
    }
    return new long[] {0, -1};
  }

  /** The day so many days before another. */
  static TimeValue shifted(TimeValue day, long[] days) {
    LocalDate from = day.from();
    LocalDate to = day.to();
    Integer first = day.shiftFrom();
    Integer last = day.shiftTo();
    if (days[1] < days[0]) {
      return TimeValue.UNKNOWN;
    }
    if (from != null && to != null && !to.isAfter(from.plusDays(1))) {
      return day(from.minusDays(days[1]), to.minusDays(days[0]));
    }
    return day.month() == null && first != null && last != null
        ? TimeValue.UNKNOWN.relative((int) (first - days[1]), (int) (last - days[0]))
        : TimeValue.UNKNOWN;
  }

  private static TimeValue day(LocalDate from, LocalDate to) {
    Precision precision = from.equals(to) ? Precision.DAY : Precision.WINDOW;
    return TimeValue.window(from, to, precision, How.DERIVED, "counted from an event beside it");
  }

  /** Something done after another event lies between the day of that and the day of the text. */
  TimeValue since(Draft draft, List<Placed> placed) {
    LocalDate today = scene.today();
    for (RuleMatch match : scene.matches("order")) {
      Placed other = governed(match, placed);
      boolean after = match.rule().gives("relation", "").equals("after");
      if (!after || other == null || today == null || match.first() >= draft.first()) {
        continue;
      }
      LocalDate from = other.telling().time().from();
      if (from == null || other.first() == draft.first()) {
        continue;
      }
      boolean day = from.equals(other.telling().time().to());
      if (day && !from.isAfter(today) && isFresh(from, today)) {
        return day(from, today);
      }
    }
    return TimeValue.UNKNOWN;
  }

  private static boolean isFresh(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(1));
  }

  /** What is over has no day in common with what is still to come. */
  static TimeValue shared(Telling other, boolean done) {
    boolean open = other.status() != Status.HELD && other.status() != Status.ONGOING;
    return open == done || other.time().equals(TimeValue.UNKNOWN)
        ? TimeValue.UNKNOWN
        : other.time().asNews("told in one breath with another event of that day");
  }

  /** The event right after the word of order. */
  private @Nullable Placed governed(RuleMatch match, List<Placed> placed) {
    for (Placed p : placed) {
      boolean after = p.first() > match.anchor();
      if (after && scene.wordsBetween(match.anchor(), p.first()) < NEAR) {
        return p;
      }
    }
    return null;
  }

  private @Nullable Placed remaining(Placed other, List<Placed> placed) {
    Placed best = null;
    for (Placed p : placed) {
      boolean apart = p.telling() != other.telling() && p.first() != other.first();
      boolean distinct = apart && !scene.isThere(p.first());
      if (distinct
          && (best == null
              || Math.abs(p.first() - other.first()) < Math.abs(best.first() - other.first()))) {
        best = p;
      }
    }
    return best;
  }
}
