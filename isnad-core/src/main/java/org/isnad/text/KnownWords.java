package org.isnad.text;

import java.lang.invoke.VarHandle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of one kind that were read, kept while they are frequent: a language repeats few words
 * most of the time. A word is found by its characters where they stand in a text; they are cut out
 * only when it is new. Holds at most twice its room, and no word that is longer than words are. May
 * be shared between threads.
 */
final class KnownWords {
  private static final int LONGEST = 40;

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
    int hash = hash(text, start, end);
    Word word = young.find(hash, text, start, end);
    if (word != null) {
      return word;
    }
    word = old.find(hash, text, start, end);
    if (word == null) {
      word = work.apply(text.substring(start, end));
    }
    return end - start <= LONGEST ? keep(word, hash) : word;
  }

  /** Keeps a word; gives the one with these characters that another thread may have kept before. */
  private synchronized Word keep(Word word, int hash) {
    Word other = young.find(hash, word.text(), 0, word.text().length());
    if (other != null) {
      return other;
    }
    Table table = young;
    if (table.isFull()) {
      table = table.twice();
    }
    table.put(hash, word);
    if (table.size >= room) {
      old = table;
      table = new Table(1 << 8);
    }
    young = table;
    return word;
  }

  private static int hash(String text, int start, int end) {
    int h = 0;
    for (int i = start; i < end; i++) {
      h = 31 * h + text.charAt(i);
    }
    h *= 0x9E3779B1;
    return h ^ (h >>> 15);
  }

  /** Words by their hashes, at most half full: each at its place or behind words that took it. */
  private static final class Table {
    private final int[] hashes;
    private final @Nullable Word[] words;
    private int size;

    Table(int places) {
      this.hashes = new int[places];
      this.words = new Word[places];
    }

    /** What another thread puts meanwhile is found or not. */
    @Nullable Word find(int hash, String text, int start, int end) {
      int mask = words.length - 1;
      for (int at = hash & mask; ; at = (at + 1) & mask) {
        Word word = words[at];
        if (word == null || (hashes[at] == hash && is(word.text(), text, start, end))) {
          return word;
        }
      }
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
          table.put(hashes[i], word);
        }
      }
      return table;
    }

    /** Puts a word that is not there; other threads see all of it or none. */
    void put(int hash, Word word) {
      int mask = words.length - 1;
      int at = hash & mask;
      while (words[at] != null) {
        at = (at + 1) & mask;
      }
      hashes[at] = hash;
      VarHandle.releaseFence();
      words[at] = word;
      size++;
    }
  }
}
