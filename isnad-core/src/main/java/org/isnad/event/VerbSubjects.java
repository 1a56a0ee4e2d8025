package org.isnad.event;

import java.util.List;
import org.isnad.text.Chunk;
import org.isnad.text.RuleMatch.Filler;

/**
 * The subject of a verb as its sentence names it: right before or after it, with the verb that it
 * goes on from, or before its relative clause.
 */
final class VerbSubjects {
  private static final int NEAR = 3;

  private final Scene scene;
  private final Story story;
  private final PartyPlace place;
  private final Strangers strangers;
  private final BackReferences refs;

  VerbSubjects(Scene scene, Story story) {
    this.scene = scene;
    this.story = story;
    this.place = new PartyPlace(scene);
    this.strangers = new Strangers(scene);
    this.refs = new BackReferences(scene, story);
  }

  /** The party right before a verb, unless a preposition governs it. */
  List<Argument> before(int verb, Role role) {
    Chunk best = null;
    for (Chunk chunk : scene.parties(0, verb - 1)) {
      boolean near =
          scene.wordsBetween(chunk.last(), verb) < NEAR && !scene.isCut(chunk.last(), verb);
      if (near && place.isBare(chunk) && !isInPhrase(chunk) && !hasVerb(chunk.last() + 1, verb)) {
        best = chunk;
      }
    }
    int relative = best == null ? -1 : relative(best, verb);
    return best == null
        ? List.of()
        : relative < 0 ? refs.arguments(best, role) : antecedent(relative, role);
  }

  /**
   * Whether the subject of a verb stands before it: "had" right before the verb ("he had met X and
   * Y"), or a party right before a verb that takes an object ("X will meet Y and Z"), though not
   * before what somebody expects or wants of others ("Z expects that X and Y meet").
   */
  boolean isNamedBefore(Draft draft) {
    Integer verb = draft.verb();
    if (verb == null
        || verb != draft.first()
        || isNamedApart(draft)
        || scene.has(verb, "plural")
        || scene.isOfTwo(verb)) {
      return false;
    }
    return scene.isIn("auxiliary-verbs", verb - 1)
        || (draft.says("takes", "object") && isOfThat(verb - 1))
        || (draft.says("takes", "object")
            && !scene.isCoordinated(verb)
            && !scene.isIn("subjunctive-words", verb - 1)
            && !before(verb, Role.PARTY).isEmpty());
  }

  /** Whether "that he" stands there, which refers to the speaker. */
  private boolean isOfThat(int token) {
    return scene.isIn("that-words", token) && scene.hasEnding("own-tails", token);
  }

  /** Whether the words name its subject apart from those whom it meets. */
  private static boolean isNamedApart(Draft draft) {
    Filler side = draft.slot("a");
    Filler met = draft.slot("b");
    return side != null && (met == null || met.first() != side.first());
  }

  /** The relative word whose clause, shut by a comma before the verb, holds a party; -1 if none. */
  private int relative(Chunk chunk, int verb) {
    boolean shut = false;
    for (int i = chunk.last() + 1; i < verb; i++) {
      shut |= scene.tokens().get(i).is("،");
    }
    for (int i = chunk.first() - 1; shut && i > 0 && !scene.isCut(i, verb); i--) {
      if (scene.isIn("relatives", i)) {
        boolean apart = scene.tokens().get(i - 1).is("،");
        return apart && hasVerb(i + 1, chunk.first()) ? i : -1;
      }
      if (scene.tokens().get(i).is("،")) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The subject of the verb before, of which a verb with "and" or after "then" is one more deed.
   */
  List<Argument> coordinated(int verb, Role role) {
    boolean and = scene.isCoordinated(verb);
    boolean next = scene.isNext(verb);
    boolean then = next || scene.isIn("going-on-words", verb - 1);
    for (int i = verb - 1; (and || then) && i >= 0 && !scene.isCut(i, verb); i--) {
      Tense tense = scene.tense(i);
      if (tense == null
          || scene.isIn("auxiliary-verbs", i)
          || (then && scene.isIn("relatives", i - 1))) {
        continue;
      }
      if (!next && (tense == Tense.PAST) != (scene.tense(verb) == Tense.PAST)) {
        return List.of();
      }
      List<Argument> guests = guests(i, role);
      List<Argument> own = guests.isEmpty() ? before(i, role) : guests;
      return own.isEmpty() ? after(i, verb, role) : own;
    }
    return List.of();
  }

  /** Those who make the visit of the sentence, "where he will meet", "during which he meets". */
  List<Argument> guests(int verb, Role role) {
    for (int i = story.events().size() - 1; scene.isThere(verb) && i >= 0; i--) {
      Telling told = story.events().get(i);
      if (!told.visitors().isEmpty() && told.spans().contains(scene.sentence().span())) {
        return BackReferences.all(told.visitors(), role);
      }
    }
    return List.of();
  }

  /** The subject of the verb that an event noun belongs to: "the minister stressed in a call". */
  List<Argument> doer(int event, Role role) {
    for (int i = event - 1; i >= 0 && !scene.isCut(i, event); i--) {
      Tense tense = scene.tense(i);
      if (tense == null || scene.isIn("auxiliary-verbs", i)) {
        continue;
      }
      if (scene.isIn("relatives", i - 1)) {
        return antecedent(i - 1, role);
      }
      List<Argument> sender = sender(i, role);
      if (!sender.isEmpty()) {
        return sender;
      }
      List<Argument> before = scene.isCoordinated(i) ? coordinated(i, role) : before(i, role);
      for (Chunk chunk : before.isEmpty() ? scene.parties(i + 1, event - 1) : List.<Chunk>of()) {
        if (place.isBare(chunk) && scene.wordsBetween(i, chunk.first()) == 0) {
          return refs.arguments(chunk, role);
        }
      }
      return before;
    }
    return List.of();
  }

  /**
   * Whom a call or letter came from, as the subject of a verb right after it that says what he did
   * with it ("a call from X, who told him of").
   */
  private List<Argument> sender(int verb, Role role) {
    if (!scene.has(verb, "suffix") || scene.tense(verb) != Tense.PAST) {
      return List.of();
    }
    for (Chunk chunk : scene.parties(0, verb - 1)) {
      boolean from = scene.isIn("from-words", chunk.first() - 1) && scene.arePeople(chunk);
      if (from && scene.wordsBetween(chunk.last(), verb) == 0) {
        return refs.arguments(chunk, role);
      }
    }
    return List.of();
  }

  /**
   * The subject of the main verb that follows an event which opens the sentence ("in a call with X,
   * Y stressed that").
   */
  List<Argument> following(Draft draft, Role role) {
    int last = draft.slots().values().stream().mapToInt(Filler::last).max().orElse(draft.last());
    return following(draft.first(), last, role);
  }

  List<Argument> following(int first, int last, Role role) {
    if (!opens(first) || hasVerb(0, first)) {
      return List.of();
    }
    for (int i = last + 1; i < scene.tokens().size() && !scene.isCut(last, i); i++) {
      boolean verb = scene.tense(i) != null && !scene.isIn("auxiliary-verbs", i);
      if (verb && !scene.isIn("relatives", i - 1)) {
        for (Chunk chunk : scene.parties(last + 1, scene.tokens().size() - 1)) {
          boolean after = chunk.first() > i && scene.wordsBetween(i, chunk.first()) == 0;
          boolean before = chunk.last() < i && scene.wordsBetween(chunk.last(), i) == 0;
          if ((before || after) && place.isBare(chunk)) {
            return refs.arguments(chunk, role);
          }
        }
        return List.of();
      }
    }
    return List.of();
  }

  /** The party right after a verb, where another or a noun follows as the verb's object. */
  private List<Argument> after(int verb, int end, Role role) {
    List<Chunk> parties = scene.parties(verb + 1, end - 1);
    if (parties.isEmpty() || scene.has(verb, "suffix")) {
      return List.of();
    }
    Chunk first = parties.getFirst();
    int next = scene.afterTimes(first.last() + 1);
    boolean site = scene.chunks("place").stream().anyMatch(c -> c.first() == next);
    boolean other = parties.size() > 1 || site || strangers.isObjectNoun(next, true);
    return other && place.isBare(first) && scene.wordsBetween(verb, first.first()) == 0
        ? refs.arguments(first, role)
        : List.of();
  }

  /** What a relative clause is about, where a party stands right before it. */
  List<Argument> antecedent(int relative, Role role) {
    for (Chunk chunk : scene.parties(0, relative - 1)) {
      if (scene.wordsBetween(chunk.last(), relative) == 0 && !place.isOwner(chunk.first(), 0)) {
        return refs.arguments(chunk, role);
      }
    }
    return List.of();
  }

  /**
   * Whether nouns that a preposition governs own the party ("the secretary of the movement Future
   * of X").
   */
  private boolean isInPhrase(Chunk chunk) {
    int noun = chunk.first() - 1;
    if (!place.isOwner(chunk.first(), 0)) {
      return false;
    }
    for (int i = noun; i >= 0 && noun - i < NEAR && scene.isUnread(i); i--) {
      if (scene.isPreposition(i - 1) || place.isGlued(i)) {
        return true;
      }
      if (scene.tense(i) != null || scene.isArticled(i)) {
        return false;
      }
    }
    return false;
  }

  boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.tense(i) != null && !scene.isIn("auxiliary-verbs", i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence gives no other subject before the token. */
  boolean opens(int at) {
    return scene.parties(0, at - 1).stream().noneMatch(place::isBare);
  }
}
