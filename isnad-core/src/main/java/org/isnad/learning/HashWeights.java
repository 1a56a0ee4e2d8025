package org.isnad.learning;

/**
 * The weights of features by their hashes. Most hashes that are asked for have none, which a small
 * set of bits tells without a look into the large table; there, hash and weights lie side by side,
 * so that memory is waited for once. Immutable and safe to share between threads.
 */
final class HashWeights {
  /** Bits for each slot, of which a hash sets two in one place. */
  private static final int BITS = 8;

  private static final int NAME_OF_ZERO = 0x5EED;

  private final int tags;
  private final int places;
  private final long[] some;

  /** For each slot a hash and the bits of its weights. */
  private final int[] slots;

  /**
   * Of equal hashes the first has its weights.
   *
   * @param weights for each hash one for each tag; what comes after them is left out
   */
  HashWeights(int[] hashes, float[] weights, int tags) {
    this.tags = tags;
    this.places = hashes.length + hashes.length / 2 + 1;
    this.slots = new int[places * (tags + 1)];
    this.some = new long[Math.max(1, Integer.highestOneBit(places) * BITS / Long.SIZE)];
    for (int row = 0; row < hashes.length; row++) {
      int at = slot(hashes[row]);
      if (slots[at] == 0) {
        put(at, hashes[row], weights, row * tags);
      }
    }
  }

  private void put(int at, int hash, float[] weights, int from) {
    slots[at] = named(hash);
    for (int b = 0; b < tags; b++) {
      slots[at + 1 + b] = Float.floatToRawIntBits(weights[from + b]);
    }
    int mixed = mixed(hash);
    some[mixed & (some.length - 1)] |= bits(mixed);
  }

  /** Adds what a feature says for each tag. */
  void addTo(float[] scores, int hash) {
    int at = find(hash);
    if (at >= 0) {
      for (int b = 0; b < tags; b++) {
        scores[b] += Float.intBitsToFloat(slots[at + 1 + b]);
      }
    }
  }

  /** What a feature says for a tag; 0 for one that is not there. */
  float of(int hash, int tag) {
    int at = find(hash);
    return at < 0 ? 0 : Float.intBitsToFloat(slots[at + 1 + tag]);
  }

  /** Where the slot of a hash begins; -1 when there is none. */
  private int find(int hash) {
    int mixed = mixed(hash);
    long bits = bits(mixed);
    if ((some[mixed & (some.length - 1)] & bits) != bits) {
      return -1;
    }
    int at = slot(hash);
    return slots[at] == 0 ? -1 : at;
  }

  /** Where the slot of a hash begins, or the empty one where it would be. */
  private int slot(int hash) {
    int own = named(hash);
    int mixed = own * 0x9E3779B1;
    int place = (int) ((Integer.toUnsignedLong(mixed) * places) >>> Integer.SIZE);
    int at = place * (tags + 1);
    while (slots[at] != own && slots[at] != 0) {
      at += tags + 1;
      at = at == slots.length ? 0 : at;
    }
    return at;
  }

  /** An empty slot has the hash 0; what has it otherwise has another name. */
  private static int named(int hash) {
    return hash == 0 ? NAME_OF_ZERO : hash;
  }

  private static int mixed(int hash) {
    int h = hash * 0x85EBCA6B;
    return h ^ (h >>> 15);
  }

  /** Two bits that the upper half of a mixed hash names. */
  private static long bits(int mixed) {
    return 1L << (mixed >>> 26) | 1L << (mixed >>> 20);
  }
}
