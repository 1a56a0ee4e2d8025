package org.isnad.attribution;

import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Bits;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/**
 * Which tables of phrases have one that begins with a word: worked out once for each word, for all
 * tables together. Thread-safe once all phrases are added.
 */
final class PhraseHeads {
  private final Map<String, long[]> exact = new HashMap<>();
  private final Map<String, long[]> lemmas = new HashMap<>();
  private final WordNotes<long[]> known;
  private int tables;

  PhraseHeads(Lexicon lexicon) {
    this.known = new WordNotes<>(lexicon, this::of);
  }

  /** The number of one more table. */
  int table() {
    return tables++;
  }

  /** Adds the first word of a phrase of a table. */
  void add(int table, String head, boolean lemma) {
    exact.merge(head, Bits.with(Bits.NONE, table), Bits::both);
    if (lemma) {
      lemmas.merge(head, Bits.with(Bits.NONE, table), Bits::both);
    }
  }

  /** Whether a phrase of a table may begin with a token. */
  boolean begins(int table, Token token) {
    return Bits.has(known.of(token.word()), table);
  }

  private long[] of(Word word) {
    long[] out = Bits.NONE;
    for (Reading reading : word.readings()) {
      out = Bits.both(out, exact.getOrDefault(reading.stem(), Bits.NONE));
      for (WordForm form : reading.forms()) {
        out = Bits.both(out, lemmas.getOrDefault(form.lemma(), Bits.NONE));
      }
    }
    return out;
  }
}
