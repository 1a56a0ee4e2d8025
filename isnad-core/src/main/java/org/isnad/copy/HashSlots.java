package org.isnad.copy;

/** A set of hashes that is asked often, laid out as one table. Immutable. */
final class HashSlots {
  private final long[] slots;
  private final int mask;
  private final boolean hasZero;

  HashSlots(long[] hashes) {
    this.slots = new long[Integer.highestOneBit(Math.max(1, hashes.length)) << 2];
    this.mask = slots.length - 1;
    boolean zero = false;
    for (long hash : hashes) {
      slots[place(hash)] = hash;
      zero |= hash == 0;
    }
    this.hasZero = zero;
  }

  boolean has(long hash) {
    return hash == 0 ? hasZero : slots[place(hash)] == hash;
  }

  /** Where a hash is, or would be: an empty place holds zero. */
  private int place(long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
