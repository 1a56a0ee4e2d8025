package org.isnad.app.source;

import java.io.IOException;
import org.isnad.page.Problem;

/** One document that the user gave, or the problem in its place. May be used on any thread. */
public sealed interface Input {
  /** The key under which results are cited. */
  String document();

  /** A document that can be opened. */
  non-sealed interface Openable extends Input {
    /**
     * Takes its characters in.
     *
     * @throws IOException when it cannot be read
     */
    Capture open() throws IOException;
  }

  /**
   * A document that is not there, cannot be opened, or is no document.
   *
   * @param problem why
   */
  record Bad(Problem problem) implements Input {
    @Override
    public String document() {
      return problem.document();
    }
  }

  /** A document whose characters are in memory. */
  record Ready(Capture capture) implements Openable {
    @Override
    public String document() {
      return capture.document();
    }

    @Override
    public Capture open() {
      return capture;
    }
  }
}
