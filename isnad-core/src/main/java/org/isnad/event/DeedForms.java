package org.isnad.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.event.DeedLexicon.Stem;
import org.isnad.event.DeedWord.Form;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;
import org.jspecify.annotations.Nullable;

/** The forms of words of deeds in a text: as finite verbs, as nouns and as verbs that carry one. */
final class DeedForms {
  private static final int NOMINAL =
      Clitic.AL.bit() | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  /** The marks of indefinite nouns. */
  private static final char FATHATAN = '\u064b';

  private static final char KASRATAN = '\u064d';

  /** Alef with hamza below. */
  private static final char HAMZA_BELOW = '\u0625';

  private static final int LONG = 4;
  private static final String BEGINS = "begins";

  private final DeedLexicon words;
  private final Set<String> common;
  private final WordNotes<DeedWord> known;

  DeedForms(DeedLexicon words, Lexicon lexicon) {
    this.words = words;
    this.common = new HashSet<>();
    for (Row row : lexicon.table("ar/names/not-names.tsv").rows()) {
      common.add(lexicon.orthography().fold(row.get("form")));
    }
    this.known = new WordNotes<>(lexicon, DeedWord.NONE, this::word);
  }

  /** What the words of deeds tell of a token. */
  DeedWord word(Token token) {
    return known.of(token.word());
  }

  private DeedWord word(Word word) {
    List<Form> verbs = List.of();
    List<Form> nouns = List.of();
    WordForm participle = null;
    boolean masdar = false;
    boolean telling = false;
    Set<String> nominal = new HashSet<>(2);
    Set<String> completing = new HashSet<>(2);
    Set<String> near = new HashSet<>(2);
    note(word.folded(), words.stem(word.folded()), completing, near);
    boolean ofDeeds = false;
    for (Reading reading : word.readings()) {
      Stem stem = words.stem(reading.stem());
      note(reading.stem(), stem, completing, near);
      for (WordForm form : stem.forms()) {
        ofDeeds = true;
        if (words.isCompleting(form.lemma())) {
          completing.add(form.lemma());
        }
        masdar |= form.is("masdar") && !form.is("suffix");
        telling |= words.isTelling(form);
        if (isNominal(form)) {
          nominal.add(form.lemma());
        }
        if (participle == null && isParticiple(reading, form)) {
          participle = form;
        }
      }
    }
    if (ofDeeds) {
      boolean grammar = words.isOfGrammar(word);
      telling &= !grammar;
      verbs = grammar ? List.of() : forms(word, false);
      nouns = grammar ? List.of() : forms(word, true);
    }
    return new DeedWord(
        telling, verbs, nouns, participle, masdar, nominal, glued(word), completing, near);
  }

  /** The first finite form of a token, or with {@code noun} its first form as a noun of deeds. */
  @Nullable Form form(Token token, boolean noun) {
    List<Form> all = forms(token, noun);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The first form of a token as a noun of deeds. */
  @Nullable Form nominal(Token token) {
    return form(token, true);
  }

  /** Whether a token is spelled like the verbal noun of a verb of deeds, without article. */
  boolean isVerbalNoun(Token token) {
    return word(token).masdar() && !PhraseWords.isDefinite(token);
  }

  /** Whether a token may be a noun or verbal noun of deeds, without article. */
  boolean isNominal(Token token) {
    return !word(token).nominal().isEmpty() && !PhraseWords.isDefinite(token);
  }

  /** The active participle that a token is, without article; null when it is none. */
  @Nullable WordForm participle(Token token) {
    return word(token).participle();
  }

  private static boolean isParticiple(Reading reading, WordForm form) {
    return (reading.clitics() & NOMINAL) == 0
        && form.is("participle")
        && !form.is("suffix")
        && !form.is("plural")
        && !form.is("dual");
  }

  /**
   * The finite forms of a token, or with {@code noun} those as nouns of deeds. What is spelled like
   * a past is no "I am hit".
   */
  List<Form> forms(Token token, boolean noun) {
    return noun ? word(token).nouns() : word(token).verbs();
  }

  private List<Form> forms(Word word, boolean noun) {
    List<Form> out = new ArrayList<>();
    for (Reading reading : word.readings()) {
      for (WordForm form : words.forms(reading.stem())) {
        if (Clitic.AL.in(reading.clitics()) && form.is("suffix")) {
          continue;
        }
        boolean fits = noun ? isNoun(reading, form) : isFinite(reading, form) && !isNominal(word);
        if (fits && out.stream().noneMatch(f -> f.form().lemma().equals(form.lemma()))) {
          out.add(
              new Form(form, reading.clitics(), words.entries(form.lemma(), noun && isNoun(form))));
        }
      }
    }
    if (out.stream().anyMatch(f -> f.form().is("past"))) {
      out.removeIf(f -> f.form().is("present") && f.form().is("1s"));
    }
    return List.copyOf(out);
  }

  private boolean isNoun(Reading reading, WordForm form) {
    boolean noun = isNoun(form);
    boolean named =
        words.entries(form.lemma(), noun).stream()
            .anyMatch(e -> noun || !e.deed().needs().equals("actor"));
    return named && (noun || form.is("masdar")) && !reading.has(Clitic.SA);
  }

  /**
   * Whether the spelling of a word rules out a verb: none begins with hamza below or ends in the
   * mark of indefinite nouns.
   */
  private static boolean isNominal(Word word) {
    String plain = word.plain();
    boolean and =
        plain.length() > 2
            && word.readings().stream().anyMatch(r -> r.has(Clitic.WA) || r.has(Clitic.FA));
    int at = plain.indexOf(HAMZA_BELOW);
    boolean tanwin = word.text().chars().anyMatch(c -> c >= FATHATAN && c <= KASRATAN);
    return tanwin || at == 0 || (and && at == 1);
  }

  private static boolean isFinite(Reading reading, WordForm form) {
    boolean past = form.is("past") && !reading.has(Clitic.SA);
    return (reading.clitics() & NOMINAL) == 0 && (past || form.is("present"));
  }

  /**
   * The preposition glued to a common word that is no word of deeds: "to settle the question"; 0
   * where the letters belong to the word itself.
   */
  int glued(Token token) {
    return word(token).glued();
  }

  private int glued(Word word) {
    if (word.folded().length() < LONG || common.contains(word.folded())) {
      return 0;
    }
    for (Reading reading : word.readings()) {
      boolean one = reading.clitics() == Clitic.BI.bit() || reading.clitics() == Clitic.LI.bit();
      if (one && common.contains(reading.stem())) {
        return reading.clitics();
      }
    }
    return 0;
  }

  /** Whether a token is a finite verb of deeds. */
  boolean isVerb(Token token) {
    return form(token, false) != null;
  }

  /** Whether a token is a noun that tells a deed. */
  boolean isDeed(Token token) {
    return form(token, true) != null;
  }

  /** The tense of a verb of deeds, which the general tables may not know; null for other words. */
  @Nullable Tense tense(Token token) {
    Tense out = null;
    for (Form form : forms(token, false)) {
      if (form.form().is("past")) {
        return Tense.PAST;
      }
      out = Clitic.SA.in(form.clitics()) ? Tense.FUTURE : Tense.PRESENT;
    }
    return out;
  }

  /** What the subject of a verb that only carries a noun does in the deed; empty for others. */
  String light(Token token) {
    String light = carrying(token);
    return light.equals(BEGINS) ? "happens" : light;
  }

  /** Whether a verb that only carries a noun has it for its object as for its subject: "began". */
  boolean isBeginning(Token token) {
    return carrying(token).equals(BEGINS);
  }

  private String carrying(Token token) {
    for (Form form : forms(token, false)) {
      String light = words.light(form.form().lemma());
      if (!light.isEmpty()) {
        return light;
      }
    }
    return "";
  }

  /** Whether a token is a noun or verbal noun of deeds in any form. */
  boolean isNoun(Token token, String lemma) {
    return word(token).nominal().contains(lemma);
  }

  /**
   * Whether a token is a noun or verbal noun of deeds without article. Some begin with letters that
   * look like it: "commitment".
   */
  boolean isOpenNoun(Token token, String lemma) {
    if (!isNoun(token, lemma)) {
      return false;
    }
    for (Reading reading : token.readings()) {
      for (WordForm form : words.forms(reading.stem())) {
        if (!reading.has(Clitic.AL) && form.lemma().equals(lemma) && isNominal(form)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNominal(WordForm form) {
    return isNoun(form) || form.is("masdar");
  }

  private static boolean isNoun(WordForm form) {
    return form.pos().equals("noun");
  }

  /** Whether a token is a form of a word that completes words of deeds. */
  boolean completes(Token token, String word) {
    return word(token).completing().contains(word);
  }

  /**
   * Whether one of some folded words that deeds name for what stands near them may be a token
   * within a stretch, both ends included.
   */
  boolean isNear(Set<String> near, List<Token> tokens, int from, int to) {
    int end = Math.min(to, tokens.size() - 1);
    for (int i = Math.max(0, from); !near.isEmpty() && i <= end; i++) {
      Set<String> here = word(tokens.get(i)).near();
      if (!here.isEmpty() && !Collections.disjoint(here, near)) {
        return true;
      }
    }
    return false;
  }

  private static void note(String folded, Stem stem, Set<String> completing, Set<String> near) {
    if (stem.completing()) {
      completing.add(folded);
    }
    if (stem.near()) {
      near.add(folded);
    }
  }

  /** Whether a token is a word in any form, known to the deeds or not. */
  boolean isForm(Token token, String word) {
    if (token.folded().equals(word)) {
      return true;
    }
    for (Reading reading : token.readings()) {
      if (reading.stem().equals(word)) {
        return true;
      }
      for (WordForm form : words.forms(reading.stem())) {
        if (form.lemma().equals(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
