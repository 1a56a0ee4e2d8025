package org.isnad.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.isnad.article.How;
import org.isnad.mention.Precision;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Some days one after the other.
 *
 * @param from first day
 * @param to last day, not before the first
 */
record Days(LocalDate from, LocalDate to) {
  private static final int YEAR = 366;

  static Days of(LocalDate day) {
    return new Days(day, day);
  }

  static @Nullable Days of(TimeValue time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    return from == null || to == null || from.isAfter(to) ? null : new Days(from, to);
  }

  boolean isDay() {
    return from.equals(to);
  }

  /** Number of days. */
  long length() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean meets(Days other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** Days both have; only for those that meet. */
  Days common(Days other) {
    return new Days(
        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
  }

  Days hull(Days other) {
    return new Days(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  Days widened(long before, long after) {
    return new Days(from.minusDays(before), to.plusDays(after));
  }

  /**
   * The days an open value denotes when its text was written on a day.
   *
   * @param open a value without days
   * @param text the day of the text
   * @param plan whether it is of something still to come, which tells last year from next year
   * @return null when it denotes nothing, as a Thursday cannot be "today" on a Friday, or when it
   *     has no last day
   */
  static @Nullable Days resolve(TimeValue open, LocalDate text, boolean plan) {
    if (open.month() != null) {
      return named(open, text, plan);
    }
    if (open.shiftFrom() == null || open.shiftTo() == null) {
      return null;
    }
    Days range = new Days(text.plusDays(open.shiftFrom()), text.plusDays(open.shiftTo()));
    DayOfWeek weekday = open.weekday();
    if (weekday == null) {
      return open.precision() == Precision.NIGHT && range.isDay() ? range.widened(0, 1) : range;
    }
    Days first = first(range, weekday);
    if (first == null || range.length() <= 7) {
      return first == null ? null : night(open, first, false);
    }
    return range;
  }

  private static @Nullable Days first(Days range, DayOfWeek weekday) {
    LocalDate day = range.from;
    while (day.getDayOfWeek() != weekday) {
      day = day.plusDays(1);
      if (day.isAfter(range.to)) {
        return null;
      }
    }
    return of(day);
  }

  /** The day of a month, or the month, that a value without year names. */
  private static @Nullable Days named(TimeValue open, LocalDate text, boolean plan) {
    Integer shiftFrom = open.shiftFrom();
    Integer shiftTo = open.shiftTo();
    int first = shiftFrom != null ? shiftFrom : plan ? 0 : -YEAR;
    int last = shiftTo != null ? shiftTo : plan ? YEAR : 0;
    Days range = new Days(text.plusDays(first), text.plusDays(last));
    Days found = null;
    for (int year = range.from.getYear(); year <= range.to.getYear(); year++) {
      Days days = inYear(open, year);
      boolean fits = days != null && (days.isDay() ? range.holds(days.from) : range.meets(days));
      // Of two the one nearer to the text: the last "3 July" before it, the next one after it.
      if (days != null && fits && onWeekday(open, days.from) && (found == null || !plan)) {
        found = days.isDay() ? night(open, days, true) : days;
      }
    }
    return found;
  }

  private static boolean onWeekday(TimeValue open, LocalDate day) {
    return open.weekday() == null || open.weekday() == day.getDayOfWeek();
  }

  /** The day of a month, or the month, of a value in a year; null when the year has no such day. */
  static @Nullable Days inYear(TimeValue open, int year) {
    Integer month = open.month();
    Integer stated = open.year();
    if (month == null || (stated != null && stated != year)) {
      return null;
    }
    LocalDate first = LocalDate.of(year, month, 1);
    Integer day = open.day();
    if (day == null) {
      return new Days(first, first.withDayOfMonth(first.lengthOfMonth()));
    }
    return day > first.lengthOfMonth() ? null : of(first.withDayOfMonth(day));
  }

  private static Days night(TimeValue open, Days day, boolean leading) {
    if (open.precision() != Precision.NIGHT) {
      return day;
    }
    return leading ? day.widened(1, 0) : day.widened(0, 1);
  }

  /** An open value with its days. */
  TimeValue dated(TimeValue open, String why) {
    Precision precision =
        open.precision() == Precision.NIGHT
            ? Precision.NIGHT
            : isDay() ? Precision.DAY : Precision.WINDOW;
    return new TimeValue(
        from,
        to,
        precision,
        How.DERIVED,
        why,
        open.year(),
        open.month(),
        open.day(),
        open.weekday(),
        open.part(),
        open.clock(),
        open.zone());
  }
}
