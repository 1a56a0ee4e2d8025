package org.isnad.copy;

import java.util.Arrays;

/**
 * What is compared of a text: a hash for each run of four words of its story, and where the run
 * stands.
 *
 * @param document document key of the article
 * @param hashes one for each run of {@link #RUN} words, in text order
 * @param starts first UTF-16 unit of each run in the article's text
 * @param ends one past the last unit of each run
 */
@SuppressWarnings("ArrayRecordComponent")
public record Print(String document, long[] hashes, int[] starts, int[] ends) {
  /** Words of a run. */
  public static final int RUN = 4;

  /** Texts with fewer words are too short to say who copied them. */
  static final int FEWEST_WORDS = 20;

  private static final int SHORT = 120;
  private static final int SHORT_SAMPLE = 2;
  private static final int SAMPLE = 8;

  /** A text of too few words. */
  public static Print none(String document) {
    return new Print(document, new long[0], new int[0], new int[0]);
  }

  /** Number of runs. */
  public int size() {
    return hashes.length;
  }

  /**
   * The hashes by which texts that share words are found: about every eighth, of a short text every
   * second; sorted, each once.
   */
  public long[] sampled() {
    int every = size() < SHORT ? SHORT_SAMPLE : SAMPLE;
    return Arrays.stream(hashes)
        .filter(h -> Long.remainderUnsigned(h, every) == 0)
        .sorted()
        .distinct()
        .toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Print p
        && document.equals(p.document)
        && Arrays.equals(hashes, p.hashes)
        && Arrays.equals(starts, p.starts)
        && Arrays.equals(ends, p.ends);
  }

  @Override
  public int hashCode() {
    return 31 * document.hashCode() + Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "Print[" + document + ", " + size() + " runs]";
  }
}
