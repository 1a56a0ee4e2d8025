package org.isnad.record;

import org.isnad.event.Value;
import org.isnad.mention.Hedge;

/**
 * Amounts as intervals: how far apart two hedged values may be before they contradict each other.
 *
 * @param min least value
 * @param max greatest value, infinite when open
 */
record Lengths(double min, double max) {
  private static final double LOOSE = 0.25;
  private static final double HALF_HOUR = 30;
  private static final double TEN = 10;

  static Lengths of(Value.OfDuration d) {
    double grain = d.min() % HALF_HOUR == 0 ? HALF_HOUR : d.min() % TEN == 0 ? TEN : 1;
    return of(d.min(), d.max() == null ? d.min() : d.max(), d.max() == null, d.hedge(), grain);
  }

  static Lengths of(Value.OfCount c) {
    double grain = 1;
    while (c.min() >= TEN * grain * TEN && c.min() % (grain * TEN) == 0) {
      grain *= TEN;
    }
    return of(c.min(), c.max() == null ? c.min() : c.max(), c.max() == null, c.hedge(), grain);
  }

  private static Lengths of(double min, double max, boolean open, Hedge hedge, double grain) {
    double slack = Math.max(grain, LOOSE * max);
    return switch (hedge) {
      case EXACT -> open ? new Lengths(min, Double.POSITIVE_INFINITY) : exact(min, max, grain);
      case ABOUT -> new Lengths(min - slack, max + slack);
      case MORE_THAN, AT_LEAST -> new Lengths(min, Double.POSITIVE_INFINITY);
      case LESS_THAN, AT_MOST -> new Lengths(0, max);
      case BETWEEN -> new Lengths(min, max);
    };
  }

  /** Round amounts are rounded: ninety minutes may be eighty-five. */
  private static Lengths exact(double min, double max, double grain) {
    return grain == 1 ? new Lengths(min, max) : new Lengths(min - grain / 2, max + grain / 2);
  }

  boolean meets(Lengths other) {
    return min <= other.max && other.min <= max;
  }
}
