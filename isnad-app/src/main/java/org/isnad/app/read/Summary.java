package org.isnad.app.read;

import java.util.List;
import org.isnad.page.Problem;

/**
 * What a run did.
 *
 * @param read pages read and stored
 * @param unchanged pages that were in the store already
 * @param older captures kept as earlier versions, because the store holds a later one
 * @param articles articles in the pages read, embedded ones included
 * @param events event mentions in them
 * @param problems one for each document that could not be read, or was read with damage, in the
 *     order given
 */
public record Summary(
    int read, int unchanged, int older, int articles, int events, List<Problem> problems) {
  public Summary {
    problems = List.copyOf(problems);
  }
}
