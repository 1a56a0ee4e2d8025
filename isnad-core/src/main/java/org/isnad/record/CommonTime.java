package org.isnad.record;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.isnad.article.How;
import org.isnad.event.Status;
import org.isnad.mention.PartOfDay;
import org.isnad.mention.Precision;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** The narrowest time that all tellings of an event bear. */
final class CommonTime {
  private static final Comparator<Told> NARROWEST =
      Comparator.comparingLong((Told t) -> width(t.time()))
          .thenComparing(t -> t.time().how())
          .thenComparingInt(t -> -detail(t.time()))
          .thenComparing(t -> t.mention().id());

  private CommonTime() {}

  static TimeValue of(List<Told> tellings, Status status) {
    List<Told> sorted = new ArrayList<>(tellings);
    sorted.sort(NARROWEST);
    boolean happened = status == Status.HELD || status == Status.ONGOING;
    List<Told> reports = sorted.stream().filter(t -> t.mention().status() == status).toList();
    TimeValue best = sorted.get(0).time();
    if (happened && !reports.isEmpty()) {
      TimeValue told = reports.get(0).time();
      // The hour of a plan is not the hour at which it was kept.
      best = told.isDated() && width(told) <= width(best) ? told : dayOnly(best);
    }
    if (!best.isDated()) {
      return best;
    }
    TimeValue narrow = narrowed(best, sorted);
    return happened ? detailed(narrow, reports) : detailed(narrow, sorted);
  }

  private static long width(TimeValue t) {
    Days days = Days.of(t);
    return days != null ? days.length() : t.isDated() ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }

  private static int detail(TimeValue t) {
    return (t.clock() != null ? 2 : 0) + (t.zone() != null ? 1 : 0) + (t.part() != null ? 1 : 0);
  }

  private static TimeValue dayOnly(TimeValue t) {
    return t.clock() == null && t.part() == null
        ? t
        : new TimeValue(
            t.from(),
            t.to(),
            t.precision() == Precision.INSTANT ? Precision.DAY : t.precision(),
            t.how() == How.STATED ? How.DERIVED : t.how(),
            t.why().isEmpty() ? "day of the plan that was kept" : t.why(),
            t.year(),
            t.month(),
            t.day(),
            t.weekday(),
            null,
            null,
            null);
  }

  /** Cuts a stretch down to the days that every other stretch allows. */
  private static TimeValue narrowed(TimeValue best, List<Told> sorted) {
    Days days = Days.of(best);
    if (days == null || days.isDay()) {
      return best;
    }
    Days cut = days;
    for (Told t : sorted) {
      Days other = Days.of(t.time());
      cut = other != null && other.meets(cut) ? cut.common(other) : cut;
    }
    return cut.equals(days) ? best : cut.dated(best, "days that all tellings allow");
  }

  /** Adds part of day and clock from other tellings of the same day. */
  private static TimeValue detailed(TimeValue best, List<Told> reports) {
    PartOfDay part = best.part();
    LocalTime clock = best.clock();
    ZoneId zone = best.zone();
    Precision precision = best.precision();
    for (Told t : reports) {
      TimeValue other = t.time();
      if (!Objects.equals(other.from(), best.from()) || !Objects.equals(other.to(), best.to())) {
        continue;
      }
      part = part == null ? other.part() : part;
      if (clock == null && other.clock() != null) {
        clock = other.clock();
        zone = other.zone();
        precision = other.precision();
      }
    }
    return with(best, precision, part, clock, zone);
  }

  private static TimeValue with(
      TimeValue t,
      Precision precision,
      @Nullable PartOfDay part,
      @Nullable LocalTime clock,
      @Nullable ZoneId zone) {
    return new TimeValue(
        t.from(),
        t.to(),
        precision,
        t.how(),
        t.why(),
        t.year(),
        t.month(),
        t.day(),
        t.weekday(),
        part,
        clock,
        zone,
        t.shiftFrom(),
        t.shiftTo());
  }
}
