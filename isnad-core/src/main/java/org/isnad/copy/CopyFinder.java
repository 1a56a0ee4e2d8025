package org.isnad.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what texts share by an index of sampled runs, all in memory: for a program without a store,
 * and to measure. Not thread-safe.
 */
public final class CopyFinder {
  /** A run that more texts have is a formula, a menu that slipped through, or nothing. */
  public static final int MOST_TEXTS = 1000;

  private final Map<Long, List<Print>> index = new HashMap<>();

  /** What all pairs of some texts share, seen from either. */
  public static List<Shared> among(Collection<Print> prints) {
    CopyFinder finder = new CopyFinder();
    prints.forEach(finder::add);
    List<Shared> found = new ArrayList<>();
    for (Print print : prints) {
      for (Print other : finder.near(print)) {
        if (print.document().compareTo(other.document()) < 0) {
          Shared.of(print, other)
              .ifPresent(both -> {
                found.add(both.one());
                found.add(both.other());
              });
        }
      }
    }
    return found;
  }

  private void add(Print print) {
    for (long hash : print.sampled()) {
      index.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(print);
    }
  }

  /** Texts that have enough sampled runs in common with one. */
  private List<Print> near(Print print) {
    Map<Print, Integer> common = new HashMap<>();
    for (long hash : print.sampled()) {
      List<Print> having = index.getOrDefault(hash, List.of());
      if (having.size() <= MOST_TEXTS) {
        having.forEach(p -> common.merge(p, 1, Integer::sum));
      }
    }
    List<Print> near = new ArrayList<>();
    common.forEach((other, times) -> {
      if (times >= Shared.FEWEST_SAMPLED && !other.equals(print)) {
        near.add(other);
      }
    });
    return near;
  }
}
