package org.isnad.event;

import java.util.List;
import org.isnad.event.DeedWord.Form;
import org.isnad.event.Phrase.Sort;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Where a word that may be a verb of deeds is to be read as a noun. */
final class NounPlaces {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();

  private final Scene scene;
  private final DeedForms forms;
  private final Clause clause;

  NounPlaces(Scene scene, DeedForms forms, Clause clause) {
    this.scene = scene;
    this.forms = forms;
    this.clause = clause;
  }

  /** Whether a noun is to be expected: after a preposition, a verb or a noun in construct. */
  boolean isNominal(int i) {
    Token token = scene.tokens().get(i);
    if (token.readings().stream().anyMatch(r -> r.has(Clitic.AL))) {
      return true;
    }
    Phrase before = clause.endingAt(i - 1);
    if (before == null) {
      return i > 0
          && (scene.isPreposition(i - 1) || scene.isIn("deed-prepositions", i - 1))
          && !scene.isIn("that-words", i - 1);
    }
    Form own = forms.form(token, false);
    boolean and = own != null && (own.clitics() & AND) != 0;
    return switch (before.sort()) {
      case VERB -> !and;
      case OTHER ->
          and
              ? isAfterNoun(i)
              : !hasSubject(i) && (before.preposition() != null || isOfHers(before, own));
      case ACTOR, PLACE -> and && isAfterNoun(i);
      case COMMA, STOP, RELATIVE -> false;
    };
  }

  /** Whether people in the form of a subject stand right after what may be a verb. */
  private boolean hasSubject(int i) {
    Phrase next = clause.startingAt(i + 1);
    return next != null
        && next.isActor()
        && next.clitics() == 0
        && scene.hasEnding("subject-endings", i + 1);
  }

  /**
   * Whether what looks like a verb follows a feminine noun as its genitive: "the toll of shelling".
   */
  private boolean isOfHers(Phrase before, @Nullable Form verb) {
    return verb != null
        && verb.form().is("past")
        && !verb.form().is("3fs")
        && !verb.form().is("plural")
        && !verb.form().is("dual")
        && before.first() == before.last()
        && scene.hasEnding("feminine-tails", before.last());
  }

  /**
   * Whether what may be a verb of the past is a verbal noun: it follows "that", or a definite noun
   * in a clause that has its verb already.
   */
  boolean isVerbalNoun(int i, List<Form> asVerb) {
    if (asVerb.isEmpty() || !forms.isVerbalNoun(scene.tokens().get(i))) {
      return false;
    }
    boolean past = asVerb.stream().allMatch(f -> f.form().is("past"));
    boolean and = asVerb.stream().anyMatch(f -> f.clitics() != 0);
    if (past && and) {
      Phrase next = clause.startingAt(i + 1);
      return clause.isVerbOfHers(i) && (next == null || !next.isActor());
    }
    if (!past) {
      return false;
    }
    if (scene.isIn("noun-openers", i - 1)) {
      return !scene.isPreposition(i - 2)
          && !scene.isIn("deed-prepositions", i - 2)
          && !scene.isIn("time-conjunctions", i - 2)
          && !scene.isIn("limit-prepositions", i - 2)
          && !scene.isIn("already-words", i - 2);
    }
    Phrase before = clause.endingAt(i - 1);
    if (before != null && before.sort() == Sort.VERB) {
      return !scene.isIn("auxiliary-verbs", i - 1) && clause.hasVerb(i);
    }
    boolean definite =
        before != null
            && (before.isActor()
                || before.sort() == Sort.PLACE
                || (before.sort() == Sort.OTHER
                    && PhraseWords.isDefinite(scene.tokens().get(before.last()))));
    return definite && clause.hasVerb(i);
  }

  /** Whether "and" joins a word to a noun of deeds: no verb stands between. */
  private boolean isAfterNoun(int i) {
    for (int j = i - 1; j >= 0; j--) {
      Phrase here = clause.startingAt(j);
      if (here != null && here.sort() != Sort.OTHER && !here.isNominal()) {
        return false;
      }
      if (forms.nominal(scene.tokens().get(j)) != null
          && forms.form(scene.tokens().get(j), false) == null) {
        return true;
      }
    }
    return false;
  }
}
