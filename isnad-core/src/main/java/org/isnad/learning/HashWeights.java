package org.isnad.learning;

/**
 * The weights of features by their hashes. Most hashes that are asked for in vain are told by a
 * small set of bits without a look into the large table; there, hash and weights lie side by side,
 * so that memory is waited for once. Weights are whole numbers, see {@link SmallWeight#whole}, and
 * count by how much they differ from that of tag 0: four lie in one number and are added to sums at
 * once. Immutable and safe to share between threads.
 */
final class HashWeights {
  /** Bits for each slot, of which a hash sets two in one place. */
  private static final int BITS = 8;

  private static final int NAME_OF_ZERO = 0x5EED;

  /** How many differences lie in one number of a slot, from the lowest bits on. */
  private static final int PACKED = 4;

  /** Every second difference of a number; each has room for a sum of 32 bits then. */
  private static final long EVERY_SECOND = 0x0000_FFFF_0000_FFFFL;

  /** What is added to a difference, so that none is negative. */
  private static final int ABOVE = 0x8000;

  private static final long BOTH_ABOVE = ABOVE * (1L << Integer.SIZE | 1);

  /** How many numbers of a slot hold differences. */
  private final int numbers;

  private final int places;
  private final long[] some;

  /** For each slot a hash and its differences. */
  private final long[] slots;

  /**
   * Of equal hashes the first has its weights.
   *
   * @param weights for each hash one for each tag, see {@link SmallWeight}
   */
  HashWeights(int[] hashes, byte[] weights, int tags) {
    this.numbers = (tags - 1 + PACKED - 1) / PACKED;
    this.places = 2 * hashes.length + 1;
    this.slots = new long[places * (1 + numbers)];
    this.some = new long[Math.max(1, Integer.highestOneBit(places) * BITS / Long.SIZE)];
    for (int row = 0; row < hashes.length; row++) {
      int at = slot(named(hashes[row]));
      if (slots[at] == 0) {
        put(at, hashes[row], weights, row * tags, tags);
      }
    }
  }

  private void put(int at, int hash, byte[] weights, int from, int tags) {
    slots[at] = named(hash);
    int first = SmallWeight.whole(weights[from]);
    for (int b = 1; b <= numbers * PACKED; b++) {
      int more = b < tags ? SmallWeight.whole(weights[from + b]) - first : 0;
      int place = b - 1;
      slots[at + 1 + place / PACKED] |= (long) (more + ABOVE) << (place % PACKED * Short.SIZE);
    }
    int mixed = mixed(hash);
    some[mixed & (some.length - 1)] |= bits(mixed);
  }

  /** How many numbers the sums of one position take. */
  int length() {
    return 2 * numbers;
  }

  /**
   * Adds what features say for each tag.
   *
   * @param hashes of the features; the first of them count
   * @param sums see {@link #sum}
   * @param from where the sums begin
   */
  void add(int[] hashes, int size, long[] sums, int from) {
    for (int i = 0; i < size; i++) {
      int hash = hashes[i];
      int mixed = mixed(hash);
      if ((bits(mixed) & ~some[mixed & (some.length - 1)]) == 0) {
        int at = slot(named(hash));
        if (slots[at] != 0) {
          add(at + 1, sums, from);
        }
      }
    }
  }

  private void add(int at, long[] sums, int from) {
    int to = from;
    for (int n = 0; n < numbers; n++) {
      long four = slots[at + n];
      sums[to++] += (four & EVERY_SECOND) - BOTH_ABOVE;
      sums[to++] += (four >>> Short.SIZE & EVERY_SECOND) - BOTH_ABOVE;
    }
  }

  /**
   * By how much features say more for a tag than for tag 0, in whole weights.
   *
   * @param from where the sums begin, each number of which holds two in halves
   */
  static int sum(long[] sums, int from, int tag) {
    if (tag == 0) {
      return 0;
    }
    int place = tag - 1;
    long two = sums[from + 2 * (place / PACKED) + (place & 1)];
    int low = (int) two;
    return (place & 2) == 0 ? low : (int) ((two - low) >> Integer.SIZE);
  }

  /** Where the slot of a named hash begins, or the empty one where it would be. */
  private int slot(int named) {
    int at = place(named);
    while (slots[at] != named && slots[at] != 0) {
      at += 1 + numbers;
      at = at == slots.length ? 0 : at;
    }
    return at;
  }

  /** Where the slot of a named hash is looked for first. */
  private int place(int named) {
    int mixed = named * 0x9E3779B1;
    return (int) ((Integer.toUnsignedLong(mixed) * places) >>> Integer.SIZE) * (1 + numbers);
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
