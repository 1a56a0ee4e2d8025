package org.isnad.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Arithmetic with days and months whose year is not stated. */
final class Dates {
  private static final int SLACK = 1;
  private static final int LEAP = 8;

  private Dates() {}

  /** A date, or null when there is no such day. */
  static @Nullable LocalDate of(int year, int month, int dom) {
    boolean real =
        month >= 1 && month <= 12 && dom >= 1 && dom <= YearMonth.of(year, month).lengthOfMonth();
    return real ? LocalDate.of(year, month, dom) : null;
  }

  /**
   * The day and month nearest to a day: with way -1 the latest up to it, with a day of slack, with
   * 1 the first from it on, with 0 the one of its year; null when there is no such day.
   */
  static @Nullable LocalDate near(LocalDate today, int month, int dom, int way) {
    for (int step = 0; step <= LEAP; step++) {
      LocalDate date = of(today.getYear() + (way >= 0 ? step : -step), month, dom);
      boolean fits =
          date != null
              && (way == 0
                  || (way > 0 ? !date.isBefore(today) : !date.isAfter(today.plusDays(SLACK))));
      if (fits) {
        return date;
      }
    }
    return null;
  }
}
