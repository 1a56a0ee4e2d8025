package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.mention.Meaning.Entry;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Where the forms of the vocabulary may begin with one word, worked out once for each way to write
 * a word.
 *
 * @param whole the word as it stands
 * @param cut the word without proclitics, one for each way to cut them that names allow
 * @param isKnown whether any form begins here
 * @param given which of its readings are given names, from the lowest bit on
 * @param bits those of the keys of exact spelling of all readings, see {@link WordTrie#bit}
 */
record Beginnings(Beginning whole, List<Beginning> cut, boolean isKnown, long given, long bits) {
  /** And, so, in, to, like: what may stand glued before a name. */
  private static final int BEFORE_NAMES =
      Clitic.WA.bit() | Clitic.FA.bit() | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  /** Whether one of its readings is a given name. */
  boolean isGiven() {
    return given != 0;
  }

  /** Whether a reading is a given name, by its place among those of the word. */
  boolean isGiven(int reading) {
    return (given >>> reading & 1) != 0;
  }

  /**
   * A word under one reading.
   *
   * @param clitics proclitics cut off
   * @param cut units of the word before its stem
   * @param stem the rest, folded
   * @param keys under which its spellings meet
   * @param alone forms that are this word and no more: those of this spelling, then names that
   *     sound alike
   * @param exact where longer forms of this spelling go on; null when there are none
   * @param loose where longer names that sound alike go on; null when there are none
   * @param nisbas its senses as the adjective of a state
   */
  record Beginning(
      int clitics,
      int cut,
      String stem,
      Spelling.Keys keys,
      List<Alone> alone,
      WordTrie.@Nullable Node exact,
      WordTrie.@Nullable Node loose,
      List<Meaning.Nisba> nisbas) {
    boolean isKnown() {
      return !alone.isEmpty() || exact != null || loose != null || !nisbas.isEmpty();
    }
  }

  /**
   * A form of one word.
   *
   * @param level see {@link Meaning.Hit}
   */
  record Alone(Meaning sense, int level) {}

  static Beginnings of(Word word, Vocabulary vocabulary) {
    Spelling spelling = vocabulary.spelling();
    Beginning whole =
        beginning(0, 0, word.folded(), spelling.keys(word.folded()), true, vocabulary);
    List<Beginning> cut = new ArrayList<>();
    long given = 0;
    if (word.kind() == TokenKind.WORD) {
      for (int r = 0; r < word.readings().size(); r++) {
        Reading reading = word.readings().get(r);
        boolean uncut = reading.stem().equals(word.folded());
        Spelling.Keys keys = uncut ? whole.keys() : spelling.keys(reading.stem());
        cut(word, reading, keys, vocabulary, cut);
        given |= vocabulary.isGiven(reading.stem(), keys) ? 1L << r : 0;
      }
    }
    boolean known = whole.isKnown();
    long bits = whole.keys().exactBit();
    for (Beginning one : cut) {
      known |= one.isKnown();
      bits |= one.keys().exactBit();
    }
    return new Beginnings(whole, List.copyOf(cut), known, given, bits);
  }

  /** Adds a reading without the proclitics that names allow; the keys are those of its stem. */
  private static void cut(
      Word word, Reading reading, Spelling.Keys keys, Vocabulary vocabulary, List<Beginning> out) {
    int clitics = reading.clitics();
    int others = clitics & ~Clitic.AL.bit();
    if (others == 0 || (others & ~BEFORE_NAMES) != 0) {
      return;
    }
    if (!Clitic.AL.in(clitics)) {
      out.add(beginning(others, reading.cut(), reading.stem(), keys, true, vocabulary));
      return;
    }
    String whole = vocabulary.article() + reading.stem();
    if (word.folded().endsWith(whole)) {
      return;
    }
    boolean restored = reading.stem().length() + reading.cut() > word.folded().length();
    if (restored) {
      out.add(beginning(others, reading.cut() - 1, reading.stem(), keys, false, vocabulary));
    }
    int cut = Clitic.LI.in(clitics) ? before(reading, word) : reading.cut();
    Spelling.Keys own = vocabulary.spelling().keys(whole);
    out.add(beginning(others, cut, whole, own, true, vocabulary));
  }

  /**
   * "To" and the article are one sign before "the": what is cut off is only what stands before it.
   */
  private static int before(Reading reading, Word word) {
    return word.readings().stream()
        .filter(r -> r.clitics() == (reading.clitics() & (Clitic.WA.bit() | Clitic.FA.bit())))
        .mapToInt(Reading::cut)
        .findFirst()
        .orElse(0);
  }

  private static Beginning beginning(
      int clitics,
      int cut,
      String stem,
      Spelling.Keys keys,
      boolean isAdjective,
      Vocabulary vocabulary) {
    WordTrie.Node exact = vocabulary.exact().root().step(keys.exact());
    WordTrie.Node loose = vocabulary.loose().root().step(keys.loose());
    return new Beginning(
        clitics,
        cut,
        stem,
        keys,
        alone(List.of(stem), exact, loose, vocabulary.fit()),
        longer(exact),
        longer(loose),
        isAdjective ? nisbas(stem, vocabulary) : List.of());
  }

  private static List<Alone> alone(
      List<String> word,
      WordTrie.@Nullable Node exact,
      WordTrie.@Nullable Node loose,
      FormFit fit) {
    List<Alone> alone = new ArrayList<>(0);
    for (Entry entry : exact == null ? List.<Entry>of() : exact.entries()) {
      add(entry, fit.exact(word, entry), alone);
    }
    for (Entry entry : loose == null ? List.<Entry>of() : loose.entries()) {
      add(entry, fit.loose(word, entry), alone);
    }
    return List.copyOf(alone);
  }

  private static void add(Entry entry, int level, List<Alone> alone) {
    if (level >= 0) {
      alone.add(new Alone(entry.sense(), level));
    }
  }

  private static WordTrie.@Nullable Node longer(WordTrie.@Nullable Node node) {
    return node == null || node.isLast() ? null : node;
  }

  /**
   * The states that a word is the adjective of. What begins like the article may be the first
   * letters of the name itself: "German" is spelled as if the article stood before it.
   */
  private static List<Meaning.Nisba> nisbas(String stem, Vocabulary vocabulary) {
    boolean article = stem.startsWith(vocabulary.article());
    if (article) {
      List<Meaning.Nisba> bare =
          nisbas(stem.substring(vocabulary.article().length()), true, vocabulary);
      if (!bare.isEmpty()) {
        return bare;
      }
    }
    return nisbas(stem, false, vocabulary);
  }

  private static List<Meaning.Nisba> nisbas(String stem, boolean definite, Vocabulary vocabulary) {
    List<Meaning.Nisba> known = vocabulary.nisbas().of(stem);
    if (known.isEmpty()) {
      return known;
    }
    return known.stream()
        .map(n -> new Meaning.Nisba(n.country(), n.number(), n.feminine(), definite))
        .toList();
  }
}
