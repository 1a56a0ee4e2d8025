package org.isnad.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.PartOfDay;
import org.isnad.mention.Precision;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** Whether two tellings of the same sides may tell one event. */
final class Likeness {
  /** Days within which a plan without a date is expected to be kept. */
  private static final int PLAN = 30;

  /** The same when the plan names its place. */
  private static final int PLACED_PLAN = 90;

  /** Days back that an event told in passing without a date may lie. */
  private static final int PASSING = 30;

  /** Days back that a page's own story without a date may lie. */
  private static final int STORY = 2;

  /** Days between the texts of two plans without date that can be one announcement. */
  private static final int ANNOUNCEMENT = 3;

  /** Days between the texts of two reports without date that can be of one event. */
  private static final int REPORT = 1;

  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Places places;

  Likeness(Places places) {
    this.places = places;
  }

  /** Whether everything fits. */
  boolean fits(Told a, Told b) {
    return fitsApartFromTime(a, b) && timesFit(a, b) && plansFit(a, b);
  }

  /** Whether kind, place and claims fit. */
  boolean fitsApartFromTime(Told a, Told b) {
    return Kinds.compatible(a, b)
        && a.sides().compatible(b.sides())
        && sidesSuffice(a, b)
        && places.compatible(a.places(), b.places())
        && claimsFit(a, b);
  }

  Places places() {
    return places;
  }

  /**
   * One participant, or groups without a name, make no event: the place must tell the rest. A
   * council of ministers meets once a day.
   */
  private boolean sidesSuffice(Told a, Told b) {
    boolean anonymous =
        !Kinds.isContact(a.mention().kind()) && a.sides().isNameless() && b.sides().isNameless();
    return (a.sides().count() > 1 && !anonymous)
        || a.document().equals(b.document())
        || (a.isExact() && b.isExact() && a.sides().isCouncil())
        || places.same(a.places(), b.places());
  }

  /** Claims that differ keep tellings apart only where the days do not already join them. */
  private static boolean claimsFit(Told a, Told b) {
    if (a.isExact() && b.isExact()) {
      return true;
    }
    return lengthsFit(a, b) && ordinalsFit(a, b);
  }

  private static boolean lengthsFit(Told a, Told b) {
    for (Value.OfDuration x : a.values("duration", Value.OfDuration.class)) {
      for (Value.OfDuration y : b.values("duration", Value.OfDuration.class)) {
        if (!Lengths.of(x).meets(Lengths.of(y))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean ordinalsFit(Told a, Told b) {
    for (Value.OfOrdinal x : a.values("ordinal", Value.OfOrdinal.class)) {
      for (Value.OfOrdinal y : b.values("ordinal", Value.OfOrdinal.class)) {
        if (x.n() != y.n() && x.frame() == y.frame() && x.scope().equals(y.scope())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean timesFit(Told a, Told b) {
    Days x = days(a);
    Days y = days(b);
    if (x != null && y != null) {
      return x.meets(y) || acrossMidnight(a, b);
    }
    if (!partsFit(a, y) || !partsFit(b, x) || !partsFit(a.time(), b.time())) {
      return false;
    }
    Days wide = plausible(a);
    Days other = plausible(b);
    if (wide == null || other == null) {
      return a.document().equals(b.document())
          || (a.isPlan() && b.isPlan() && places.same(a.places(), b.places()));
    }
    return wide.meets(other);
  }

  /** The days of a telling; null when a bound is open. */
  private static @Nullable Days days(Told t) {
    Days days = Days.of(t.time());
    return days != null && t.isNews() ? days.widened(STORY, 0) : days;
  }

  /** A telling that names only its weekday or its day of a month fits no other day. */
  private static boolean partsFit(Told told, @Nullable Days days) {
    return days == null
        || days.length() > 2
        || partsFit(told.time(), days.from())
        || partsFit(told.time(), days.to());
  }

  private static boolean partsFit(TimeValue open, LocalDate day) {
    return (open.weekday() == null || open.weekday() == day.getDayOfWeek())
        && (open.month() == null || open.month() == day.getMonthValue())
        && (open.day() == null || open.day() == day.getDayOfMonth());
  }

  private static boolean partsFit(TimeValue a, TimeValue b) {
    return either(a.weekday(), b.weekday())
        && either(a.month(), b.month())
        && either(a.day(), b.day());
  }

  private static boolean either(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }

  /** The evening of one day in the west is the next day's night or morning in the east. */
  private static boolean acrossMidnight(Told a, Told b) {
    if (!a.isExact() || !b.isExact()) {
      return false;
    }
    LocalDate x = a.time().from();
    LocalDate y = b.time().from();
    if (x == null || y == null || Math.abs(x.toEpochDay() - y.toEpochDay()) != 1) {
      return false;
    }
    return x.isBefore(y)
        ? isLate(a.time()) && isEarly(b.time())
        : isLate(b.time()) && isEarly(a.time());
  }

  private static boolean isLate(TimeValue t) {
    return t.part() == PartOfDay.EVENING
        || t.part() == PartOfDay.NIGHT
        || (t.clock() != null && !t.clock().isBefore(EVENING));
  }

  private static boolean isEarly(TimeValue t) {
    return t.part() == PartOfDay.DAWN
        || t.part() == PartOfDay.NIGHT
        || (t.clock() != null && t.clock().isBefore(MORNING));
  }

  /** The days a telling can be about, as far as its own time or the day of its text allows. */
  @Nullable Days plausible(Told t) {
    Days own = days(t);
    if (own != null) {
      return own;
    }
    int ahead = t.places().isEmpty() ? PLAN : PLACED_PLAN;
    LocalDate from = t.time().from();
    LocalDate to = t.time().to();
    if (from != null) {
      return new Days(from, from.plusDays(ahead));
    }
    if (to != null) {
      return new Days(to.minusDays(ahead), to);
    }
    if (t.textFrom() == null || t.textTo() == null || t.time().isRelative()) {
      return shifted(t, ahead);
    }
    Days text = new Days(t.textFrom(), t.textTo());
    if (t.isPlan()) {
      return text.widened(0, ahead);
    }
    return t.isUndoing()
        ? text.widened(PASSING, PLACED_PLAN)
        : text.widened(t.mention().main() ? STORY : PASSING, 0);
  }

  private static @Nullable Days shifted(Told t, int ahead) {
    Integer first = t.time().shiftFrom();
    Integer last = t.time().shiftTo();
    if (t.textFrom() == null || t.textTo() == null) {
      return null;
    }
    int from = first != null ? first : last != null ? last - ahead : 0;
    int to = last != null ? last : from + ahead;
    return new Days(t.textFrom().plusDays(from), t.textTo().plusDays(to));
  }

  private boolean plansFit(Told a, Told b) {
    if (a.document().equals(b.document())) {
      return isDenied(a) == isDenied(b) && samePagePlansFit(a, b);
    }
    if ((!a.isLoose() && !b.isLoose()) || places.same(a.places(), b.places())) {
      return true;
    }
    if ((a.isExact() && b.isExact()) || a.isUndoing() || b.isUndoing()) {
      return true;
    }
    // A plan that hangs on a condition is not the plan that was fixed.
    return a.isLoose() && b.isLoose() && textsAreNear(a, b);
  }

  private static boolean isDenied(Told t) {
    return t.mention().status() == Status.DENIED;
  }

  /** An author who tells what was held and what is planned without a day tells two events. */
  private boolean samePagePlansFit(Told a, Told b) {
    if (a.isPlan() == b.isPlan()) {
      return a.isExact() == b.isExact()
          || !a.isPlan()
          || a.isLoose() == b.isLoose()
          || places.same(a.places(), b.places());
    }
    Told plan = a.isPlan() ? a : b;
    return plan.isExact() || (!plan.isLoose() && isTimeless(plan));
  }

  /** Whether the words place it nowhere in time, neither before nor after the text. */
  private static boolean isTimeless(Told t) {
    return t.time().precision() == Precision.UNKNOWN
        && !t.time().isDated()
        && !t.time().isRelative()
        && t.time().month() == null;
  }

  private static boolean textsAreNear(Told a, Told b) {
    LocalDate x = a.textDay();
    LocalDate y = b.textDay();
    int most = a.isPlan() ? ANNOUNCEMENT : REPORT;
    return x != null && y != null && Math.abs(x.toEpochDay() - y.toEpochDay()) <= most;
  }

  /**
   * Whether two tellings without a day of their own, for which no dated event was found, are one.
   */
  boolean fitsUndated(Told a, Told b) {
    if (!fits(a, b)) {
      return false;
    }
    if (a.document().equals(b.document())) {
      return true;
    }
    Days x = Days.of(a.time());
    Days y = Days.of(b.time());
    if (x != null && y != null) {
      return (x.length() <= 10 && y.length() <= 10) || bothPlacedPlans(a, b);
    }
    if (a.isPlan() && b.isPlan()) {
      return textsAreNear(a, b) || places.same(a.places(), b.places());
    }
    return a.isPlan() == b.isPlan() && x == null && y == null && textsAreNear(a, b);
  }

  private boolean bothPlacedPlans(Told a, Told b) {
    return a.isPlan() && b.isPlan() && places.same(a.places(), b.places());
  }

  /** All pairs of a group fit. */
  boolean fitsAll(Told told, List<Told> group) {
    for (Told other : group) {
      if (!fits(told, other)) {
        return false;
      }
    }
    return true;
  }
}
