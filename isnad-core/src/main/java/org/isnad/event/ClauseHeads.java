package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.event.Phrase.Sort;
import org.isnad.mention.Entity;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The subject before a verb: the head of its clause, not the name that happens to stand nearest;
 * what a relative clause is about; the subject of the verb that it goes on from.
 */
final class ClauseHeads {
  private static final int DEEP = 4;
  private static final int SPEECH = 6;

  private final Scene scene;
  private final Clause clause;

  ClauseHeads(Scene scene, Clause clause) {
    this.scene = scene;
    this.clause = clause;
  }

  /** Who stands before a verb as its subject; empty when nobody does. */
  List<Phrase> of(int v) {
    return of(v, 0);
  }

  private List<Phrase> of(int v, int depth) {
    List<Phrase> phrases = clause.phrases();
    int k = before(v);
    if (k < 0 || depth > DEEP) {
      return List.of();
    }
    if (clause.isRelative(v)) {
      return antecedent(k);
    }
    if (scene.isIn("time-conjunctions", v - 1) || scene.isIn("clause-openers", v - 1)) {
      return List.of();
    }
    if (isDescribed(k, v)) {
      return List.of(phrases.get(k));
    }
    boolean and = clause.isAnd(v);
    boolean comma = phrases.get(k).sort() == Sort.COMMA && !and;
    List<Phrase> behind = comma ? walk(v, k - 1, true, depth) : List.of();
    return behind.isEmpty() ? walk(v, comma ? k - 1 : k, false, depth) : behind;
  }

  /**
   * Goes back over a clause to its head.
   *
   * @param apart whether what stands there is an apposition, which another comma opens
   */
  private List<Phrase> walk(int v, int from, boolean apart, int depth) {
    List<Phrase> phrases = clause.phrases();
    boolean and = clause.isAnd(v);
    boolean aside = apart;
    int first = -1;
    int last = -1;
    for (int k = from; k >= 0; k--) {
      Phrase phrase = phrases.get(k);
      switch (phrase.sort()) {
        case ACTOR, PLACE, OTHER -> {
          if (phrase.sort() == Sort.OTHER && isOpener(phrase.first())) {
            return and ? List.of() : headed(first, last);
          }
          boolean free = !aside && phrase.preposition() == null && !isAdverb(phrase);
          last = free && last < 0 ? k : last;
          first = free ? k : first;
        }
        case COMMA -> {
          if (!aside && first >= 0 && !and) {
            return headed(first, last);
          }
          aside = false;
        }
        case VERB -> {
          if (scene.isIn("auxiliary-verbs", phrase.first())) {
            if (first >= 0 && !and) {
              return headed(first, last);
            }
          } else if (and) {
            return shared(v, phrase.first(), depth);
          } else if (clause.isRelative(phrase.first()) && k > 1) {
            k--;
            first = -1;
            last = -1;
          } else {
            return List.of();
          }
        }
        case STOP -> {
          boolean pronoun = scene.isIn("deed-pronouns", phrase.first());
          return pronoun ? speaker(k) : and ? List.of() : headed(first, last);
        }
        case RELATIVE -> {
          return antecedent(k);
        }
      }
    }
    return and ? List.of() : headed(first, last);
  }

  /**
   * Whether a verb in the present only describes the indefinite noun before it: "any step that
   * threatens the truce".
   */
  private boolean isDescribed(int k, int v) {
    Phrase phrase = clause.phrases().get(k);
    boolean unknown = phrase.sort() == Sort.OTHER && (!isAdverb(phrase) || isAfterVerb(k));
    return phrase.isNominal()
        && (phrase.preposition() != null || unknown)
        && phrase.last() == v - 1
        && !clause.isAnd(v)
        && (scene.tense(v) == Tense.PRESENT || (unknown && isAfterVerb(k)))
        && !PhraseWords.isDefinite(scene.tokens().get(phrase.last()))
        && !scene.endsChunk(phrase.last());
  }

  /** Who speaks right before "that he". */
  private List<Phrase> speaker(int that) {
    List<Phrase> speaker = clause.speaker(that);
    boolean near =
        !speaker.isEmpty()
            && clause.phrases().get(that).first() - speaker.getLast().last() <= SPEECH;
    return near ? speaker : List.of();
  }

  /** Whether a word opens a clause: "but", "while". */
  private boolean isOpener(int i) {
    return scene.isIn("contrast-words", i)
        || scene.isIn("conjunctions", i)
        || scene.isIn("time-conjunctions", i)
        || scene.isIn("clause-openers", i);
  }

  /** Whether a verb stands before a phrase in its clause, whose object it can be. */
  private boolean isAfterVerb(int phrase) {
    for (int k = phrase - 1; k >= 0; k--) {
      Phrase here = clause.phrases().get(k);
      if (here.sort() == Sort.STOP || here.sort() == Sort.COMMA) {
        return false;
      }
      if (here.sort() == Sort.VERB && !scene.isIn("auxiliary-verbs", here.first())) {
        return true;
      }
    }
    return false;
  }

  /** The last phrase before a token. */
  private int before(int v) {
    List<Phrase> phrases = clause.phrases();
    for (int k = phrases.size() - 1; k >= 0; k--) {
      if (phrases.get(k).last() < v) {
        return k;
      }
    }
    return -1;
  }

  /** What the relative pronoun there is about: what stands right before it. */
  private List<Phrase> antecedent(int relative) {
    List<Phrase> phrases = clause.phrases();
    int k = relative;
    while (k >= 0
        && (phrases.get(k).sort() == Sort.RELATIVE || phrases.get(k).sort() == Sort.COMMA)) {
      k--;
    }
    return k >= 0 && phrases.get(k).isNominal() ? List.of(phrases.get(k)) : List.of();
  }

  /** The subject of the verb that a verb with "and" goes on from, in the same tense. */
  private List<Phrase> shared(int v, int before, int depth) {
    if (scene.tense(before) != null
        && scene.tense(v) != null
        && (scene.tense(before) == Tense.PAST) != (scene.tense(v) == Tense.PAST)) {
      return List.of();
    }
    if (clause.lastVerb() == before) {
      return clause.lastSubject();
    }
    List<Phrase> head = of(before, depth + 1);
    Phrase next = clause.startingAt(before + 1);
    int k = before(before);
    boolean led = k >= 0 && clause.phrases().get(k).isBare() && !clause.isAnd(before);
    boolean named = next != null && next.isBare() && !led;
    return !head.isEmpty() ? head : named && next != null ? List.of(next) : List.of();
  }

  /** The head of a clause with those joined to it, or the person whom it describes. */
  private List<Phrase> headed(int first, int last) {
    if (first < 0) {
      return List.of();
    }
    List<Phrase> phrases = clause.phrases();
    Phrase head = phrases.get(first);
    Phrase named = named(head, phrases.get(last));
    if (named != null) {
      return List.of(named);
    }
    if (head.sort() == Sort.PLACE) {
      return List.of();
    }
    List<Phrase> out = new ArrayList<>(List.of(head));
    for (int k = first + 1; k <= last && phrases.get(k).isBare(); k++) {
      if (Clitic.WA.in(phrases.get(k).clitics())) {
        out.add(phrases.get(k));
      }
    }
    return out;
  }

  /** The person whom an unknown title before him describes. */
  private static @Nullable Phrase named(Phrase head, Phrase last) {
    boolean person =
        last.isActor()
            && last.referents().stream().allMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
    return head.sort() == Sort.OTHER && person && !Clitic.WA.in(last.clitics()) ? last : null;
  }

  /** Whether a word stands for how or when: "in answer to", "at night". */
  private boolean isAdverb(Phrase phrase) {
    Token token = scene.tokens().get(phrase.first());
    return phrase.sort() == Sort.OTHER
        && !PhraseWords.isDefinite(token)
        && token.folded().length() > 2
        && scene.hasEnding("adverb-endings", phrase.first());
  }
}
