package org.isnad.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.isnad.article.How;
import org.isnad.mention.TimeMention.Anchor;
import org.isnad.mention.TimeParts.Day;
import org.isnad.mention.TimeResolver.Found;
import org.jspecify.annotations.Nullable;

/**
 * Dates of the Islamic calendar by the Umm al-Qura tables; other countries may differ by a day.
 * Persian months are kept as words without a day.
 */
final class Hijri {
  private static final String STEP = "converted by the Umm al-Qura calendar";

  private Hijri() {}

  static Found date(Day day, @Nullable LocalDate today, String why) {
    Integer year = year(day, today);
    if (year == null || day.month() == null || day.dom() == null || isOther(day)) {
      return Found.open(Precision.UNKNOWN, null, null);
    }
    LocalDate date = gregorian(year, day.month(), day.dom());
    return date == null
        ? Found.open(Precision.UNKNOWN, null, null)
        : found(date, date, Precision.DAY, day, why);
  }

  static Found month(Day day, @Nullable LocalDate today, String why) {
    Integer year = year(day, today);
    if (year == null || day.month() == null || isOther(day)) {
      return Found.open(Precision.MONTH, null, null);
    }
    LocalDate first = gregorian(year, day.month(), 1);
    boolean last = day.month() == 12;
    LocalDate next = gregorian(last ? year + 1 : year, last ? 1 : day.month() + 1, 1);
    return first == null || next == null
        ? Found.open(Precision.MONTH, null, null)
        : found(first, next.minusDays(1), Precision.MONTH, day, why);
  }

  static Found year(int year) {
    LocalDate first = gregorian(year, 1, 1);
    LocalDate next = gregorian(year + 1, 1, 1);
    return first == null || next == null
        ? Found.open(Precision.YEAR, null, null)
        : new Found(
            first, next.minusDays(1), Precision.YEAR, How.DERIVED, STEP, Anchor.NONE, null, null);
  }

  private static Found found(
      LocalDate from, LocalDate to, Precision precision, Day day, String why) {
    boolean stated = day.year() != null;
    return new Found(
        from,
        to,
        precision,
        How.DERIVED,
        stated ? STEP : STEP + ", " + why,
        stated ? Anchor.NONE : Anchor.TEXT,
        null,
        null);
  }

  private static boolean isOther(Day day) {
    return !day.era().equals("hijri");
  }

  /** The stated year, else the one that brings the date nearest to the day of the text. */
  private static @Nullable Integer year(Day day, @Nullable LocalDate today) {
    if (day.year() != null || today == null || day.month() == null) {
      return day.year();
    }
    int now = HijrahDate.from(today).get(ChronoField.YEAR);
    Integer best = null;
    long nearest = Long.MAX_VALUE;
    for (int year = now - 1; year <= now + 1; year++) {
      LocalDate date = gregorian(year, day.month(), 1);
      long distance =
          date == null ? Long.MAX_VALUE : Math.abs(date.toEpochDay() - today.toEpochDay());
      if (distance < nearest) {
        nearest = distance;
        best = year;
      }
    }
    return best;
  }

  private static @Nullable LocalDate gregorian(int year, int month, int dom) {
    try {
      return LocalDate.from(HijrahChronology.INSTANCE.date(year, month, dom));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The TIMEX3 value, marked with the calendar. */
  static String timex(Day day, @Nullable LocalDate from) {
    Integer year = day.year();
    if (year == null && from != null) {
      year = HijrahDate.from(from).get(ChronoField.YEAR);
    }
    String head = (isOther(day) ? "P:" : "H:") + (year == null ? "XXXX" : String.valueOf(year));
    String month = String.format(java.util.Locale.ROOT, "%s-%02d", head, day.month());
    return day.dom() == null
        ? month
        : String.format(java.util.Locale.ROOT, "%s-%02d", month, day.dom());
  }
}
