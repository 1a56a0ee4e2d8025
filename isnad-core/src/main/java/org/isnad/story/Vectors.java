package org.isnad.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Weighted words and names of one text, or of several together. */
class Vectors {
  private static final double WORDS = 0.65;
  private static final double NAMES = 0.35;
  private static final double FEWEST_WORDS = 0.2;
  private static final int SHOWN = 16;

  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Double> names = new HashMap<>();
  private final Map<String, Integer> textsOf = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private double wordSquares;
  private double nameSquares;

  final void add(Gist text, Background background) {
    wordSquares += add(text.words(), words, background::weightOfWord);
    nameSquares += add(text.names(), names, background::weightOfName);
  }

  /** Adds terms with a length of one together; gives by how much the sum of squares has grown. */
  private double add(List<Term> terms, Map<String, Double> to, ToDoubleFunction<String> weight) {
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
      Term term = terms.get(i);
      double more = values[i] / norm;
      double before = to.getOrDefault(term.key(), 0.0);
      to.put(term.key(), before + more);
      grown += more * (2 * before + more);
      textsOf.merge(term.key(), 1, Integer::sum);
      forms.putIfAbsent(term.key(), term.form());
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

  private static double cosine(Map<String, Double> a, Map<String, Double> b, double squares) {
    if (squares == 0) {
      return 0;
    }
    boolean isFirstSmall = a.size() <= b.size();
    Map<String, Double> small = isFirstSmall ? a : b;
    Map<String, Double> large = isFirstSmall ? b : a;
    double sum = 0;
    for (Map.Entry<String, Double> each : small.entrySet()) {
      sum += each.getValue() * large.getOrDefault(each.getKey(), 0.0);
    }
    return sum / Math.sqrt(squares);
  }

  /** Every word and name. */
  final void eachKey(Consumer<String> to) {
    words.keySet().forEach(to);
    names.keySet().forEach(to);
  }

  /** The terms that say most, of the words and of the names. */
  final List<String> rarest(int most) {
    List<String> keys = new ArrayList<>(top(words, most));
    keys.addAll(top(names, most / 3));
    return keys;
  }

  private static List<String> top(Map<String, Double> vector, int most) {
    return vector.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  final List<Term> topWords() {
    return shown(words);
  }

  final List<Term> topNames() {
    return shown(names);
  }

  private List<Term> shown(Map<String, Double> vector) {
    return top(vector, SHOWN).stream()
        .map(k -> new Term(k, forms.getOrDefault(k, k), textsOf.getOrDefault(k, 1)))
        .toList();
  }
}
