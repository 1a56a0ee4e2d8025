package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.event.Phrase.Sort;
import org.isnad.text.Clitic;
import org.isnad.text.Token;

/**
 * Finds the phrases that stand after a word of deeds in its clause: what it is done to, whose deed
 * it is.
 */
final class AroundReader {
  private final Scene scene;
  private final DeedForms forms;
  private final Clause clause;
  private final List<Phrase> phrases;
  private final Set<String> apart;
  private final Set<String> doors;

  AroundReader(Scene scene, DeedForms forms, Clause clause) {
    this.scene = scene;
    this.forms = forms;
    this.clause = clause;
    this.phrases = clause.phrases();
    this.apart = scene.list("apart-prepositions");
    this.doors = scene.list("protest-doors");
  }

  /** What stands after a word in its clause. */
  Around after(int v, int end, Set<String> prepositions) {
    Around out = new Around();
    boolean comma = false;
    boolean occasion = false;
    boolean governed = false;
    boolean sites = false;
    List<Phrase> open = List.of();
    Phrase last = null;
    for (Phrase phrase : phrases) {
      boolean owned = last != null && last.first() > v && isOwned(last, phrase);
      last = phrase;
      boolean word =
          v < phrase.last()
              && phrase.first() <= end
              && phrase.last() <= end
              && phrase.sort() == Sort.OTHER;
      boolean completing = phrase.sort() == Sort.VERB && phrase.last() < end;
      if (phrase.first() <= v || word || completing || phrase.first() == end) {
        continue;
      }
      if (phrase.sort() == Sort.COMMA) {
        if (comma) {
          break;
        }
        comma = true;
        continue;
      }
      if (!phrase.isNominal()) {
        break;
      }
      boolean and = Clitic.WA.in(phrase.clitics());
      if (phrase.isActor() && isPart(phrase)) {
        List<Phrase> whole = people(out, phrase.first());
        whole.add(phrase.governed(null));
        open = whole;
        continue;
      }
      if (owned) {
        continue;
      }
      if (and && !open.isEmpty()) {
        open.add(phrase);
        continue;
      }
      String by = phrase.preposition();
      occasion |= by != null && apart.contains(by) && isOccasion(phrase);
      if (and && sites && by == null && phrase.isActor()) {
        out.governed.add(phrase);
        open = out.governed;
        continue;
      }
      if (and && governed && by == null) {
        continue;
      }
      sites = false;
      governed = by != null;
      out.isGoverned |= by != null && prepositions.contains(by);
      if (by == null && (!comma || (out.bare.size() == 1 && !and))) {
        open = new ArrayList<>(List.of(phrase));
        out.bare.add(open);
      } else if (Phrases.BY.equals(by) && comma) {
        open = List.of();
      } else if (Phrases.BY.equals(by) && hasDeed(end, phrase.first())) {
        open = List.of();
      } else if (Phrases.BY.equals(by)) {
        out.by.add(phrase);
        open = out.by;
      } else if (by != null
          && prepositions.contains(by)
          && out.governed.isEmpty()
          && (!occasion || doors.contains(by))
          && isTarget(phrase)) {
        out.governed.add(phrase);
        open = out.governed;
      } else {
        sites =
            by != null
                && prepositions.contains(by)
                && out.governed.isEmpty()
                && phrase.sort() == Sort.OTHER
                && !occasion;
        open = List.of();
      }
    }
    return out;
  }

  /** Whether a noun means another event, to which what follows belongs: "after the sentence on". */
  private boolean isOccasion(Phrase phrase) {
    return phrase.sort() == Sort.OTHER
        && (clause.isDeedNoun(phrase)
            || PhraseWords.isDefinite(scene.tokens().get(phrase.first())));
  }

  /** Whether a preposition governs the noun of another deed between two words, whose doer it is. */
  private boolean hasDeed(int from, int to) {
    return phrases.stream()
        .filter(p -> p.first() > from && p.last() < to)
        .anyMatch(p -> Clitic.LI.name().equals(p.preposition()) && clause.isDeedNoun(p));
  }

  /** Those of whom some are told next: who was named last, or a number; else nobody's. */
  private List<Phrase> people(Around out, int part) {
    Phrase last = null;
    for (Phrase phrase : phrases) {
      boolean aside = isAside(phrase) || isPart(phrase) || !phrase.isNominal();
      last = phrase.last() < part && !aside ? phrase : last;
    }
    Phrase whole = last;
    List<List<Phrase>> sides = new ArrayList<>(out.bare);
    sides.add(out.governed);
    return sides.stream()
        .filter(side -> side.contains(whole))
        .findFirst()
        .orElseGet(ArrayList::new);
  }

  /**
   * Whether a phrase only says where or in what people were hurt: "in an attack", "their death".
   */
  private boolean isAside(Phrase phrase) {
    String by = phrase.preposition();
    boolean in = by != null && scene.list("locative-prepositions").contains(by);
    boolean theirs =
        phrase.sort() == Sort.OTHER && by == null && scene.hasEnding("own-tails", phrase.last());
    return phrase.sort() == Sort.PLACE || in || theirs || Clitic.BI.name().equals(by);
  }

  /** Whether it tells some or all of those before it: "among them". */
  private boolean isPart(Phrase phrase) {
    String by = phrase.preposition();
    return by != null
        && (scene.list("toll-parts").contains(by) || scene.list("toll-wholes").contains(by));
  }

  /** Whether a phrase is the genitive or adjective of a noun of deeds right before it. */
  private boolean isOwned(Phrase noun, Phrase phrase) {
    boolean next = noun.last() == phrase.first() - 1 && phrase.preposition() == null;
    Token head = scene.tokens().get(noun.last());
    boolean deed =
        noun.sort() == Sort.OTHER
            && forms.nominal(head) != null
            && !(phrase.isActor() && PhraseWords.isDefinite(head));
    boolean governed =
        noun.isNominal() && noun.preposition() != null && phrase.sort() == Sort.OTHER;
    return next && (deed || governed || isOpen(noun));
  }

  /** Whether a preposition of purpose governs an indefinite noun, which takes what follows it. */
  private boolean isOpen(Phrase noun) {
    Token head = scene.tokens().get(noun.last());
    return noun.sort() == Sort.OTHER
        && noun.preposition() != null
        && scene.list("purpose-prepositions").contains(noun.preposition())
        && !PhraseWords.isDefinite(head)
        && !scene.has(noun.last(), "suffix")
        && !scene.hasEnding("adverb-endings", noun.last());
  }

  /** Whom it is done to: somebody, or with the prepositions of aim also a place. */
  private boolean isTarget(Phrase phrase) {
    String by = phrase.preposition();
    boolean in = phrase.sort() == Sort.PLACE && Clitic.BI.name().equals(by);
    boolean aim = by != null && scene.list("deed-aims").contains(by);
    return phrase.isActor() || (aim && !in && phrase.isNominal());
  }
}
