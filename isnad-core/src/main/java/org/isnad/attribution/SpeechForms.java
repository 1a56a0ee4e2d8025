package org.isnad.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.attribution.Words.Form;
import org.isnad.attribution.Words.Verb;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;
import org.jspecify.annotations.Nullable;

/** Words as forms of the verbs of speech, worked out once for each word. Thread-safe. */
final class SpeechForms {
  private static final Set<String> CIRCUMSTANCE = Set.of("tanwin", "f", "plural", "oblique");

  private final Lexicon lexicon;
  private final Set<String> plainWords;
  private final Map<String, Verb> verbs = new HashMap<>();
  private final WordNotes<Known> known;

  /**
   * The forms of a word.
   *
   * @param finite the first finite one, null when there is none
   * @param sure the first finite one that is no noun as well, null when there is none
   * @param doubtful whether the first finite one may be a noun as well
   * @param circumstance the first as a participle of circumstance, null when there is none
   * @param masdars those as a verbal noun
   * @param verbOnly see {@link #isVerbOnly}
   */
  private record Known(
      @Nullable Form finite,
      @Nullable Form sure,
      boolean doubtful,
      @Nullable Form circumstance,
      List<Form> masdars,
      boolean verbOnly) {
    /** No form of a verb of speech, as most words. */
    static final Known NONE = new Known(null, null, false, null, List.of(), false);

    Known {
      masdars = List.copyOf(masdars);
    }
  }

  /**
   * With the verbs of the data.
   *
   * @param plainWords the words of grammar that are no verbs
   */
  SpeechForms(Lexicon lexicon, Set<String> plainWords) {
    this.lexicon = lexicon;
    this.plainWords = plainWords;
    this.known = new WordNotes<>(lexicon, Known.NONE, this::known);
    for (Row row : lexicon.listTable("speech-verbs").rows()) {
      Set<String> complements =
          Set.copyOf(row.all("complement").stream().map(lexicon.orthography()::fold).toList());
      verbs.put(
          lexicon.orthography().fold(row.get("form")),
          new Verb(row.get("form"), row.get("category"), complements));
    }
  }

  /** The token as a past or present form, after "and" at most; null when it is none. */
  @Nullable Form finite(Token token) {
    return known.of(token.word()).finite();
  }

  /** The token as such a form that may not also be a noun: "his hope" beside "hoped for it". */
  @Nullable Form sure(Token token) {
    return known.of(token.word()).sure();
  }

  /** Whether the token as such a form may also be a noun. */
  boolean isDoubtful(Token token) {
    return known.of(token.word()).doubtful();
  }

  /** The token as a participle of circumstance, after "and" at most; null when it is none. */
  @Nullable Form circumstance(Token token) {
    return known.of(token.word()).circumstance();
  }

  /** The token as a verbal noun, after the given proclitics at most; null when it is none. */
  @Nullable Form masdar(Token token, int allowed) {
    for (Form form : known.of(token.word()).masdars()) {
      if ((form.clitics() & ~allowed) == 0) {
        return form;
      }
    }
    return null;
  }

  /** Whether the token may be a finite form of any verb, and nothing else that the data knows. */
  boolean isVerbOnly(Token token) {
    return known.of(token.word()).verbOnly();
  }

  private Known known(Word word) {
    Form finite = null;
    Form sure = null;
    boolean doubtful = false;
    Form circumstance = null;
    List<Form> masdars = new ArrayList<>(0);
    for (Reading reading : word.readings()) {
      boolean and = (reading.clitics() & ~Phrases.AND) == 0;
      for (WordForm form : reading.forms()) {
        Verb verb = form.pos().equals("verb") ? verbs.get(form.lemma()) : null;
        if (verb == null) {
          continue;
        }
        Form own = new Form(verb, form, reading.clitics(), reading.cut());
        if (and && own.isFinite() && isThird(form)) {
          boolean noun = sure == null && isNoun(reading, form);
          doubtful |= finite == null && noun;
          finite = finite == null ? own : finite;
          sure = sure == null && !noun ? own : sure;
        }
        if (and && circumstance == null && isCircumstance(form)) {
          circumstance = own;
        }
        if (form.is("masdar")) {
          masdars.add(own);
        }
      }
    }
    return new Known(finite, sure, doubtful, circumstance, masdars, isVerbOnly(word));
  }

  private static boolean isThird(WordForm form) {
    return !form.is("1s") && !form.is("1p");
  }

  private static boolean isCircumstance(WordForm form) {
    return form.is("participle") && CIRCUMSTANCE.stream().anyMatch(form::is);
  }

  private boolean isNoun(Reading reading, WordForm form) {
    return (form.is("suffix") || form.is("dual"))
        && lexicon.forms(reading.stem()).stream()
            .anyMatch(f -> f.is("masdar") || f.pos().equals("noun"));
  }

  private boolean isVerbOnly(Word word) {
    if (plainWords.contains(word.folded())) {
      return false;
    }
    boolean verb = false;
    for (Reading reading : word.readings()) {
      if ((reading.clitics() & ~(Phrases.AND | Clitic.SA.bit())) == 0) {
        for (WordForm form : reading.forms()) {
          boolean finite = form.is("past") || form.is("present");
          if (!finite && reading.clitics() == 0) {
            return false;
          }
          verb |= finite;
        }
      }
    }
    return verb;
  }
}
