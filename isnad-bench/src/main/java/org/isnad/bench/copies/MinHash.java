package org.isnad.bench.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.isnad.copy.Print;

/**
 * The usual way to find near-duplicates: MinHash of runs of words with 128 functions, texts that
 * agree in a band of rows are a pair. It looks for texts that are alike as a whole.
 */
final class MinHash {
  private static final int FUNCTIONS = 128;

  private final int rows;
  private final long[] factors = new long[FUNCTIONS];
  private final long[] terms = new long[FUNCTIONS];

  /**
   * @param bands bands that the functions are divided into; more find more
   */
  MinHash(int bands) {
    this.rows = FUNCTIONS / bands;
    Random random = new Random(1);
    for (int i = 0; i < FUNCTIONS; i++) {
      factors[i] = random.nextLong() | 1;
      terms[i] = random.nextLong();
    }
  }

  /** Pairs of places in the list, the lesser first. */
  Set<Long> pairs(List<Print> prints) {
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < prints.size(); i++) {
      long[] least = least(prints.get(i));
      for (int band = 0; band * rows < FUNCTIONS; band++) {
        long key = band;
        for (int row = 0; row < rows; row++) {
          key = (key ^ least[band * rows + row]) * 0x9E3779B97F4A7C15L;
          key ^= key >>> 31;
        }
        buckets.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
      }
    }
    Set<Long> pairs = new HashSet<>();
    for (List<Integer> bucket : buckets.values()) {
      for (int a = 0; a < bucket.size(); a++) {
        for (int b = a + 1; b < bucket.size(); b++) {
          pairs.add(pair(bucket.get(a), bucket.get(b)));
        }
      }
    }
    return Collections.unmodifiableSet(pairs);
  }

  static long pair(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  private long[] least(Print print) {
    long[] least = new long[FUNCTIONS];
    java.util.Arrays.fill(least, Long.MAX_VALUE);
    for (int run = 0; run < print.size(); run++) {
      long hash = print.hash(run);
      for (int i = 0; i < FUNCTIONS; i++) {
        long value = hash * factors[i] + terms[i];
        value ^= value >>> 32;
        least[i] = Math.min(least[i], value);
      }
    }
    return least;
  }
}
