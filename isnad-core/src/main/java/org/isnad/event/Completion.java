package org.isnad.event;

import java.util.List;
import java.util.Set;
import org.isnad.event.Phrase.Sort;
import org.isnad.text.Reading;
import org.isnad.text.Token;

/** The words that must follow a word of deeds, and those that must or may not stand near it. */
final class Completion {
  private static final int FAR = 12;
  private static final int NEAR = 6;

  private final Scene scene;
  private final DeedForms forms;
  private final Clause clause;

  Completion(Scene scene, DeedForms forms, Clause clause) {
    this.scene = scene;
    this.forms = forms;
    this.clause = clause;
  }

  /** The last of the words that must follow, in order and near; -1 when one does not. */
  int completed(int from, List<String> needed) {
    return completed(from, needed, FAR);
  }

  /**
   * The last of the words that must follow, in order; -1 when one does not.
   *
   * @param far within how many words each must stand
   */
  int completed(int from, List<String> needed, int far) {
    int at = from;
    for (String word : needed) {
      int found = -1;
      for (int i = at + 1; i < scene.tokens().size() && i <= at + far && found < 0; i++) {
        Phrase here = clause.startingAt(i);
        if (here != null && here.sort() == Sort.STOP) {
          return -1;
        }
        found = forms.isForm(scene.tokens().get(i), word) ? i : -1;
        if (found < 0 && far < FAR && here != null && clause.isDeedNoun(here)) {
          return -1;
        }
      }
      if (found < 0) {
        return -1;
      }
      at = found;
    }
    return at;
  }

  /** Words nearby that make it figurative, or the lack of those that it needs. */
  boolean isBlocked(int first, int last, Deed deed) {
    int all = scene.tokens().size() - 1;
    return isNear(deed.unless(), first - NEAR, last + NEAR)
        || isNear(deed.never(), 0, all)
        || (!deed.requires().isEmpty() && !isNear(deed.requires(), 0, all));
  }

  private boolean isNear(Set<String> set, int from, int to) {
    for (int i = Math.max(0, from); !set.isEmpty() && i <= to && i < scene.tokens().size(); i++) {
      Token token = scene.tokens().get(i);
      if (set.contains(token.folded())) {
        return true;
      }
      for (Reading reading : token.readings()) {
        if (set.contains(reading.stem())) {
          return true;
        }
      }
    }
    return false;
  }
}
