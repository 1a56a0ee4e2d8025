package org.isnad.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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

  final void add(Gist text, Background background) {
    wordSquares += add(text.words(), words, background::weightOfWord);
    nameSquares += add(text.names(), names, background::weightOfName);
  }

  /** Adds terms with a length of one together; gives by how much the sum of squares has grown. */
  private double add(List<Term> terms, Weights to, ToDoubleFunction<String> weight) {
    double square = 0;
    double[] values = new double[terms.size()];
    for (int i = 0; i < values.length; i++) {
      Term term = terms.get(i);
      values[i] = (1 + Math.log(term.count())) * weight.applyAsDouble(term.key());
      square += values[i] * values[i];
    }
    double norm = Math.sqrt(square);
    double grown = 0;
    for (int i = 0; i < values.length; i++) {
      double more = values[i] / norm;
      double before = to.add(keys.number(terms.get(i).key()), more);
      grown += more * (2 * before + more);
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

  private List<Integer> top(Weights weights, int most) {
    return IntStream.range(0, weights.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(weights::weight)
                .reversed()
                .thenComparing(place -> keys.key(weights.number(place))))
        .limit(most)
        .map(weights::number)
        .toList();
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
