package org.isnad.mention;

import java.time.LocalDate;
import org.isnad.mention.TimeResolver.Found;
import org.jspecify.annotations.Nullable;

/** Beginning, middle and end of months and years. */
final class Edges {
  private Edges() {}

  /** The third of a month or year that START, MID or END means; other values as they are. */
  static Found narrow(Found found, String mod) {
    LocalDate from = found.from();
    LocalDate to = found.to();
    if (from == null
        || to == null
        || (found.precision() != Precision.MONTH && found.precision() != Precision.YEAR)) {
      return found;
    }
    boolean month = found.precision() == Precision.MONTH;
    LocalDate second = month ? from.plusDays(10) : from.plusMonths(4);
    LocalDate third = month ? from.plusDays(20) : from.plusMonths(8);
    return switch (mod) {
      case "START" -> window(found, from, second.minusDays(1));
      case "MID" -> window(found, second, third.minusDays(1));
      case "END" -> window(found, third, to);
      default -> month ? found : section(found, from, mod);
    };
  }

  /** Months, from the first, that a quarter, half or season of a year takes. */
  private static Found section(Found found, LocalDate from, String mod) {
    int[] months =
        switch (mod) {
          case "Q1" -> new int[] {0, 3};
          case "Q2" -> new int[] {3, 6};
          case "Q3" -> new int[] {6, 9};
          case "Q4" -> new int[] {9, 12};
          case "H1" -> new int[] {0, 6};
          case "H2" -> new int[] {6, 12};
          case "SP" -> new int[] {2, 6};
          case "SU" -> new int[] {5, 9};
          case "FA" -> new int[] {8, 12};
          case "WI" -> new int[] {0, 12};
          default -> new int[0];
        };
    return months.length == 0
        ? found
        : window(found, from.plusMonths(months[0]), from.plusMonths(months[1]).minusDays(1));
  }

  /** Whether a modifier names a quarter, half or season: it belongs to the value, not beside it. */
  static boolean isSection(@Nullable String mod) {
    return mod != null && mod.length() == 2;
  }

  private static Found window(Found found, LocalDate from, LocalDate to) {
    return new Found(
        from,
        to,
        Precision.WINDOW,
        found.how(),
        found.why(),
        found.anchor(),
        found.shiftFrom(),
        found.shiftTo());
  }
}
