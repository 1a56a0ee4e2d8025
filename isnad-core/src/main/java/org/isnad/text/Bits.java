package org.isnad.text;

import java.util.Arrays;

/**
 * Sets of small numbers as bits of words, of any length: the shorter one has no greater numbers.
 */
public final class Bits {
  /** No number. */
  public static final long[] NONE = {};

  private Bits() {}

  /** A set with one number more. */
  public static long[] with(long[] set, int number) {
    long[] out = Arrays.copyOf(set, Math.max(set.length, number / Long.SIZE + 1));
    out[number / Long.SIZE] |= 1L << number;
    return out;
  }

  /** What is in one of two sets or in both; one of them itself where it has all of the other. */
  public static long[] both(long[] a, long[] b) {
    if (hasAll(a, b)) {
      return a;
    }
    if (hasAll(b, a)) {
      return b;
    }
    long[] out = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) {
      out[i] |= b[i];
    }
    return out;
  }

  /** Whether a set has a number. */
  public static boolean has(long[] set, int number) {
    int word = number / Long.SIZE;
    return word < set.length && (set[word] & 1L << number) != 0;
  }

  /** Whether a set has all of another. */
  public static boolean hasAll(long[] set, long[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      long here = i < set.length ? set[i] : 0;
      if ((wanted[i] & ~here) != 0) {
        return false;
      }
    }
    return true;
  }
}
