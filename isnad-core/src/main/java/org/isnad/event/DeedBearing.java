package org.isnad.event;

import java.util.stream.Stream;
import org.isnad.mention.Entity;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;

/**
 * Whether the words around the deeds of a sentence bear them out, or they only sound like deeds.
 */
final class DeedBearing {
  /** Words before a noun of a deed in which it may be called only possible. */
  private static final int UNREAL = 4;

  private final Scene scene;
  private final Surroundings around;

  /**
   * @param around what the article speaks of
   */
  DeedBearing(Scene scene, Surroundings around) {
    this.scene = scene;
    this.around = around;
  }

  /**
   * Whether the words around a deed bear out that it is one of force or protest: nothing that only
   * sounds like it, and no accident.
   */
  boolean isMeant(FoundDeed f) {
    Deed deed = f.entry().deed();
    int sentence = scene.sentence().index();
    boolean armed =
        Stream.concat(f.actors().stream(), f.recipients().stream())
            .anyMatch(p -> Sectors.areArmed(p.sector()));
    boolean done = armed || f.actors().stream().anyMatch(Phrase::isActor);
    if (f.verb() == null || f.verb() != f.first()) {
      for (int i = f.first() - 1; i >= 0 && i >= f.first() - UNREAL; i--) {
        if (scene.isIn("unreal-nouns", i)) {
          return false;
        }
      }
    }
    if (isWanted(f)) {
      return false;
    }
    boolean accident = deed.isByPeople() && !done && around.isAccident();
    Subject context = Subject.of(deed.context());
    if (accident && !around.isBeside(Subject.ATTACK, sentence, f.first(), f.last())) {
      return false;
    }
    if (context == Subject.PROTEST) {
      return isProtest(f);
    }
    return armed
        || (f.harmful() && context == Subject.FORCE)
        || deed.context().isEmpty()
        || (context != null && around.speakOf(context, sentence, f.first(), f.last()));
  }

  /** Whether somebody warns of a deed, past an aside as well: "warned, on Monday, of an attack". */
  private boolean isWarnedOf(int noun) {
    if (!scene.isIn("from-words", noun - 1)) {
      return false;
    }
    for (int i = noun - 2; i >= 0; i--) {
      if (scene.isIn("warning-words", i)) {
        return true;
      }
      if (scene.tense(i) != null) {
        return false;
      }
    }
    return false;
  }

  /** Whether a noun is what a verb right before it wants or threatens: "he called for killing". */
  private boolean isWanted(FoundDeed f) {
    int before = f.first() - 1;
    if (isWarnedOf(f.first())) {
      return true;
    }
    while (before >= 0 && scene.tokens().get(before).kind() == TokenKind.OPEN_QUOTE) {
      before--;
    }
    boolean governed =
        (before >= 0 && scene.tokens().get(before).kind() == TokenKind.CLITIC)
            || (f.verb() != null
                && f.verb() != f.first()
                && scene.tokens().get(f.first()).readings().stream()
                    .anyMatch(r -> r.has(Clitic.BI)));
    for (int i = f.first() - 1; governed && i >= 0 && i >= f.first() - UNREAL; i--) {
      if (scene.isIn("wanting-verbs", i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a protest is spoken of, in the same sentence where nobody is said to protest. */
  private boolean isProtest(FoundDeed f) {
    int sentence = scene.sentence().index();
    boolean forces =
        f.actors().stream()
            .anyMatch(p ->
                Sectors.areForces(p.sector())
                    || p.referents().stream()
                        .anyMatch(r -> r.entity().id().startsWith("grp.forces")));
    boolean known = f.hasActor();
    if (f.entry().deed().isAdverbial()) {
      return known && !forces;
    }
    boolean verb = f.verb() != null && f.verb() == f.first();
    if (!known && verb && isPretended(f.last() + 1)) {
      return false;
    }
    boolean protesters =
        f.actors().stream()
            .flatMap(p -> p.referents().stream())
            .anyMatch(r -> r.entity().id().startsWith("grp.protesters"));
    if (protesters) {
      return true;
    }
    if (!verb && f.hasActor() && f.actors().stream().allMatch(DeedBearing::isPerson)) {
      return around.isBeside(Subject.PROTEST_SIGNS, sentence, f.first(), f.last());
    }
    return !forces
        && (known
            ? around.speakOf(Subject.PROTEST, sentence, f.first(), f.last())
            : isShown(f) || around.isBeside(Subject.PROTEST_SIGNS, sentence, f.first(), f.last()));
  }

  /** Whether a phrase names people only: the march of one person is a career. */
  private static boolean isPerson(Phrase phrase) {
    return phrase.isActor()
        && phrase.referents().stream().allMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  /** Whether the words that complete a deed say whom or what it turns against. */
  private static boolean isShown(FoundDeed f) {
    return f.hasRecipient() || f.aims().stream().anyMatch(Phrase::isActor);
  }

  /** Whether "with" is glued to what follows a verb without a subject: "they feign sleep". */
  private boolean isPretended(int next) {
    return next < scene.tokens().size()
        && scene.isUnread(next)
        && scene.tokens().get(next).readings().stream()
            .anyMatch(r -> r.has(Clitic.BI) && r.stem().length() > 2);
  }
}
