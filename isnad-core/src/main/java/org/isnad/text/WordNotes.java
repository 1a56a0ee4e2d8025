package org.isnad.text;

import java.util.function.Function;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What a stage knows of words: worked out when a word is first met, then kept with the word as long
 * as that is. May be shared between threads.
 *
 * @param <V> what is known of a word; immutable, its fields final, a pure function of the word and
 *     the lexicon
 */
public final class WordNotes<V> {
  private final Lexicon lexicon;
  private final int number;
  private final Function<? super Word, ? extends V> work;
  private final @Nullable V usual;

  /**
   * Notes by the data of a lexicon; kept with words that were read with the same data.
   *
   * @param work tells what is known of a word that is new; a pure function that never gives null
   */
  public WordNotes(Lexicon lexicon, Function<? super Word, ? extends V> work) {
    this(lexicon, null, work);
  }

  /**
   * Notes of which most are the same: one object for all those words.
   *
   * @param usual what is known of most words; null for none
   * @param work tells what is known of a word that is new; a pure function that never gives null
   */
  public WordNotes(Lexicon lexicon, @Nullable V usual, Function<? super Word, ? extends V> work) {
    this.lexicon = lexicon;
    this.number = lexicon.nextNote();
    this.usual = usual;
    this.work = work;
  }

  /** What is known of a word. */
  @SuppressWarnings("unchecked")
  public V of(Word word) {
    if (!word.isOf(lexicon)) {
      return read(word);
    }
    Object known = word.note(number);
    if (known != null) {
      return (V) known;
    }
    V value = read(word);
    word.note(number, value);
    return value;
  }

  private V read(Word word) {
    V value = work.apply(word);
    return usual != null && value.equals(usual) ? usual : value;
  }
}
