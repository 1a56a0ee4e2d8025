package org.isnad.app.fetch;

import org.isnad.page.Problem;

/** What became of an address that was asked for. */
public sealed interface Answer {
  /**
   * The address answered, now or before.
   *
   * @param fetched the answer
   * @param depth number of lists, one inside the other, that led to the address
   */
  record Came(Fetched fetched, int depth) implements Answer {}

  /**
   * The address gave nothing.
   *
   * @param problem why
   */
  record Failed(Problem problem) implements Answer {}
}
