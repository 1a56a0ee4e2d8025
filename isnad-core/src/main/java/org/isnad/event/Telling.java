package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Rule;
import org.isnad.mention.Entity;
import org.isnad.mention.Precision;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;

/** An event of one article while it is being read; becomes an {@link EventMention} at the end. */
final class Telling {
  private Kinds.Kind kind;
  private final Rule rule;
  private final Span trigger;
  private final List<Argument> arguments;
  private final Set<Span> spans = new LinkedHashSet<>();
  private final List<Statement> statements = new ArrayList<>();
  private Status status;
  private TimeValue time;
  private boolean mediumStated;
  private boolean lede;
  private boolean main;
  private boolean tentative;
  private boolean news;
  private boolean saidDay;
  private boolean scheduled = true;

  Telling(
      Kinds.Kind kind,
      Rule rule,
      Span trigger,
      List<Argument> arguments,
      Status status,
      TimeValue time) {
    this.kind = kind;
    this.rule = rule;
    this.trigger = trigger;
    this.arguments = new ArrayList<>(arguments);
    this.status = status;
    this.time = time;
  }

  Kinds.Kind kind() {
    return kind;
  }

  /** Talks whose medium a later sentence states are of the kind it states. */
  void becomes(Kinds.Kind other) {
    kind = other;
  }

  Rule rule() {
    return rule;
  }

  Span trigger() {
    return trigger;
  }

  List<Argument> arguments() {
    return arguments;
  }

  /** Adds a participant that is not there yet. */
  void add(Argument argument) {
    String id = argument.referent().entity().id();
    if (arguments.stream().noneMatch(a -> a.referent().entity().id().equals(id))) {
      arguments.add(argument);
    }
  }

  List<Referent> sides() {
    return arguments.stream().filter(a -> a.role().isSide()).map(Argument::referent).toList();
  }

  /** Whether people, no states or bodies, are its sides. */
  boolean isOfPeople() {
    return sides().stream().allMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  /** Those who make a visit, without their hosts. */
  List<Referent> visitors() {
    return arguments.stream()
        .filter(a -> a.role() == Role.VISITOR)
        .map(Argument::referent)
        .toList();
  }

  Set<Span> spans() {
    return spans;
  }

  List<Statement> statements() {
    return statements;
  }

  void add(Statement statement) {
    if (statements.stream().noneMatch(s -> s.id().equals(statement.id()))) {
      statements.add(statement);
    }
  }

  Status status() {
    return status;
  }

  /** A later sentence of the article may tell that a planned event was held, not the reverse. */
  void status(Status other) {
    boolean further =
        (status == Status.PLANNED && other != Status.PLANNED)
            || (status == Status.ONGOING && other == Status.HELD)
            || other == Status.DENIED
            || other == Status.CANCELLED
            || other == Status.POSTPONED;
    if (further) {
      status = other;
    }
  }

  TimeValue time() {
    return time;
  }

  /** Takes the other time when it says more. */
  void time(TimeValue other) {
    if (worth(other) > worth(time) || isPartOf(other, time)) {
      time = other;
    }
  }

  /** Whether the first is a shorter time inside a week, month or year. */
  private static boolean isPartOf(TimeValue part, TimeValue whole) {
    LocalDate from = part.from();
    LocalDate to = part.to();
    return CurrentPeriod.isStretch(whole)
        && from != null
        && to != null
        && whole.from() != null
        && whole.to() != null
        && !from.isBefore(whole.from())
        && !to.isAfter(whole.to())
        && !(from.equals(whole.from()) && to.equals(whole.to()));
  }

  /** Takes a time of its own for the day on which somebody told of it, else when it says more. */
  void stated(TimeValue own) {
    if (saidDay && (own.isDated() || own.isRelative())) {
      time = own;
      saidDay = false;
    } else {
      time(own);
    }
  }

  private static int worth(TimeValue value) {
    int parts =
        (value.month() != null ? 2 : 0) + (value.weekday() != null || value.isRelative() ? 1 : 0);
    int precision =
        switch (value.precision()) {
          case INSTANT -> 9;
          case DAY -> 8;
          case NIGHT -> 7;
          case WINDOW -> 5;
          case WEEK -> 4;
          case MONTH -> 3;
          case YEAR -> 2;
          case UNKNOWN -> 0;
        };
    boolean told = value.precision() != Precision.WINDOW || value.why().isEmpty();
    return precision + parts - (told ? 0 : 3);
  }

  /**
   * Marks what only a headline without a verb has told: its tense and the week of its weekday are
   * open until the story says more.
   */
  void tentative(boolean isTentative) {
    tentative = isTentative;
  }

  boolean isTentative() {
    return tentative;
  }

  /** Takes status and time from the story in place of those of the headline. */
  void replaced(Status other, TimeValue told) {
    status = other;
    time = told;
    tentative = false;
    statements.removeIf(s -> s.field().equals("status") || s.field().equals("time"));
  }

  boolean mediumStated() {
    return mediumStated;
  }

  void mediumStated(boolean stated) {
    mediumStated |= stated;
  }

  /** Whether the first sentences tell it. */
  boolean lede() {
    return lede;
  }

  void lede(boolean inLede) {
    lede |= inLede;
  }

  boolean main() {
    return main;
  }

  void main(boolean isMain) {
    main |= isMain;
  }

  /** Whether a sentence tells it as done of late, with no other time. */
  boolean news() {
    return news;
  }

  void news(boolean isNews) {
    news |= isNews;
  }

  /** Whether its day is only that on which somebody told of it. */
  boolean isOnSaidDay() {
    return saidDay;
  }

  void onSaidDay(boolean isSaid) {
    saidDay = isSaid;
  }

  boolean scheduled() {
    return scheduled;
  }

  void scheduled(boolean isScheduled) {
    scheduled &= isScheduled;
  }
}
