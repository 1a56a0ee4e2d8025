package org.isnad.text;

import java.util.Arrays;

/**
 * Sets of small numbers as bits of words, of any length: the shorter one has no greater numbers.
 */
final class Numbers {
  static final long[] NONE = {};

  private Numbers() {}

  /** A set with one number more. */
  static long[] with(long[] set, int number) {
    long[] out = Arrays.copyOf(set, Math.max(set.length, number / Long.SIZE + 1));
    out[number / Long.SIZE] |= 1L << number;
    return out;
  }

  /** What is in one of two sets or in both; one of them itself where it has all of the other. */
  static long[] both(long[] a, long[] b) {
    if (hasAll(a, b)) {
      return a;
    }
    long[] out = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) {
      out[i] |= b[i];
    }
    return out;
  }

  /** Whether a set has all of another. */
  static boolean hasAll(long[] set, long[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      long here = i < set.length ? set[i] : 0;
      if ((wanted[i] & ~here) != 0) {
        return false;
      }
    }
    return true;
  }
}
