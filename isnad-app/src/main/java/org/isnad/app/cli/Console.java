package org.isnad.app.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command talks to.
 *
 * @param out results
 * @param err progress and log
 * @param in standard input
 * @param isTerminal whether a person watches err
 * @param environment variables such as LANG and ISNAD_DATA
 */
record Console(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    boolean isTerminal,
    Map<String, String> environment) {
  Console {
    environment = Map.copyOf(environment);
  }

  /** The words of the user's language. */
  Words words() {
    for (String name : new String[] {"ISNAD_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String tag = environment.get(name);
      if (tag != null && !tag.isEmpty()) {
        return Words.of(tag);
      }
    }
    return Words.of(null);
  }

  /** A line of progress or log. */
  void note(String line) {
    err.println("isnad: " + line);
    err.flush();
  }
}
