package org.isnad.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each word stands in the lines of a page; counted when first asked. */
final class WordCounts {
  private final List<Line> lines;
  private @Nullable Map<String, Integer> counts;

  WordCounts(List<Line> lines) {
    this.lines = lines;
  }

  /** How often a folded word stands there. */
  int of(String form) {
    Map<String, Integer> known = counts;
    if (known == null) {
      known = new HashMap<>();
      for (Line line : lines) {
        for (Word word : line.head()) {
          known.merge(word.form(), 1, Integer::sum);
        }
      }
      counts = known;
    }
    return known.getOrDefault(form, 0);
  }
}
