package org.isnad.lexicon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out about single words, kept while they are frequent: a language repeats few
 * words most of the time. Holds at most twice its room, and no word that is longer than words are.
 * May be shared between threads.
 *
 * @param <V> what is known of a word; a pure function of it
 */
public final class WordMemory<V> {
  private static final int LONGEST = 40;

  private final int room;
  private volatile Map<String, V> young = new ConcurrentHashMap<>();
  private volatile Map<String, V> old = Map.of();

  /**
   * @param room number of words after which those not met again are forgotten
   */
  public WordMemory(int room) {
    this.room = room;
  }

  /**
   * What is known of a word.
   *
   * @param work tells it when the word is new; a pure function that never gives null
   */
  public V of(String word, Function<? super String, ? extends V> work) {
    Map<String, V> now = young;
    V known = now.get(word);
    if (known != null) {
      return known;
    }
    known = old.get(word);
    V value = known != null ? known : work.apply(word);
    if (word.length() <= LONGEST) {
      now.put(word, value);
      if (now.size() >= room) {
        turn();
      }
    }
    return value;
  }

  private synchronized void turn() {
    if (young.size() >= room) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
