package org.isnad.bench.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import tools.jackson.databind.JsonNode;

/** Pairs what was annotated with what was read, one to one, the likest first. */
final class Pairing {
  /** An annotation and what was read in its place. */
  record Pair(JsonNode gold, JsonNode read) {
    boolean counts() {
      return !gold.path("optional").asBoolean(false);
    }
  }

  private record Candidate(int gold, int read, double likeness) {}

  private Pairing() {}

  static List<Pair> of(
      List<JsonNode> gold, List<JsonNode> read, ToDoubleBiFunction<JsonNode, JsonNode> likeness) {
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int r = 0; r < read.size(); r++) {
        double like = likeness.applyAsDouble(gold.get(g), read.get(r));
        if (like > 0) {
          candidates.add(new Candidate(g, r, like));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(c -> -c.likeness()));
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedRead = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!usedGold.contains(c.gold()) && !usedRead.contains(c.read())) {
        usedGold.add(c.gold());
        usedRead.add(c.read());
        pairs.add(new Pair(gold.get(c.gold()), read.get(c.read())));
      }
    }
    return pairs;
  }
}
