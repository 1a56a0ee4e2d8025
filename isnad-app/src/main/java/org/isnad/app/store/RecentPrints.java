package org.isnad.app.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.copy.Print;

/**
 * The prints of the texts that were read or compared last, so that they need not be taken again. At
 * most so many runs of words, of 16 bytes each. For one thread.
 */
final class RecentPrints {
  /** Runs that are kept while a folder is written: about 64 MB. */
  static final int MOST_RUNS = 4_000_000;

  private final int most;
  private final Map<String, Print> prints = new LinkedHashMap<>(16, 0.75f, true);
  private int runs;

  /**
   * @param most runs of words of all prints together
   */
  RecentPrints(int most) {
    this.most = most;
  }

  Optional<Print> of(String document) {
    return Optional.ofNullable(prints.get(document));
  }

  /** Keeps the print of a text in the place of the one it had. */
  void keep(Print print) {
    Print before = prints.put(print.document(), print);
    runs += print.size() - (before == null ? 0 : before.size());
    Iterator<Print> eldest = prints.values().iterator();
    while (runs > most) {
      runs -= eldest.next().size();
      eldest.remove();
    }
  }

  /** Forgets all. */
  void clear() {
    prints.clear();
    runs = 0;
  }
}
