package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Rule;

/**
 * One meaning of a family of verbs and nouns that tell what somebody does to somebody: a row of the
 * files in {@code ar/deeds/}.
 *
 * @param rule its id, what it says, its examples, and under {@code kind} the kind of event it tells
 * @param lone whom the only party of a verb in the active or passive is: {@code actor}, {@code
 *     recipient} or {@code victim}, which is the recipient unless he is armed
 * @param needs what must be known of it to be told: {@code actor}, {@code recipient}, {@code both}
 *     or {@code any}
 * @param unless folded words that make it figurative when they stand near
 * @param requires folded words of which one must stand near; empty when none has to
 * @param never folded words anywhere in the sentence that make it an accident or an illness
 * @param words its verbs and nouns with what completes and governs them, as the data has them
 */
record Deed(
    Rule rule,
    String lone,
    String needs,
    Set<String> unless,
    Set<String> requires,
    Set<String> never,
    List<String> words) {

  Deed {
    unless = Set.copyOf(unless);
    requires = Set.copyOf(requires);
    never = Set.copyOf(never);
    words = List.copyOf(words);
  }

  String id() {
    return rule.id();
  }

  /** Folded agent noun for whoever does it where nobody is named; empty when nobody need do it. */
  String implied() {
    return rule.gives("implies", "");
  }

  /** Whether a verb without another party is to be read in the passive with this subject. */
  boolean isPassive(List<Phrase> subject) {
    boolean armed = subject.stream().anyMatch(p -> Sectors.areArmed(p.sector()));
    return lone.equals("recipient") || (lone.equals("victim") && !armed);
  }

  /**
   * Whether it is done to people, of whom only the armed may do it too: so many of them are counted
   * among its victims.
   */
  boolean isDoneToVictims() {
    return lone.equals("victim");
  }

  /** Beginnings of the ids of those who can do it; empty when everybody can. */
  List<String> by() {
    String ids = rule.gives("by", "");
    return ids.isEmpty() ? List.of() : List.of(ids.split(" "));
  }

  /** Whether the preposition of a verb has to follow it, for it means something else without. */
  boolean isGoverned() {
    return rule.gives("governed", "").equals("must");
  }

  /** Whether words such as "in an attack" say how it was done. */
  boolean isByMeans() {
    return rule.gives("means", "").equals("yes");
  }

  /** Whether what people demand or cry says against whom it turns. */
  boolean isAimed() {
    return rule.gives("aims", "").equals("yes");
  }

  /** Whether the state that an adjective of its noun names does it with its forces. */
  boolean isMilitary() {
    return rule.gives("state", "").equals("forces");
  }

  /**
   * The word list of the subject that has to be spoken of around it, unless those who take part are
   * armed; empty when its words are enough.
   */
  String context() {
    return rule.gives("context", "");
  }

  /** Whether it is none where the article is about an accident and nobody is said to do it. */
  boolean isByPeople() {
    return rule.gives("accidents", "").equals("out");
  }

  /** Whether it is told also where nobody is known who takes part. */
  boolean isImpersonal() {
    return rule.gives("impersonal", "").equals("yes");
  }

  /** Whether a noun alone tells it, without a verb that says that it took place. */
  boolean isToldByNoun() {
    return rule.gives("noun", "").equals("tells");
  }

  /**
   * Whether its noun only says why or as what the main verb of the clause is done: "in protest".
   */
  boolean isAdverbial() {
    return rule.gives("noun", "").equals("adverb");
  }

  /** Whether it belongs to another deed, so that it is no story of its own outside a headline. */
  boolean isInPassing() {
    return rule.gives("story", "").equals("never");
  }

  /**
   * Whether it is done by words, so that its verb takes people for its object as for its subject.
   */
  boolean isVerbal() {
    return rule.gives("verbal", "").equals("yes");
  }

  /** Whether it is only words, which private people say as well: no release, no resignation. */
  boolean isSpoken() {
    return isVerbal() && rule.gives("public", "").isEmpty();
  }

  /**
   * Whether somebody can be said to deny, plan or put it off: of deeds of words only what is more
   * than words, like aid; nothing that its verbal noun tells as suffered, like wounding.
   */
  boolean isActed() {
    String acts = rule.gives("acts", "");
    return acts.isEmpty() ? !isVerbal() : acts.equals("yes");
  }

  /** Whether its verb has its subject right before or after it, for it is spelled like a noun. */
  boolean isNextToSubject() {
    return rule.gives("next", "").equals("subject");
  }

  /** Whether what is done to somebody's words, deeds or plans is done to him. */
  boolean isOfStance() {
    return rule.gives("stance", "").equals("yes");
  }

  /** Whether its verb has a person for its object beside what its preposition governs. */
  boolean isTo() {
    return kind().equals("pledge") || kind().equals("request") || kind().equals("release");
  }

  /**
   * Whether it only goes with another deed of its type where those who do it are known already: the
   * slogans of the protesters belong to their protest.
   */
  boolean accompanies() {
    return rule.gives("accompanies", "").equals("yes");
  }

  /** Whether its verb always has an object, so that without one it is passive. */
  boolean takesObject() {
    return rule.gives("object", "").equals("must");
  }

  /** Whether the state that an adjective of what completes the verb names suffers it. */
  boolean isOfOwners() {
    return rule.gives("object", "").equals("owned");
  }

  /**
   * Prepositions of whom the deed that it speaks of would be done to: "threatened with sanctions on
   * X" threatens X.
   */
  Set<String> against() {
    String prepositions = rule.gives("against", "");
    return prepositions.isEmpty() ? Set.of() : Set.of(prepositions.split(" "));
  }

  String kind() {
    return rule.gives("kind", "");
  }

  /** How a word puts the parties of a deed around itself. */
  enum Frame {
    /** A verb whose subject does it. */
    DOES,
    /** A verb whose subject is what happens: nobody is said to do it. */
    HAPPENS,
    /** A verb whose subject suffers it. */
    SUFFERS,
    /** A verb of saying that carries a noun of it: "announced its rejection of". */
    STATES,
    /** A noun. */
    NOUN
  }

  /**
   * A word, alone or with others that complete it.
   *
   * @param deed what it tells
   * @param frame where its parties stand
   * @param words folded words that must follow it, in order
   * @param prepositions folded prepositions that govern the recipient; empty when it is the object
   *     of a verb or the genitive of a noun
   */
  record Entry(Deed deed, Frame frame, List<String> words, Set<String> prepositions) {
    Entry {
      words = List.copyOf(words);
      prepositions = Set.copyOf(prepositions);
    }

    /** The same told by a verb that governs the verbal noun of its own: "intends to send". */
    Entry governed(String verbalNoun) {
      List<String> all = new ArrayList<>(List.of(verbalNoun));
      all.addAll(words);
      return new Entry(deed, frame, all, prepositions);
    }
  }
}
