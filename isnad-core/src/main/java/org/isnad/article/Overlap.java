package org.isnad.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far the words of a headline come back in the text below it. */
final class Overlap {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_INSIDE = 4;

  private Overlap() {}

  /** The share of a line's words, from 0 to 1, that stand in others, with or without clitics. */
  static double of(Line headline, List<Line> below) {
    Set<String> there = new HashSet<>();
    below.forEach(line -> line.head().forEach(word -> there.add(word.form())));
    int all = 0;
    int found = 0;
    for (Word word : headline.head()) {
      if (word.form().length() >= SHORTEST) {
        all++;
        found += stands(word.form(), there) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) found / all;
  }

  private static boolean stands(String word, Set<String> there) {
    if (there.contains(word)) {
      return true;
    }
    if (word.length() < SHORTEST_INSIDE) {
      return false;
    }
    for (String other : there) {
      if (other.length() >= SHORTEST_INSIDE && (other.endsWith(word) || word.endsWith(other))) {
        return true;
      }
    }
    return false;
  }
}
