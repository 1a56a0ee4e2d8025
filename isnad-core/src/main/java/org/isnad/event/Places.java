package org.isnad.event;

import java.util.List;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.jspecify.annotations.Nullable;

/** Gives events the places of their clause: "in Istanbul", "at the White House". */
final class Places {
  private static final int NEAR = 9;

  /** Words between an attack and the place of what it hit. */
  private static final int FAR = 12;

  private final Scene scene;
  private final List<Draft> drafts;
  private final boolean scenes;

  /**
   * @param scenes whether a place that qualifies what stands after an event is its scene, as that
   *     of the house that was hit is
   */
  Places(Scene scene, List<Draft> drafts, boolean scenes) {
    this.scene = scene;
    this.drafts = drafts;
    this.scenes = scenes;
  }

  /** A place and the words that name it. */
  record Found(Value.OfPlace place, Referent where, Span span) {}

  /** The place of a draft; null when its clause names none. */
  @Nullable Found of(Draft draft) {
    if (draft.kind().equals("call")) {
      return null;
    }
    for (Chunk chunk : scene.chunks("place")) {
      if (isLocative(chunk) && isFree(chunk) && nearest(chunk) == draft.told()) {
        EntityMention mention = scene.mentions().entities().get(chunk.ref());
        for (Referent referent : mention.referents()) {
          return new Found(place(referent.entity()), referent, mention.span());
        }
      }
    }
    return null;
  }

  private static Value.OfPlace place(Entity entity) {
    return new Value.OfPlace(entity.id(), entity.name().ar(), entity.name().en(), entity.country());
  }

  /** Governed by "in" or "at", apart or as a proclitic. */
  private boolean isLocative(Chunk chunk) {
    return Clitic.BI.in(chunk.clitics()) || scene.isIn("locative-prepositions", chunk.first() - 1);
  }

  /**
   * Whether the place may belong to an event: what stands before its preposition is an event word,
   * a verb, a mark, a party or a time, not some other noun that the place qualifies.
   */
  private boolean isFree(Chunk chunk) {
    boolean apart = scene.isIn("locative-prepositions", chunk.first() - 1);
    int before = apart ? chunk.first() - 2 : chunk.first() - 1;
    if (before < 0 || scene.tokens().get(before).kind() != org.isnad.text.TokenKind.WORD) {
      return true;
    }
    boolean event = drafts.stream().anyMatch(d -> d.first() <= before && before <= d.last());
    return event
        || scene.tense(before) != null
        || scene.endsChunk(before)
        || (scenes && drafts.stream().anyMatch(d -> d.last() < before));
  }

  private @Nullable Draft nearest(Chunk chunk) {
    Draft best = null;
    int least = scenes ? FAR : NEAR;
    for (Draft draft : drafts) {
      boolean after = chunk.first() > draft.last();
      int words =
          after
              ? scene.wordsBetween(draft.last(), chunk.first())
              : scene.wordsBetween(chunk.last(), draft.first()) + 2;
      boolean same =
          java.util.Objects.equals(
              scene.attribution(draft.first()), scene.attribution(chunk.first()));
      if (words < least
          && same
          && !scene.isCut(Math.min(draft.first(), chunk.first()), chunk.first())) {
        least = words;
        best = draft;
      }
    }
    return best;
  }
}
