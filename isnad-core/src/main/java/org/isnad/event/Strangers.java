package org.isnad.event;

import org.isnad.mention.Entity;
import org.isnad.text.Chunk;
import org.isnad.text.TokenKind;

/** Nouns and phrases that name no party known to the data, and yet may be what a verb is about. */
final class Strangers {
  private static final int PHRASE = 4;

  private final Scene scene;
  private final PartyPlace place;

  Strangers(Scene scene) {
    this.scene = scene;
    this.place = new PartyPlace(scene);
  }

  /**
   * Whether a noun that names no known party stands here, neither preposition nor verb nor
   * conjunction.
   *
   * @param bare whether it may be without the article
   */
  boolean isObjectNoun(int i, boolean bare) {
    return scene.isUnread(i)
        && (bare || scene.isArticled(i))
        && scene.tense(i) == null
        && !scene.isPreposition(i)
        && !scene.isIn("negations", i)
        && !scene.isIn("verb-negations", i)
        && !scene.isAdverbial(i);
  }

  /** Whether somebody who is no known party stands right before the verb as its subject. */
  boolean isBefore(int verb) {
    return isQuoted(verb - 1) || isStranger(verb);
  }

  /** Whether a name in quotation marks that is no party ends here ("Al-X" rang the club). */
  private boolean isQuoted(int i) {
    return i > 0
        && scene.tokens().get(i).kind() == TokenKind.CLOSE_QUOTE
        && scene.isUnread(i - 1)
        && !scene.isCut(i - 1, i);
  }

  /**
   * Whether a phrase that names no known party stands right before the verb as its subject ("the
   * player X visited", "that the pilots met").
   */
  private boolean isStranger(int verb) {
    int last = verb - 1;
    while (last >= 0 && scene.isIn("auxiliary-verbs", last)) {
      last--;
    }
    int first = last;
    boolean articled = false;
    while (first >= 0 && last - first < PHRASE && isPlain(first)) {
      if (first < last && scene.isIn("rank-words", first)) {
        return true;
      }
      articled = scene.isArticled(first);
      first--;
    }
    return (articled && opensPhrase(first)) || isStrangerAtLength(verb);
  }

  /**
   * Whether the clause opens with a noun that names no known party and has no other noun for a
   * subject before its first verb ("the coordinator of the United Nations in Yemen visits").
   */
  private boolean isStrangerAtLength(int verb) {
    boolean apart = verb > 1 && scene.tokens().get(verb - 1).kind() == TokenKind.PUNCTUATION;
    int first = apart && !scene.isCut(verb - 1, verb) ? verb - 1 : verb;
    while (!opensPhrase(first - 1)) {
      first--;
      if (scene.tense(first) != null && !scene.isIn("auxiliary-verbs", first)) {
        return false;
      }
    }
    if (first >= verb - 1 && apart) {
      return false;
    }
    boolean noun = first < verb && isPlain(first) && (scene.isArticled(first) || isNoun(first));
    return noun && scene.parties(first, verb - 1).stream().noneMatch(this::isPersonInFull);
  }

  /** Whether a word that opens a clause is a noun, though without the article. */
  private boolean isNoun(int i) {
    return scene.isHeadline()
        && scene.tokens().get(i).folded().length() > 2
        && !scene.isAdverbial(i)
        && !scene.isIn("conjunctions", i)
        && !scene.isIn("grammar-words", i)
        && !scene.isIn("time-conjunctions", i);
  }

  private boolean isPersonInFull(Chunk chunk) {
    return place.isBare(chunk)
        && scene.referents(chunk).stream().anyMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  private boolean isPlain(int i) {
    return scene.isUnread(i)
        && scene.tense(i) == null
        && !scene.isPreposition(i)
        && !scene.isIn("that-words", i)
        && !scene.isIn("relatives", i);
  }

  private boolean opensPhrase(int before) {
    return before < 0
        || scene.isIn("that-words", before)
        || scene.tokens().get(before).kind() != TokenKind.WORD;
  }
}
