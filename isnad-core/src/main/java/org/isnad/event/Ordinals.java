package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.mention.QuantityMention;

/** Which events of a sentence its ordinals count. */
final class Ordinals {
  private static final int ROW = 3;

  private final Scene scene;
  private final List<QuantityMention> ordinals;

  Ordinals(Scene scene) {
    this.scene = scene;
    this.ordinals = new ArrayList<>(0);
    for (QuantityMention quantity : scene.mentions().quantities()) {
      if (quantity.sentence() == scene.sentence().index()
          && quantity.kind() == QuantityMention.Kind.ORDINAL) {
        ordinals.add(quantity);
      }
    }
  }

  /** Whether an ordinal stands right before or soon after an event's words. */
  boolean isInRow(int first, int last) {
    return ordinals.stream()
        .anyMatch(q ->
            q.last() == first - 1
                || (q.first() > last && scene.wordsBetween(last, q.first()) < ROW));
  }

  /**
   * Whether the noun stands with an ordinal in a phrase that describes what came before it ("in the
   * first", "and it is the third").
   */
  boolean isCounted(int noun) {
    for (QuantityMention q : ordinals) {
      if ((q.last() == noun - 1 || (q.first() > noun && scene.wordsBetween(noun, q.first()) < 2))
          && scene.isIn("apposition-words", Math.min(q.first(), noun) - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an ordinal stands behind a token and at most some words before another. */
  boolean isBetween(int from, int to, int words) {
    return ordinals.stream()
        .anyMatch(
            q -> q.first() > from && q.last() < to && scene.wordsBetween(q.last(), to) <= words);
  }

  /** Whether an ordinal or a word such as "the one before" follows the noun. */
  boolean isNumbered(int noun) {
    int next = noun + 1;
    return scene.isIn("previous-words", next) || ordinals.stream().anyMatch(q -> q.first() == next);
  }
}
