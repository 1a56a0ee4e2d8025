package org.isnad.bench.gsr;

import java.util.Locale;

/** Shares as people read them. */
final class Ratio {
  private Ratio() {}

  static String of(int part, int whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
  }
}
