package org.isnad.text;

import java.util.List;
import org.isnad.text.StepIndex.Steps;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of patterns may begin from a token of a sentence on, and which before it. A pattern
 * that needs one which is not there cannot fit: most patterns are told so at most places, without
 * being tried. Used by one thread for one sentence.
 */
final class Presence {
  private final StepIndex index;
  private final Steps steps;
  private final List<Chunk> chunks;

  /** The steps that may begin at each token; null until they are asked for. */
  private long @Nullable [][] starting;

  private final long[] @Nullable [] from;
  private final long[] @Nullable [] before;

  /**
   * @param steps the words of the sentence
   * @param chunks what may fill typed slots
   */
  Presence(StepIndex index, Steps steps, List<Chunk> chunks) {
    this.index = index;
    this.steps = steps;
    this.chunks = chunks;
    this.from = new long[steps.size() + 1][];
    this.before = new long[steps.size() + 1][];
  }

  /** Whether all of some steps may begin at a token or after it. */
  boolean areFrom(int token, long[] steps) {
    return steps.length == 0 || Bits.hasAll(from(token), steps);
  }

  /** Whether all of some steps may begin before a token. */
  boolean areBefore(int token, long[] steps) {
    return steps.length == 0 || Bits.hasAll(before(token), steps);
  }

  private long[][] starting() {
    long[][] all = starting;
    if (all == null) {
      all = new long[steps.size()][];
      for (int i = 0; i < all.length; i++) {
        all[i] = steps.reach(i);
      }
      for (Chunk chunk : chunks) {
        all[chunk.first()] = Bits.both(all[chunk.first()], index.slots(chunk.kind()));
      }
      starting = all;
    }
    return all;
  }

  private long[] from(int token) {
    long[][] starting = starting();
    int known = token;
    while (known < starting.length && from[known] == null) {
      known++;
    }
    long[] all = known < starting.length && from[known] != null ? from[known] : Bits.NONE;
    for (int i = known - 1; i >= token; i--) {
      all = Bits.both(all, starting[i]);
      from[i] = all;
    }
    return all;
  }

  private long[] before(int token) {
    long[][] starting = starting();
    int known = token;
    while (known > 0 && before[known] == null) {
      known--;
    }
    long[] all = known > 0 && before[known] != null ? before[known] : Bits.NONE;
    for (int i = known + 1; i <= token; i++) {
      all = Bits.both(all, starting[i - 1]);
      before[i] = all;
    }
    return all;
  }
}
