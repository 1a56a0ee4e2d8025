package org.isnad.mention;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression says before it is set against the day of its text.
 *
 * @param op which kind of expression it is
 * @param day day, month or year it names; null when none
 * @param part part of the day; null when none
 * @param clock time of day; null when none
 * @param zone zone of the clock; null when none is stated
 * @param local whether the clock is said to be local time
 * @param length length and unit of periods, of "three days ago" and the like; null when none
 * @param way -1 past, 0 current, 1 coming, -2 the one before the last; null when not said
 * @param mod TIMEX3 modifier: START, MID, END, APPROX …; null when none
 * @param ref PAST_REF, PRESENT_REF or FUTURE_REF of vague expressions; null when none
 * @param until end of a range; null when none
 */
record TimeParts(
    Op op,
    @Nullable Day day,
    @Nullable PartOfDay part,
    @Nullable LocalTime clock,
    @Nullable ZoneId zone,
    boolean local,
    @Nullable Length length,
    @Nullable Integer way,
    @Nullable String mod,
    @Nullable String ref,
    @Nullable TimeParts until)
    implements Sense {

  /** Kinds of expressions; rules name them in {@code yields: op}. */
  enum Op {
    /** A day, month or year, with or without a part of the day and a clock time. */
    DAY,
    /** A clock time or part of the day alone; the day comes from its neighbours. */
    CLOCK,
    /** The night that leads to a day. */
    NIGHT_TO,
    /** The night that begins on a day. */
    NIGHT_FROM,
    /** Last week, this month, next year. */
    PERIOD,
    /** The last three days, the coming two weeks. */
    STRETCH,
    /** So long before now. */
    AGO,
    /** So long from now. */
    AHEAD,
    /** Within so long, forward or back as the clause is. */
    WITHIN,
    /** From one day to another. */
    RANGE,
    /** The ten years from the named one. */
    DECADE,
    /** The hundred years whose number stands as the year. */
    CENTURY,
    /** Every day, every two weeks. */
    SET,
    /** Recently, soon, now. */
    REF,
    /** At that time. */
    PREVIOUS,
    /** Looks like a time but is none. */
    NONE
  }

  /**
   * A day, month or year as far as it is named.
   *
   * @param shift days from the day of the text; null when not relative
   * @param weekday 1 Monday to 7 Sunday; null when not named
   * @param dom day of the month; null when not named
   * @param month month; null when not named
   * @param year year; null when not named
   * @param era calendar of month and year: month (Gregorian), hijri or persian
   */
  record Day(
      @Nullable Integer shift,
      @Nullable Integer weekday,
      @Nullable Integer dom,
      @Nullable Integer month,
      @Nullable Integer year,
      String era) {
    static final Day EMPTY = new Day(null, null, null, null, null, "month");

    Day withShift(int value) {
      return new Day(value, weekday, dom, month, year, era);
    }

    Day withWeekday(int value) {
      return new Day(shift, value, dom, month, year, era);
    }

    Day withDom(int value) {
      return new Day(shift, weekday, value, month, year, era);
    }

    Day withMonth(int value, String calendar) {
      return new Day(shift, weekday, dom, value, year, calendar);
    }

    Day withYear(int value) {
      return new Day(shift, weekday, dom, month, value, era);
    }

    /** This day with what the other adds. */
    Day and(Day other) {
      boolean otherEra = other.month != null;
      return new Day(
          shift != null ? shift : other.shift,
          weekday != null ? weekday : other.weekday,
          dom != null ? dom : other.dom,
          month != null ? month : other.month,
          year != null ? year : other.year,
          otherEra ? other.era : era);
    }
  }

  /**
   * A length of time.
   *
   * @param count how many units; for vague lengths the least
   * @param vague whether the number is only hinted at
   * @param unit second minute hour day week month year decade century
   */
  record Length(double count, boolean vague, String unit) {}

  static TimeParts of(Op op) {
    return new TimeParts(op, null, null, null, null, false, null, null, null, null, null);
  }

  Day dayOrEmpty() {
    return day == null ? Day.EMPTY : day;
  }

  TimeParts withOp(Op value) {
    return new TimeParts(value, day, part, clock, zone, local, length, way, mod, ref, until);
  }

  TimeParts withDay(Day value) {
    return new TimeParts(op, value, part, clock, zone, local, length, way, mod, ref, until);
  }

  TimeParts withPart(PartOfDay value) {
    return new TimeParts(op, day, value, clock, zone, local, length, way, mod, ref, until);
  }

  TimeParts withClock(LocalTime value) {
    return new TimeParts(op, day, part, value, zone, local, length, way, mod, ref, until);
  }

  TimeParts withZone(@Nullable ZoneId value, boolean isLocal) {
    return new TimeParts(op, day, part, clock, value, isLocal, length, way, mod, ref, until);
  }

  TimeParts withLength(Length value) {
    return new TimeParts(op, day, part, clock, zone, local, value, way, mod, ref, until);
  }

  TimeParts withWay(int value) {
    return new TimeParts(op, day, part, clock, zone, local, length, value, mod, ref, until);
  }

  TimeParts withMod(String value) {
    return new TimeParts(op, day, part, clock, zone, local, length, way, value, ref, until);
  }

  TimeParts withRef(String value) {
    return new TimeParts(op, day, part, clock, zone, local, length, way, mod, value, until);
  }

  TimeParts withUntil(TimeParts value) {
    return new TimeParts(op, day, part, clock, zone, local, length, way, mod, ref, value);
  }

  /** These parts with what the other adds. */
  TimeParts and(TimeParts other) {
    return new TimeParts(
        op == Op.CLOCK ? other.op : op,
        day == null ? other.day : other.day == null ? day : day.and(other.day),
        part != null ? part : other.part,
        clock != null ? clock : other.clock,
        zone != null ? zone : other.zone,
        local || other.local,
        length != null ? length : other.length,
        way != null ? way : other.way,
        mod != null ? mod : other.mod,
        ref != null ? ref : other.ref,
        until != null ? until : other.until);
  }
}
