package org.isnad.event;

import java.time.LocalDate;
import org.isnad.mention.Precision;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** This week, this month, this year: the stretch of time that holds the day of the text. */
final class CurrentPeriod {
  private CurrentPeriod() {}

  /** Whether a time is a week, month or year. */
  static boolean isStretch(TimeValue time) {
    return time.precision() == Precision.WEEK
        || time.precision() == Precision.MONTH
        || time.precision() == Precision.YEAR;
  }

  /** Whether a time is the week, month or year of a day. */
  static boolean isOne(TimeValue time, LocalDate today) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    return isStretch(time)
        && from != null
        && to != null
        && !from.isAfter(today)
        && !to.isBefore(today);
  }

  /** What has passed of it, for what was done, or what is left of it, for what is to come. */
  static TimeValue part(TimeValue time, LocalDate today, @Nullable Status status) {
    boolean open = status == Status.PLANNED || status == Status.REQUESTED;
    LocalDate from = open ? today : time.from();
    LocalDate to = status == Status.HELD ? today : time.to();
    return today.equals(from) || today.equals(to)
        ? TimeValue.window(from, to, time.precision(), time.how(), time.why())
        : time;
  }
}
