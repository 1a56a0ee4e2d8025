package org.isnad.app.store;

import java.util.Arrays;

/**
 * Which of some texts have which runs of words, in the order of the runs. Texts go by their
 * numbers, runs by their hashes. Immutable.
 */
final class RunTexts {
  private final long[] hashes;

  /** Where the texts of each run begin; one more, where the last ones end. */
  private final int[] from;

  private final int[] texts;

  private RunTexts(long[] hashes, int[] from, int[] texts) {
    this.hashes = hashes;
    this.from = from;
    this.texts = texts;
  }

  /** Number of runs. */
  int size() {
    return hashes.length;
  }

  /** The hash of a run by its place. */
  long hash(int run) {
    return hashes[run];
  }

  /** The place of a run; less than 0 when it is not there. */
  int place(long hash) {
    return Arrays.binarySearch(hashes, hash);
  }

  /** How many texts have a run. */
  int texts(int run) {
    return from[run + 1] - from[run];
  }

  /** One of the texts that have a run, in the order in which they were added. */
  int text(int run, int which) {
    return texts[from[run] + which];
  }

  /** Takes in pairs of a run and a text in any order. */
  static final class Builder {
    private long[] hashes = new long[1024];
    private int[] texts = new int[1024];
    private int size;

    void add(long hash, int text) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
        texts = Arrays.copyOf(texts, 2 * size);
      }
      hashes[size] = hash;
      texts[size++] = text;
    }

    RunTexts build() {
      long[] distinct = distinct();
      int[] from = new int[distinct.length + 1];
      int[] places = new int[size];
      for (int i = 0; i < size; i++) {
        places[i] = Arrays.binarySearch(distinct, hashes[i]);
        from[places[i] + 1]++;
      }
      for (int run = 0; run < distinct.length; run++) {
        from[run + 1] += from[run];
      }
      int[] next = from.clone();
      int[] sorted = new int[size];
      for (int i = 0; i < size; i++) {
        sorted[next[places[i]]++] = texts[i];
      }
      return new RunTexts(distinct, from, sorted);
    }

    private long[] distinct() {
      long[] sorted = Arrays.copyOf(hashes, size);
      Arrays.sort(sorted);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[distinct++] = sorted[i];
        }
      }
      return Arrays.copyOf(sorted, distinct);
    }
  }
}
