package org.isnad.text;

import java.util.function.Function;
import org.isnad.lexicon.Lexicon;

/**
 * What a stage knows of words: worked out when a word is first met, then kept with the word as long
 * as that is. May be shared between threads.
 *
 * @param <V> what is known of a word; immutable, a pure function of the word and the lexicon
 */
public final class WordNotes<V> {
  private final Lexicon lexicon;
  private final int number;

  /** Notes by the data of a lexicon; kept with words that were read with the same data. */
  public WordNotes(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.number = lexicon.nextNote();
  }

  /**
   * What is known of a word.
   *
   * @param work tells it when the word is new; a pure function that never gives null
   */
  @SuppressWarnings("unchecked")
  public V of(Word word, Function<? super Word, ? extends V> work) {
    if (!word.isOf(lexicon)) {
      return work.apply(word);
    }
    Object known = word.note(number);
    if (known != null) {
      return (V) known;
    }
    V value = work.apply(word);
    word.note(number, value);
    return value;
  }
}
