package org.isnad.app.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param isEvent whether it is an event of the register; else an article
 * @param key event id or document key
 * @param title headline
 * @param text all other words
 * @param day of publication or of the event; null when unknown
 * @param facets its values
 */
public record Item(
    boolean isEvent,
    String key,
    String title,
    String text,
    @Nullable LocalDate day,
    Map<Facet, Set<String>> facets) {
  /** Takes items. */
  public interface Sink {
    /** Takes one more. */
    void add(Item item);

    /** Takes a name that is suggested to those who begin to type it, with its weight. */
    void suggest(String name, int weight);

    /** Takes names. */
    default void suggest(Collection<String> names, int weight) {
      names.forEach(n -> suggest(n, weight));
    }
  }
}
