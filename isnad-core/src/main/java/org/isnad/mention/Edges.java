package org.isnad.mention;

import java.time.LocalDate;
import org.isnad.mention.TimeResolver.Found;

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
      default -> found;
    };
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
