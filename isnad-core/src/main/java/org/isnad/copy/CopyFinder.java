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

  private final List<Print> prints;
  private final List<long[]> sampled = new ArrayList<>();
  private final Map<Long, List<Integer>> index = new HashMap<>();
  private final int[] common;

  private CopyFinder(Collection<Print> prints) {
    this.prints = List.copyOf(prints);
    this.common = new int[this.prints.size()];
    for (int i = 0; i < this.prints.size(); i++) {
      long[] hashes = this.prints.get(i).sampled();
      sampled.add(hashes);
      for (long hash : hashes) {
        index.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(i);
      }
    }
  }

  /** What all pairs of some texts share, seen from either. */
  public static List<Shared> among(Collection<Print> prints) {
    CopyFinder finder = new CopyFinder(prints);
    List<Shared> found = new ArrayList<>();
    for (int i = 0; i < finder.prints.size(); i++) {
      for (int other : finder.later(i)) {
        Shared.of(finder.prints.get(i), finder.prints.get(other))
            .ifPresent(both -> {
              found.add(both.one());
              found.add(both.other());
            });
      }
    }
    return found;
  }

  /** Texts further on that are near one. */
  private List<Integer> later(int one) {
    List<Integer> touched = new ArrayList<>();
    for (long hash : sampled.get(one)) {
      List<Integer> having = index.getOrDefault(hash, List.of());
      if (having.size() <= MOST_TEXTS) {
        for (int i = having.size() - 1; i >= 0 && having.get(i) > one; i--) {
          if (common[having.get(i)]++ == 0) {
            touched.add(having.get(i));
          }
        }
      }
    }
    List<Integer> near = new ArrayList<>();
    for (int other : touched) {
      if (common[other] >= Shared.FEWEST_SAMPLED
          && Print.areNear(sampled.get(one), sampled.get(other))) {
        near.add(other);
      }
      common[other] = 0;
    }
    return near;
  }
}
