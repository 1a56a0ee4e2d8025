package org.isnad.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/**
 * What words are to the gist of a text: which of their readings counts, under which key, and which
 * stems they prove to be words. Worked out once for each word. Safe to share between threads.
 */
final class GistWords {
  private static final int FEWEST_LETTERS = 3;
  private static final String NO_KEY = "";

  private final Set<String> common;
  private final Set<String> known = new HashSet<>();
  private final List<String> endings;
  private final WordNotes<GistWord> words;

  /**
   * What a word is to the gist.
   *
   * @param keys of each reading what its forms are counted under, empty when it is not counted;
   *     none when the word is not counted under any
   * @param sure what is a word for certain when this stands in a text: its stems without proclitics
   *     or after the article
   * @param sureBits the {@link #bit} of each of them: most stems are told not to be among them
   *     without being looked up
   * @param asked the readings that count when their stems are sure in the text, the first of them
   *     that is
   * @param otherwise the reading that counts else
   */
  record GistWord(
      List<String> keys, List<String> sure, long sureBits, List<Integer> asked, int otherwise) {
    boolean isCounted() {
      return !keys.isEmpty();
    }

    /** The reading that counts in a text with the stems that are sure there. */
    int reading(Word word, Set<String> sureThere) {
      for (int i = 0; i < asked.size(); i++) {
        int reading = asked.get(i);
        if (sureThere.contains(word.readings().get(reading).stem())) {
          return reading;
        }
      }
      return otherwise;
    }
  }

  /** With the words that every text has, and the endings that are left off. */
  GistWords(Lexicon lexicon) {
    this.common = lexicon.list("story-common");
    lexicon
        .table("ar/names/not-names.tsv")
        .rows()
        .forEach(r -> known.add(lexicon.orthography().fold(r.get("form"))));
    this.endings =
        lexicon.list("story-endings").stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(e -> e))
            .toList();
    this.words = new WordNotes<>(lexicon, this::read);
  }

  /** What a word is to the gist. */
  GistWord of(Word word) {
    return words.of(word);
  }

  /** One bit for a stem. */
  static long bit(String stem) {
    return 1L << ((stem.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - 6));
  }

  private static long bits(List<String> stems) {
    long bits = 0;
    for (String stem : stems) {
      bits |= bit(stem);
    }
    return bits;
  }

  private GistWord read(Word word) {
    List<Reading> readings = word.readings();
    List<String> sure = sure(readings);
    List<String> keys = isCommon(readings) ? List.of() : keys(readings);
    if (keys.isEmpty()) {
      return new GistWord(keys, sure, bits(sure), List.of(), 0);
    }
    List<Integer> asked = new ArrayList<>(0);
    int otherwise = choose(readings, asked);
    return new GistWord(keys, sure, bits(sure), List.copyOf(asked), otherwise);
  }

  /**
   * The reading that goes on to the article; else the last one whose rest is a word, known or of
   * the text.
   *
   * @param asked takes the readings that only the text can tell of, the last first
   */
  private int choose(List<Reading> readings, List<Integer> asked) {
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i).has(Clitic.AL) && (i == 0 || isLong(readings.get(i)))) {
        return i;
      }
    }
    for (int i = readings.size() - 1; i > 0; i--) {
      if (isLong(readings.get(i))) {
        if (known.contains(readings.get(i).stem())) {
          return i;
        }
        asked.add(i);
      }
    }
    return 0;
  }

  private static boolean isLong(Reading reading) {
    return reading.stem().length() >= FEWEST_LETTERS;
  }

  private static List<String> sure(List<Reading> readings) {
    List<String> sure = new ArrayList<>(1);
    for (Reading reading : readings) {
      if (reading.clitics() == 0 || reading.has(Clitic.AL)) {
        sure.add(reading.stem());
      }
    }
    return List.copyOf(sure);
  }

  /** The key of each reading; none when all are too short. */
  private List<String> keys(List<Reading> readings) {
    List<String> keys = new ArrayList<>(readings.size());
    boolean isAny = false;
    for (Reading reading : readings) {
      String key = stem(reading.stem());
      boolean isKey = key.length() >= FEWEST_LETTERS;
      keys.add(isKey ? key : NO_KEY);
      isAny |= isKey;
    }
    return isAny ? List.copyOf(keys) : List.of();
  }

  private boolean isCommon(List<Reading> readings) {
    for (Reading reading : readings) {
      if (common.contains(reading.stem())) {
        return true;
      }
    }
    return false;
  }

  private String stem(String word) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= FEWEST_LETTERS) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
