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
 * @param prose all other words
 * @param day of publication or of the event; null when unknown
 * @param facets its values
 * @param documents keys of the articles that tell an event; none for an article
 */
public record Item(
    boolean isEvent,
    String key,
    String title,
    Prose prose,
    @Nullable LocalDate day,
    Map<Facet, Set<String>> facets,
    Set<String> documents) {
  public Item {
    documents = Set.copyOf(documents);
  }

  /** An article. */
  public static Item article(
      String key,
      String title,
      Prose prose,
      @Nullable LocalDate day,
      Map<Facet, Set<String>> facets) {
    return new Item(false, key, title, prose, day, facets, Set.of());
  }

  /** Takes items. */
  public interface Sink {
    /** Takes one more. */
    void add(Item item);

    /** Takes a name that is suggested to those who begin to type it, with its weight. */
    void suggest(String name, int weight);

    /** Forgets what was there under a key. */
    void remove(String key);

    /** Forgets all names. */
    void removeNames();

    /** Takes names. */
    default void suggest(Collection<String> names, int weight) {
      names.forEach(n -> suggest(n, weight));
    }
  }
}
