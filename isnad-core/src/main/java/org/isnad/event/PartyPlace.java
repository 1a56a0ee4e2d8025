package org.isnad.event;

import java.util.List;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.RuleMatch.Filler;

/**
 * What stands right around a party: the noun that it owns, a person whose title it is, what it
 * describes.
 */
final class PartyPlace {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();
  private static final int LONG_NOUN = 4;
  private static final int LONGEST_TITLES = 12;
  private static final List<String> LOOSE =
      List.of(
          "party-heads",
          "place-heads",
          "grammar-words",
          "conjunctions",
          "clause-openers",
          "aside-openers",
          "that-words",
          "relatives",
          "auxiliary-verbs",
          "quantifiers",
          "rank-words");
  private static final List<String> NO_OWNED = List.of("own-tails", "alef-tails");

  private final Scene scene;

  PartyPlace(Scene scene) {
    this.scene = scene;
  }

  /**
   * Whether a party is the owner of the noun right before it, which itself follows after a verb:
   * neither a preposition nor an adjective, a time or a word for people.
   *
   * @param from the first token that may be such a noun
   */
  boolean isOwner(int party, int from) {
    int noun = party - 1;
    return noun >= from
        && scene.isUnread(noun)
        && scene.tokens().get(noun).folded().length() > 2
        && !isGlued(party)
        && scene.tense(noun) == null
        && !scene.isPreposition(noun)
        && !scene.isArticled(noun)
        && !scene.has(noun, "suffix")
        && !endsAsNoOwned(noun)
        && LOOSE.stream().noneMatch(list -> scene.isIn(list, noun));
  }

  private boolean endsAsNoOwned(int noun) {
    return NO_OWNED.stream().anyMatch(list -> scene.hasEnding(list, noun));
  }

  /** Whether neither a preposition nor a noun for its place governs the party. */
  boolean isBare(Chunk chunk) {
    int before = chunk.first() - 1;
    return (chunk.clitics() & ~AND) == 0
        && !scene.isPreposition(before)
        && !scene.isIn("between-words", before)
        && !scene.isIn("owned-places", before);
  }

  /** Whether a title without a name follows a comma after a person, whose title it then is. */
  boolean isApposed(Filler filler, int from) {
    int comma = filler.first() - 1;
    return scene.tokens().get(comma).is("،")
        && (filler.clitics() & ~Clitic.AL.bit()) == 0
        && scene.entity(filler).form() == EntityMention.Form.ROLE
        && scene.parties(from, comma - 1).stream()
            .anyMatch(c ->
                scene.mentions().entities().get(c.ref()).form() == EntityMention.Form.NAME
                    && c.last() + LONGEST_TITLES > comma
                    && areOfOneState(scene.referents(c), scene.entity(filler).referents()));
  }

  private static boolean areOfOneState(List<Referent> named, List<Referent> titled) {
    return named.size() == 1
        && titled.size() == 1
        && titled.getFirst().entity().country() != null
        && (named.getFirst().entity().country() == null
            || named.getFirst().entity().country().equals(titled.getFirst().entity().country()));
  }

  /** Whether the name of a state is spelled as the adjective that follows a definite noun. */
  boolean isAdjective(Filler filler) {
    int noun = filler.first() - 1;
    return filler.first() == filler.last()
        && noun >= 0
        && scene.isUnread(noun)
        && scene.isArticled(noun)
        && scene.isArticled(filler.first())
        && scene.entity(filler).referents().stream()
            .allMatch(r -> r.entity().kind() == Entity.Kind.COUNTRY)
        && scene.hasEnding("adjective-tails", filler.first());
  }

  /** Whether a preposition is glued to a word long enough for a noun. */
  boolean isGlued(int i) {
    return scene.tokens().get(i).readings().stream().anyMatch(PartyPlace::isGoverned);
  }

  private static boolean isGoverned(Reading reading) {
    boolean glued = reading.has(Clitic.BI) || reading.has(Clitic.LI) || reading.has(Clitic.KA);
    return glued && reading.stem().length() >= LONG_NOUN && !reading.has(Clitic.AL);
  }
}
