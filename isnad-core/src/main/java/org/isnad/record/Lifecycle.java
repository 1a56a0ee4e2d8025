package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.isnad.event.Status;

/** What became of an event by the dates of the texts that tell it. */
final class Lifecycle {
  private static final Comparator<EventRecord.Step> ORDER =
      Comparator.comparing(
              EventRecord.Step::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparingInt(s -> rank(s.status()))
          .thenComparing(EventRecord.Step::document);

  private Lifecycle() {}

  /** Every status of every document once, by the date of the text. */
  static List<EventRecord.Step> history(List<Told> tellings) {
    TreeSet<EventRecord.Step> steps = new TreeSet<>(ORDER);
    for (Told t : tellings) {
      steps.add(new EventRecord.Step(t.textDay(), t.mention().status(), t.mention().document()));
    }
    return new ArrayList<>(steps);
  }

  /**
   * The latest status. What was held stays held whatever plan a later page repeats; a page that
   * calls a plan off or revives it counts by its date; where the dates are missing or equal, what
   * says more of the outcome counts.
   */
  static Status status(List<Told> tellings) {
    Told best = tellings.get(0);
    for (Told t : tellings) {
      if (isLater(t, best)) {
        best = t;
      }
    }
    return best.mention().status();
  }

  private static boolean isLater(Told a, Told b) {
    Status x = a.mention().status();
    Status y = b.mention().status();
    if (isOutcome(x) != isOutcome(y)) {
      return isOutcome(x);
    }
    LocalDate s = a.textDay();
    LocalDate t = b.textDay();
    if (s != null && t != null && !s.equals(t)) {
      return s.isAfter(t);
    }
    return rank(x) > rank(y);
  }

  private static boolean isOutcome(Status s) {
    return s == Status.HELD || s == Status.ONGOING;
  }

  static int rank(Status s) {
    return switch (s) {
      case HELD -> 8;
      case ONGOING -> 7;
      case CANCELLED -> 6;
      case POSTPONED -> 5;
      case DENIED -> 4;
      case PLANNED -> 3;
      case UNCONFIRMED -> 2;
      case REQUESTED -> 1;
      case CONDITIONAL -> 0;
    };
  }
}
