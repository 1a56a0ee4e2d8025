package org.isnad.event;

import java.util.List;
import java.util.Set;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Whom a sentence is about, so that sentences that follow may leave the name out. */
final class SentenceTopic {
  private static final int LONGEST_TITLE = 6;

  private final Scene scene;
  private final PartyPlace place;

  SentenceTopic(Scene scene) {
    this.scene = scene;
    this.place = new PartyPlace(scene);
  }

  /**
   * Those whom the sentence is about, the first party that nothing governs; nobody where they only
   * attended an event.
   */
  List<Referent> of(Set<String> attendees) {
    for (Chunk chunk : scene.parties(0, scene.tokens().size() - 1)) {
      Chunk bearer = place.isBare(chunk) ? bearer(chunk) : null;
      if (bearer != null) {
        return scene.referents(bearer);
      }
      boolean present =
          scene.referents(chunk).stream().anyMatch(r -> attendees.contains(r.entity().id()));
      if (place.isBare(chunk) && present) {
        return List.of();
      }
      if (place.isBare(chunk)) {
        return scene.referents(chunk);
      }
    }
    return List.of();
  }

  /** The name right after titles that by themselves name nobody; null when there is none. */
  private @Nullable Chunk bearer(Chunk titles) {
    if (!scene.referents(titles).isEmpty()) {
      return null;
    }
    for (Chunk chunk : scene.parties(titles.last() + 1, scene.tokens().size() - 1)) {
      boolean name = scene.mentions().entities().get(chunk.ref()).form() == EntityMention.Form.NAME;
      if (name && scene.arePeople(chunk)) {
        return isTitled(titles.last(), chunk.first()) ? chunk : null;
      }
    }
    return null;
  }

  /** Whether only words of a title stand between: neither a verb nor a mark. */
  private boolean isTitled(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (scene.tense(i) != null || scene.tokens().get(i).kind() != TokenKind.WORD) {
        return false;
      }
    }
    return to - from <= LONGEST_TITLE;
  }
}
