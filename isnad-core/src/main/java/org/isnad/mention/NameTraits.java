package org.isnad.mention;

import java.util.BitSet;
import java.util.List;
import org.isnad.learning.WordClasses;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;

/** What a word tells by itself of whether it stands in a name, for the trained model. */
final class NameTraits {
  private static final int AFFIX = 4;
  private static final int LONGEST_NUMBER = 5;
  private static final int[] NOTHING = {};
  private static final int MAY_BE_GLUED =
      Clitic.WA.bit() | Clitic.FA.bit() | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  private final int word;
  private final int stem;
  private final int[] classes;
  private final int[] rest;
  private final int shape;
  private final int[] begins;
  private final int[] ends;
  private final int[] sorts;

  private NameTraits(
      int word,
      int stem,
      int[] classes,
      int[] rest,
      int shape,
      int[] begins,
      int[] ends,
      int[] sorts) {
    this.word = word;
    this.stem = stem;
    this.classes = classes;
    this.rest = rest;
    this.shape = shape;
    this.begins = begins;
    this.ends = ends;
    this.sorts = sorts;
  }

  /** Hash of the folded word; digits are all alike. */
  int word() {
    return word;
  }

  /** Hash of the word without a proclitic when only the rest is a known word; else of the word. */
  int stem() {
    return stem;
  }

  /** Its classes, see {@link NameModel}. */
  int[] classes() {
    return classes;
  }

  /**
   * The classes of what is left without a letter that may be a word of its own, "and" or "in",
   * however well the whole is known; empty when there is no such letter.
   */
  int[] rest() {
    return rest;
  }

  /** What it is made of, how long it is, whether it has the article. */
  int shape() {
    return shape;
  }

  /** Hashes of its first one to four letters. */
  int[] begins() {
    return begins;
  }

  /** Hashes of its last one to four letters. */
  int[] ends() {
    return ends;
  }

  /** What the tables say of it. */
  int[] sorts() {
    return sorts;
  }

  static NameTraits of(Word word, Vocabulary vocabulary, Lexicon lexicon, WordClasses known) {
    String form = normal(word);
    String stem = stem(word, known).stem();
    String cut = cut(word, known);
    String letters = word.kind() == TokenKind.WORD ? stem : form;
    int[] begins = new int[Math.min(AFFIX, letters.length())];
    int[] ends = new int[begins.length];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = hash(letters, 0, i + 1);
      ends[i] = hash(letters, letters.length() - i - 1, letters.length());
    }
    return new NameTraits(
        hash(form),
        hash(stem),
        classes(form, stem, known),
        cut.isEmpty() ? NOTHING : known.of(cut),
        shape(word, form, stem),
        begins,
        ends,
        sorts(stem, vocabulary, lexicon));
  }

  /** What stands before the first and after the last token. */
  static NameTraits edge(int groupings) {
    int edge = hash("");
    return new NameTraits(edge, edge, new int[groupings], NOTHING, edge, NOTHING, NOTHING, NOTHING);
  }

  /** The folded word; all numbers of as many digits are one. */
  static String normal(Word word) {
    return word.kind() == TokenKind.NUMBER
        ? "0".repeat(Math.min(word.folded().length(), LONGEST_NUMBER))
        : word.folded();
  }

  /** Cuts "and", "so", "to", "in", "like" off a word that is unknown as it stands. */
  static Reading stem(Word word, WordClasses known) {
    Reading whole = new Reading(0, normal(word), 0, List.of());
    Reading best = whole;
    if (word.kind() == TokenKind.WORD && !known.knows(whole.stem())) {
      for (Reading reading : word.readings()) {
        boolean longer = best.clitics() == 0 || reading.stem().length() > best.stem().length();
        if (isGlued(reading) && longer && known.knows(reading.stem())) {
          best = reading;
        }
      }
    }
    return best;
  }

  private static String cut(Word word, WordClasses known) {
    for (Reading reading : word.readings()) {
      if (isGlued(reading) && known.knows(reading.stem())) {
        return reading.stem();
      }
    }
    return "";
  }

  private static boolean isGlued(Reading reading) {
    return reading.clitics() != 0 && (reading.clitics() & ~MAY_BE_GLUED) == 0;
  }

  private static int[] classes(String form, String stem, WordClasses known) {
    int[] classes = known.of(form);
    int[] others = known.of(stem);
    for (int g = 0; g < classes.length; g++) {
      classes[g] = classes[g] == 0 ? others[g] : classes[g];
    }
    return classes;
  }

  private static int shape(Word word, String form, String stem) {
    int length = Math.min(7, stem.length());
    int cut = stem.equals(form) ? 0 : 1;
    int article = Clitic.AL.in(word.clitics()) ? 1 : 0;
    return ((number(word.kind()) * 8 + length) * 2 + cut) * 2 + article;
  }

  private static int number(TokenKind kind) {
    return switch (kind) {
      case WORD -> 0;
      case NUMBER -> 1;
      case FOREIGN -> 2;
      case CLITIC -> 3;
      case OPEN_QUOTE -> 4;
      case CLOSE_QUOTE -> 5;
      case OPEN_BRACKET -> 6;
      case CLOSE_BRACKET -> 7;
      case PUNCTUATION -> 8;
    };
  }

  private static int[] sorts(String stem, Vocabulary vocabulary, Lexicon lexicon) {
    BitSet sorts = new BitSet();
    boolean given = vocabulary.isGiven(stem);
    sorts.set(0, given);
    sorts.set(1, given && !vocabulary.isAmbiguousGiven(stem));
    sorts.set(2, vocabulary.isNotName(stem));
    sorts.set(3, vocabulary.isPart("son", stem));
    sorts.set(4, vocabulary.isPart("family", stem));
    sorts.set(5, vocabulary.isPart("joined", stem));
    sorts.set(6, vocabulary.isPart("particle", stem));
    for (WordForm form : lexicon.forms(stem)) {
      sorts.set(form.is("past") ? 7 : form.is("present") ? 8 : 9);
    }
    int[] all = new int[sorts.cardinality()];
    int sort = -1;
    for (int i = 0; i < all.length; i++) {
      sort = sorts.nextSetBit(sort + 1);
      all[i] = sort;
    }
    return all;
  }

  static int hash(String text) {
    return hash(text, 0, text.length());
  }

  private static int hash(String text, int from, int to) {
    int h = 17;
    for (int i = from; i < to; i++) {
      h = h * 0x01000193 + text.charAt(i);
    }
    return h ^ (h >>> 13);
  }
}
