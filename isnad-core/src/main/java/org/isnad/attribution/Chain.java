package org.isnad.attribution;

import java.util.List;
import java.util.Optional;

/**
 * Who passed words on to whom, from the speaker to the page that was read.
 *
 * @param links speaker first, republisher last; a chain without a speaker is the newsroom's own
 *     word
 */
public record Chain(List<Link> links) {
  public Chain {
    links = List.copyOf(links);
  }

  /** The first link of a part. */
  public Optional<Link> first(Part part) {
    return links.stream().filter(l -> l.part() == part).findFirst();
  }
}
