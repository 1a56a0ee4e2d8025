package org.isnad.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The classes of words under several groupings: which words stand in like company, from coarse to
 * fine, and what else is known of them. Immutable and safe to share between threads.
 */
public final class WordClasses {
  private static final int LARGEST = 1 << 22;

  /** Knows no word. */
  public static final WordClasses NONE = new WordClasses(0, new int[0], new short[0]);

  private final int groupings;
  private final int[] keys;
  private final short[] classes;
  private final HashRows rows;

  private WordClasses(int groupings, int[] keys, short[] classes) {
    this.groupings = groupings;
    this.keys = keys;
    this.classes = classes;
    this.rows = new HashRows(keys);
  }

  /**
   * From the class of each word under each grouping; 0 for none.
   *
   * @param groupings how many classes each word has
   */
  public static WordClasses of(SortedMap<String, int[]> words, int groupings) {
    SortedMap<Integer, int[]> byKey = new TreeMap<>();
    words.forEach((word, own) -> byKey.putIfAbsent(mixed(begun(word)), own));
    int[] keys = new int[byKey.size()];
    short[] classes = new short[keys.length * groupings];
    int row = 0;
    for (var entry : byKey.entrySet()) {
      keys[row] = entry.getKey();
      for (int g = 0; g < groupings; g++) {
        classes[row * groupings + g] = (short) entry.getValue()[g];
      }
      row++;
    }
    return new WordClasses(groupings, keys, classes);
  }

  /** How many groupings there are. */
  public int groupings() {
    return groupings;
  }

  /** Whether a word has classes. */
  public boolean knows(String word) {
    return row(begun(word)) >= 0;
  }

  /** The class of a word under each grouping; 0 for none. */
  public int[] of(String word) {
    int[] own = new int[groupings];
    int row = row(begun(word));
    for (int g = 0; g < groupings && row >= 0; g++) {
      own[g] = at(row, g);
    }
    return own;
  }

  /** The row of the word that a key stands for; -1 when it has no classes. */
  public int row(int key) {
    return rows.of(mixed(key));
  }

  private static int mixed(int key) {
    return (key ^ (key >>> 15)) * 0x85EBCA6B;
  }

  /** The class of the word of a row under a grouping; 0 for none. */
  public int at(int row, int grouping) {
    return classes[row * groupings + grouping];
  }

  /**
   * The key of a word, to which others can be {@linkplain #continued added}. Words are kept as
   * hashes: another word is taken for one of them about once in 40,000 times.
   */
  public static int begun(String word) {
    return continued(0x811C9DC5, word);
  }

  /** The key of a word that goes on from another. */
  public static int continued(int key, String more) {
    int h = key;
    for (int i = 0; i < more.length(); i++) {
      h = (h ^ more.charAt(i)) * 0x01000193;
    }
    return h;
  }

  /** Writes them. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(groupings);
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (int g = 0; g < groupings; g++) {
      for (int row = 0; row < keys.length; row++) {
        out.writeShort(classes[row * groupings + g]);
      }
    }
  }

  /**
   * Reads them.
   *
   * @throws IOException also when the bytes are no classes of words
   */
  public static WordClasses read(DataInputStream in) throws IOException {
    int groupings = in.readInt();
    int size = in.readInt();
    if (groupings < 0 || groupings > 16 || size < 0 || size > LARGEST) {
      throw new IOException("these are no classes of words");
    }
    int[] keys = new int[size];
    for (int i = 0; i < size; i++) {
      keys[i] = in.readInt();
    }
    short[] classes = new short[size * groupings];
    for (int g = 0; g < groupings; g++) {
      for (int row = 0; row < size; row++) {
        classes[row * groupings + g] = in.readShort();
      }
    }
    return new WordClasses(groupings, keys, classes);
  }
}
