package org.isnad.app.search;

import java.util.List;
import java.util.Map;
import org.isnad.page.Span;

/**
 * What a search found.
 *
 * @param total number of all results
 * @param hits the results asked for, the best first
 * @param counts values of each facet among the results, the most frequent first
 * @param isSampled whether {@code counts} are those of the first results only, as there are very
 *     many
 */
public record Found(int total, List<Hit> hits, Map<Facet, List<Count>> counts, boolean isSampled) {
  public Found {
    hits = List.copyOf(hits);
    counts = Map.copyOf(counts);
  }

  /**
   * One result.
   *
   * @param isEvent whether it is an event of the register; else an article
   * @param key event id or document key
   * @param prose the words of an article; empty for an event
   * @param marks where those words met the search, UTF-16 units of them
   */
  public record Hit(boolean isEvent, String key, Prose prose, List<Span> marks) {
    public Hit {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A value of a facet.
   *
   * @param value as in {@link Facet}
   * @param results number of results that have it
   */
  public record Count(String value, int results) {}
}
