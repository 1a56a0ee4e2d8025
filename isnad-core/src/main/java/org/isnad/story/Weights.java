package org.isnad.story;

import java.util.Arrays;

/** Weights of terms by their numbers, in the order in which they came. */
final class Weights {
  private static final int FEWEST_SLOTS = 16;

  private int[] numbers = new int[FEWEST_SLOTS / 2];
  private double[] weights = new double[FEWEST_SLOTS / 2];

  /** For each slot one more than the place of the term in it; 0 for none. */
  private int[] slots = new int[FEWEST_SLOTS];

  private int size;

  int size() {
    return size;
  }

  /** The number of the term at a place, from 0. */
  int number(int place) {
    return numbers[place];
  }

  double weight(int place) {
    return weights[place];
  }

  /** The weight of a term by its number; 0 for one that is not there. */
  double of(int number) {
    int place = slots[slot(number)] - 1;
    return place < 0 ? 0 : weights[place];
  }

  boolean has(int number) {
    return slots[slot(number)] != 0;
  }

  /** Adds to the weight of a term; gives what it was before. */
  double add(int number, double more) {
    int place = slots[slot(number)] - 1;
    if (place >= 0) {
      double before = weights[place];
      weights[place] = before + more;
      return before;
    }
    if (size == numbers.length) {
      grow();
    }
    numbers[size] = number;
    weights[size] = more;
    size++;
    slots[slot(number)] = size;
    return 0;
  }

  private void grow() {
    numbers = Arrays.copyOf(numbers, 2 * size);
    weights = Arrays.copyOf(weights, 2 * size);
    slots = new int[4 * size];
    for (int place = 0; place < size; place++) {
      slots[slot(numbers[place])] = place + 1;
    }
  }

  /** The slot of a term, or the empty one where it would be. */
  private int slot(int number) {
    int mask = slots.length - 1;
    int at = ((number * 0x9E3779B1) >>> 7) & mask;
    while (slots[at] != 0 && numbers[slots[at] - 1] != number) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** The sum of the products of the weights that both have. */
  double times(Weights other) {
    Weights small = size <= other.size ? this : other;
    Weights large = small == this ? other : this;
    double sum = 0;
    for (int place = 0; place < small.size; place++) {
      sum += small.weights[place] * large.of(small.numbers[place]);
    }
    return sum;
  }
}
