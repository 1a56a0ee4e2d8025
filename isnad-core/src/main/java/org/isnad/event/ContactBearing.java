package org.isnad.event;

import java.util.List;
import org.isnad.event.Factuality.Verdict;
import org.isnad.mention.Entity;
import org.isnad.mention.TimeValue;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.TokenKind;

/** Whether the words and the sides of a draft make a contact, or only sound like one. */
final class ContactBearing {
  private static final int THING = 3;
  private static final int BACK = 6;

  private final Scene scene;
  private final Factuality factuality;
  private final Timing timing;
  private final boolean match;

  /**
   * @param match whether the sentence tells of a match, so that states and names alone are teams
   *     and players
   */
  ContactBearing(Scene scene, Factuality factuality, Timing timing, boolean match) {
    this.scene = scene;
    this.factuality = factuality;
    this.timing = timing;
    this.match = match;
  }

  /** Whether a draft of a kind tells an event of those found as its sides. */
  boolean isMeant(Draft draft, Kinds.Kind kind, List<Argument> arguments) {
    return canBe(draft, kind, arguments) && !isIdle(draft, arguments) && !isCount(draft);
  }

  /** Whether those found can be the sides of such a contact. */
  private boolean canBe(Draft draft, Kinds.Kind kind, List<Argument> arguments) {
    Standing standing = new Standing(arguments);
    if (match && kind.isContact() && !arguments.isEmpty() && !standing.isStately()) {
      return false;
    }
    return switch (kind.name()) {
      case "visit" -> standing.isVisit() && !isOfThings(draft) && !isToWelcome(draft);
      case "call" -> standing.isCall();
      case "letter" -> !scene.isIn("not-letters", draft.last() + 1);
      case "talks" ->
          !standing.isOneBody()
              && !(standing.hasStranger() && scene.isIn("interview-words", draft.last()));
      default -> !kind.isContact() || !standing.isOneBody();
    };
  }

  /**
   * Whether a word such as "dialogue" stands for no single talk: neither held, dated nor planned.
   */
  private boolean isIdle(Draft draft, List<Argument> arguments) {
    int first = draft.first();
    if (!draft.kind().equals("talk") || scene.tense(first) != null) {
      return false;
    }
    if (scene.isIn("about-words", draft.last() + 1)) {
      return true;
    }
    if (draft.verb() != null || (!scene.isDefinite(first) && areTwoPeople(arguments))) {
      return false;
    }
    boolean in = scene.isIn("occasion-heads", first - 1) && !scene.isDefinite(first);
    boolean held = in || scene.isIn("done-prepositions", first - 1);
    boolean phone = scene.isIn("by-phone", draft.last() + 1);
    Verdict verdict = factuality.of(draft, TimeValue.UNKNOWN);
    boolean cued = verdict != null && verdict.cue() != null;
    return !held && !phone && !cued && timing.of(draft).isEmpty();
  }

  private static boolean areTwoPeople(List<Argument> sides) {
    return sides.size() == 2
        && sides.stream().allMatch(a -> a.referent().entity().kind() == Entity.Kind.PERSON);
  }

  /** Whether a number of people follows the verb as its object ("will receive 2500 people"). */
  private boolean isCount(Draft draft) {
    Integer verb = draft.verb();
    return draft.kind().equals("meeting")
        && verb != null
        && verb == draft.first()
        && verb + 1 < scene.tokens().size()
        && scene.tokens().get(verb + 1).kind() == TokenKind.NUMBER;
  }

  /** Whether somebody comes to an airport only to meet or see off a guest. */
  private boolean isToWelcome(Draft draft) {
    int last = draft.end(scene.tokens().size()) + BACK;
    for (int i = draft.first() + 1; i <= last && i < scene.tokens().size(); i++) {
      if (scene.isIn("to-welcome", i)) {
        return !scene.isCut(draft.first(), i);
      }
    }
    return false;
  }

  /** Whether aircraft, goods or prices arrive, not the one whom the sentence is about. */
  private boolean isOfThings(Draft draft) {
    boolean arrives = draft.rule().gives("things", "").equals("yes");
    Filler visitor = draft.slot("visitor");
    int last =
        visitor != null && visitor.first() > draft.last()
            ? visitor.last()
            : draft.end(scene.tokens().size()) + THING;
    boolean bare = draft.verb() == null && visitor == null;
    if (arrives && bare && !scene.has(draft.first(), "suffix")) {
      return true;
    }
    for (int i = draft.first() - BACK; arrives && i <= last; i++) {
      if (scene.isIn("things-that-arrive", i) && !scene.isInPerson(i)) {
        return true;
      }
    }
    return false;
  }
}
