package org.isnad.learning;

/**
 * Finds the row of a hash in a table. Most hashes that are asked for are in none, which a small set
 * of bits tells without a look into the large table; there, hash and row lie side by side.
 * Immutable and safe to share between threads.
 */
final class HashRows {
  /** Bits for each hash, of which it sets one. */
  private static final int BITS = 8;

  private final int[] slots;
  private final int mask;
  private final long[] some;

  /** Row n is that of the hash n; of equal hashes the first row is found. */
  HashRows(int[] hashes) {
    int places = Integer.highestOneBit(Math.max(hashes.length, 1)) << 2;
    this.slots = new int[2 * places];
    this.mask = places - 1;
    this.some = new long[Math.max(1, places * BITS / (4 * Long.SIZE))];
    for (int row = 0; row < hashes.length; row++) {
      int at = place(hashes[row]);
      while (slots[2 * at + 1] != 0) {
        at = (at + 1) & mask;
      }
      slots[2 * at] = hashes[row];
      slots[2 * at + 1] = row + 1;
      int bit = bit(hashes[row]);
      some[bit / Long.SIZE] |= 1L << bit;
    }
  }

  private int place(int hash) {
    int h = hash * 0x9E3779B1;
    return (h ^ (h >>> 15)) & mask;
  }

  private int bit(int hash) {
    int h = hash * 0x85EBCA6B;
    return (h ^ (h >>> 13)) & (some.length * Long.SIZE - 1);
  }

  /** The row of a hash; -1 when there is none. */
  int of(int hash) {
    int bit = bit(hash);
    if ((some[bit / Long.SIZE] & 1L << bit) == 0) {
      return -1;
    }
    int at = place(hash);
    while (slots[2 * at + 1] != 0) {
      if (slots[2 * at] == hash) {
        return slots[2 * at + 1] - 1;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }
}
