package org.isnad.mention;

import java.util.BitSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.WordMemory;

/**
 * Keys under which the spellings of one name meet, read from {@code ar/names/spelling.tsv}: a
 * letter class for sounds that Arabic writes in several ways, and a loose key without inner vowels.
 */
final class Spelling {
  private static final int SHORTEST_LOOSE = 4;

  /** Words after which the keys of those not met again are forgotten. */
  private static final int ROOM = 50_000;

  private final Orthography orthography;
  private final WordMemory<Keys> known = new WordMemory<>(ROOM);

  /** For each letter the one that stands for its sound. */
  private final char[] classes = new char[Character.MAX_VALUE + 1];

  private final BitSet ends = new BitSet();
  private final BitSet vowels = new BitSet();

  Spelling(Lexicon lexicon) {
    this.orthography = lexicon.orthography();
    for (int c = 0; c < classes.length; c++) {
      classes[c] = (char) c;
    }
    for (Table.Row row : lexicon.table("ar/names/spelling.tsv").rows()) {
      char from = row.get("from").charAt(0);
      switch (row.get("step")) {
        case "class" -> classes[from] = row.get("to").charAt(0);
        case "end" -> ends.set(from);
        default -> vowels.set(from);
      }
    }
  }

  /** Folding level 2. */
  String folded(String word) {
    return orthography.fold(word);
  }

  /** The key of exact spelling: level 3. */
  String exact(String folded) {
    return keys(folded).exact();
  }

  /** The key of one sound written several ways; for names from other languages only. */
  String sound(String folded) {
    return keys(folded).sound();
  }

  /** The sound key without vowels after the first letter and without doubled letters. */
  String loose(String folded) {
    return keys(folded).loose();
  }

  /** Whether two words sound alike but for so many vowels written in one and not in the other. */
  boolean differsInVowels(String one, String other, int most) {
    String a = sound(one);
    String b = sound(other);
    int i = 0;
    int j = 0;
    int changes = 0;
    while (i < a.length() || j < b.length()) {
      if (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
        i++;
        j++;
      } else if (i < a.length() && j < b.length() && isVowel(a, i) && isVowel(b, j)) {
        i++;
        j++;
        changes++;
      } else if (i < a.length() && isVowel(a, i)) {
        i++;
        changes++;
      } else if (j < b.length() && isVowel(b, j)) {
        j++;
        changes++;
      } else {
        return false;
      }
    }
    return changes <= most;
  }

  private boolean isVowel(String word, int i) {
    return vowels.get(word.charAt(i));
  }

  /**
   * All keys of a word.
   *
   * @param exactBit see {@link WordTrie#bit}
   * @param looseBit the same of the loose key
   */
  record Keys(String exact, String sound, String loose, long exactBit, long looseBit) {}

  Keys keys(String folded) {
    return known.of(folded, this::read);
  }

  private Keys read(String folded) {
    String exact = same(orthography.nameKey(folded), folded);
    String sound = same(soundOf(exact), exact);
    String loose = looseOf(sound);
    return new Keys(exact, sound, loose, WordTrie.bit(exact), WordTrie.bit(loose));
  }

  /** One of two words that are kept: the other itself where they are equal. */
  private static String same(String word, String other) {
    return word.equals(other) ? other : word;
  }

  private String soundOf(String exact) {
    StringBuilder out = new StringBuilder(exact.length());
    for (int i = 0; i < exact.length(); i++) {
      out.append(classes[exact.charAt(i)]);
    }
    if (out.length() > SHORTEST_LOOSE && ends.get(out.charAt(out.length() - 1))) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private String looseOf(String sound) {
    if (sound.isEmpty()) {
      return sound;
    }
    StringBuilder out = new StringBuilder(sound.length());
    int i = 0;
    if (isVowel(sound, 0)) {
      while (i < sound.length() && isVowel(sound, i)) {
        i++;
      }
      out.append('*');
    }
    for (; i < sound.length(); i++) {
      char c = sound.charAt(i);
      boolean doubled = !out.isEmpty() && out.charAt(out.length() - 1) == c;
      if (!isVowel(sound, i) && !doubled) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
