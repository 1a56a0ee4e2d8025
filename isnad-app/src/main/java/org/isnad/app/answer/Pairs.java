package org.isnad.app.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.record.EventRecord;

/** Who was in contact with whom most often. */
public final class Pairs {
  private Pairs() {}

  /** The pair of sides with most records of a kind in a register; nothing when there is none. */
  public static Optional<List<Set<String>>> busiest(Register register, String kind) {
    Map<String, Integer> events = new TreeMap<>();
    Map<String, List<Set<String>>> pairs = new TreeMap<>();
    for (EventRecord record : register.records()) {
      Set<String> sides = new TreeSet<>();
      record.participants().stream()
          .filter(a -> a.role().isSide())
          .forEach(a -> sides.add(a.referent().entity().id()));
      if (record.kind().equals(kind) && sides.size() == 2) {
        String key = String.join(" ", sides);
        events.merge(key, 1, Integer::sum);
        List<Set<String>> pair = new ArrayList<>();
        sides.forEach(id -> pair.add(Set.of(id)));
        pairs.put(key, pair);
      }
    }
    return events.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(e -> pairs.getOrDefault(e.getKey(), List.of()));
  }
}
