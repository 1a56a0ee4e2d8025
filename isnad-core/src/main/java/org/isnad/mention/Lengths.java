package org.isnad.mention;

import java.util.Map;

/**
 * Units of time: their length in minutes and their TIMEX3 letters. A month is 30 days, a year 365.
 */
final class Lengths {
  private static final Map<String, Double> MINUTES =
      Map.of(
          "second", 1 / 60.0,
          "minute", 1.0,
          "hour", 60.0,
          "day", 1440.0,
          "week", 10_080.0,
          "month", 43_200.0,
          "year", 525_600.0,
          "decade", 5_256_000.0,
          "century", 52_560_000.0);
  private static final Map<String, String> LETTERS =
      Map.of(
          "second", "T%S",
          "minute", "T%M",
          "hour", "T%H",
          "day", "%D",
          "week", "%W",
          "month", "%M",
          "year", "%Y",
          "decade", "%E",
          "century", "%C");

  private Lengths() {}

  /** Minutes of so many units; a number without a unit is itself. */
  static double minutes(double count, String unit) {
    return count * MINUTES.getOrDefault(unit, 1.0);
  }

  /** A TIMEX3 duration such as P2W or PT90M; X stands for a number that is not told. */
  static String timex(double count, String unit) {
    if (count != Math.rint(count)) {
      return unit.equals("hour")
          ? timex(count * 60, "minute")
          : unit.equals("year")
              ? timex(Math.rint(count * 12), "month")
              : "P" + letters(String.valueOf(count), unit);
    }
    return "P" + letters(String.valueOf(Math.round(count)), unit);
  }

  /** A TIMEX3 duration of unknown length. */
  static String vague(String unit) {
    return "P" + letters("X", unit);
  }

  private static String letters(String count, String unit) {
    return LETTERS.getOrDefault(unit, "%D").replace("%", count);
  }
}
