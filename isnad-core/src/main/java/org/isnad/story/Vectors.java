package org.isnad.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Weighted words and names of one text, or of several together. */
class Vectors {
  private static final double WORDS = 0.65;
  private static final double NAMES = 0.35;
  private static final double FEWEST_WORDS = 0.2;
  private static final int SHOWN = 16;

  private final Keys keys;
  private final Weights words = new Weights();
  private final Weights names = new Weights();
  private double wordSquares;
  private double nameSquares;

  /**
   * @param keys the numbers of all terms that are compared
   */
  Vectors(Keys keys) {
    this.keys = keys;
  }

  /** Adds a text. */
  final void add(Weighed text) {
    wordSquares += add(text.words(), text.byWord(), words);
    nameSquares += add(text.names(), text.byName(), names);
  }

  /** Adds terms; gives by how much the sum of squares has grown. */
  private static double add(int[] numbers, double[] weights, Weights to) {
    double grown = 0;
    for (int i = 0; i < numbers.length; i++) {
      double before = to.add(numbers[i], weights[i]);
      grown += weights[i] * (2 * before + weights[i]);
    }
    return grown;
  }

  /** How alike two are, 0 to 1: nothing where their words are not, whatever they name. */
  final double like(Vectors other) {
    double byWords = cosine(words, other.words, wordSquares * other.wordSquares);
    if (byWords < FEWEST_WORDS) {
      return 0;
    }
    double byNames = cosine(names, other.names, nameSquares * other.nameSquares);
    return Math.rint((WORDS * byWords + NAMES * byNames) * 1e9) / 1e9;
  }

  private static double cosine(Weights a, Weights b, double squares) {
    return squares == 0 ? 0 : a.times(b) / Math.sqrt(squares);
  }

  /** Whether it has a word or name. */
  final boolean has(int number) {
    return words.has(number) || names.has(number);
  }

  /** Every word and name, by its number. */
  final void eachTerm(IntConsumer to) {
    for (Weights some : List.of(words, names)) {
      for (int place = 0; place < some.size(); place++) {
        to.accept(some.number(place));
      }
    }
  }

  /** The numbers of the terms that say most, of the words and of the names. */
  final List<Integer> rarest(int most) {
    List<Integer> rarest = new ArrayList<>(top(words, most));
    rarest.addAll(top(names, most / 3));
    return rarest;
  }

  /** The terms of most weight; of as much, the lesser key first. */
  private List<Integer> top(Weights weights, int most) {
    int[] places = new int[most];
    int size = 0;
    for (int place = 0; place < weights.size(); place++) {
      int at = size;
      while (at > 0 && isBefore(weights, place, places[at - 1])) {
        at--;
      }
      if (at < most) {
        size = Math.min(size + 1, most);
        System.arraycopy(places, at, places, at + 1, size - at - 1);
        places[at] = place;
      }
    }
    List<Integer> top = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      top.add(weights.number(places[i]));
    }
    return top;
  }

  private boolean isBefore(Weights weights, int place, int other) {
    int order = Double.compare(weights.weight(place), weights.weight(other));
    return order > 0
        || (order == 0
            && keys.key(weights.number(place)).compareTo(keys.key(weights.number(other))) < 0);
  }

  /** The keys of the words that say most. */
  final List<String> topWords() {
    return top(words, SHOWN).stream().map(keys::key).toList();
  }

  /** The keys of the names that say most. */
  final List<String> topNames() {
    return top(names, SHOWN).stream().map(keys::key).toList();
  }
}
