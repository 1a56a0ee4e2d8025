package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.attribution.Attribution;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/**
 * Whom words for people mean by what the article has told so far: "the two men", "His Highness".
 * What names somebody by itself means him.
 */
final class BackReferences {
  private final Scene scene;
  private final Story story;

  BackReferences(Scene scene, Story story) {
    this.scene = scene;
    this.story = story;
  }

  /** Those whom a party means, in a role. */
  List<Argument> arguments(Chunk chunk, Role role) {
    List<Argument> out = new ArrayList<>();
    Filler filler =
        new Filler(chunk.first(), chunk.last(), chunk.clitics(), chunk.ref(), chunk.kind());
    for (Referent referent : of(filler)) {
      out.add(new Argument(role, referent, scene.span(filler)));
    }
    return out;
  }

  /**
   * Whom the words mean. "The two men" or "the two presidents" alone are a pair that the article
   * has told to have met or talked: those of the same sentence; else that which the speaker's state
   * is in, else the one the words were resolved to, else the last.
   */
  List<Referent> of(Filler filler) {
    EntityMention mention = scene.entity(filler);
    boolean honoured =
        filler.first() == filler.last() && scene.isIn("prince-pronouns", filler.first());
    if (honoured && !story.hero().isEmpty()) {
      return story.hero();
    }
    List<Referent> resolved = mention.referents();
    boolean alone = mention.form() == EntityMention.Form.ROLE && filler.first() == filler.last();
    if (!alone || resolved.size() != 2 || story.events().isEmpty()) {
      return resolved;
    }
    List<Referent> here = story.pairIn(scene.sentence().span(), scene.span(filler).start());
    return here.isEmpty() ? story.pair(resolved, speakerState(filler.first())) : here;
  }

  /** The state of who says or denies it; null when that is nobody's. */
  private @Nullable String speakerState(int at) {
    Attribution attribution = scene.attribution(at);
    Referent who = attribution == null ? null : attribution.source().who();
    return who == null ? null : who.entity().country();
  }

  /** People in a role, whom no words of the sentence name. */
  static List<Argument> all(List<Referent> referents, Role role) {
    return referents.stream().map(r -> new Argument(role, r, null)).toList();
  }
}
