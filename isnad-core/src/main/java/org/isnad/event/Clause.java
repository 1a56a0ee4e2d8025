package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.event.Phrase.Sort;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** A sentence cut into phrases: which stand around a word, and who the subject of a verb is. */
final class Clause {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();

  private final Scene scene;
  private final DeedForms forms;
  private final List<Phrase> phrases;
  private final @Nullable Phrase[] starting;
  private final @Nullable Phrase[] ending;
  private final AroundReader around;
  private List<Phrase> lastSubject = List.of();
  private boolean lastPassive;
  private int lastVerb = -1;

  Clause(Scene scene, DeedForms forms, List<Phrase> phrases) {
    this.scene = scene;
    this.forms = forms;
    this.phrases = List.copyOf(phrases);
    this.around = new AroundReader(scene, forms, this);
    this.starting = new Phrase[scene.tokens().size()];
    this.ending = new Phrase[scene.tokens().size()];
    for (int k = phrases.size() - 1; k >= 0; k--) {
      starting[phrases.get(k).first()] = phrases.get(k);
      ending[phrases.get(k).last()] = phrases.get(k);
    }
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /** The subject of the verb read last, which a verb after "and" shares. */
  List<Phrase> lastSubject() {
    return lastSubject;
  }

  /** The verb read last whose subject is known; -1 before the first. */
  int lastVerb() {
    return lastVerb;
  }

  void lastSubject(int verb, List<Phrase> subject) {
    lastVerb = verb;
    lastSubject = subject;
    lastPassive = false;
  }

  /** Notes a verb that was read in the passive: what stands around it did nothing. */
  void lastPassive(int verb) {
    lastSubject(verb, List.of());
    lastPassive = true;
  }

  /** The phrase that ends with a token. */
  @Nullable Phrase endingAt(int token) {
    return token < 0 || token >= ending.length ? null : ending[token];
  }

  /** The phrase that begins with a token. */
  @Nullable Phrase startingAt(int token) {
    return token < 0 || token >= starting.length ? null : starting[token];
  }

  /** The phrase that a token is part of. */
  @Nullable Phrase over(int token) {
    for (Phrase phrase : phrases) {
      if (phrase.first() <= token && token <= phrase.last()) {
        return phrase;
      }
    }
    return null;
  }

  /** Whether "and" is glued to a token. */
  boolean isAnd(int v) {
    return scene.tokens().get(v).readings().stream().anyMatch(r -> (r.clitics() & AND) != 0);
  }

  /** Whether a relative pronoun stands before a verb. */
  boolean isRelative(int v) {
    return scene.isIn("relatives", v - 1);
  }

  /**
   * Who is the subject of a verb because he says of himself that he did or did not: "denied having
   * sent", told as "denied that he has sent". Empty where the verb has its own.
   */
  List<Phrase> ofHimself(int v) {
    int being = scene.isIn("perfect-words", v - 1) ? v - 2 : v - 1;
    if (!scene.isIn("being-verbs", being) || !scene.isIn("that-words", being - 1)) {
      return List.of();
    }
    for (int k = phrases.size() - 1; k >= 0; k--) {
      if (phrases.get(k).first() == being - 1) {
        return speaker(k);
      }
    }
    return List.of();
  }

  /**
   * What stands after a word in its clause.
   *
   * @param end last token of the word and what completes it
   * @param prepositions those that it asks for
   */
  Around after(int v, int end, Set<String> prepositions) {
    return around.after(v, end, prepositions);
  }

  /** The subject before a verb: the party right before it in its clause, or its antecedent. */
  List<Phrase> before(int v) {
    boolean relative = isRelative(v);
    if (!relative
        && (scene.isIn("time-conjunctions", v - 1)
            || scene.isIn("clause-openers", v - 1)
            || scene.isIn("condition-words", v - 1))) {
      return List.of();
    }
    if (!relative && scene.isPreposition(v - 1)) {
      return List.of();
    }
    Integer joined = !relative && isAnd(v) ? verbBefore(v) : null;
    if (joined != null) {
      boolean read = phrases.get(joined).first() == lastVerb;
      boolean known = read && (lastPassive || !lastSubject.isEmpty());
      return known ? lastSubject : doer(joined);
    }
    for (int k = phrases.size() - 1; k >= 0; k--) {
      Phrase phrase = phrases.get(k);
      if (phrase.last() >= v) {
        continue;
      }
      switch (phrase.sort()) {
        case VERB -> {
          if (!scene.isIn("auxiliary-verbs", phrase.first())) {
            return described(k);
          }
        }
        case STOP -> {
          boolean pronoun = scene.isIn("deed-pronouns", phrase.first());
          return pronoun ? speaker(k) : List.of();
        }
        case RELATIVE -> {
          if (phrase.last() < v - 1) {
            return List.of();
          }
        }
        case COMMA -> {
          boolean next = phrase.last() == v - 1 && isAnd(v);
          boolean filled =
              phrase.last() == v - 2 && isAnd(v - 1) && scene.isIn("deed-fillers", v - 1);
          if (next || filled) {
            return List.of();
          }
        }
        case ACTOR, OTHER, PLACE -> {
          if (isDeedNoun(phrase) && !isWeaponOf(k)) {
            return List.of(phrase);
          }
          Phrase head = relative ? null : relativeHead(k);
          if (head != null) {
            return List.of(head);
          }
          if (relative || (phrase.preposition() == null && !isInGoverned(k))) {
            if (!relative && isDescribing(k)) {
              continue;
            }
            Phrase deed = relative ? null : deedBefore(k);
            if (deed != null) {
              return List.of(deed);
            }
            boolean place = phrase.sort() == Sort.PLACE && !relative;
            List<Phrase> owner = relative ? List.of() : owner(k);
            return !owner.isEmpty() ? owner : place ? List.of() : joined(k);
          }
        }
      }
    }
    return List.of();
  }

  /** Whether a definite word right after a definite party only describes it: "backed by". */
  private boolean isDescribing(int k) {
    Phrase phrase = phrases.get(k);
    Phrase before = k == 0 ? null : phrases.get(k - 1);
    return before != null
        && phrase.sort() == Sort.OTHER
        && before.isActor()
        && before.preposition() == null
        && before.last() == phrase.first() - 1
        && PhraseWords.isDefinite(scene.tokens().get(phrase.first()))
        && PhraseWords.isDefinite(scene.tokens().get(before.first()));
  }

  /** The noun of a deed without article that an adjective right after it describes. */
  private @Nullable Phrase deedBefore(int k) {
    Phrase phrase = phrases.get(k);
    Phrase before = k == 0 ? null : phrases.get(k - 1);
    boolean adjective =
        before != null
            && phrase.sort() == Sort.OTHER
            && before.last() == phrase.first() - 1
            && !PhraseWords.isDefinite(scene.tokens().get(phrase.first()));
    boolean deed = adjective && before != null && isDeedNoun(before);
    return !deed ? null : isWeaponOf(k - 1) ? phrases.get(k - 2) : before;
  }

  /** Whether "and" joins a phrase to one right before it that a preposition governs. */
  private boolean isInGoverned(int k) {
    Phrase phrase = phrases.get(k);
    Phrase before = k == 0 ? null : phrases.get(k - 1);
    return before != null
        && isAnd(phrase.first())
        && before.isNominal()
        && before.last() == phrase.first() - 1
        && (before.preposition() != null || isInGoverned(k - 1));
  }

  /**
   * The noun whose relative clause ends with a phrase: "the raid that hit the army killed" tells
   * what the raid did; null where the phrase stands in no such clause.
   */
  private @Nullable Phrase relativeHead(int k) {
    boolean inside =
        k >= 3
            && phrases.get(k - 1).sort() == Sort.VERB
            && phrases.get(k - 2).sort() == Sort.RELATIVE
            && phrases.get(k - 2).last() == phrases.get(k - 1).first() - 1;
    return inside && phrases.get(k - 3).isNominal() ? phrases.get(k - 3) : null;
  }

  /** Whether a noun without article tells a deed, so that a verb after it says what it did. */
  boolean isDeedNoun(Phrase phrase) {
    Token head = scene.tokens().get(phrase.first());
    return phrase.sort() == Sort.OTHER
        && !PhraseWords.isDefinite(head)
        && forms.forms(head, true).stream()
            .flatMap(f -> f.entries().stream())
            .anyMatch(e -> e.words().isEmpty() || isCompleted(phrase.first() + 1, e));
  }

  /** Whether a phrase only says with what the attack right before it was made. */
  private boolean isWeaponOf(int k) {
    Phrase phrase = phrases.get(k);
    Phrase before = k == 0 ? null : phrases.get(k - 1);
    return before != null
        && Clitic.BI.name().equals(phrase.preposition())
        && before.last() == phrase.first() - 1
        && isDeedNoun(before);
  }

  /** Whether the word that must complete a noun of deeds follows it: a "car" alone is no bomb. */
  private boolean isCompleted(int next, Deed.Entry entry) {
    return next < scene.tokens().size()
        && forms.completes(scene.tokens().get(next), entry.words().getFirst());
  }

  /**
   * The party that a verb in the present between it and a phrase only describes: "a man who drives
   * a car blew it up".
   */
  private List<Phrase> owner(int phrase) {
    for (int k = phrase - 1; k > 0; k--) {
      Phrase here = phrases.get(k);
      if (here.sort() == Sort.VERB) {
        return described(k);
      }
      if (!here.isNominal()) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Whether a verb with "and" goes on from another verb of its clause. */
  boolean isGoingOn(int v) {
    return isAnd(v) && verbBefore(v) != null;
  }

  /** Whether a finite verb stands before a token in its clause. */
  boolean hasVerb(int token) {
    return verbBefore(token) != null;
  }

  /** The subject of the verb before a token in its clause. */
  List<Phrase> subjectBefore(int token) {
    Integer verb = verbBefore(token);
    if (verb == null) {
      return List.of();
    }
    return phrases.get(verb).first() == lastVerb ? lastSubject : doer(verb);
  }

  /** Whether the verb before a token in its clause is of the feminine. */
  boolean isVerbOfHers(int token) {
    Integer verb = verbBefore(token);
    if (verb == null) {
      return false;
    }
    int at = phrases.get(verb).first();
    DeedWord.Form own = forms.form(scene.tokens().get(at), false);
    return own == null ? scene.has(at, "3fs") : own.form().is("3fs");
  }

  /** The verb that a verb with "and" goes on from in its clause; null when there is none. */
  private @Nullable Integer verbBefore(int v) {
    for (int k = phrases.size() - 1; k >= 0; k--) {
      Phrase phrase = phrases.get(k);
      boolean before = phrase.last() < v;
      if (before && (phrase.sort() == Sort.STOP || phrase.sort() == Sort.RELATIVE)) {
        return null;
      }
      boolean verb = before && phrase.sort() == Sort.VERB;
      if (verb && !scene.isIn("auxiliary-verbs", phrase.first())) {
        return k;
      }
    }
    return null;
  }

  /**
   * The subject of a verb, right before it or right after it; what stands further is its object.
   */
  private List<Phrase> doer(int verb) {
    for (int k : List.of(verb - 1, verb + 1)) {
      Phrase phrase = k < 0 || k >= phrases.size() ? null : phrases.get(k);
      boolean nominal =
          phrase != null && (phrase.sort() == Sort.ACTOR || phrase.sort() == Sort.OTHER);
      if (phrase != null && nominal && phrase.preposition() == null) {
        return joined(k);
      }
    }
    return List.of();
  }

  /** A phrase with those that stand before it and are joined to it by "and". */
  private List<Phrase> joined(int k) {
    Phrase last = phrases.get(k);
    List<Phrase> out = new ArrayList<>(List.of(last));
    int j = k;
    while (j > 0 && Clitic.WA.in(phrases.get(j).clitics()) && phrases.get(j - 1).isBare()) {
      j--;
      out.addFirst(phrases.get(j));
    }
    return out;
  }

  /** A party that a verb in the present only describes: "a man who drives a car blew it up". */
  private List<Phrase> described(int k) {
    if (k == 0 || scene.tense(phrases.get(k).first()) == Tense.PAST) {
      return List.of();
    }
    Phrase party = phrases.get(k - 1);
    boolean right = party.isActor() && party.preposition() == null;
    return right && party.last() == phrases.get(k).first() - 1 ? List.of(party) : List.of();
  }

  /** The subject of the verb of speech before "that he" or "that they". */
  List<Phrase> speaker(int k) {
    for (int j = k - 1; j >= 0; j--) {
      Phrase phrase = phrases.get(j);
      if (phrase.sort() == Sort.ACTOR && phrase.preposition() == null) {
        return List.of(phrase);
      }
      if (phrase.sort() == Sort.STOP) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * Whether one of the prepositions is glued to a word near after a verb.
   *
   * @param end last token of the verb
   * @param near how many tokens after it still count
   */
  boolean isGlued(int end, Set<String> prepositions, int near) {
    for (Clitic clitic : List.of(Clitic.BI, Clitic.LI)) {
      for (int i = end + 1; i < scene.tokens().size() && i <= end + near; i++) {
        Token token = scene.tokens().get(i);
        if (prepositions.contains(clitic.name())
            && token.readings().stream().anyMatch(r -> r.has(clitic))) {
          return true;
        }
      }
    }
    return false;
  }
}
