package org.isnad.event;

import java.util.List;
import org.isnad.article.How;
import org.isnad.event.Attributes.Placed;
import org.isnad.mention.TimeValue;
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

  /**
   * The day of an event told in one breath with this one ("shortly before the call with X he spoke
   * to Y", "before he speaks to Y"); unknown when there is none.
   */
  TimeValue beside(Draft draft, List<Placed> placed) {
    for (RuleMatch match : scene.matches("order")) {
      boolean close = match.rule().gives("near", "").equals("yes");
      Placed governed = governed(match, placed);
      if (close && governed != null && governed.first() != draft.first()) {
        return shared(governed.telling());
      }
      boolean own =
          draft.first() > match.anchor()
              && scene.wordsBetween(match.anchor(), draft.first()) < NEAR;
      if (own && !placed.isEmpty() && (close || match.rule().gives("clause", "").equals("yes"))) {
        return shared(placed.getLast().telling());
      }
    }
    return TimeValue.UNKNOWN;
  }

  private static TimeValue shared(Telling other) {
    return other.time().equals(TimeValue.UNKNOWN)
        ? TimeValue.UNKNOWN
        : other.time().asNews("told in one breath with another event of that day");
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
      boolean distinct = p.telling() != other.telling() && p.first() != other.first();
      if (distinct
          && (best == null
              || Math.abs(p.first() - other.first()) < Math.abs(best.first() - other.first()))) {
        best = p;
      }
    }
    return best;
  }
}
