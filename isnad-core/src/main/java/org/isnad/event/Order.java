package org.isnad.event;

import java.util.List;
import org.isnad.article.How;
import org.isnad.event.Attributes.Placed;
import org.isnad.text.RuleMatch;
import org.jspecify.annotations.Nullable;

/** Reads which of two events of a sentence came first: "before he speaks to", "after the call". */
final class Order {
  private static final int NEAR = 4;

  private final Scene scene;
  private final Statements statements;

  Order(Scene scene, Statements statements) {
    this.scene = scene;
    this.statements = statements;
  }

  void read(List<Placed> placed) {
    for (RuleMatch match : scene.matches("order")) {
      Placed other = governed(match, placed);
      Placed subject = other == null ? null : remaining(other, placed);
      if (other != null && subject != null) {
        String relation = match.rule().gives("relation", "");
        Telling told = other.telling();
        Value value = new Value.OfOrder(relation, told.kind().name(), told.sides());
        subject
            .telling()
            .add(
                statements.of(
                    scene,
                    "order",
                    value,
                    scene.span(match.first(), other.last(), 0),
                    match.rule().id(),
                    How.STATED));
      }
    }
  }

  /** The event right after the word of order. */
  private @Nullable Placed governed(RuleMatch match, List<Placed> placed) {
    for (Placed p : placed) {
      boolean after = p.first() > match.anchor();
      if (after && scene.wordsBetween(match.anchor(), p.first()) < NEAR) {
        return p;
      }
    }
    return null;
  }

  private static @Nullable Placed remaining(Placed other, List<Placed> placed) {
    Placed best = null;
    for (Placed p : placed) {
      boolean distinct = p.telling() != other.telling();
      if (distinct && (best == null || Math.abs(p.first() - other.first()) < Math.abs(best.first() - other.first()))) {
        best = p;
      }
    }
    return best;
  }
}
