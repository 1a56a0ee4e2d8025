package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.learning.WordClasses;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/**
 * Phrases that the trained model knows as names: those of lists, and those that a first model took
 * for names in a large text. Immutable.
 */
final class NamePhrases {
  /** What is known of a phrase: as what lists have it, and as what it was taken in a text. */
  static final int GROUPINGS = 2;

  private static final int LONGEST = 7;
  private static final int MAY_BE_CUT =
      Clitic.WA.bit() | Clitic.FA.bit() | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  /** Knows no phrase. */
  static final NamePhrases NONE = new NamePhrases(WordClasses.of(new TreeMap<>(), GROUPINGS));

  private final WordClasses known;

  NamePhrases(WordClasses known) {
    this.known = known;
  }

  /**
   * A word with which a phrase may begin.
   *
   * @param row that of the word alone
   * @param key its key, to which those of further words are added
   * @param cut whether it is what is left of a word without its proclitics
   */
  record Opening(int row, int key, boolean cut) {}

  /** From the groups of each phrase, the keys of its words with spaces between them. */
  static NamePhrases of(Map<String, int[]> phrases) {
    SortedMap<String, int[]> all = new TreeMap<>();
    phrases.forEach((phrase, groups) -> {
      for (int space = phrase.indexOf(' '); space > 0; space = phrase.indexOf(' ', space + 1)) {
        all.computeIfAbsent(phrase.substring(0, space), p -> new int[GROUPINGS]);
      }
      all.put(phrase, groups);
    });
    return new NamePhrases(WordClasses.of(all, GROUPINGS));
  }

  WordClasses classes() {
    return known;
  }

  /**
   * A phrase in a sentence.
   *
   * @param groups as in {@link #of}
   */
  record Match(int first, int last, List<Integer> groups) {}

  /**
   * All phrases of a sentence, also within each other, in the order of their first words.
   *
   * @param openings what {@link #openings} tells of a word
   */
  List<Match> matches(Sentence sentence, Vocabulary vocabulary, WordNotes<List<Opening>> openings) {
    List<Match> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      int cut = -1;
      List<Opening> own = openings.of(token.word());
      for (int o = 0; o < own.size(); o++) {
        Opening opening = own.get(o);
        cut = opening.cut() && cut < 0 ? found.size() : cut;
        if (cut < 0 || found.size() == cut) {
          matches(sentence, token.index(), opening, vocabulary, found);
        }
      }
    }
    return found;
  }

  /** The readings of a word with which a phrase may begin, the whole word before what is cut. */
  List<Opening> openings(Word word, Vocabulary vocabulary) {
    if (word.kind() != TokenKind.WORD && word.kind() != TokenKind.FOREIGN) {
      return List.of();
    }
    List<Opening> openings = new ArrayList<>(0);
    add(word.folded(), false, vocabulary, openings);
    for (Reading reading : word.readings()) {
      String stem = reading.clitics() == 0 ? "" : stem(reading, vocabulary);
      if (!stem.isEmpty()) {
        add(stem, true, vocabulary, openings);
      }
    }
    return List.copyOf(openings);
  }

  private void add(String stem, boolean cut, Vocabulary vocabulary, List<Opening> openings) {
    int key = WordClasses.begun(vocabulary.spelling().exact(stem));
    int row = known.row(key);
    if (row >= 0) {
      openings.add(new Opening(row, key, cut));
    }
  }

  /** What is left of a word without a letter that is a word of its own, with its article. */
  static String stem(Reading reading, Vocabulary vocabulary) {
    if ((reading.clitics() & MAY_BE_CUT) == 0 || Clitic.SA.in(reading.clitics())) {
      return "";
    }
    return Clitic.AL.in(reading.clitics()) ? vocabulary.article() + reading.stem() : reading.stem();
  }

  private void matches(
      Sentence sentence, int first, Opening opening, Vocabulary vocabulary, List<Match> found) {
    int end = Math.min(sentence.tokens().size(), first + LONGEST);
    int key = opening.key();
    int row = opening.row();
    for (int last = first; row >= 0; row = known.row(key)) {
      int listed = known.at(row, 0);
      int taken = known.at(row, 1);
      if (listed != 0 || taken != 0) {
        found.add(new Match(first, last, List.of(listed, taken)));
      }
      last++;
      if (last >= end) {
        return;
      }
      Beginnings next = vocabulary.beginnings(sentence.tokens().get(last).word());
      key = WordClasses.continued(key, " ");
      key = WordClasses.continued(key, next.whole().keys().exact());
    }
  }
}
