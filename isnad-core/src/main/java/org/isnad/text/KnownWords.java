package org.isnad.text;

import java.lang.invoke.VarHandle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of one kind that were read, kept while they are frequent: a language repeats few words
 * most of the time. A word is found by its characters where they stand in a text; they are cut out
 * only when it is new. A short word of Arabic letters is told by one number that holds all of them,
 * so that nothing of it is looked at until it is found. Holds at most twice its room, and no word
 * that is longer than words are. May be shared between threads.
 */
final class KnownWords {
  private static final int LONGEST = 40;

  /** Letters that one number holds. */
  private static final int PACKED = 7;

  /** The upper byte of Arabic letters. */
  private static final int ARABIC = 0x06;

  private final int room;
  private final Function<? super String, Word> work;
  private volatile Table young = new Table(1 << 8);
  private volatile Table old = new Table(1);

  /**
   * No words yet.
   *
   * @param room number of words after which those not met again are forgotten
   * @param work tells what is known of the characters of a word that is new
   */
  KnownWords(int room, Function<? super String, Word> work) {
    this.room = room;
    this.work = work;
  }

  /** The word of the characters from one place in a text to another. */
  Word of(String text, int start, int end) {
    long key = key(text, start, end);
    Word word = young.find(key, text, start, end);
    if (word != null) {
      return word;
    }
    word = old.find(key, text, start, end);
    if (word == null) {
      word = work.apply(text.substring(start, end));
    }
    return end - start <= LONGEST ? keep(word, key) : word;
  }

  /** Keeps a word; gives the one with these characters that another thread may have kept before. */
  private synchronized Word keep(Word word, long key) {
    Word other = young.find(key, word.text(), 0, word.text().length());
    if (other != null) {
      return other;
    }
    Table table = young;
    if (table.isFull()) {
      table = table.twice();
    }
    table.put(key, word);
    if (table.size >= room) {
      old = table;
      table = new Table(1 << 8);
    }
    young = table;
    return word;
  }

  /**
   * The letters of a word themselves where all are Arabic and few; else a hash of them, which is
   * negative.
   */
  private static long key(String text, int start, int end) {
    long letters = 0;
    boolean whole = end - start <= PACKED;
    for (int i = start; i < end && whole; i++) {
      char c = text.charAt(i);
      letters = (letters << Byte.SIZE) | (c & 0xFF);
      whole = c >> Byte.SIZE == ARABIC && (c & 0xFF) != 0;
    }
    return whole ? letters : hash(text, start, end) | Long.MIN_VALUE;
  }

  private static long hash(String text, int start, int end) {
    long h = 0;
    for (int i = start; i < end; i++) {
      h = 31 * h + text.charAt(i);
    }
    return h;
  }

  /** Words by their keys, at most half full: each at its place or behind words that took it. */
  private static final class Table {
    private final long[] keys;
    private final @Nullable Word[] words;
    private int size;

    Table(int places) {
      this.keys = new long[places];
      this.words = new Word[places];
    }

    /** What another thread puts meanwhile is found or not. */
    @Nullable Word find(long key, String text, int start, int end) {
      int mask = words.length - 1;
      for (int at = place(key) & mask; ; at = (at + 1) & mask) {
        Word word = words[at];
        if (word == null || (keys[at] == key && (key >= 0 || is(word.text(), text, start, end)))) {
          return word;
        }
      }
    }

    private static int place(long key) {
      return (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
    }

    private static boolean is(String word, String text, int start, int end) {
      int length = end - start;
      return word.length() == length && text.regionMatches(start, word, 0, length);
    }

    boolean isFull() {
      return 2 * (size + 1) > words.length;
    }

    Table twice() {
      Table table = new Table(2 * words.length);
      for (int i = 0; i < words.length; i++) {
        Word word = words[i];
        if (word != null) {
          table.put(keys[i], word);
        }
      }
      return table;
    }

    /** Puts a word that is not there; other threads see all of it or none. */
    void put(long key, Word word) {
      int mask = words.length - 1;
      int at = place(key) & mask;
      while (words[at] != null) {
        at = (at + 1) & mask;
      }
      keys[at] = key;
      VarHandle.releaseFence();
      words[at] = word;
      size++;
    }
  }
}
