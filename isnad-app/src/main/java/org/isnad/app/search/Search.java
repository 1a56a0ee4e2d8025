package org.isnad.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for.
 *
 * @param text what was typed: words that must all be found, phrases in quotation marks
 * @param level how alike words must be spelled
 * @param chosen values to narrow by; of one facet any, of several facets all
 * @param from first day, null when open
 * @param to last day, null when open
 * @param skip how many results to pass over
 * @param most how many results to give
 */
public record Search(
    String text,
    Level level,
    Map<Facet, List<String>> chosen,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int skip,
    int most) {
  public Search {
    chosen = Map.copyOf(chosen);
  }

  /** A search for words on the level that is offered first. */
  public static Search of(String text) {
    return new Search(text, Level.SPELLING, Map.of(), null, null, 0, 20);
  }

  /** The same on another level. */
  public Search on(Level other) {
    return new Search(text, other, chosen, from, to, skip, most);
  }
}
