package org.isnad.text;

import java.util.Arrays;

/**
 * A set of states of a walk, each a positive number. Most walks fail in few states; with many of
 * them the time to ask for one stays the same.
 */
final class States {
  private static final int FEW = 16;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] slots = {};
  private int size;

  boolean contains(long state) {
    return size > 0 && slots[slot(state)] == state;
  }

  void add(long state) {
    if (2 * size >= slots.length) {
      grow();
    }
    int slot = slot(state);
    if (slots[slot] == 0) {
      slots[slot] = state;
      size++;
    }
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(slots, 0);
      size = 0;
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.max(FEW, 2 * old.length)];
    for (long state : old) {
      if (state != 0) {
        slots[slot(state)] = state;
      }
    }
  }

  /** Where a state is, or the empty slot where it would be. */
  private int slot(long state) {
    int mask = slots.length - 1;
    int at = (int) ((state * MIX) >>> 40) & mask;
    while (slots[at] != 0 && slots[at] != state) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
