package org.isnad.event;

import java.util.List;
import org.isnad.attribution.Attribution;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Who does what a draft tells: the subject of its verb or of the verb that its noun belongs to, the
 * one whose words it stands in, or those whom the story is about.
 */
final class Doers {
  private static final int BYLINE = 9;

  /** Words behind an event noun up to those whose event it is. */
  private static final int OWNERS = 3;

  private final Scene scene;
  private final PartyPlace place;
  private final Strangers strangers;
  private final Story story;
  private final VerbSubjects subjects;
  private final TheTwo two;
  private final BackReferences refs;

  Doers(Scene scene, Story story, VerbSubjects subjects, TheTwo two) {
    this.scene = scene;
    this.place = new PartyPlace(scene);
    this.strangers = new Strangers(scene);
    this.story = story;
    this.subjects = subjects;
    this.two = two;
    this.refs = new BackReferences(scene, story);
  }

  /** Those who do what a draft tells, in a role; empty when that cannot be told. */
  List<Argument> of(Draft draft, Role role) {
    Integer verb = draft.verb();
    int from = verb == null ? draft.first() : verb;
    if (two.areOwners(draft.first())) {
      return BackReferences.all(story.pair(), role);
    }
    List<Argument> owner = verb == null ? owner(draft.first(), role) : List.of();
    if (!owner.isEmpty()) {
      return owner;
    }
    if (verb != null && scene.isIn("honorific-pronouns", verb + 1)) {
      return BackReferences.all(story.hero(), role);
    }
    if (verb != null && scene.isOfTwo(verb)) {
      if (isOfOthers(draft)) {
        return List.of();
      }
      List<Argument> near = opensAnew(verb) ? List.of() : subjects.before(from, role);
      return near.isEmpty() ? BackReferences.all(story.pair(), role) : near;
    }
    List<Argument> guests = verb == null ? List.of() : subjects.guests(from, role);
    if (!guests.isEmpty()) {
      return guests;
    }
    if (verb != null && verb <= draft.first() && scene.isIn("relatives", verb - 1)) {
      return subjects.antecedent(verb - 1, role);
    }
    List<Argument> first = verb == null ? List.of() : subjects.coordinated(from, role);
    if (!first.isEmpty()) {
      return first;
    }
    List<Argument> near = verb == null || opensAnew(verb) ? List.of() : subjects.before(from, role);
    if (!near.isEmpty()) {
      return near;
    }
    List<Argument> source = source(from, role);
    if (!source.isEmpty()) {
      return source;
    }
    if (verb == null && draft.says("tenseless", "planned")) {
      List<Argument> spoken = speaker(from, role);
      if (!spoken.isEmpty()) {
        return spoken;
      }
    }
    boolean relative = verb != null && draft.first() < verb;
    List<Argument> next = verb == null || relative ? subjects.following(draft, role) : List.of();
    if (!next.isEmpty()) {
      return next;
    }
    if (verb == null || relative || isOwned(draft.first())) {
      List<Argument> opening = verb == null ? subjects.doer(draft.first(), role) : List.of();
      if (opening.isEmpty()) {
        opening = main(draft.first(), role);
      }
      if (!opening.isEmpty()) {
        return opening;
      }
    }
    List<Argument> spoken = speaker(from, role);
    if (!spoken.isEmpty()) {
      return spoken;
    }
    List<Argument> main = main(draft.first(), role);
    return main.isEmpty() && subjects.opens(from) && !hasNoun(from)
        ? BackReferences.all(carried(), role)
        : main;
  }

  /** Whom the sentences before are about: those only whom the article or its last speech is. */
  private List<Referent> carried() {
    List<Referent> subject = story.subject();
    boolean hero = Story.ids(subject).equals(Story.ids(story.hero()));
    boolean speaker = subject.size() == 1 && isSpeaker(subject.getFirst());
    return hero || speaker ? subject : List.of();
  }

  private boolean isSpeaker(Referent who) {
    Attribution last = null;
    for (Attribution said : scene.attributions().list()) {
      last = said.sentence() <= scene.sentence().index() ? said : last;
    }
    Referent source = last == null ? null : last.source().who();
    return source != null && source.entity().id().equals(who.entity().id());
  }

  /** Whether a noun that names no known party stands before, which may be the subject. */
  private boolean hasNoun(int at) {
    for (int i = at - 1; i >= 0 && !scene.isCut(i, at); i--) {
      int before = scene.isIn("this-words", i - 1) ? i - 2 : i - 1;
      if (strangers.isObjectNoun(i, false) && !scene.isPreposition(before)) {
        return true;
      }
    }
    return false;
  }

  /** The party right before "and his meeting": whose other deed or state was just named. */
  private List<Argument> owner(int noun, Role role) {
    boolean and = scene.tokens().get(noun).readings().stream().anyMatch(r -> r.has(Clitic.WA));
    if (!and || !isOwned(noun)) {
      return List.of();
    }
    for (Chunk chunk : scene.parties(0, noun - 1)) {
      if (chunk.last() == noun - 1) {
        return refs.arguments(chunk, role);
      }
    }
    return List.of();
  }

  /**
   * Whether the words behind an event noun say whose it is: "a meeting of the joint committee", "a
   * meeting at the level of experts".
   */
  private boolean isOfOthers(Draft draft) {
    if (scene.tense(draft.first()) != null) {
      return false;
    }
    int last = Math.min(draft.last() + OWNERS, scene.tokens().size() - 1);
    for (int i = draft.last() + 1; i <= last && !scene.isCut(draft.last(), i); i++) {
      boolean owner = scene.isTo(i) && !scene.has(i, "masdar") && scene.tense(i) == null;
      if (owner || scene.isIn("level-words", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a verb begins a clause, with "had" before it or not, so that the party before it
   * belongs to another.
   */
  private boolean opensAnew(int verb) {
    int first = verb;
    while (scene.isIn("auxiliary-verbs", first - 1)) {
      first--;
    }
    return scene.isCoordinated(first) || scene.isIn("time-conjunctions", verb - 1);
  }

  /** Whether the event noun carries the pronoun of one or of many. */
  private boolean isOwned(int event) {
    return scene.has(event, "suffix") && !scene.hasEnding("dual-pronouns", event);
  }

  /**
   * The speaker, when the verb opens what he is said to say ("he announced that he would meet").
   */
  private List<Argument> source(int at, Role role) {
    Attribution attribution = scene.attribution(at);
    if (attribution == null || attribution.source().who() == null) {
      return List.of();
    }
    int words = 0;
    for (int i = at - 1; i >= 0; i--) {
      if (scene.tokens().get(i).span().start() < attribution.content().start()) {
        break;
      }
      if (isSubjectOfThat(i)) {
        return List.of();
      }
      int token = i;
      if (scene.parties(0, at - 1).stream().anyMatch(c -> c.first() == token && place.isBare(c))) {
        return List.of();
      }
      if (scene.tokens().get(i).kind() == TokenKind.WORD) {
        words++;
      }
    }
    if (words > 4) {
      return List.of();
    }
    return List.of(new Argument(role, attribution.source().who(), attribution.source().span()));
  }

  /** Whether "that" and a noun open the clause of a verb, whose subject the noun is. */
  private boolean hasSubjectAfterThat(int verb) {
    if (scene.tense(verb) == null) {
      return false;
    }
    for (int i = verb - 1; i > 0 && !scene.isCut(i, verb); i--) {
      if (isSubjectOfThat(i)) {
        return !subjects.hasVerb(i + 1, verb);
      }
    }
    return false;
  }

  private boolean isSubjectOfThat(int noun) {
    return scene.isIn("that-words", noun - 1)
        && scene.isArticled(noun)
        && scene.tense(noun) == null
        && scene.times().stream().noneMatch(t -> t.first() <= noun && noun <= t.last());
  }

  /**
   * The person whose words the event stands in, for verbs of the third person without a subject.
   */
  private List<Argument> speaker(int at, Role role) {
    Attribution attribution = scene.attribution(at);
    if (attribution == null
        || attribution.source().who() == null
        || attribution.source().kind() != Attribution.Source.Kind.PERSON
        || isSpokesman(attribution.source().who())
        || hasSubjectAfterThat(at)) {
      return List.of();
    }
    return List.of(new Argument(role, attribution.source().who(), attribution.source().span()));
  }

  /** The first party of the sentence before the event that no preposition governs. */
  private List<Argument> main(int event, Role role) {
    Attribution attribution = scene.attribution(event);
    int start = attribution == null ? 0 : attribution.content().start();
    List<Chunk> before = scene.parties(0, event - 1).stream().filter(place::isBare).toList();
    for (Chunk chunk : before) {
      boolean same = scene.tokens().get(chunk.first()).span().start() >= start;
      if (same && scene.arePeople(chunk) && !scene.isCut(chunk.last(), event)) {
        return refs.arguments(chunk, role);
      }
    }
    return before.isEmpty()
            || isByline(before.getFirst(), event)
            || isTeller(attribution, before.getFirst())
        ? List.of()
        : refs.arguments(before.getFirst(), role);
  }

  /** Whether a body only tells of the event in words of its own. */
  private boolean isTeller(@Nullable Attribution said, Chunk chunk) {
    return said != null
        && scene.tokens().get(chunk.first()).span().start() < said.content().start()
        && scene.referents(chunk).stream()
            .allMatch(r -> r.entity().kind() == Entity.Kind.ORGANISATION);
  }

  /** Whether a name stands before a colon without a verb, as that of a writer or a place. */
  private boolean isByline(Chunk chunk, int event) {
    int colon = event;
    while (colon > chunk.last() && !scene.isCut(colon - 1, colon)) {
      colon--;
    }
    return colon > chunk.last() && colon <= BYLINE && !subjects.hasVerb(0, colon);
  }

  /** Who speaks for another tells what that other did. */
  boolean isSpokesman(Referent who) {
    Referent.Office office = who.office();
    return office != null && scene.list("speaking-offices").contains(office.id());
  }
}
