package org.isnad.event;

import org.isnad.text.RuleMatch;
import org.isnad.text.TokenKind;

/** Tells whose length words give that say how long something was. */
final class Lengths {
  /** Words between an event or another thing and what is said of it. */
  private static final int ASIDE = 3;

  private final Scene scene;

  Lengths(Scene scene) {
    this.scene = scene;
  }

  /**
   * Whether a length that was is told of what is still to come, or one that was to be of what took
   * place ("it was to last an hour"). How long a visit is to take is known when it begins.
   */
  boolean isOfOtherStage(int first, Telling owner) {
    Tense tense = scene.tense(first);
    if (owner.status() != Status.HELD && owner.status() != Status.ONGOING) {
      return tense == Tense.PAST;
    }
    boolean visit = owner.kind().name().equals("visit");
    return (tense == Tense.FUTURE && !visit) || isMeant(first);
  }

  /** Whether the words tell only how long it was to be ("was to last an hour"). */
  private boolean isMeant(int first) {
    for (int i = first; i >= 0 && i >= first - ASIDE; i--) {
      if (scene.isIn("subjunctive-words", i - 1)
          && scene.tense(i) != null
          && scene.tense(i) != Tense.PAST) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the length is that of something else, which stands right before the words or after
   * their verb ("after a flight that took four hours", "his speech lasted an hour").
   */
  boolean isOfOther(RuleMatch match, Telling owner) {
    int verb = match.first();
    boolean visit = owner.kind().name().equals("visit");
    if (isThing(verb + 1)) {
      return true;
    }
    for (int i = verb - 1; i >= 0 && i >= verb - ASIDE; i--) {
      boolean mark = scene.tokens().get(i).kind() == TokenKind.PUNCTUATION;
      boolean noun = scene.isUnread(i) && scene.tense(i) == null;
      if (isThing(i) || isOfKind(i, !visit)) {
        return true;
      }
      if (mark || isContact(i) || !(noun || scene.isIn("relatives", i))) {
        return false;
      }
    }
    return false;
  }

  private boolean isThing(int word) {
    return word < scene.tokens().size() && scene.isAny("length-things", word);
  }

  /** Whether the noun means a visit, or else a contact that is none. */
  private boolean isOfKind(int word, boolean visit) {
    return visit
        ? scene.isAny("event-visit", word)
        : scene.isAny("event-summit", word) || scene.isAny("event-meeting", word);
  }

  private boolean isContact(int word) {
    return scene.isAny("contact-words", word);
  }
}
