package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.attribution.Attribution;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Who does what a draft tells: the subject of its verb or of the verb that its noun belongs to, the
 * one whose words it stands in, or those whom the story is about.
 */
final class Doers {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();
  private static final int NEAR = 3;
  private static final int BYLINE = 9;
  private static final int LONGEST_TITLE = 6;

  private final Scene scene;
  private final PartyPlace place;
  private final Story story;

  Doers(Scene scene, Story story) {
    this.scene = scene;
    this.place = new PartyPlace(scene);
    this.story = story;
  }

  /** Those who do what a draft tells, in a role; empty when that cannot be told. */
  List<Argument> of(Draft draft, Role role) {
    Integer verb = draft.verb();
    int from = verb == null ? draft.first() : verb;
    if (isOfTwo(draft.first())) {
      return all(story.pair(), role);
    }
    List<Argument> owner = verb == null ? owner(draft.first(), role) : List.of();
    if (!owner.isEmpty()) {
      return owner;
    }
    if (verb != null && scene.isIn("honorific-pronouns", verb + 1)) {
      return all(story.hero(), role);
    }
    if (verb != null && scene.has(verb, "dual")) {
      List<Argument> near = before(from, role);
      return near.isEmpty() ? all(story.pair(), role) : near;
    }
    List<Argument> guests = verb == null ? List.of() : guests(from, role);
    if (!guests.isEmpty()) {
      return guests;
    }
    if (verb != null && verb <= draft.first() && scene.isIn("relatives", verb - 1)) {
      return antecedent(verb - 1, role);
    }
    List<Argument> first = verb == null ? List.of() : coordinated(from, role);
    if (!first.isEmpty()) {
      return first;
    }
    List<Argument> near = verb == null || opensAnew(verb) ? List.of() : before(from, role);
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
    List<Argument> next = verb == null || relative ? following(draft, role) : List.of();
    if (!next.isEmpty()) {
      return next;
    }
    if (verb == null || relative || isOwned(draft.first(), false)) {
      List<Argument> opening = verb == null ? doer(draft.first(), role) : List.of();
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
    return main.isEmpty() && opens(from) && !hasNoun(from) ? all(carried(), role) : main;
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
      if (isObjectNoun(i, false) && !scene.isPreposition(before)) {
        return true;
      }
    }
    return false;
  }

  /** The party right before "and his meeting": whose other deed or state was just named. */
  private List<Argument> owner(int noun, Role role) {
    boolean and = scene.tokens().get(noun).readings().stream().anyMatch(r -> r.has(Clitic.WA));
    if (!and || !isOwned(noun, false)) {
      return List.of();
    }
    for (Chunk chunk : scene.parties(0, noun - 1)) {
      if (chunk.last() == noun - 1) {
        return arguments(chunk, role);
      }
    }
    return List.of();
  }

  /** Whether a verb begins a clause, so that the party before it belongs to another. */
  private boolean opensAnew(int verb) {
    return scene.isCoordinated(verb) || scene.isIn("time-conjunctions", verb - 1);
  }

  /** Whether the event noun carries the pronoun of two ("their meeting"). */
  boolean isOfTwo(int event) {
    return isOwned(event, true);
  }

  /**
   * The two people whom "their meeting" means where the page has told no contact yet: the subject
   * of its sentence ("X and Y agreed during their meeting").
   */
  List<Argument> two(int event) {
    if (story.last(List.of("meeting", "talks", "call", "summit"), false) != null) {
      return List.of();
    }
    for (Chunk chunk : scene.parties(0, event - 1)) {
      boolean two = scene.referents(chunk).size() == 2 && isPerson(chunk);
      if (two && isBare(chunk) && !scene.isCut(chunk.last(), event)) {
        return arguments(chunk, Role.PARTY);
      }
    }
    return twoAfter(event, event);
  }

  /**
   * The two people who are the subject of the main verb after an event that opens the sentence ("in
   * a call between them, X and Y agreed").
   */
  List<Argument> twoAfter(int first, int last) {
    List<Argument> subject = following(first, last, Role.PARTY);
    boolean people =
        subject.stream().allMatch(a -> a.referent().entity().kind() == Entity.Kind.PERSON);
    return subject.size() == 2 && people ? subject : List.of();
  }

  /** The two whom "he received the two of them" means: those named last, else the pair told. */
  List<Argument> guestsOfTwo(int verb) {
    Chunk last = null;
    for (Chunk chunk : scene.parties(0, verb - 1)) {
      last = scene.referents(chunk).size() == 2 && isPerson(chunk) ? chunk : last;
    }
    return last == null ? all(story.pair(), Role.VISITOR) : arguments(last, Role.VISITOR);
  }

  /** The name right after titles that by themselves name nobody; null when there is none. */
  @Nullable Chunk bearer(Chunk titles) {
    if (!scene.referents(titles).isEmpty()) {
      return null;
    }
    for (Chunk chunk : scene.parties(titles.last() + 1, scene.tokens().size() - 1)) {
      boolean name = scene.mentions().entities().get(chunk.ref()).form() == EntityMention.Form.NAME;
      if (name && isPerson(chunk)) {
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

  /** Whether the event noun carries a pronoun; dual asks for "of the two of them". */
  private boolean isOwned(int i, boolean dual) {
    return scene.has(i, "suffix") && scene.hasEnding("dual-pronouns", i) == dual;
  }

  /** The party right before a verb, unless a preposition governs it. */
  List<Argument> before(int verb, Role role) {
    Chunk best = null;
    for (Chunk chunk : scene.parties(0, verb - 1)) {
      boolean near =
          scene.wordsBetween(chunk.last(), verb) < NEAR && !scene.isCut(chunk.last(), verb);
      if (near && isBare(chunk) && !isInPhrase(chunk) && noVerbBetween(chunk.last(), verb)) {
        best = chunk;
      }
    }
    return best == null ? List.of() : arguments(best, role);
  }

  /** Those who make the visit of the sentence, "where he will meet", "during which he meets". */
  private List<Argument> guests(int verb, Role role) {
    for (int i = story.events().size() - 1; scene.isThere(verb) && i >= 0; i--) {
      Telling told = story.events().get(i);
      if (!told.visitors().isEmpty() && told.spans().contains(scene.sentence().span())) {
        return all(told.visitors(), role);
      }
    }
    return List.of();
  }

  /** The subject of the verb that an event noun belongs to: "the minister stressed in a call". */
  private List<Argument> doer(int event, Role role) {
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
        if (isBare(chunk) && scene.wordsBetween(i, chunk.first()) == 0) {
          return arguments(chunk, role);
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
      boolean from = scene.isIn("from-words", chunk.first() - 1) && isPerson(chunk);
      if (from && scene.wordsBetween(chunk.last(), verb) == 0) {
        return arguments(chunk, role);
      }
    }
    return List.of();
  }

  /**
   * The subject of the main verb that follows an event which opens the sentence ("in a call with X,
   * Y stressed that").
   */
  private List<Argument> following(Draft draft, Role role) {
    int last = draft.slots().values().stream().mapToInt(Filler::last).max().orElse(draft.last());
    return following(draft.first(), last, role);
  }

  private List<Argument> following(int first, int last, Role role) {
    if (!opens(first) || hasVerb(0, first)) {
      return List.of();
    }
    for (int i = last + 1; i < scene.tokens().size() && !scene.isCut(last, i); i++) {
      boolean verb = scene.tense(i) != null && !scene.isIn("auxiliary-verbs", i);
      if (verb && !scene.isIn("relatives", i - 1)) {
        for (Chunk chunk : scene.parties(last + 1, scene.tokens().size() - 1)) {
          boolean after = chunk.first() > i && scene.wordsBetween(i, chunk.first()) == 0;
          boolean before = chunk.last() < i && scene.wordsBetween(chunk.last(), i) == 0;
          if ((before || after) && isBare(chunk)) {
            return arguments(chunk, role);
          }
        }
        return List.of();
      }
    }
    return List.of();
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scene.tense(i) != null && !scene.isIn("auxiliary-verbs", i)) {
        return true;
      }
    }
    return false;
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

  /** The party right after a verb, where another or a noun follows as the verb's object. */
  private List<Argument> after(int verb, int end, Role role) {
    List<Chunk> parties = scene.parties(verb + 1, end - 1);
    if (parties.isEmpty() || scene.has(verb, "suffix")) {
      return List.of();
    }
    Chunk first = parties.getFirst();
    int next = scene.afterTimes(first.last() + 1);
    boolean place = scene.chunks("place").stream().anyMatch(c -> c.first() == next);
    boolean other = parties.size() > 1 || place || isObjectNoun(next, true);
    return other && isBare(first) && scene.wordsBetween(verb, first.first()) == 0
        ? arguments(first, role)
        : List.of();
  }

  /** What a relative clause is about, where a party stands right before it. */
  private List<Argument> antecedent(int relative, Role role) {
    for (Chunk chunk : scene.parties(0, relative - 1)) {
      if (scene.wordsBetween(chunk.last(), relative) == 0 && !place.isOwner(chunk.first(), 0)) {
        return arguments(chunk, role);
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

  private boolean noVerbBetween(int a, int b) {
    for (int i = a + 1; i < b; i++) {
      if (scene.tense(i) != null && !scene.isIn("auxiliary-verbs", i)) {
        return false;
      }
    }
    return true;
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
      if (scene.parties(0, at - 1).stream().anyMatch(c -> c.first() == token && isBare(c))) {
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
        return noVerbBetween(i, verb);
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
    List<Chunk> before = scene.parties(0, event - 1).stream().filter(this::isBare).toList();
    for (Chunk chunk : before) {
      boolean same = scene.tokens().get(chunk.first()).span().start() >= start;
      if (same && isPerson(chunk) && !scene.isCut(chunk.last(), event)) {
        return arguments(chunk, role);
      }
    }
    return before.isEmpty()
            || isByline(before.getFirst(), event)
            || isTeller(attribution, before.getFirst())
        ? List.of()
        : arguments(before.getFirst(), role);
  }

  /** Whether a body only tells of the event in words of its own. */
  private boolean isTeller(@Nullable Attribution said, Chunk chunk) {
    return said != null
        && scene.tokens().get(chunk.first()).span().start() < said.content().start()
        && scene.referents(chunk).stream()
            .allMatch(r -> r.entity().kind() == Entity.Kind.ORGANISATION);
  }

  private boolean isPerson(Chunk chunk) {
    return scene.referents(chunk).stream().allMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  /** Whether a name stands before a colon without a verb, as that of a writer or a place. */
  private boolean isByline(Chunk chunk, int event) {
    int colon = event;
    while (colon > chunk.last() && !scene.isCut(colon - 1, colon)) {
      colon--;
    }
    return colon > chunk.last() && colon <= BYLINE && !hasVerb(0, colon);
  }

  /** Whether the sentence gives no other subject before the token. */
  private boolean opens(int at) {
    return scene.parties(0, at - 1).stream().noneMatch(this::isBare);
  }

  /** Who speaks for another tells what that other did. */
  boolean isSpokesman(Referent who) {
    Referent.Office office = who.office();
    return office != null && scene.list("speaking-offices").contains(office.id());
  }

  boolean isBare(Chunk chunk) {
    int before = chunk.first() - 1;
    return (chunk.clitics() & ~AND) == 0
        && !scene.isPreposition(before)
        && !scene.isIn("between-words", before)
        && !scene.isIn("owned-places", before);
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

  private List<Argument> arguments(Chunk chunk, Role role) {
    List<Argument> out = new ArrayList<>();
    Filler filler =
        new Filler(chunk.first(), chunk.last(), chunk.clitics(), chunk.ref(), chunk.kind());
    for (Referent referent : referents(filler)) {
      out.add(new Argument(role, referent, scene.span(filler)));
    }
    return out;
  }

  /**
   * Whom the words mean. "The two men" or "the two presidents" alone are a pair that the article
   * has told to have met or talked: those of the same sentence; else that which the speaker's state
   * is in, else the one the words were resolved to, else the last.
   */
  List<Referent> referents(Filler filler) {
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

  static List<Argument> all(List<Referent> referents, Role role) {
    return referents.stream().map(r -> new Argument(role, r, null)).toList();
  }
}
