package org.isnad.event;

import org.isnad.event.DeedWord.Form;
import org.isnad.event.Phrase.Sort;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;

/** Whether a noun of deeds is told as news, or only what something else is about. */
final class NounNews {
  private final Scene scene;
  private final DeedForms forms;
  private final Clause clause;

  NounNews(Scene scene, DeedForms forms, Clause clause) {
    this.scene = scene;
    this.forms = forms;
    this.clause = clause;
  }

  /**
   * Whether a noun is told as news: a verb right before it says that it took place or reports it, a
   * verb after it says who did it, its toll is told, or it opens the sentence. What something else
   * is only about, or what it came before or after, is not.
   */
  boolean isReported(FoundDeed f) {
    boolean verbal = f.verb() != null && f.verb() == f.first();
    if (verbal || f.entry().deed().isToldByNoun() || f.entry().deed().isAdverbial()) {
      return true;
    }
    boolean total = f.first() > 0 && scene.isIn("toll-totals", f.first() - 1);
    if (total || (f.verb() != null && f.verb() > f.last())) {
      return true;
    }
    Form own = forms.nominal(scene.tokens().get(f.first()));
    boolean undergone = f.verb() != null && f.verb() == f.first() - 1 && f.hasRecipient();
    if (own != null && own.form().is("suffix") && f.actors().isEmpty() && !undergone) {
      return false;
    }
    if (isResult(f)) {
      return true;
    }
    if (f.verb() != null && isOfName(f.verb(), f.first())) {
      return false;
    }
    return f.verb() == null
        ? isOpening(f.first())
        : isDirect(f.verb(), f.first()) || isGoverned(f.verb(), f);
  }

  /**
   * Whether a killing is what an attack is said to have led to, however much stands between: "the
   * blast led, police say, to the death of".
   */
  private boolean isResult(FoundDeed f) {
    Phrase own = clause.startingAt(f.first());
    boolean governed =
        f.entry().deed().isByMeans()
            && own != null
            && own.preposition() != null
            && scene.list("carrying-prepositions").contains(own.preposition());
    for (int i = f.first() - 1; governed && i >= 0; i--) {
      Phrase here = clause.startingAt(i);
      if (here != null && (here.sort() == Sort.STOP || here.sort() == Sort.RELATIVE)) {
        return false;
      }
      if (scene.isIn("toll-links", i)) {
        return true;
      }
      if (isKilling(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isKilling(int i) {
    Form noun = forms.nominal(scene.tokens().get(i));
    return noun != null
        && noun.entries().stream().anyMatch(e -> e.words().isEmpty() && e.deed().isByMeans());
  }

  /** Whether a noun only says what a speaker is for: "the committee for the release of". */
  private boolean isOfName(int verb, int noun) {
    Phrase own = clause.startingAt(noun);
    Phrase speaker = clause.endingAt(noun - 1);
    boolean right = speaker != null && speaker.first() == verb + 1;
    boolean purpose = right && own != null && Clitic.LI.name().equals(own.preposition());
    boolean genitive = scene.isArticled(noun) && scene.isAny("body-heads", noun - 1);
    return (purpose || genitive)
        && verb < noun
        && forms.light(scene.tokens().get(verb)).equals("reports");
  }

  /**
   * Whether a verb carries a noun by its preposition: "went on to abduct", "came under attack";
   * nothing but its subject and a place may stand between.
   */
  private boolean isGoverned(int verb, FoundDeed f) {
    String light = forms.light(scene.tokens().get(verb));
    Phrase own = clause.startingAt(f.first());
    String by = own == null ? null : own.preposition();
    boolean carried =
        by != null
            && verb < f.first()
            && scene.list("carrying-prepositions").contains(by)
            && ((light.equals("does") && f.hasActor())
                || (light.equals("suffers") && f.hasRecipient()));
    return carried
        && clause.phrases().stream()
            .filter(p -> p.first() > verb && p.last() < f.first())
            .allMatch(p ->
                p.isActor()
                    || p.sort() == Sort.PLACE
                    || (p.sort() == Sort.OTHER && scene.isArticled(p.first())));
  }

  /** Whether a noun is what a verb carries or reports, not what another noun between is about. */
  private boolean isDirect(int verb, int noun) {
    int at = noun - 1;
    while (at > verb && isRank(at)) {
      at--;
    }
    if (at == verb || scene.isIn("deed-links", at)) {
      return true;
    }
    Phrase before = clause.endingAt(at);
    if (before == null) {
      return !scene.isPreposition(at) && !scene.isIn("deed-prepositions", at);
    }
    if (before.sort() != Sort.OTHER) {
      return before.sort() != Sort.RELATIVE;
    }
    if (isAside(before, noun)) {
      return true;
    }
    boolean carrier = scene.isIn("deed-carriers", before.last()) || isCarrier(before.last());
    boolean subject = before.first() == verb + 1 && before.preposition() == null;
    return carrier || subject || (scene.isArticled(at) && isBareBetween(verb, noun));
  }

  /** Whether a word only says how many or which of its kind a noun after it is: "the biggest". */
  private boolean isRank(int i) {
    return scene.isIn("deed-amounts", i)
        || scene.isIn("deed-fillers", i)
        || scene.isIn("superlatives", i);
  }

  /** Whether words that only say when or where stand before a noun: "saw at times protests". */
  private boolean isAside(Phrase before, int noun) {
    Phrase own = clause.startingAt(noun);
    boolean closed = before.first() < before.last() || scene.isArticled(before.last());
    boolean free =
        own != null && own.preposition() == null && own.clitics() == 0 && !scene.isArticled(noun);
    return closed && free && scene.list("locative-prepositions").contains(before.preposition());
  }

  /** Whether only the words of a subject stand between a verb and the noun that it carries. */
  private boolean isBareBetween(int verb, int noun) {
    return clause.phrases().stream()
        .filter(p -> p.first() > verb && p.last() < noun)
        .allMatch(p -> p.isNominal() && p.preposition() == null);
  }

  private boolean isCarrier(int i) {
    return scene.isAny("deed-carriers", i);
  }

  /** Whether nothing but a date, a bullet or a dateline stands before a noun. */
  private boolean isOpening(int noun) {
    for (Phrase phrase : clause.phrases()) {
      boolean before = phrase.last() < noun;
      boolean land =
          phrase.isActor() && phrase.referents().getFirst().entity().id().startsWith("cty.");
      boolean toll = before && isToll(phrase);
      boolean number = before && isNumber(phrase);
      if (before
          && !land
          && !toll
          && !number
          && phrase.sort() != Sort.PLACE
          && phrase.sort() != Sort.STOP) {
        return phrase.sort() == Sort.OTHER && isCarrier(phrase.last()) && phrase.last() == noun - 1;
      }
    }
    Token token = scene.tokens().get(noun);
    boolean first =
        noun == 0
            || isTollBefore(noun)
            || clause.startingAt(noun - 1) != null
            || scene.times().stream().anyMatch(t -> t.last() == noun - 1)
            || scene.isIn("deed-openers", noun - 1);
    return first
        && (isTollBefore(noun) || token.readings().getFirst().stem().equals(token.folded()));
  }

  /** Whether a phrase is only a number: the year of a row of a chronicle. */
  private boolean isNumber(Phrase phrase) {
    return phrase.first() == phrase.last()
        && scene.tokens().get(phrase.first()).kind() == TokenKind.NUMBER;
  }

  /** Whether a phrase is only "dead" or "wounded": the head of a title that tells what happened. */
  private boolean isToll(Phrase phrase) {
    return phrase.sort() == Sort.OTHER && scene.isIn("toll-nouns", phrase.first());
  }

  private boolean isTollBefore(int noun) {
    Phrase before = clause.endingAt(noun - 1);
    return before != null && isToll(before);
  }
}
