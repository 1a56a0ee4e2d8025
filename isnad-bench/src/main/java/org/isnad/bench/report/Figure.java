package org.isnad.bench.report;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param name what it is
 * @param value between 0 and 1
 * @param counts what it is made of, such as "84 of 97"
 * @param goal what is wanted; null when nothing is
 */
public record Figure(String name, double value, String counts, @Nullable Double goal) {
  /** A part of a whole. */
  public static Figure of(String name, int part, int whole, @Nullable Double goal) {
    return new Figure(name, ratio(part, whole), part + " of " + whole, goal);
  }

  /** Precision, recall and their harmonic mean, of counts of what was found. */
  public static double f1(int right, int wrong, int missed) {
    return ratio(2 * right, 2 * right + wrong + missed);
  }

  /** A part of a whole; 0 when there is no whole. */
  public static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
