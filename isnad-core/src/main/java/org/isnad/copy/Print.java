package org.isnad.copy;

import java.util.Arrays;

/**
 * What is compared of a text: a hash for each run of four words of its story, and where the run
 * stands. Immutable.
 */
public final class Print {
  /** Words of a run. */
  public static final int RUN = 4;

  /** Texts with fewer words are too short to say who copied them. */
  static final int FEWEST_WORDS = 20;

  private static final int SHORT = 120;
  private static final int SHORT_SAMPLE = 2;
  private static final int SAMPLE = 8;

  /** Common sampled runs, of those that two texts could have in common, for a closer look. */
  private static final double WORTH_A_LOOK = 0.12;

  private final String document;
  private final long[] hashes;
  private final int[] starts;
  private final int[] ends;

  /**
   * @param document document key of the article
   * @param hashes one for each run of words, in text order
   * @param starts first UTF-16 unit of each run in the article's text
   * @param ends one past the last unit of each run
   */
  public Print(String document, long[] hashes, int[] starts, int[] ends) {
    this.document = document;
    this.hashes = hashes;
    this.starts = starts;
    this.ends = ends;
  }

  /** A text of too few words. */
  public static Print none(String document) {
    return new Print(document, new long[0], new int[0], new int[0]);
  }

  /** Document key of the article. */
  public String document() {
    return document;
  }

  /** Number of runs. */
  public int size() {
    return hashes.length;
  }

  /** The hash of a run of words. */
  public long hash(int run) {
    return hashes[run];
  }

  int start(int run) {
    return starts[run];
  }

  int end(int run) {
    return ends[run];
  }

  /** The hashes of all its runs. */
  HashSlots slots() {
    return new HashSlots(hashes);
  }

  /**
   * The hashes by which texts that share words are found: about every eighth, of a short text every
   * second; sorted, each once.
   */
  public long[] sampled() {
    int every = size() < SHORT ? SHORT_SAMPLE : SAMPLE;
    long[] taken = new long[hashes.length];
    int size = 0;
    for (long hash : hashes) {
      if (Long.remainderUnsigned(hash, every) == 0) {
        taken[size++] = hash;
      }
    }
    Arrays.sort(taken, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || taken[i] != taken[i - 1]) {
        taken[distinct++] = taken[i];
      }
    }
    return Arrays.copyOf(taken, distinct);
  }

  /**
   * Whether two texts may share so much that they have to be compared.
   *
   * @param a sampled hashes of the one
   * @param b sampled hashes of the other
   */
  public static boolean areNear(long[] a, long[] b) {
    int inA = 0;
    int inB = 0;
    int common = 0;
    int all = 0;
    for (long hash : a) {
      inA += isInEach(hash) ? 1 : 0;
      if (Arrays.binarySearch(b, hash) >= 0) {
        all++;
        common += isInEach(hash) ? 1 : 0;
      }
    }
    for (long hash : b) {
      inB += isInEach(hash) ? 1 : 0;
    }
    return all >= Shared.FEWEST_SAMPLED && common >= WORTH_A_LOOK * Math.min(inA, inB);
  }

  /** Whether texts of any length have a run in their sample. */
  private static boolean isInEach(long hash) {
    return Long.remainderUnsigned(hash, SAMPLE) == 0;
  }

  @Override
  public String toString() {
    return "Print[" + document + ", " + size() + " runs]";
  }
}
