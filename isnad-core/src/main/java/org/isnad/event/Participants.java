package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.attribution.Attribution;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.isnad.text.Clitic;
import org.isnad.text.RuleMatch.Filler;

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

  private final Scene scene;
  private final PartyPlace place;
  private final Story story;
  private final Strangers strangers;
  private final BackReferences refs;
  private final VerbSubjects subjects;
  private final TheTwo two;
  private final Doers doers;

  Participants(Scene scene, Story story) {
    this.scene = scene;
    this.place = new PartyPlace(scene);
    this.story = story;
    this.strangers = new Strangers(scene);
    this.refs = new BackReferences(scene, story);
    this.subjects = new VerbSubjects(scene, story);
    this.two = new TheTwo(scene, story, subjects);
    this.doers = new Doers(scene, story, subjects, two);
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
          if (role != null
              && filler.ref() >= 0
              && !isPress(filler)
              && !isLate(filler)
              && !isLed(draft, filler)
              && !isAny(filler)) {
            for (Referent referent : refs.of(filler)) {
              add(out, new Argument(role, referent, scene.span(filler)));
            }
          }
        });
    if (draft.slot("row") != null) {
      out.removeIf(a -> a.referent().entity().kind() == Entity.Kind.GROUP);
    }
    if (draft.slot("home") != null) {
      new Hosts(scene).home(draft, out, story.events()).ifPresent(host -> add(out, host));
    }
    if (him && two.areOwners(draft.first())) {
      two.guests(draft.first()).forEach(a -> add(out, a));
      return out;
    }
    if (isOneSide(out) && (hasUnnamedSide(draft) || isWithOthers(draft))) {
      return List.of();
    }
    List<Argument> former = furtherDeed(draft, out);
    if (!former.isEmpty()) {
      out.addAll(former);
      return out;
    }
    if (isObject(draft, out)) {
      List<Argument> before = subjects.before(draft.first(), Role.ACTOR);
      Argument object =
          new Argument(Role.RECIPIENT, out.getFirst().referent(), out.getFirst().span());
      return before.isEmpty() ? List.of() : List.of(before.getFirst(), object);
    }
    if (isSubjectNamedAsObject(draft)) {
      return List.of();
    }
    if (out.isEmpty() && draft.slots().size() <= 1 && two.areOwners(draft.first())) {
      List<Argument> pair = two.before(draft.first());
      if (!pair.isEmpty()) {
        return pair;
      }
    }
    if (out.isEmpty() && draft.says("sides", "pair")) {
      List<Argument> before = subjects.before(draft.first(), Role.PARTY);
      boolean told = before.isEmpty() || scene.has(draft.first(), "dual");
      List<Argument> after = told ? two.after(draft.first(), draft.last()) : List.of();
      return before.size() > 1 || !told
          ? before
          : after.isEmpty() ? BackReferences.all(story.pair(), Role.PARTY) : after;
    }
    String subject = him ? "visitor" : draft.gives("subject");
    boolean met = isOneSide(out) && subjects.isNamedBefore(draft);
    if (subject.isEmpty() || (!him && !met && draft.slot(subject) != null)) {
      return out;
    }
    Role role = ROLES.getOrDefault(subject, Role.PARTY);
    if (isOfAnother(draft) || (draft.kind().equals("visit") && isOwnedByStranger(draft))) {
      return draft.slots().size() > 1 && isOneSide(out) ? List.of() : out;
    }
    if (isKnown(draft)) {
      return out;
    }
    boolean welcomed = draft.slot("arrival") != null;
    if (draft.says("needs", "subject")
        || welcomed
        || sides(out) < 2
        || isMet(draft)
        || met
        || areGuests(draft, out)
        || isMetThere(draft)) {
      List<Argument> found = doers.of(draft, role);
      if (found.isEmpty() && isOneSide(out) && !areGuests(draft, out)) {
        return List.of();
      }
      found = withoutOthers(out, found);
      for (Argument each : isOfMany(draft, found) ? List.<Argument>of() : found) {
        if (!isOffice(each, out) && !isMouthpiece(draft, each)) {
          add(out, each);
        }
      }
    }
    Hosts.away(out);
    Span sentence = scene.sentence().span();
    int start = scene.span(draft.first(), draft.last(), 0).start();
    List<Argument> guest = new Hosts(scene).guest(draft, out, story.pairIn(sentence, start));
    if (!guest.isEmpty()) {
      out.removeIf(a -> a.role() == Role.VISITOR);
      out.addAll(guest);
    }
    return out;
  }

  /**
   * Of "the two sides", where they are a pair told before and the partner is none of them, only the
   * one whom the article is about ("in a meeting with Z the two sides discussed").
   */
  private List<Argument> withoutOthers(List<Argument> partners, List<Argument> found) {
    boolean pair =
        found.size() == 2
            && found.getFirst().span() != null
            && found.getFirst().span().equals(found.getLast().span())
            && partners.size() == 1
            && partners.stream().noneMatch(p -> hasSame(found, p))
            && scene.isBackReference(found.getFirst().span());
    Set<String> hero = Story.ids(story.hero());
    return pair
        ? found.stream().filter(a -> hero.contains(a.referent().entity().id())).toList()
        : found;
  }

  private static boolean hasSame(List<Argument> found, Argument other) {
    return found.stream().anyMatch(a -> a.referent().entity().equals(other.referent().entity()));
  }

  /** Whether it is the delegation for which the one who leads it stands. */
  private boolean isLed(Draft draft, Filler filler) {
    Filler led = draft.slot("led");
    return led != null
        && filler.last() < led.first()
        && refs.of(filler).stream().allMatch(r -> r.entity().kind() == Entity.Kind.GROUP);
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
    return noun
        || scene.parties(0, before).stream().anyMatch(c -> c.last() == before && place.isBare(c));
  }

  /**
   * Whether those named in one breath met others, whom nobody names ("X and Y met with leaders").
   */
  private boolean isWithOthers(Draft draft) {
    Filler side = draft.slot("a");
    if (side == null || draft.slot("b") != null || side.ref() < 0 || isBetween(side)) {
      return false;
    }
    int next = scene.afterTimes(side.last() + 1);
    for (int i = next; i < Math.min(next + 2, scene.tokens().size()); i++) {
      if (scene.isIn("with-words", i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBetween(Filler side) {
    return scene.isIn("between-words", side.first() - 1);
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
                && refs.of(s.getValue()).isEmpty());
  }

  /**
   * Whose further deed it is where two are named in one breath after a verb with "and" ("he visited
   * Paris and met X and Y"): the subject of the verb before.
   */
  private List<Argument> furtherDeed(Draft draft, List<Argument> found) {
    Integer verb = draft.verb();
    boolean further =
        verb != null
            && verb == draft.first()
            && isOneSide(found)
            && draft.says("takes", "object")
            && scene.isCoordinated(verb)
            && !scene.has(verb, "dual");
    List<Argument> former =
        verb != null && further ? subjects.coordinated(verb, Role.PARTY) : List.of();
    boolean inside =
        former.stream()
            .anyMatch(f -> found.stream().anyMatch(a -> a.referent().equals(f.referent())));
    return inside ? List.of() : former;
  }

  /** Whether all sides were named in one breath, as those whom somebody else met. */
  private static boolean isOneSide(List<Argument> found) {
    return found.size() > 1 && found.stream().map(Argument::span).distinct().count() == 1;
  }

  /**
   * Whether the person right after the verb who was taken for its object is its subject, since a
   * noun of no known party follows as the object ("the president visited the museum", "the minister
   * received a crowd"), or since the verb opens its sentence.
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
        || scene.has(verb, "suffix")) {
      return false;
    }
    int next = scene.afterTimes(object.last() + 1);
    boolean people =
        scene.entity(object).referents().stream()
            .allMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
    if (!people) {
      return draft.slot("visitor") != null && strangers.isObjectNoun(next, false);
    }
    if (verb == 0 && !scene.isCoordinated(verb)) {
      return true;
    }
    return strangers.isObjectNoun(
        next, scene.isUnread(verb - 1) || subjects.before(verb, Role.PARTY).isEmpty());
  }

  /** Whether all its sides are those whom an unnamed subject meets ("he meets with X and Y"). */
  private boolean isMet(Draft draft) {
    Filler met = draft.slot("b");
    boolean governed =
        met != null && ((met.clitics() & ~AND) != 0 || scene.isPreposition(met.first() - 1));
    return governed && draft.verb() != null && draft.slot("a") == null;
  }

  /** Whether a visitor, whom its words leave out, meets them there ("during which he meets X"). */
  private boolean isMetThere(Draft draft) {
    Integer verb = draft.verb();
    return verb != null
        && draft.kind().equals("meeting")
        && draft.slot("a") == null
        && draft.slot("b") != null
        && scene.isThere(verb);
  }

  /** Whether all its sides were received together, so that the host is still to be found. */
  private static boolean areGuests(Draft draft, List<Argument> found) {
    return draft.gives("subject").equals("host")
        && draft.slot("visitor") != null
        && isOneSide(found);
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

  /** Whether "the talks with Iran" are those that everybody knows of, not the speaker's own. */
  private boolean isKnown(Draft draft) {
    Filler with = draft.slot("b");
    return with != null
        && with.ref() >= 0
        && scene.entity(with).referents().stream()
            .noneMatch(r -> r.entity().kind() == Entity.Kind.PERSON)
        && draft.kind().equals("talks")
        && draft.verb() == null
        && draft.slot("a") == null
        && scene.isDefinite(draft.first())
        && !isWhereHisWas(draft);
  }

  /** Whether something of somebody's took place in it ("his stance during the talks"). */
  private boolean isWhereHisWas(Draft draft) {
    int noun = draft.first() - 2;
    return noun >= 0 && scene.isIn("done-prepositions", noun + 1) && scene.isIn("part-taken", noun);
  }

  /** Whether a title without article and name means any holder of it ("a French minister"). */
  private boolean isAny(Filler filler) {
    boolean role = scene.entity(filler).form() == EntityMention.Form.ROLE;
    boolean nisba =
        scene.chunks("nisba").stream()
            .anyMatch(c -> c.first() == filler.last() && c.last() == filler.last());
    boolean open = role && nisba && filler.first() < filler.last();
    for (int i = filler.first(); open && i <= filler.last(); i++) {
      open = !scene.isArticled(i) && !scene.has(i, "suffix");
    }
    return open;
  }

  /** Whether somebody's death is told of, who takes no part himself. */
  private boolean isLate(Filler filler) {
    return scene.isIn("death-words", filler.first() - 1)
        || scene.isIn("death-words", filler.first() - 2);
  }

  private static void add(List<Argument> out, Argument argument) {
    String id = argument.referent().entity().id();
    if (out.stream().noneMatch(a -> a.referent().entity().id().equals(id))) {
      out.add(argument);
    }
  }

  /** One caller with several partners makes several calls. */
  List<List<Argument>> calls(Draft draft, List<Argument> arguments) {
    boolean many = scene.has(draft.first(), "plural") || scene.has(draft.first(), "dual");
    List<String> slots = many ? List.of("b", "callee", "caller") : List.of("b", "callee");
    for (String slot : scene.isIn("joint-words", draft.last() + 1) ? List.<String>of() : slots) {
      Filler partners = draft.slot(slot);
      List<Argument> others =
          arguments.stream()
              .filter(a -> partners != null && scene.span(partners).equals(a.span()))
              .toList();
      List<Argument> callers = arguments.stream().filter(a -> !others.contains(a)).toList();
      if (callers.size() == 1 && !others.isEmpty()) {
        return others.stream().map(o -> List.of(callers.getFirst(), o)).toList();
      }
    }
    return List.of(arguments);
  }

  static long sides(List<Argument> arguments) {
    return arguments.stream().filter(a -> a.role().isSide()).count();
  }

  /**
   * Whether a noun that names no known party stands right after the verb, as its subject; not where
   * the verb takes a topic and has its subject before it ("X discusses the crisis with Y").
   */
  private boolean isOfAnother(Draft draft) {
    Integer verb = draft.verb();
    if (verb == null || scene.has(verb, "suffix") || scene.isOfTwo(verb)) {
      return false;
    }
    if (draft.says("takes", "topic") && !subjects.before(verb, Role.PARTY).isEmpty()) {
      return false;
    }
    int next = verb + 1;
    while (scene.isIn("pronoun-prepositions", next)) {
      next++;
    }
    boolean own = draft.first() <= next && next <= draft.last();
    boolean after =
        !own && scene.isUnread(next) && (scene.isArticled(next) || isNounBefore(draft, next));
    return after || strangers.isBefore(verb);
  }

  /** Whether a noun stands right after the verb, and a far party was taken for its object. */
  private boolean isNounBefore(Draft draft, int noun) {
    Filler object = draft.slot("visitor");
    return object != null
        && object.ref() >= 0
        && object.first() > noun + 1
        && place.isOwner(noun + 1, noun)
        && strangers.isObjectNoun(noun, true);
  }

  /** Whether a noun that names no known party owns the event noun ("a visit of a delegation"). */
  private boolean isOwnedByStranger(Draft draft) {
    int next = draft.last() + 1;
    return draft.verb() == null
        && !scene.isDefinite(draft.first())
        && !scene.has(draft.first(), "suffix")
        && strangers.isObjectNoun(next, true)
        && !scene.isFeminine(next)
        && scene.isFeminine(draft.last());
  }

  /** Whether it is the spokesman in whose words the event stands, outside of them. */
  private boolean isMouthpiece(Draft draft, Argument found) {
    Attribution attribution = scene.attribution(draft.first());
    Referent who = attribution == null ? null : attribution.source().who();
    return who != null && who.equals(found.referent()) && doers.isSpokesman(who);
  }

  /** Whether a verb of many has one person for its subject: then it is not his. */
  private boolean isOfMany(Draft draft, List<Argument> found) {
    Integer verb = draft.verb();
    return verb != null
        && scene.has(verb, "plural")
        && found.size() == 1
        && found.getFirst().referent().entity().kind() == Entity.Kind.PERSON;
  }
}
