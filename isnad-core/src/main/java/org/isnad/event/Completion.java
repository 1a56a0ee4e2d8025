package org.isnad.event;

import java.util.List;
import org.isnad.event.Phrase.Sort;

/** The words that must follow a word of deeds, and those that must or may not stand near it. */
final class Completion {
  /** Words within which each of the words that complete a verb follows. */
  static final int FAR = 12;

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
        found = forms.completes(scene.tokens().get(i), word) ? i : -1;
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
    return isBlocked(scene, forms, first, last, deed);
  }

  /** Words nearby that make it figurative, or the lack of those that it needs. */
  static boolean isBlocked(Scene scene, DeedForms forms, int first, int last, Deed deed) {
    return forms.isNear(deed.unless(), scene.tokens(), first - NEAR, last + NEAR)
        || lacks(scene, forms, deed);
  }

  /** Words of the sentence that rule it out, or the lack of those that it needs. */
  static boolean lacks(Scene scene, DeedForms forms, Deed deed) {
    int last = scene.tokens().size() - 1;
    return forms.isNear(deed.never(), scene.tokens(), 0, last)
        || (!deed.requires().isEmpty() && !forms.isNear(deed.requires(), scene.tokens(), 0, last));
  }
}
