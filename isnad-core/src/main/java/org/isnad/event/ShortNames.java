package org.isnad.event;

import java.util.List;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Referent;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Bodies that a text calls again by their head alone: "the union" after its whole name. */
final class ShortNames {
  private final Scene scene;

  ShortNames(Scene scene) {
    this.scene = scene;
  }

  /**
   * The body that a definite noun means; null when none with this head was named before, or more
   * than one.
   */
  @Nullable Referent of(int i) {
    if (!scene.isAny("short-heads", i) || isLonger(i)) {
      return null;
    }
    List<String> stems =
        scene.tokens().get(i).readings().stream().map(Reading::stem).distinct().toList();
    List<Referent> named =
        scene.mentions().entities().stream()
            .filter(m -> isBefore(m, i) && m.referents().size() == 1)
            .filter(m -> m.referents().getFirst().entity().kind() == Entity.Kind.ORGANISATION)
            .filter(m -> isHead(m, stems))
            .map(m -> m.referents().getFirst())
            .toList();
    boolean one = named.stream().map(r -> r.entity().id()).distinct().limit(2).count() == 1;
    return one ? named.getLast() : null;
  }

  /** Whether the noun goes on as another name: "the supreme council", "the council of". */
  private boolean isLonger(int i) {
    int next = i + 1;
    return next < scene.tokens().size()
        && scene.isArticled(next)
        && !scene.isInPartyOrTime(next)
        && scene.hasEnding("feminine-tails", next) == scene.hasEnding("feminine-tails", i);
  }

  private boolean isBefore(EntityMention m, int i) {
    int here = scene.sentence().index();
    return m.sentence() < here || (m.sentence() == here && m.last() < i);
  }

  private boolean isHead(EntityMention m, List<String> stems) {
    Sentence sentence = scene.mentions().text().sentences().get(m.sentence());
    Token head = sentence.tokens().get(m.first());
    return m.last() > m.first()
        && head.readings().stream().map(Reading::stem).anyMatch(stems::contains);
  }
}
