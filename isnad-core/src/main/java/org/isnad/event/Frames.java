package org.isnad.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.mention.Entity;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rule matches of a sentence into drafts: matches that take the same event word are one
 * event.
 */
final class Frames {
  private static final String PREFIX = "event-";
  private static final String WEAK = "-weak";
  private static final List<String> OBJECTS = List.of("b", "visitor", "host", "callee");

  private Frames() {}

  private record Found(RuleMatch match, String kind, int first, int last, boolean weak) {}

  /** The drafts of a sentence in text order. */
  static List<Draft> of(Scene scene) {
    List<Found> found = new ArrayList<>();
    for (RuleMatch match : scene.matches("events")) {
      Found f = found(match);
      boolean other =
          scene.isName(f.first())
              || isGoverned(scene, f)
              || isNounOfMany(scene, f)
              || isBroadcast(scene, f)
              || isWelcome(scene, f)
              || isApposed(scene, f)
              || isAdjective(scene, f)
              || isObjectOfAnother(scene, f)
              || isAlly(scene, f)
              || isInitiative(scene, f)
              || isBlocked(scene, f)
              || areMet(scene, f)
              || isVisitedByPronoun(scene, f)
              || hasVerb(scene, f)
              || isOwnersWork(scene, f)
              || new Further(scene).isFurther(f.match(), f.last())
              || isBetweenOfAnother(scene, f);
      if (!other && !isTorn(scene, f) && !isClosed(scene, f) && !isOthers(scene, f)) {
        found.add(f);
      }
    }
    List<Found> asked = List.copyOf(found);
    found.removeIf(f -> asked.stream().anyMatch(g -> isRequestOf(f, g)));
    List<Found> all = List.copyOf(found);
    found.removeIf(f -> all.stream().anyMatch(g -> isNearer(g, f)));
    found.sort(
        Comparator.comparingInt((Found f) -> f.first() - f.last())
            .thenComparingInt(f -> f.weak() ? 1 : 0)
            .thenComparingInt(f -> givesWay(f) ? 1 : 0)
            .thenComparingInt(f -> -f.match().slots().size())
            .thenComparingInt(f -> isConstruct(f) ? 1 : 0)
            .thenComparingInt(Frames::begin));
    List<Draft> drafts = new ArrayList<>();
    for (Found f : found) {
      Draft draft =
          drafts.stream()
              .filter(d -> d.first() <= f.last() && f.first() <= d.last())
              .findFirst()
              .orElse(null);
      if (draft == null) {
        draft = new Draft(f.kind(), f.first(), f.last());
        drafts.add(draft);
      }
      if (draft.kind().equals(f.kind()) || f.weak()) {
        draft.add(f.match(), verb(scene, f));
      }
    }
    drafts.removeIf(d -> drafts.stream().anyMatch(o -> isVerbOf(o, d)));
    drafts.removeIf(d -> drafts.stream().anyMatch(o -> isArrivalOf(o, d)));
    drafts.sort(Comparator.comparingInt(Draft::first));
    return drafts;
  }

  /** Whether a verb of talking only leads to the event noun ("discussed with X in a meeting"). */
  private static boolean isVerbOf(Draft noun, Draft talk) {
    Filler verb = noun.slot("verb");
    return verb != null
        && noun != talk
        && verb.first() == talk.first()
        && talk.kind().equals("talks");
  }

  /** Whether a guest is welcomed on his arrival, whose place is that of the visit. */
  private static boolean isArrivalOf(Draft welcome, Draft arrival) {
    Filler word = welcome.slot("arrival");
    boolean his =
        word != null
            && welcome != arrival
            && word.first() <= arrival.first()
            && arrival.first() <= word.last();
    Filler place = arrival.slot("host");
    if (his && place != null) {
      welcome.slots().putIfAbsent("host", place);
    }
    return his;
  }

  /**
   * Whether the words between the event and one of its sides begin another clause ("after the call,
   * he received X", "he met Y and told Z"): then the side is not the event's. The first verb after
   * a side that stands before the event is that side's own ("X and Y agreed in a call").
   */
  private static boolean isTorn(Scene scene, Found f) {
    Filler verb = slot(f.match(), "verb");
    for (Map.Entry<String, List<Filler>> slot : f.match().slots().entrySet()) {
      Filler filler = slot.getValue().getFirst();
      if (filler.ref() < 0 || slot.getKey().equals("verb")) {
        continue;
      }
      int from = Math.min(f.last(), filler.last());
      int to = Math.max(f.first(), filler.first());
      boolean own = filler.last() < f.first() && verb == null;
      for (int i = from + 1; i < to; i++) {
        boolean cut = scene.isIn("that-words", i) || scene.isIn("is-not-words", i);
        if (f.last() < filler.first() && cut && !isTaken(f.match(), i)) {
          return true;
        }
        boolean relative = i == f.last() + 1 && isDescribed(scene, f, i);
        if (relative || isTaken(f.match(), i) || i == f.match().anchor()) {
          continue;
        }
        if (!scene.opensClause(i, filler)) {
          continue;
        }
        if (!own || scene.isCoordinated(i)) {
          return true;
        }
        own = false;
      }
    }
    return false;
  }

  /** Whether a verb right after a noun without the article describes it ("a call that lasted"). */
  private static boolean isDescribed(Scene scene, Found f, int verb) {
    return scene.tense(f.first()) == null
        && !scene.isDefinite(f.first())
        && scene.isIn("lasting-verbs", verb);
  }

  /** Whether the rule itself took the token as one of its words. */
  private static boolean isTaken(RuleMatch match, int token) {
    return match.slots().values().stream()
        .flatMap(List::stream)
        .anyMatch(s -> s.ref() < 0 && s.first() <= token && token <= s.last());
  }

  /** Whether the noun has its article or a pronoun, so that the party after it is not its owner. */
  private static boolean isClosed(Scene scene, Found f) {
    boolean definite = scene.isDefinite(f.first()) || scene.isDefinite(f.last());
    return isConstruct(f) && (definite || scene.has(f.first(), "suffix"));
  }

  /** Whether what other rules say of the sides goes before what this one says. */
  private static boolean givesWay(Found f) {
    return f.match().rule().gives("gives-way", "").equals("yes");
  }

  /** Whether the rule takes the party after the noun as its owner. */
  private static boolean isConstruct(Found f) {
    return f.match().rule().gives("construct", "").equals("yes");
  }

  /**
   * Whether the verb that follows an event word is not the event's: it begins a clause of its own,
   * or another verb stands before it outside a relative clause.
   */
  private static boolean isOthers(Scene scene, Found f) {
    Filler verb = slot(f.match(), "verb");
    if (verb == null || !f.match().rule().gives("verb", "").equals("after")) {
      return false;
    }
    boolean passed = scene.isCoordinated(verb.first()) || scene.isIn("relatives", verb.first() - 1);
    for (int i = f.last() + 1; !passed && i < verb.first(); i++) {
      boolean relative = scene.isIn("relatives", i - 1);
      passed = scene.tense(i) != null && !relative && !scene.isIn("auxiliary-verbs", i);
    }
    return passed;
  }

  /** Whether a preposition governs what was read as a verb, so that it is a noun. */
  private static boolean isGoverned(Scene scene, Found f) {
    int before = f.first() - 1;
    return scene.isIn("noun-prepositions", before)
        && !scene.endsChunk(before)
        && scene.tense(f.first()) != null
        && !scene.has(f.first(), "masdar");
  }

  /** Whether "in his reception" names those who welcome him, which is no meeting of theirs. */
  private static boolean isWelcome(Scene scene, Found f) {
    return f.match().rule().gives("unless-in", "").equals("yes")
        && scene.isIn("in-words", f.first() - 1);
  }

  /** Whether a title that the rule takes after a mark is one more of somebody named before it. */
  private static boolean isApposed(Scene scene, Found f) {
    return f.match().slots().values().stream()
        .map(List::getFirst)
        .anyMatch(s ->
            s.ref() >= 0
                && s.first() > f.last() + 1
                && new PartyPlace(scene).isApposed(s, f.last() + 1));
  }

  /** Whether a state that the rule takes is the adjective of the noun before it. */
  private static boolean isAdjective(Scene scene, Found f) {
    return f.match().slots().values().stream()
        .map(List::getFirst)
        .anyMatch(
            s -> s.ref() >= 0 && s.first() > f.last() && new PartyPlace(scene).isAdjective(s));
  }

  /** Whether a rule that needs a verb of two or more has found a noun of many ("the meetings"). */
  private static boolean isNounOfMany(Scene scene, Found f) {
    return f.match().rule().gives("sides", "").equals("pair")
        && f.match().rule().gives("finite", "").equals("yes")
        && scene.tense(f.first()) == null;
  }

  /** Whether it is a meeting or talk with the press or before its cameras. */
  private static boolean isBroadcast(Scene scene, Found f) {
    if (scene.tense(f.first()) != null) {
      return false;
    }
    if (scene.isIn("broadcast-words", f.last() + 1)) {
      return true;
    }
    Filler with = slot(f.match(), "b");
    for (int i = f.last() + 1; with != null && i < with.first(); i++) {
      if (scene.isIn("media-heads", i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the party taken for the object of a verb is the owner of another noun after it ("the
   * princes received the citizens on the occasion of the choice of X").
   */
  private static boolean isObjectOfAnother(Scene scene, Found f) {
    if (scene.tense(f.first()) == null) {
      return false;
    }
    for (String name : OBJECTS) {
      Filler object = slot(f.match(), name);
      if (object != null
          && object.ref() >= 0
          && object.first() > f.last()
          && new PartyPlace(scene).isOwner(object.first(), f.last() + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a state only owns those whom somebody talks with ("a call with the allies of X"). */
  private static boolean isAlly(Scene scene, Found f) {
    Filler with = slot(f.match(), "b");
    return with != null
        && with.ref() >= 0
        && with.first() > f.last() + 2
        && scene.entity(with).referents().stream()
            .allMatch(r -> r.entity().kind() == Entity.Kind.COUNTRY)
        && new PartyPlace(scene).isOwner(with.first(), f.last() + 2);
  }

  /** Whether a word that the rule's list names follows, which makes it something else. */
  private static boolean isBlocked(Scene scene, Found f) {
    String list = f.match().rule().gives("unless", "");
    return !list.isEmpty() && scene.isIn(list, f.last() + 1);
  }

  /** Whether a pronoun is what is visited, so that the person after the verb is no host. */
  private static boolean isVisitedByPronoun(Scene scene, Found f) {
    Filler host = slot(f.match(), "host");
    return f.kind().equals("visit")
        && host != null
        && host.ref() >= 0
        && slot(f.match(), "visitor") == null
        && scene.tense(f.first()) != null
        && scene.has(f.first(), "suffix")
        && scene.entity(host).referents().stream()
            .allMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  /** Whether a verb stands before the words of a rule that tells something without one. */
  private static boolean hasVerb(Scene scene, Found f) {
    boolean verbless = f.match().rule().gives("verbless", "").equals("yes");
    for (int i = f.match().first() - 1; verbless && i >= 0 && !scene.isCut(i, i + 1); i--) {
      if (scene.tense(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a group that stands before the event only owns what begins ("the summit of X's"). */
  private static boolean isOwnersWork(Scene scene, Found f) {
    Filler side = slot(f.match(), "a");
    return side != null
        && side.last() < f.first()
        && side.name().equals("group")
        && new PartyPlace(scene).isOwner(side.first(), 0);
  }

  /** Whether those who stand before the event are whom another meets ("talked with X and Y in"). */
  private static boolean areMet(Scene scene, Found f) {
    Filler side = slot(f.match(), "a");
    return side != null && side.last() < f.first() && scene.isIn("with-words", side.first() - 1);
  }

  /** Whether another noun than the event's own has its sides ("the ties between X and Y"). */
  private static boolean isBetweenOfAnother(Scene scene, Found f) {
    Filler side = slot(f.match(), "a");
    if (side == null || !scene.isIn("between-words", side.first() - 1)) {
      return false;
    }
    int own = scene.isDefinite(f.first()) ? f.last() : f.last() + 1;
    for (int i = own + 1; i < side.first() - 1; i++) {
      if (scene.isIn("between-nouns", i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words only say who asked for another event. */
  private static boolean isInitiative(Scene scene, Found f) {
    return scene.matches("attributes").stream()
        .anyMatch(m ->
            m.rule().gives("field", "").equals("initiator")
                && m.first() <= f.first()
                && f.last() <= m.last());
  }

  /**
   * Whether another event word takes a side that stands behind it ("the call, a talk between X").
   */
  private static boolean isNearer(Found other, Found f) {
    if (other.first() <= f.last()) {
      return false;
    }
    for (List<Filler> own : f.match().slots().values()) {
      for (List<Filler> theirs : other.match().slots().values()) {
        Filler filler = own.getFirst();
        boolean same = filler.ref() >= 0 && filler.first() == theirs.getFirst().first();
        if (same && other.last() < filler.first()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the words only say on whose request or invitation a meeting is held. */
  private static boolean isRequestOf(Found words, Found meeting) {
    Filler request = slot(meeting.match(), "request");
    return request != null && request.first() <= words.first() && words.first() <= request.last();
  }

  /** Where the first of its fillers after the event word begins: the nearest goes first. */
  private static int begin(Found f) {
    return f.match().slots().values().stream()
        .flatMap(List::stream)
        .filter(s -> s.ref() >= 0 && s.first() > f.last())
        .mapToInt(Filler::first)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static Found found(RuleMatch match) {
    List<Filler> fillers = match.slots().get("event");
    int first = fillers == null ? match.anchor() : fillers.getFirst().first();
    int last = fillers == null ? match.anchor() : fillers.getFirst().last();
    String name = fillers == null ? "" : fillers.getFirst().name();
    String kind = match.rule().gives("kind", "");
    if (kind.isEmpty() || kind.equals("@event")) {
      kind = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }
    boolean weak = kind.endsWith(WEAK);
    if (weak) {
      kind = kind.substring(0, kind.length() - WEAK.length());
    }
    return new Found(match, kind, first, last, weak);
  }

  /** The finite verb of the match, or the nearest one before the event word in its clause. */
  private static @Nullable Integer verb(Scene scene, Found f) {
    Filler light = slot(f.match(), "verb");
    if (light != null
        && scene.tense(light.first()) != null
        && !scene.isIn("noun-prepositions", light.first() - 1)) {
      return light.first();
    }
    boolean own = f.match().rule().gives("verb", "").equals("own");
    if (light == null && (own || scene.tense(f.match().anchor()) != null)) {
      return f.match().anchor();
    }
    return null;
  }

  private static @Nullable Filler slot(RuleMatch match, String name) {
    List<Filler> fillers = match.slots().get(name);
    return fillers == null ? null : Objects.requireNonNull(fillers.getFirst());
  }
}
