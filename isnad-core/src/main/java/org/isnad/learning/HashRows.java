package org.isnad.learning;

/**
 * Finds the row of a hash in a table. Hash and row lie side by side, so that most look-ups reach
 * for memory once. Immutable and safe to share between threads.
 */
final class HashRows {
  private final int[] slots;
  private final int mask;

  /** Row n is that of the hash n; of equal hashes the first row is found. */
  HashRows(int[] hashes) {
    int places = Integer.highestOneBit(Math.max(hashes.length, 1)) << 2;
    this.slots = new int[2 * places];
    this.mask = places - 1;
    for (int row = 0; row < hashes.length; row++) {
      int at = place(hashes[row]);
      while (slots[2 * at + 1] != 0) {
        at = (at + 1) & mask;
      }
      slots[2 * at] = hashes[row];
      slots[2 * at + 1] = row + 1;
    }
  }

  private int place(int hash) {
    int h = hash * 0x9E3779B1;
    return (h ^ (h >>> 15)) & mask;
  }

  /** The row of a hash; -1 when there is none. */
  int of(int hash) {
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
