package org.isnad.bench.merging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well groups agree with the true ones, telling by telling. */
public record BCubed(double precision, double recall) {
  /** One telling: the true event and the group it was put into. */
  public record Item(String event, String group) {}

  /** Of all tellings. */
  public static BCubed of(List<Item> items) {
    Map<String, Set<Integer>> events = new HashMap<>();
    Map<String, Set<Integer>> groups = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      events.computeIfAbsent(items.get(i).event(), e -> new HashSet<>()).add(i);
      groups.computeIfAbsent(items.get(i).group(), g -> new HashSet<>()).add(i);
    }
    double precision = 0;
    double recall = 0;
    for (Item item : items) {
      Set<Integer> event = events.getOrDefault(item.event(), Set.of());
      Set<Integer> group = groups.getOrDefault(item.group(), Set.of());
      Set<Integer> both = new HashSet<>(event);
      both.retainAll(group);
      precision += (double) both.size() / group.size();
      recall += (double) both.size() / event.size();
    }
    return new BCubed(precision / items.size(), recall / items.size());
  }

  /** The harmonic mean of both. */
  public double f1() {
    return 2 * precision * recall / (precision + recall);
  }
}
