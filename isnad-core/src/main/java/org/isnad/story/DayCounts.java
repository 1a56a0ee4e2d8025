package org.isnad.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In how many texts of one day each word and name stands; those of a single text are left out.
 *
 * @param day the day
 * @param texts number of texts
 * @param words words in two texts or more, by key; each with the form most of them write it in
 * @param names names in two texts or more, by key
 */
public record DayCounts(
    LocalDate day, int texts, Map<String, Term> words, Map<String, Term> names) {
  private static final int FEWEST = 2;

  public DayCounts {
    words = Map.copyOf(words);
    names = Map.copyOf(names);
  }

  /** Counts the texts of a day; a function of the set. */
  public static DayCounts of(LocalDate day, Collection<Gist> gists) {
    return new DayCounts(
        day,
        gists.size(),
        count(gists.stream().map(Gist::words).toList()),
        count(gists.stream().map(Gist::names).toList()));
  }

  private static Map<String, Term> count(List<List<Term>> texts) {
    Map<String, Integer> times = new HashMap<>();
    for (List<Term> text : texts) {
      for (Term term : text) {
        times.merge(term.key(), 1, Integer::sum);
      }
    }
    times.values().removeIf(n -> n < FEWEST);
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    for (List<Term> text : texts) {
      for (Term term : text) {
        if (times.containsKey(term.key())) {
          forms
              .computeIfAbsent(term.key(), k -> new TreeMap<>())
              .merge(term.form(), 1, Integer::sum);
        }
      }
    }
    Map<String, Term> counted = new HashMap<>();
    forms.forEach((key, written) ->
        counted.put(key, new Term(key, usual(key, written), times.getOrDefault(key, 0))));
    return counted;
  }

  private static String usual(String key, Map<String, Integer> written) {
    return written.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(key);
  }
}
