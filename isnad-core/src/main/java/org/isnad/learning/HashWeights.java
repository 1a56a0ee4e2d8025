package org.isnad.learning;

/**
 * The weights of features by their hashes. Most hashes that are asked for have none, which a small
 * set of bits tells without a look into the large table; there, hash and weights lie side by side,
 * each weight in one byte, so that memory is waited for once. Immutable and safe to share between
 * threads.
 */
final class HashWeights {
  /** Bits for each slot, of which a hash sets two in one place. */
  private static final int BITS = 8;

  private static final int NAME_OF_ZERO = 0x5EED;

  private final int tags;

  /** Length of a slot. */
  private final int length;

  private final int places;
  private final long[] some;

  /** For each slot a hash and its weights, four in a number. */
  private final int[] slots;

  /**
   * Of equal hashes the first has its weights.
   *
   * @param weights for each hash one for each tag, see {@link SmallWeight}
   */
  HashWeights(int[] hashes, byte[] weights, int tags) {
    this.tags = tags;
    this.length = 1 + (tags + Integer.BYTES - 1) / Integer.BYTES;
    this.places = hashes.length + hashes.length / 2 + 1;
    this.slots = new int[places * length];
    this.some = new long[Math.max(1, Integer.highestOneBit(places) * BITS / Long.SIZE)];
    for (int row = 0; row < hashes.length; row++) {
      int at = slot(hashes[row]);
      if (slots[at] == 0) {
        put(at, hashes[row], weights, row * tags);
      }
    }
  }

  private void put(int at, int hash, byte[] weights, int from) {
    slots[at] = named(hash);
    for (int b = 0; b < tags; b++) {
      slots[word(at, b)] |= Byte.toUnsignedInt(weights[from + b]) << shift(b);
    }
    int mixed = mixed(hash);
    some[mixed & (some.length - 1)] |= bits(mixed);
  }

  /** Adds what a feature says for each tag. */
  void addTo(float[] scores, int hash) {
    int at = find(hash);
    if (at >= 0) {
      for (int b = 0; b < tags; b++) {
        scores[b] += weight(at, b);
      }
    }
  }

  /** What a feature says for a tag; 0 for one that is not there. */
  float of(int hash, int tag) {
    int at = find(hash);
    return at < 0 ? 0 : weight(at, tag);
  }

  private float weight(int at, int tag) {
    return SmallWeight.weight(slots[word(at, tag)] >>> shift(tag));
  }

  /** The place of a tag's weight, with three others, in the slot that begins at a place. */
  private static int word(int at, int tag) {
    return at + 1 + tag / Integer.BYTES;
  }

  private static int shift(int tag) {
    return tag % Integer.BYTES * Byte.SIZE;
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
    int at = place * length;
    while (slots[at] != own && slots[at] != 0) {
      at += length;
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
