package org.isnad.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.isnad.article.How;
import org.jspecify.annotations.Nullable;

/**
 * When something was: an interval of days with what is known beside it. A date whose year or day is
 * missing keeps its parts so that it can be linked later.
 *
 * <p>A value that is relative to a text without a known day stays open and carries its shift: the
 * days from the text's day within which it lies ("tomorrow" 1 to 1, "on Thursday" of something past
 * -6 to 0 with the weekday, "within two weeks" 0 to 14, "3 July" of something past -366 to 0 with
 * month and day). Once the day of the text is inferred the value can be computed. An open night
 * that is named by a day of a month is the one that leads to that day; one that is named by a
 * weekday begins on it.
 *
 * @param from first possible day, null when open
 * @param to last possible day, null when open
 * @param precision how fine it is
 * @param how stated, derived (why says by which step), metadata or unknown
 * @param why the step that derived it, in plain English; empty when stated
 * @param year stated year, null when none
 * @param month stated month 1–12, null when none
 * @param day stated day of month, null when none
 * @param weekday stated day of the week, null when none
 * @param part part of day, null when none
 * @param clock time of day, null when none
 * @param zone zone of the clock, null when none is stated
 * @param shiftFrom first possible day, counted from the day of the text, of an open relative value;
 *     null otherwise or when it has no first day
 * @param shiftTo last possible day, counted from the day of the text, of an open relative value;
 *     null otherwise or when it has no last day
 */
public record TimeValue(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Precision precision,
    How how,
    String why,
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable DayOfWeek weekday,
    @Nullable PartOfDay part,
    @Nullable LocalTime clock,
    @Nullable ZoneId zone,
    @Nullable Integer shiftFrom,
    @Nullable Integer shiftTo) {

  /** A value that is not relative to an unknown day of the text. */
  public TimeValue(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Precision precision,
      How how,
      String why,
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable DayOfWeek weekday,
      @Nullable PartOfDay part,
      @Nullable LocalTime clock,
      @Nullable ZoneId zone) {
    this(from, to, precision, how, why, year, month, day, weekday, part, clock, zone, null, null);
  }

  public static final TimeValue UNKNOWN =
      new TimeValue(
          null, null, Precision.UNKNOWN, How.UNKNOWN, "", null, null, null, null, null, null, null);

  /** A single day. */
  public static TimeValue day(LocalDate day, How how, String why) {
    return new TimeValue(
        day, day, Precision.DAY, how, why, null, null, null, null, null, null, null);
  }

  /** A stretch of days, open where a bound is null. */
  public static TimeValue window(
      @Nullable LocalDate from, @Nullable LocalDate to, Precision precision, How how, String why) {
    return new TimeValue(from, to, precision, how, why, null, null, null, null, null, null, null);
  }

  /** Whether at least one bound is known. */
  public boolean isDated() {
    return from != null || to != null;
  }

  /** Whether it tells a day or a month, or what one can be counted from. */
  public boolean isTold() {
    return isDated() || month != null || weekday != null || isRelative();
  }

  /** The same value with the shift from the day of the text that it still waits for. */
  public TimeValue relative(@Nullable Integer first, @Nullable Integer last) {
    return new TimeValue(
        from, to, precision, how, why, year, month, day, weekday, part, clock, zone, first, last);
  }

  /** The same days, derived by the given step, without the time of day. */
  public TimeValue asNews(String step) {
    return new TimeValue(
        from,
        to,
        precision,
        How.DERIVED,
        step,
        year,
        month,
        day,
        weekday,
        part,
        null,
        null,
        shiftFrom,
        shiftTo);
  }

  /** Whether it waits for the day of the text. */
  public boolean isRelative() {
    return shiftFrom != null || shiftTo != null;
  }
}
