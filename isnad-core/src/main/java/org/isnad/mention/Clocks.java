package org.isnad.mention;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Clock times and parts of the day. */
final class Clocks {
  private static final int NOON = 12;
  private static final int LATE = 6;

  private Clocks() {}

  /** A clock time as the part of the day beside it moves it. */
  static LocalTime on24(LocalTime clock, @Nullable PartOfDay part) {
    int hour = clock.getHour();
    if (part == null || hour > NOON) {
      return clock;
    }
    int moved =
        switch (part) {
          case DAWN, MORNING -> hour == NOON ? 0 : hour;
          case NOON -> hour < LATE ? hour + NOON : hour;
          case AFTERNOON, EVENING -> hour < NOON ? hour + NOON : hour;
          case NIGHT -> hour == NOON ? 0 : hour < LATE ? hour : hour + NOON;
        };
    return clock.withHour(moved);
  }

  /** The TIMEX3 code of a part of the day. */
  static String timex(PartOfDay part) {
    return switch (part) {
      case DAWN, MORNING -> "MO";
      case NOON -> "MI";
      case AFTERNOON -> "AF";
      case EVENING -> "EV";
      case NIGHT -> "NI";
    };
  }
}
