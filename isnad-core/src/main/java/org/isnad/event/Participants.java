package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Settles who takes part in a draft: the slots its rules filled, the subject of its verb, the owner
 * of a pronoun on its noun, or the pair the story is about. What cannot be settled is left out.
 */
final class Participants {
  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("a", Role.PARTY),
          Map.entry("b", Role.PARTY),
          Map.entry("c", Role.PARTY),
          Map.entry("caller", Role.PARTY),
          Map.entry("callee", Role.PARTY),
          Map.entry("host", Role.HOST),
          Map.entry("chair", Role.HOST),
          Map.entry("visitor", Role.VISITOR),
          Map.entry("actor", Role.ACTOR),
          Map.entry("inviter", Role.ACTOR),
          Map.entry("sender", Role.ACTOR),
          Map.entry("bidder", Role.ATTENDEE),
          Map.entry("recipient", Role.RECIPIENT),
          Map.entry("invitee", Role.RECIPIENT),
          Map.entry("receiver", Role.RECIPIENT),
          Map.entry("mediator", Role.MEDIATOR),
          Map.entry("attendee", Role.ATTENDEE));
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();
  private static final List<String> OBJECTS = List.of("host", "visitor", "b");
  private static final int NEAR = 3;
  private static final int PHRASE = 4;

  private final Scene scene;
  private final Story story;

  Participants(Scene scene, Story story) {
    this.scene = scene;
    this.story = story;
  }

  /** The participants of a draft in the order they are told. */
  List<Argument> of(Draft draft) {
    List<Argument> out = new ArrayList<>();
    boolean him = isReceivedByPronoun(draft);
    draft
        .slots()
        .forEach((name, filler) -> {
          Role role = him && name.equals("visitor") ? Role.HOST : ROLES.get(name);
          if (him && name.equals("visitor") && draft.slot("host") != null) {
            return;
          }
          if (role != null && filler.ref() >= 0 && !isPress(filler)) {
            for (Referent referent : referents(filler)) {
              add(out, new Argument(role, referent, scene.span(filler)));
            }
          }
        });
    if (isOneSide(out) && hasUnnamedSide(draft)) {
      return List.of();
    }
    if (isObject(draft, out)) {
      List<Argument> before = before(draft.first(), Role.ACTOR);
      Argument object =
          new Argument(Role.RECIPIENT, out.getFirst().referent(), out.getFirst().span());
      return before.isEmpty() ? List.of() : List.of(before.getFirst(), object);
    }
    if (isSubjectNamedAsObject(draft)) {
      return List.of();
    }
    if (out.isEmpty() && draft.says("sides", "pair")) {
      return all(story.pair(), Role.PARTY);
    }
    String subject = him ? "visitor" : draft.gives("subject");
    if (subject.isEmpty() || (!him && draft.slot(subject) != null)) {
      return out;
    }
    Role role = ROLES.getOrDefault(subject, Role.PARTY);
    if (isOfAnother(draft) || (draft.kind().equals("visit") && isOwnedByStranger(draft))) {
      return draft.slots().size() > 1 && isOneSide(out) ? List.of() : out;
    }
    if (draft.says("needs", "subject") || sides(out) < 2 || isMet(draft)) {
      List<Argument> doers = subject(draft, role);
      if (doers.isEmpty() && isOneSide(out)) {
        return List.of();
      }
      for (Argument found : isOfMany(draft, doers) ? List.<Argument>of() : doers) {
        if (!isOffice(found, out) && !isMouthpiece(draft, found)) {
          add(out, found);
        }
      }
    }
    return out;
  }

  /**
   * Whether the only party, right after a verb, is its object, since the subject stands right
   * before the verb ("that the president urged Y to").
   */
  private boolean isObject(Draft draft, List<Argument> found) {
    Integer verb = draft.verb();
    Filler actor = draft.slot("actor");
    if (verb == null || actor == null || found.size() != 1 || actor.first() != verb + 1) {
      return false;
    }
    int before = verb - 1;
    boolean that = scene.isIn("that-words", before - 1);
    boolean noun = scene.isUnread(before) && scene.isDefinite(before) && that;
    return noun || scene.parties(0, before).stream().anyMatch(c -> c.last() == before && isBare(c));
  }

  /** Whether the verb receives a guest whom a pronoun names ("where the minister received him"). */
  private boolean isReceivedByPronoun(Draft draft) {
    Integer verb = draft.verb();
    return draft.gives("subject").equals("host")
        && verb != null
        && scene.has(verb, "suffix")
        && (draft.slot("visitor") != null || draft.slot("host") != null);
  }

  /** Whether a side is told by a title whose holder nobody names. */
  private boolean hasUnnamedSide(Draft draft) {
    return draft.slots().entrySet().stream()
        .anyMatch(s ->
            ROLES.containsKey(s.getKey())
                && s.getValue().ref() >= 0
                && referents(s.getValue()).isEmpty());
  }

  /** Whether all sides were named in one breath, as those whom somebody else met. */
  private static boolean isOneSide(List<Argument> found) {
    return found.size() > 1 && found.stream().map(Argument::span).distinct().count() == 1;
  }

  /**
   * Whether the person right after the verb who was taken for its object is its subject, since a
   * noun of no known party follows as the object ("the president visited the museum", "the minister
   * received a crowd").
   */
  private boolean isSubjectNamedAsObject(Draft draft) {
    Integer verb = draft.verb();
    Filler object = null;
    for (String slot : OBJECTS) {
      object = object == null ? draft.slot(slot) : object;
    }
    if (verb == null
        || object == null
        || draft.slots().values().stream().filter(f -> f.ref() >= 0).distinct().count() > 1
        || object.first() != verb + 1
        || scene.has(verb, "suffix")
        || scene.entity(object).referents().stream()
            .anyMatch(r -> r.entity().kind() != Entity.Kind.PERSON)) {
      return false;
    }
    int next = scene.afterTimes(object.last() + 1);
    return isObjectNoun(next, scene.isUnread(verb - 1) || before(verb, Role.PARTY).isEmpty());
  }

  /**
   * Whether a noun that names no known party stands here, neither preposition nor verb nor
   * conjunction.
   *
   * @param bare whether it may be without the article
   */
  private boolean isObjectNoun(int i, boolean bare) {
    return scene.isUnread(i)
        && (bare || scene.isArticled(i))
        && scene.tense(i) == null
        && !scene.isPreposition(i)
        && !scene.isIn("negations", i)
        && !scene.isIn("verb-negations", i)
        && !scene.isAdverbial(i);
  }

  /** Whether all its sides are those whom an unnamed subject meets ("he meets with X and Y"). */
  private boolean isMet(Draft draft) {
    Filler met = draft.slot("b");
    boolean governed =
        met != null && ((met.clitics() & ~AND) != 0 || scene.isPreposition(met.first() - 1));
    return governed && draft.verb() != null && draft.slot("a") == null;
  }

  /** Whether a body is that of the state of a person already found: his own office. */
  private static boolean isOffice(Argument found, List<Argument> others) {
    Entity body = found.referent().entity();
    String state = body.country();
    return body.kind() == Entity.Kind.ORGANISATION
        && state != null
        && others.stream()
            .map(a -> a.referent().entity())
            .anyMatch(e -> e.kind() == Entity.Kind.PERSON && state.equals(e.country()));
  }

  /** Journalists and audiences are told things; they are no side of an event. */
  private boolean isPress(Filler filler) {
    for (int i = filler.first(); i <= filler.last(); i++) {
      if (scene.isIn("press-words", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whom the words mean. "The two men" or "the two presidents" alone are a pair that the article
   * has told to have met or talked: that which the speaker's state is in, else the one the words
   * were resolved to, else the last.
   */
  private List<Referent> referents(Filler filler) {
    EntityMention mention = scene.entity(filler);
    List<Referent> resolved = mention.referents();
    boolean alone = mention.form() == EntityMention.Form.ROLE && filler.first() == filler.last();
    if (!alone || resolved.size() != 2 || story.events().isEmpty()) {
      return resolved;
    }
    return story.pair(resolved, speakerState(filler.first()));
  }

  /** The state of who says or denies it; null when that is nobody's. */
  private @Nullable String speakerState(int at) {
    Attribution attribution = scene.attribution(at);
    Referent who = attribution == null ? null : attribution.source().who();
    return who == null ? null : who.entity().country();
  }

  private static void add(List<Argument> out, Argument argument) {
    String id = argument.referent().entity().id();
    if (out.stream().noneMatch(a -> a.referent().entity().id().equals(id))) {
      out.add(argument);
    }
  }

  /** One caller with several partners makes several calls. */
  List<List<Argument>> calls(Draft draft, List<Argument> arguments) {
    var partners = draft.slot("b") == null ? draft.slot("callee") : draft.slot("b");
    List<Argument> callers = new ArrayList<>(arguments);
    List<Argument> others = new ArrayList<>();
    if (partners != null) {
      for (Argument argument : arguments) {
        if (scene.span(partners).equals(argument.span())) {
          callers.remove(argument);
          others.add(argument);
        }
      }
    }
    if (callers.size() != 1 || others.isEmpty()) {
      return List.of(arguments);
    }
    return others.stream().map(o -> List.of(callers.getFirst(), o)).toList();
  }

  static long sides(List<Argument> arguments) {
    return arguments.stream().filter(a -> a.role().isSide()).count();
  }

  private List<Argument> subject(Draft draft, Role role) {
    Integer verb = draft.verb();
    int from = verb == null ? draft.first() : verb;
    if (isOwned(draft.first(), true)) {
      return all(story.pair(), role);
    }
    if (verb != null && scene.has(verb, "dual")) {
      List<Argument> near = before(from, role);
      return near.isEmpty() ? all(story.pair(), role) : near;
    }
    if (verb != null && verb <= draft.first() && scene.isIn("relatives", verb - 1)) {
      return antecedent(verb - 1, role);
    }
    List<Argument> guests = verb == null ? List.of() : guests(from, role);
    if (!guests.isEmpty()) {
      return guests;
    }
    List<Argument> first = verb == null ? List.of() : coordinated(from, role);
    if (!first.isEmpty()) {
      return first;
    }
    List<Argument> near = verb == null ? List.of() : before(from, role);
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
    List<Argument> next = verb == null ? following(draft, role) : List.of();
    if (!next.isEmpty()) {
      return next;
    }
    boolean relative = verb != null && draft.first() < verb;
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
    return main.isEmpty() && opens(from) ? all(story.subject(), role) : main;
  }

  /** Whether a noun that names no known party stands right after the verb, as its subject. */
  private boolean isOfAnother(Draft draft) {
    Integer verb = draft.verb();
    if (verb == null || scene.has(verb, "suffix") || scene.has(verb, "dual")) {
      return false;
    }
    int next = verb + 1;
    while (scene.isIn("pronoun-prepositions", next)) {
      next++;
    }
    boolean own = draft.first() <= next && next <= draft.last();
    boolean after = !own && scene.isUnread(next) && scene.isArticled(next);
    return after || isStranger(verb);
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
    int first = verb;
    while (!opensPhrase(first - 1)) {
      first--;
      if (scene.tense(first) != null && !scene.isIn("auxiliary-verbs", first)) {
        return false;
      }
    }
    boolean noun = first < verb && isPlain(first) && scene.isArticled(first);
    return noun && scene.parties(first, verb - 1).stream().noneMatch(this::isPersonInFull);
  }

  private boolean isPersonInFull(Chunk chunk) {
    return isBare(chunk)
        && scene.referents(chunk).stream().anyMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  /** Whether a noun that names no known party owns the event noun ("a visit of a delegation"). */
  private boolean isOwnedByStranger(Draft draft) {
    int next = draft.last() + 1;
    return draft.verb() == null
        && !scene.isDefinite(draft.first())
        && !scene.has(draft.first(), "suffix")
        && isObjectNoun(next, true)
        && !scene.isFeminine(next)
        && scene.isFeminine(draft.last());
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

  /** Whether it is the spokesman in whose words the event stands, outside of them. */
  private boolean isMouthpiece(Draft draft, Argument found) {
    Attribution attribution = scene.attribution(draft.first());
    Referent who = attribution == null ? null : attribution.source().who();
    return who != null && who.equals(found.referent()) && isSpokesman(who);
  }

  /** Whether a verb of many has one person for its subject: then it is not his. */
  private boolean isOfMany(Draft draft, List<Argument> found) {
    Integer verb = draft.verb();
    return verb != null
        && scene.has(verb, "plural")
        && found.size() == 1
        && found.getFirst().referent().entity().kind() == Entity.Kind.PERSON;
  }

  private static List<Argument> all(List<Referent> referents, Role role) {
    return referents.stream().map(r -> new Argument(role, r, null)).toList();
  }

  /** Whether the event noun carries a pronoun; dual asks for "of the two of them". */
  private boolean isOwned(int i, boolean dual) {
    String folded = scene.tokens().get(i).folded();
    boolean suffix = scene.has(i, "suffix");
    boolean two = scene.list("dual-pronouns").stream().anyMatch(folded::endsWith);
    return suffix && two == dual;
  }

  /** The party right before a verb, unless a preposition governs it. */
  private List<Argument> before(int verb, Role role) {
    Chunk best = null;
    for (Chunk chunk : scene.parties(0, verb - 1)) {
      boolean near =
          scene.wordsBetween(chunk.last(), verb) < NEAR && !scene.isCut(chunk.last(), verb);
      if (near && isBare(chunk) && noVerbBetween(chunk.last(), verb)) {
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
      List<Argument> before = before(i, role);
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
   * The subject of the main verb that follows an event which opens the sentence ("in a call with X,
   * Y stressed that").
   */
  private List<Argument> following(Draft draft, Role role) {
    int last = draft.slots().values().stream().mapToInt(Filler::last).max().orElse(draft.last());
    if (!opens(draft.first()) || hasVerb(0, draft.first())) {
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
      if (scene.tense(i) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The subject of the verb before, of which a verb with "and" or after "then" is one more deed.
   */
  private List<Argument> coordinated(int verb, Role role) {
    boolean and = scene.tokens().get(verb).readings().stream().anyMatch(r -> r.has(Clitic.WA));
    boolean then = scene.isIn("going-on-words", verb - 1);
    for (int i = verb - 1; (and || then) && i >= 0 && !scene.isCut(i, verb); i--) {
      Tense tense = scene.tense(i);
      if (tense == null
          || scene.isIn("auxiliary-verbs", i)
          || (then && scene.isIn("relatives", i - 1))) {
        continue;
      }
      if ((tense == Tense.PAST) != (scene.tense(verb) == Tense.PAST)) {
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
    boolean other = parties.size() > 1 || isObjectNoun(next, true);
    return other && isBare(first) && scene.wordsBetween(verb, first.first()) == 0
        ? arguments(first, role)
        : List.of();
  }

  /** What a relative clause is about, where a party stands right before it. */
  private List<Argument> antecedent(int relative, Role role) {
    for (Chunk chunk : scene.parties(0, relative - 1)) {
      if (scene.wordsBetween(chunk.last(), relative) == 0) {
        return arguments(chunk, role);
      }
    }
    return List.of();
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

  /**
   * The person whose words the event stands in, for verbs of the third person without a subject.
   */
  private List<Argument> speaker(int at, Role role) {
    Attribution attribution = scene.attribution(at);
    if (attribution == null
        || attribution.source().who() == null
        || attribution.source().kind() != Attribution.Source.Kind.PERSON
        || isSpokesman(attribution.source().who())) {
      return List.of();
    }
    return List.of(new Argument(role, attribution.source().who(), attribution.source().span()));
  }

  /** Who speaks for another tells what that other did. */
  private boolean isSpokesman(Referent who) {
    Referent.Office office = who.office();
    return office != null && scene.list("speaking-offices").contains(office.id());
  }

  /** The first party of the sentence before the event that no preposition governs. */
  private List<Argument> main(int event, Role role) {
    for (Chunk chunk : scene.parties(0, event - 1)) {
      if (isBare(chunk)) {
        return arguments(chunk, role);
      }
    }
    return List.of();
  }

  /** Whether the sentence gives no other subject before the token. */
  private boolean opens(int at) {
    return scene.parties(0, at - 1).stream().noneMatch(this::isBare);
  }

  private boolean isBare(Chunk chunk) {
    int before = chunk.first() - 1;
    return (chunk.clitics() & ~AND) == 0
        && !scene.isPreposition(before)
        && !scene.isIn("owned-places", before);
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
   * The referents the sentence is about, for sentences that follow; those who only attended an
   * event are not.
   */
  List<Referent> topic(Set<String> attendees) {
    for (Chunk chunk : scene.parties(0, scene.tokens().size() - 1)) {
      boolean present =
          scene.referents(chunk).stream().anyMatch(r -> attendees.contains(r.entity().id()));
      if (isBare(chunk) && present) {
        return List.of();
      }
      if (isBare(chunk)) {
        return scene.referents(chunk);
      }
    }
    return List.of();
  }
}
