package org.isnad.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Errors by class, and what would mend each class. Not thread-safe. */
public final class Errors {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, String> mends = new HashMap<>();

  /**
   * A class of errors with its count.
   *
   * @param name what went wrong
   * @param count how often
   * @param mend what would mend it
   */
  public record Kind(String name, int count, String mend) {}

  /** Counts an error of a class. */
  public void add(String name, String mend) {
    counts.merge(name, 1, Integer::sum);
    mends.put(name, mend);
  }

  /** The classes, the most frequent first. */
  public List<Kind> classes() {
    List<Kind> classes = new ArrayList<>();
    counts.forEach(
        (name, count) -> classes.add(new Kind(name, count, mends.getOrDefault(name, ""))));
    classes.sort(Comparator.comparingInt((Kind c) -> -c.count()).thenComparing(Kind::name));
    return classes;
  }
}
