package org.isnad.attribution;

import java.util.List;
import java.util.Optional;
import org.isnad.page.Span;

/**
 * All attributions of one article, and the chain of its own narration.
 *
 * @param list in text order
 * @param newsroom the chain of words nobody else is said to say (agency, outlet, republisher)
 */
public record Attributions(List<Attribution> list, Chain newsroom) {
  public Attributions {
    list = List.copyOf(list);
  }

  /** The innermost attribution whose content holds the span. */
  public Optional<Attribution> of(Span span) {
    return list.stream()
        .filter(a -> a.content().contains(span))
        .min((a, b) -> Integer.compare(a.content().length(), b.content().length()));
  }

  /** The chain behind the words of the span: the innermost attribution's, else the newsroom's. */
  public Chain chain(Span span) {
    return of(span).map(Attribution::chain).orElse(newsroom);
  }
}
