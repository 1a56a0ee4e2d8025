package org.isnad.app.web.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The latest choices of items. They stay as they were while the server runs: what is decided about
 * one item must not move the others.
 */
final class Samples {
  private static final int MOST = 100;

  private final Map<String, List<String>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
          return size() > MOST;
        }
      };

  /** The items of a question, chosen when it is first asked. */
  synchronized List<String> of(String question, Supplier<List<String>> drawn) {
    List<String> known = kept.get(question);
    if (known == null) {
      known = List.copyOf(drawn.get());
      kept.put(question, known);
    }
    return known;
  }
}
