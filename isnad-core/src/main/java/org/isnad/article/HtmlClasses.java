package org.isnad.article;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the class and id names of HTML elements say, from {@code ar/furniture/classes.tsv}. A name
 * is cut into its words at hyphens, underscores and capitals.
 */
final class HtmlClasses {
  /**
   * What names say.
   *
   * @param hint what the element is; {@link Hint#NONE} when its names say nothing
   * @param name the words that say so
   * @param body whether they also say that the text of the story is inside
   * @param sure whether people said so, not the page
   */
  record Said(Hint hint, String name, boolean body, boolean sure) {
    static final Said NOTHING = new Said(Hint.NONE, "", false);

    Said(Hint hint, String name, boolean body) {
      this(hint, name, body, false);
    }
  }

  private static final int REMEMBERED = 1 << 12;
  private static final int MOST_WORDS = 3;
  private static final int WORD_BITS = 16;
  private static final int WORD_MASK = (1 << WORD_BITS) - 1;

  /** Names longer than this are generated. */
  private static final int LONGEST = 300;

  /** Words before which a name tells of the layout, not of what the element is. */
  private static final Set<String> MODIFIERS =
      Set.of("has", "no", "with", "without", "is", "not", "hide", "show", "enable", "js", "col");

  /** All words of the phrases and the modifiers, each under a number from 1. */
  private final Vocabulary vocabulary = new Vocabulary();

  private final Map<Long, Said> phrases = new HashMap<>();

  private record Known(String names, Said said) {}

  /** What was read last, at the place that the names' hash gives: pages repeat their names. */
  private final AtomicReferenceArray<@Nullable Known> remembered =
      new AtomicReferenceArray<>(REMEMBERED);

  private final BitSet firsts = new BitSet();
  private final BitSet modifiers = new BitSet();

  HtmlClasses(Lexicon lexicon) {
    for (String modifier : MODIFIERS) {
      modifiers.set(vocabulary.add(modifier));
    }
    for (Row row : lexicon.table("ar/furniture/classes.tsv").rows()) {
      String form = row.get("form");
      String[] words = form.split("-");
      if (words.length <= MOST_WORDS) {
        Hint hint = Hint.of(row.get("hint"));
        long key = 0;
        for (int w = words.length - 1; w >= 0; w--) {
          key = key << WORD_BITS | vocabulary.add(words[w]);
        }
        phrases.put(key, new Said(hint, form, hint == Hint.BODY));
        firsts.set((int) key & WORD_MASK);
      }
    }
  }

  /** What an element's names, set apart by blanks, say. */
  Said of(String names) {
    if (names.isEmpty()) {
      return Said.NOTHING;
    }
    int hash = names.hashCode();
    int slot = (hash ^ hash >>> 12) & (REMEMBERED - 1);
    Known known = remembered.get(slot);
    if (known != null && known.names().equals(names)) {
      return known.said();
    }
    Said said = read(names);
    remembered.set(slot, new Known(names, said));
    return said;
  }

  private Said read(String names) {
    Reading reading = new Reading(names);
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i < names.length() && !Character.isWhitespace(names.charAt(i))) {
        continue;
      }
      if (i - start > 2 && i - start < LONGEST) {
        reading.name(start, i);
      }
      start = i + 1;
    }
    return reading.said();
  }

  /** One look at the names of an element: most say nothing, and nothing is kept of those. */
  private final class Reading {
    private final String names;
    private int[] words = new int[8];
    private int size;
    private @Nullable Said found;
    private boolean body;

    Reading(String names) {
      this.names = names;
    }

    Said said() {
      Said first = found;
      if (first == null) {
        return body ? new Said(Hint.BODY, names, true) : Said.NOTHING;
      }
      return body ? new Said(first.hint(), first.name(), true) : first;
    }

    void name(int from, int to) {
      if (!words(from, to)) {
        return;
      }
      for (int i = 0; i < size; ) {
        if (size > 1 && modifiers.get(words[i])) {
          return;
        }
        i += Math.max(1, phrase(i));
      }
    }

    private int phrase(int at) {
      if (!firsts.get(words[at])) {
        return 0;
      }
      for (int n = Math.min(MOST_WORDS, size - at); n > 0; n--) {
        Said said = phrases.get(key(at, n));
        if (said != null && (said.hint() != Hint.HIDDEN || n == size)) {
          body |= said.body();
          found = found == null && !said.body() ? said : found;
          return n;
        }
      }
      return 0;
    }

    private long key(int at, int number) {
      long key = 0;
      for (int w = at + number - 1; w >= at; w--) {
        if (words[w] == 0) {
          return -1;
        }
        key = key << WORD_BITS | words[w];
      }
      return key;
    }

    /** Cuts a name into words; gives whether any of them is known. */
    private boolean words(int from, int to) {
      size = 0;
      int start = -1;
      int any = 0;
      for (int i = from; i <= to; i++) {
        char c = i < to ? names.charAt(i) : '-';
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean hump = letter && start >= 0 && c <= 'Z' && names.charAt(i - 1) >= 'a';
        if (start >= 0 && (!letter || hump)) {
          if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
          }
          words[size] = vocabulary.number(names, start, i);
          any |= words[size];
          size++;
          start = -1;
        }
        start = letter && start < 0 ? i : start;
      }
      return any != 0;
    }
  }

  /** Words of Latin letters by number, looked up where they stand, whatever their case. */
  private static final class Vocabulary {
    private @Nullable String[] words = new String[1 << 11];
    private int[] numbers = new int[words.length];
    private int size;

    int add(String word) {
      if (size * 2 > words.length) {
        grow();
      }
      int slot = slot(word, 0, word.length());
      if (words[slot] == null) {
        size++;
        words[slot] = word;
        numbers[slot] = size;
      }
      return numbers[slot];
    }

    private void grow() {
      @Nullable String[] before = words;
      int[] numbered = numbers;
      words = new String[before.length * 2];
      numbers = new int[words.length];
      for (int i = 0; i < before.length; i++) {
        String word = before[i];
        if (word != null) {
          int slot = slot(word, 0, word.length());
          words[slot] = word;
          numbers[slot] = numbered[i];
        }
      }
    }

    /** The number of a word; 0 when it is unknown. */
    int number(String text, int from, int to) {
      return numbers[slot(text, from, to)];
    }

    private int slot(String text, int from, int to) {
      int hash = 0;
      for (int i = from; i < to; i++) {
        hash = hash * 31 + (text.charAt(i) | 0x20);
      }
      int slot = (hash ^ hash >>> 11) & (words.length - 1);
      for (String word = words[slot];
          word != null && !isSame(word, text, from, to);
          word = words[slot]) {
        slot = (slot + 1) & (words.length - 1);
      }
      return slot;
    }

    private static boolean isSame(String word, String text, int from, int to) {
      if (word.length() != to - from) {
        return false;
      }
      for (int i = 0; i < word.length(); i++) {
        if ((word.charAt(i) | 0x20) != (text.charAt(from + i) | 0x20)) {
          return false;
        }
      }
      return true;
    }
  }
}
