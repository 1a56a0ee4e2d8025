package org.isnad.app.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the title of an HTML page teaches of its host, and what other pages taught of it.
 *
 * @param document the document key
 * @param host the host that serves the page
 * @param title its title element, whole
 * @param chosen the title read without what other pages teach; null when there is none
 * @param beside names cut from the title because other pages of the host have them too
 */
public record PageTitle(
    String document, String host, String title, @Nullable String chosen, List<String> beside) {
  public PageTitle {
    beside = List.copyOf(beside);
  }
}
