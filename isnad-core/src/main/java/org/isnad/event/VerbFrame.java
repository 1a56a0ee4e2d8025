package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.event.Deed.Entry;
import org.isnad.event.Deed.Frame;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Who stands around a verb that tells a deed: active, passive, before it or after it. */
final class VerbFrame {
  private static final int NEAR = 6;
  private static final int LONG = 4;

  private final Agents agents;
  private final Scene scene;
  private final Clause clause;
  private final Completion completion;

  VerbFrame(Scene scene, Clause clause, Completion completion, Agents agents) {
    this.agents = agents;
    this.scene = scene;
    this.clause = clause;
    this.completion = completion;
  }

  /** The parties around a verb. */
  @Nullable FoundDeed of(int v, WordForm form, Entry entry) {
    int end = completion.completed(v, entry.words());
    if (end < 0 || hasTwoObjects(v, end, form) || completion.isBlocked(v, end, entry.deed())) {
      return null;
    }
    Around after = clause.after(v, end, entry.prepositions());
    if (entry.deed().isGoverned()
        && !entry.prepositions().isEmpty()
        && !after.isGoverned
        && !clause.isGlued(end, entry.prepositions(), NEAR)) {
      return null;
    }
    List<Phrase> himself = clause.ofHimself(v);
    List<Phrase> pre = himself.isEmpty() ? clause.before(v) : himself;
    if (pre.isEmpty() && after.bare.isEmpty() && clause.isAnd(v)) {
      pre = clause.lastSubject();
    }
    boolean about = clause.isRelative(v) && scene.isIn("pronoun-prepositions", v + 1);
    if (about
        || isWithin(v, entry, after)
        || (form.is("suffix") && pre.stream().anyMatch(this::hasOblique))) {
      pre = List.of();
    }
    List<List<Phrase>> bare = withHit(v, end, entry, after.bare);
    boolean object = entry.prepositions().isEmpty() && isTransitive(entry.deed());
    if (!object) {
      bare.removeIf(this::isOblique);
    }
    boolean fused = form.is("suffix") && !form.is("plural");
    List<Phrase> subject;
    List<Phrase> target = after.governed;
    boolean follows = !form.is("plural") && !form.is("dual");
    boolean led = !pre.isEmpty() && pre.getFirst().isActor();
    boolean opening = !bare.isEmpty() && end > v && opensWith(v, bare.getFirst());
    boolean inverted =
        pre.isEmpty()
            || opening
            || ((bare.size() > 1 || (!bare.isEmpty() && clause.isAnd(v) && (!object || end > v)))
                && isOwnSubject(v, bare.getFirst(), led || isRightBefore(pre, v)))
            || (clause.isRelative(v) && !object);
    boolean next = !bare.isEmpty() && isSubjectAt(bare.getFirst(), v + 1);
    if (fused && next && entry.frame() == Frame.DOES) {
      subject = bare.getFirst();
      target = led && pre.getLast().last() == v - 1 ? pre : target;
    } else if (object
        && !bare.isEmpty()
        && (isOblique(bare.getFirst())
            || scene.isIn("deed-pronouns", v - 1)
            || (bare.size() == 1
                && (isObjective(bare.getFirst()) || isShe(v, form, bare.getFirst()))))) {
      subject = pre;
      target = bare.getFirst();
    } else if (object && pre.isEmpty() && bare.size() == 1 && isElided(v, entry, bare.getFirst())) {
      subject = pre;
      target = bare.getFirst();
    } else if (follows && !bare.isEmpty() && inverted) {
      subject = bare.removeFirst();
      if (object && !bare.isEmpty() && isNextTo(subject, end, bare.getFirst(), entry.deed())) {
        target = bare.getFirst();
      } else if (object && !pre.isEmpty() && clause.isRelative(v)) {
        target = pre;
      }
    } else {
      subject = pre;
      target = object && !bare.isEmpty() ? bare.getFirst() : target;
    }
    if (object && !entry.deed().lone().equals("actor")) {
      target = people(target, subject.equals(pre) && !pre.isEmpty() ? end : null);
    }
    if (form.is("plural") && isOnePerson(subject)) {
      subject = List.of();
    }
    if (end > v && entry.deed().isOfOwners()) {
      target = orElse(owner(end), target);
      subject = subject.stream().filter(p -> p.last() < end || p.first() > end).toList();
    }
    boolean alone = object && target.isEmpty() && !fused;
    if (alone && isImmovable(subject)) {
      target = subject;
      subject = List.of();
      alone = false;
    }
    boolean passive = entry.frame() == Frame.SUFFERS || (alone && isPassive(v, entry, subject));
    if (passive) {
      clause.lastPassive(v);
    } else {
      clause.lastSubject(v, subject);
    }
    return voiced(v, end, entry, subject, target, after.by, alone, object);
  }

  /**
   * The parties after a verb of attack, with whom the attack right after it as its subject hit: "a
   * blast hit a convoy".
   */
  private List<List<Phrase>> withHit(int v, int end, Entry entry, List<List<Phrase>> bare) {
    List<List<Phrase>> out = new ArrayList<>(bare);
    boolean open = end == v && bare.size() == 1 && entry.frame() == Frame.DOES;
    Phrase attack = open ? bare.getFirst().getFirst() : null;
    boolean subject =
        attack != null
            && AttackNames.isPlain(entry.deed().kind())
            && attack.first() == v + 1
            && clause.isDeedNoun(attack);
    Phrase hit = subject && attack != null ? clause.startingAt(attack.last() + 1) : null;
    if (hit != null && hit.isActor() && hit.isBare()) {
      out.add(List.of(hit));
    }
    return out;
  }

  /**
   * What a deed done to people can be done to: no place, no word of manner ("burnt"), and after a
   * subject before the verb no unknown noun that does not follow right after it.
   *
   * @param end last token of a verb that follows its subject, null for others
   */
  private List<Phrase> people(List<Phrase> target, @Nullable Integer end) {
    return target.stream()
        .filter(p -> p.sort() != Phrase.Sort.PLACE && !scene.isIn("deed-manners", p.first()))
        .filter(p -> end == null || p.isActor() || p.first() == next(end))
        .toList();
  }

  /**
   * Whose a noun is: the party that is its genitive ("the execution of X") or the state that an
   * adjective near after it names ("a reconnaissance plane of Russia").
   */
  private List<Phrase> owner(int noun) {
    Phrase own = clause.over(noun);
    if (own != null && own.isActor()) {
      return List.of(own);
    }
    Phrase next = clause.startingAt(noun + 1);
    if (next != null && next.isActor() && next.isBare() && !isNisba(next)) {
      return List.of(next);
    }
    for (Chunk chunk : scene.chunks("nisba")) {
      List<Referent> who = scene.referents(chunk);
      boolean near = chunk.first() > noun && chunk.first() <= noun + 2 && chunk.clitics() == 0;
      if (near && !who.isEmpty()) {
        return List.of(
            new Phrase(
                Phrase.Sort.ACTOR,
                chunk.first(),
                chunk.last(),
                0,
                null,
                who.subList(0, 1),
                null,
                true));
      }
    }
    return List.of();
  }

  private boolean isNisba(Phrase phrase) {
    return scene.chunks("nisba").stream().anyMatch(c -> c.first() == phrase.first());
  }

  /** The first token after a verb; a noun known by article or pronoun may stand past a time. */
  private int next(int end) {
    int i = end + 1;
    boolean quoted =
        i < scene.tokens().size() && scene.tokens().get(i).kind() == TokenKind.CLOSE_QUOTE;
    int after = scene.afterTimes(quoted ? i + 1 : i);
    boolean known =
        after < scene.tokens().size()
            && (scene.isArticled(after) || scene.hasEnding("own-tails", after));
    return known ? after : end + 1;
  }

  /** Whether all that stands around a verb is a building, to which it is done. */
  private boolean isImmovable(List<Phrase> subject) {
    return !subject.isEmpty()
        && subject.stream().allMatch(p -> agents.isImmovable(scene.tokens().get(p.first())));
  }

  /** Whether a phrase names somebody or says what sort of people it means. */
  private boolean isSomebody(Phrase phrase) {
    boolean group =
        phrase.isActor()
            && phrase.referents().getFirst().entity().kind() == Entity.Kind.GROUP
            && phrase.sector() == null;
    return phrase.isActor() && (!group || scene.isArticled(phrase.first()));
  }

  /**
   * Whether a verb that is as often passive tells what happened in something told before, to a
   * number that follows: "they stormed the camp, and ten were killed in it".
   */
  private boolean isWithin(int v, Entry entry, Around after) {
    boolean unknown =
        after.bare.isEmpty() || after.bare.getFirst().stream().noneMatch(Phrase::isActor);
    return unknown && entry.deed().lone().equals("recipient") && scene.isIn("during-it", v + 1);
  }

  /** Whether what stands before a verb is its subject: right before it, or a deed it describes. */
  private boolean isRightBefore(List<Phrase> pre, int v) {
    return !pre.isEmpty() && (pre.getLast().last() == v - 1 || clause.isDeedNoun(pre.getFirst()));
  }

  /**
   * Whether a verb that goes on from another leaves its subject out: a single indefinite noun of no
   * sector after a verb that has to have an object is that object.
   */
  private boolean isElided(int v, Entry entry, List<Phrase> side) {
    Phrase phrase = side.getFirst();
    return entry.deed().lone().equals("actor")
        && clause.isGoingOn(v)
        && phrase.isActor()
        && !isSomebody(phrase);
  }

  /**
   * Whether what follows a verb is its subject although somebody stands before it: after "and" only
   * somebody known right after it.
   */
  private boolean isOwnSubject(int v, List<Phrase> side, boolean led) {
    if (!clause.isAnd(v) && (isPeopleAt(side, v + 1) || opensWith(v, side))) {
      return true;
    }
    return clause.isAnd(v) ? side.getFirst().first() == v + 1 && isSomebody(side.getFirst()) : !led;
  }

  /** Whether a verb opens a clause after a comma and somebody known stands right after it. */
  private boolean opensWith(int v, List<Phrase> side) {
    Phrase before = clause.endingAt(v - 1);
    return before != null
        && before.sort() == Phrase.Sort.COMMA
        && side.getFirst().first() == v + 1
        && isSomebody(side.getFirst());
  }

  /** Whether people in the form of a subject stand right there: "in a raid, rebels killed". */
  private boolean isPeopleAt(List<Phrase> side, int token) {
    Phrase phrase = side.getFirst();
    return phrase.first() == token
        && phrase.clitics() == 0
        && phrase.isActor()
        && !agents.of(scene.tokens().get(token)).isEmpty()
        && scene.hasEnding("subject-endings", token);
  }

  /** Whether a phrase names one person, who is not the subject of a verb in the plural. */
  private static boolean isOnePerson(List<Phrase> side) {
    return side.size() == 1
        && side.getFirst().referents().size() == 1
        && side.getFirst().referents().getFirst().entity().kind() == Entity.Kind.PERSON;
  }

  /** Whether a noun that can be a subject follows right there. */
  private boolean isSubjectAt(List<Phrase> side, int token) {
    Phrase phrase = side.getFirst();
    boolean object = scene.hasEnding("adverb-endings", phrase.first());
    boolean noun = phrase.sort() == Phrase.Sort.OTHER && !object;
    return phrase.first() == token && (phrase.isActor() || noun);
  }

  /**
   * Whether a feminine body follows right after a verb of a masculine subject, so that it is its
   * object ("and he called on the government").
   */
  private boolean isShe(int v, WordForm form, List<Phrase> side) {
    Phrase phrase = side.getFirst();
    boolean he = form.is("past") && !form.is("3fs") && !form.is("plural") && !form.is("dual");
    boolean person =
        phrase.referents().stream().anyMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
    return he
        && phrase.isActor()
        && !person
        && phrase.first() == v + 1
        && scene.isArticled(phrase.first())
        && scene.hasEnding("feminine-tails", phrase.first());
  }

  /** Whether one of the words of a phrase is an agent noun in a form that no subject has. */
  private boolean hasOblique(Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (agents.isOblique(scene.tokens().get(i))) {
        return phrase.isActor() && !scene.isIn("deed-owners", i - 1);
      }
    }
    return false;
  }

  /** Whether an agent noun stands in a form that no subject has. */
  private boolean isOblique(List<Phrase> side) {
    Phrase phrase = side.getFirst();
    return phrase.isActor() && agents.isOblique(scene.tokens().get(phrase.first()));
  }

  /** Whether a phrase carries the ending of an object, so that it can be no subject. */
  private boolean isObjective(List<Phrase> side) {
    Phrase phrase = side.getFirst();
    return phrase.isActor()
        && scene.tokens().get(phrase.first()).folded().length() > LONG
        && scene.hasEnding("object-endings", phrase.first());
  }

  /**
   * Whether what follows the subject is its object: of verbs that are as often passive, only a
   * party right after it or after the words that complete the verb.
   */
  private boolean isNextTo(List<Phrase> subject, int end, List<Phrase> object, Deed deed) {
    int next = scene.afterTimes(Math.max(subject.getLast().last(), end) + 1);
    boolean near = object.getFirst().first() <= next + 2;
    return !deed.lone().equals("recipient")
        || (object.getFirst().isActor() && near && subject.size() == 1);
  }

  private @Nullable FoundDeed voiced(
      int v,
      int end,
      Entry entry,
      List<Phrase> subject,
      List<Phrase> target,
      List<Phrase> by,
      boolean alone,
      boolean object) {
    boolean passive = alone && isPassive(v, entry, subject);
    boolean suffers = entry.frame() == Frame.SUFFERS;
    if (isFrom(entry)) {
      List<Phrase> all = governed(v, entry.prepositions());
      List<Phrase> from = all.stream().filter(this::isGiver).toList();
      List<Phrase> to = all.stream().filter(p -> !isGiver(p)).toList();
      return new FoundDeed(entry, v, end, v, orElse(from, owner(end)), suffers ? subject : to);
    }
    if (entry.frame() == Frame.HAPPENS) {
      return new FoundDeed(
          entry,
          v,
          end,
          v,
          by,
          entry.words().isEmpty() || !object ? target : orElse(target, subject));
    }
    if (suffers || passive) {
      return new FoundDeed(entry, v, end, v, by, suffers && subject.isEmpty() ? target : subject);
    }
    return new FoundDeed(
        entry,
        v,
        end,
        v,
        by.isEmpty() ? subject : by,
        by.isEmpty() ? target : orElse(target, subject));
  }

  /** Whether a preposition says from whom what arrives or is received comes. */
  private boolean isFrom(Entry entry) {
    boolean open = entry.frame() == Frame.HAPPENS || entry.frame() == Frame.SUFFERS;
    return open && entry.prepositions().stream().anyMatch(scene.list("from-words")::contains);
  }

  /** Whether a verb has a pronoun for its object beside a noun that should be it. */
  private boolean hasTwoObjects(int v, int end, WordForm form) {
    return end > v
        && form.is("suffix")
        && !form.is("plural")
        && scene.tokens().get(end).readings().stream().noneMatch(r -> r.has(Clitic.BI));
  }

  /** All that some prepositions govern after a verb in its clause. */
  private List<Phrase> governed(int v, Set<String> prepositions) {
    List<Phrase> out = new ArrayList<>();
    for (Phrase phrase : clause.phrases()) {
      if (phrase.first() > v && !phrase.isNominal()) {
        break;
      }
      String by = phrase.preposition();
      if (phrase.first() > v && by != null && prepositions.contains(by)) {
        out.add(phrase);
      }
    }
    return out;
  }

  private boolean isGiver(Phrase phrase) {
    return phrase.preposition() != null && scene.list("from-words").contains(phrase.preposition());
  }

  /**
   * Whether a verb without another party is passive: a body or a state is not its victim, unless
   * the verb describes it ("those of the army who were killed").
   */
  private boolean isPassive(int v, Entry entry, List<Phrase> subject) {
    Deed deed = entry.deed();
    boolean described = clause.isRelative(v) && !subject.isEmpty() && subject.getLast().last() < v;
    boolean body = subject.stream().anyMatch(p -> !isCounted(p) && isBody(p));
    boolean counted = subject.stream().anyMatch(this::isCounted);
    return scene.isMarkedPassive(v)
        || (described && deed.isPassive(List.of()))
        || (!body && (deed.isPassive(subject) || (counted && deed.isDoneToVictims())));
  }

  private boolean isBody(Phrase p) {
    return agents.isBody(p, scene.tokens().get(p.first()));
  }

  /** Whether an amount of people is told: "three of the policemen" are no body. */
  private boolean isCounted(Phrase p) {
    return scene.isIn("deed-amounts", p.first())
        || scene.chunks("count").stream().anyMatch(c -> c.first() == p.first())
        || scene.chunks("number").stream().anyMatch(c -> c.first() == p.first());
  }

  private static List<Phrase> orElse(List<Phrase> a, List<Phrase> b) {
    return a.isEmpty() ? b : a;
  }

  static boolean isTransitive(Deed deed) {
    return !deed.rule().gives("transitive", "").equals("no");
  }
}
