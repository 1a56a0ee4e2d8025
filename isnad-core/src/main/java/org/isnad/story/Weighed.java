package org.isnad.story;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The terms of one text by their numbers, in its order, each with what it says; the words have a
 * length of one together, and so have the names.
 *
 * @param words numbers of the words
 * @param byWord weights of the words
 * @param names numbers of the names
 * @param byName weights of the names
 */
@SuppressWarnings("ArrayRecordComponent")
record Weighed(int[] words, double[] byWord, int[] names, double[] byName) {
  /** Weighs a text by how common its terms were. */
  static Weighed of(Gist text, Keys keys, Background background) {
    return new Weighed(
        numbers(text.words(), keys),
        weights(text.words(), background::weightOfWord),
        numbers(text.names(), keys),
        weights(text.names(), background::weightOfName));
  }

  private static int[] numbers(List<Term> terms, Keys keys) {
    int[] numbers = new int[terms.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = keys.number(terms.get(i).key());
    }
    return numbers;
  }

  private static double[] weights(List<Term> terms, ToDoubleFunction<String> weight) {
    double square = 0;
    double[] weights = new double[terms.size()];
    for (int i = 0; i < weights.length; i++) {
      Term term = terms.get(i);
      weights[i] = (1 + Math.log(term.count())) * weight.applyAsDouble(term.key());
      square += weights[i] * weights[i];
    }
    double norm = Math.sqrt(square);
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= norm;
    }
    return weights;
  }
}
