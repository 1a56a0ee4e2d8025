package org.isnad.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Word;

/**
 * What a word tells alone of whether it may stand in the name of a person, worked out once for each
 * way to write a word.
 *
 * @param sorts what holds of the word as it stands
 * @param starts the given names that its readings with proclitics clearly are
 */
record NameWord(Set<Sort> sorts, List<Start> starts) {
  private static final int SHORTEST_STEM = 2;

  /** Shortest word whose last letters can be a pronoun. */
  private static final int SHORTEST_OWNED = 5;

  /** What may hold of a word. */
  enum Sort {
    GIVEN,
    /** A given name that is an ordinary word too. */
    AMBIGUOUS,
    /** A preposition that only its spelling tells from a given name. */
    NEVER,
    /** A given name that careless spelling makes of a preposition. */
    PREPOSITION,
    /** An ordinary word that ends a name. */
    NOT_NAME,
    /** A finite verb. */
    VERB,
    /** A form of a verb or noun. */
    KNOWN,
    FEMININE,
    /** "Its operation": with a pronoun at its end. */
    OWNED,
    /** With the ending of indefinite words. */
    TANWIN,
    ARTICLE,
    /** With "and" in one of its readings. */
    AND,
    /** An ordinary word once its proclitics are cut off. */
    CUT,
    /** Of one letter, or none. */
    SHORT,
    SON,
    FAMILY,
    JOINED,
    PARTICLE,
    REGNAL
  }

  /** A word with proclitics cut off that may begin a name. */
  record Start(int clitics, int cut, String stem) {}

  boolean is(Sort sort) {
    return sorts.contains(sort);
  }

  /** A given name that is no ordinary word. */
  boolean isClearGiven() {
    return is(Sort.GIVEN) && !is(Sort.AMBIGUOUS) && !is(Sort.NEVER);
  }

  static NameWord of(Word word, Vocabulary vocabulary, Lexicon lexicon) {
    String folded = word.folded();
    EnumSet<Sort> sorts = EnumSet.noneOf(Sort.class);
    Beginnings beginnings = vocabulary.beginnings(word);
    set(sorts, Sort.GIVEN, beginnings.isGiven(0));
    set(sorts, Sort.AMBIGUOUS, beginnings.isGiven(0) && vocabulary.isAmbiguousGiven(folded));
    set(sorts, Sort.NEVER, vocabulary.isNever(word.plain(), folded.length()));
    set(sorts, Sort.PREPOSITION, vocabulary.isPart("preposition", folded));
    set(sorts, Sort.NOT_NAME, vocabulary.isNotName(folded));
    List<WordForm> forms = lexicon.forms(folded);
    set(sorts, Sort.VERB, forms.stream().anyMatch(f -> f.is("past") || f.is("present")));
    set(sorts, Sort.KNOWN, !forms.isEmpty());
    set(sorts, Sort.FEMININE, vocabulary.isFeminine(folded));
    boolean owned = folded.length() >= SHORTEST_OWNED && vocabulary.endsInOwner(folded);
    set(sorts, Sort.OWNED, owned);
    set(sorts, Sort.TANWIN, vocabulary.hasTanwin(word.text()));
    boolean article = word.plain().startsWith(vocabulary.article());
    set(sorts, Sort.ARTICLE, article && folded.startsWith(vocabulary.article()));
    set(sorts, Sort.AND, Clitic.WA.in(word.clitics()));
    set(sorts, Sort.CUT, isCut(word, vocabulary, lexicon));
    set(sorts, Sort.SHORT, folded.length() <= 1);
    set(sorts, Sort.SON, vocabulary.isPart("son", folded));
    set(sorts, Sort.FAMILY, vocabulary.isPart("family", folded));
    set(sorts, Sort.JOINED, vocabulary.isPart("joined", folded));
    set(sorts, Sort.PARTICLE, vocabulary.isPart("particle", folded));
    set(sorts, Sort.REGNAL, vocabulary.isPart("regnal", folded));
    return new NameWord(sorts, beginnings.isGiven() ? starts(word, vocabulary) : List.of());
  }

  private static void set(Set<Sort> sorts, Sort sort, boolean holds) {
    if (holds) {
      sorts.add(sort);
    }
  }

  private static List<Start> starts(Word word, Vocabulary vocabulary) {
    List<Start> starts = new ArrayList<>(0);
    for (Reading reading : word.readings()) {
      int clitics = reading.clitics();
      String stem = reading.stem();
      boolean plain = clitics != 0 && !Clitic.AL.in(clitics) && !Clitic.SA.in(clitics);
      if (plain
          && vocabulary.isGiven(stem)
          && !vocabulary.isAmbiguousGiven(stem)
          && !vocabulary.isNever(word.plain(), stem.length())) {
        starts.add(new Start(clitics, reading.cut(), stem));
      }
    }
    return List.copyOf(starts);
  }

  private static boolean isCut(Word word, Vocabulary vocabulary, Lexicon lexicon) {
    for (Reading reading : word.readings()) {
      if (reading.clitics() != 0 && isCutWord(reading, vocabulary, lexicon)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reading without proclitics is an ordinary word, so that the whole is no name. */
  private static boolean isCutWord(Reading reading, Vocabulary vocabulary, Lexicon lexicon) {
    int clitics = reading.clitics();
    String stem = reading.stem();
    boolean ordinary = vocabulary.isNotName(stem) || !lexicon.forms(stem).isEmpty();
    if (clitics == Clitic.AL.bit()) {
      return ordinary;
    }
    if (Clitic.AL.in(clitics)) {
      return stem.length() > SHORTEST_STEM;
    }
    return ordinary || vocabulary.isGiven(stem);
  }
}
