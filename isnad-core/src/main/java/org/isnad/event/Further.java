package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.mention.Entity;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/**
 * Finds with whom else somebody had a contact of the same kind where the words leave the event out
 * ("a call with X and then with Y", "from X and another from Y").
 */
final class Further {
  private static final List<String> PARTNERS =
      List.of("b", "callee", "caller", "visitor", "receiver");
  private static final int PREPOSITIONS = Clitic.BI.bit() | Clitic.LI.bit();

  private final Scene scene;

  Further(Scene scene) {
    this.scene = scene;
  }

  /** One draft for each further partner, in text order. */
  List<Draft> of(Draft draft) {
    List<Draft> out = new ArrayList<>();
    Draft last = draft;
    while (last != null) {
      last = next(last);
      if (last != null) {
        out.add(last);
      }
    }
    return out;
  }

  /**
   * Whether a rule takes for a side of an event one who is only named further, after its partner.
   *
   * @param event last token of the event word
   */
  boolean isFurther(RuleMatch told, int event) {
    for (RuleMatch match : scene.matches("order")) {
      List<Filler> found = match.slots().get("further");
      if (found != null && match.first() > event && isAfterPartner(match.first(), event)) {
        int first = found.getFirst().first();
        if (told.slots().values().stream().anyMatch(f -> f.getFirst().first() == first)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the party before the word is no subject: a preposition or another stands before it. */
  private boolean isAfterPartner(int word, int event) {
    List<Chunk> parties = scene.parties(event + 1, word - 1);
    if (parties.isEmpty() || scene.afterTimes(parties.getLast().last() + 1) != word) {
      return false;
    }
    Chunk last = parties.getLast();
    return parties.size() > 1
        || prepositions(last.clitics()) != 0
        || scene.isPreposition(last.first() - 1);
  }

  private @Nullable Draft next(Draft draft) {
    String name = partner(draft);
    if (name == null) {
      return null;
    }
    Filler partner = Objects.requireNonNull(draft.slot(name));
    int next = afterPlace(scene.afterTimes(partner.last() + 1));
    for (RuleMatch match : scene.matches("order")) {
      List<Filler> found = match.slots().get("further");
      if (found != null && match.first() == next && isAlike(partner, found.getFirst())) {
        return draft.with(name, found.getFirst());
      }
    }
    for (Chunk chunk : scene.parties(next, scene.tokens().size() - 1)) {
      boolean joined = chunk.first() == next && Clitic.WA.in(chunk.clitics());
      if (joined && prepositions(chunk.clitics()) != 0) {
        Filler further =
            new Filler(chunk.first(), chunk.last(), chunk.clitics(), chunk.ref(), chunk.kind());
        return isAlike(partner, further) ? draft.with(name, further) : null;
      }
    }
    return null;
  }

  /** The slot of the partner, who stands last of the sides and after the event; null for none. */
  private static @Nullable String partner(Draft draft) {
    String partner = null;
    int last = draft.first();
    for (String name : PARTNERS) {
      Filler filler = draft.slot(name);
      if (filler != null
          && filler.ref() >= 0
          && filler.first() > draft.first()
          && filler.last() > last) {
        partner = name;
        last = filler.last();
      }
    }
    return partner;
  }

  private int afterPlace(int token) {
    for (Chunk chunk : scene.chunks("place")) {
      boolean apart = chunk.first() == token + 1 && scene.isIn("locative-prepositions", token);
      if (apart || (chunk.first() == token && Clitic.BI.in(chunk.clitics()))) {
        return scene.afterTimes(chunk.last() + 1);
      }
    }
    return token;
  }

  /**
   * Whether both are people or both are not, under the same preposition or one that fits any
   * contact, and no verb follows whose subject the second is.
   */
  private boolean isAlike(Filler partner, Filler further) {
    int after = further.last() + 1;
    boolean subject =
        after < scene.tokens().size() && scene.tense(after) != null && !scene.isCoordinated(after);
    boolean glued = prepositions(partner.clitics()) == prepositions(further.clitics());
    boolean with = scene.isIn("with-words", further.first() - 1);
    boolean apart = scene.isPreposition(further.first() - 1) && !with;
    boolean same = !apart || isSameWord(partner.first() - 1, further.first() - 1);
    return !subject && (glued || with) && same && isPerson(partner) == isPerson(further);
  }

  private boolean isSameWord(int a, int b) {
    String one = scene.tokens().get(a).folded();
    return scene.tokens().get(b).readings().stream().anyMatch(r -> r.stem().equals(one));
  }

  private static int prepositions(int clitics) {
    return clitics & PREPOSITIONS;
  }

  private boolean isPerson(Filler filler) {
    return scene.entity(filler).referents().stream()
        .anyMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }
}
