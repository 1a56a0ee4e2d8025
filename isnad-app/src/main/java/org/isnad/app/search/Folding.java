package org.isnad.app.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordMemory;
import org.isnad.page.Span;

/**
 * Cuts texts into words and gives the forms under which a word is found on each {@link Level}, from
 * {@code ar/search.tsv}. No word is dropped and none is cut down to a stem: a negation is as much a
 * word as a name. Safe to share between threads.
 */
public final class Folding {
  private static final int SHORTEST_CUT = 4;
  private static final int SHORTEST_REST = 3;
  private static final int MOST_PREFIXES = 3;

  /** Words whose forms are kept while they are frequent. */
  private static final int ROOM = 100_000;

  private static final int LONGEST = 100;

  private final Orthography orthography;
  private final Map<Character, String> spelling = new HashMap<>();
  private final Map<Character, String> hamza = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final List<String> prefixes = new ArrayList<>();
  private final WordMemory<WordForms> known = new WordMemory<>(ROOM);

  /** With the tables of the data. */
  public Folding(Lexicon lexicon) {
    this.orthography = lexicon.orthography();
    List<Row> rows = lexicon.table("ar/search.tsv").rows();
    for (Row row : rows) {
      switch (row.get("role")) {
        case "spelling" -> spelling.put(row.get("form").charAt(0), row.get("as"));
        case "hamza" -> hamza.put(row.get("form").charAt(0), row.get("as"));
        default -> {}
      }
    }
    for (Row row : rows) {
      switch (row.get("role")) {
        case "word" -> words.put(seated(row.get("form")), seated(row.get("as")));
        case "stem" -> stems.put(seated(row.get("form")), seated(row.get("as")));
        case "prefix" -> prefixes.add(seated(row.get("form")));
        default -> {}
      }
    }
  }

  /** The words of a text, in order. */
  List<Word> words(String text) {
    List<Word> found = new ArrayList<>();
    for (Span span : places(text)) {
      int end = Math.min(span.end(), span.start() + LONGEST);
      found.add(new Word(text.substring(span.start(), end), span));
    }
    return found;
  }

  /** Where the words of a text stand, in order. */
  static List<Span> places(String text) {
    List<Span> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isPart(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (hasLetter(text, start, Math.min(i, start + LONGEST))) {
          found.add(new Span(start, i));
        }
        start = -1;
      }
    }
    return found;
  }

  private static boolean hasLetter(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Letters, digits and the marks on them; joiners without width stand inside words too. */
  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c)
        || c == '\u200c'
        || c == '\u200d';
  }

  /**
   * The forms under which a word is found: two words are found for each other on a level when they
   * share a form of it. One form, but on the last level.
   */
  public Set<String> forms(String word, Level level) {
    return forms(word).on(level);
  }

  /** The forms of a word on every level. */
  WordForms forms(String word) {
    return known.of(word, this::all);
  }

  private WordForms all(String word) {
    String plain = spelled(word);
    String variant = variant(mapped(plain, hamza));
    Set<String> cut = new LinkedHashSet<>();
    cut.add(variant);
    if (variant.length() >= SHORTEST_CUT) {
      for (int from : cuts(variant, SHORTEST_REST)) {
        cut.add(variant.substring(from));
      }
    }
    return new WordForms(Set.of(word), Set.of(plain), Set.of(variant), Set.copyOf(cut));
  }

  private String spelled(String word) {
    return mapped(orthography.fold(word), spelling).toLowerCase(Locale.ROOT);
  }

  private String seated(String word) {
    return mapped(spelled(word), hamza);
  }

  private static String mapped(String word, Map<Character, String> letters) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      String to = letters.get(word.charAt(i));
      if (to == null) {
        out.append(word.charAt(i));
      } else {
        out.append(to);
      }
    }
    return out.toString();
  }

  /** The word in the one spelling of its name or stem, whatever particles stand before it. */
  private String variant(String word) {
    List<Integer> cuts = new ArrayList<>(List.of(0));
    cuts.addAll(cuts(word, 1));
    for (int from : cuts) {
      String rest = word.substring(from);
      String as = words.get(rest);
      if (as != null) {
        return word.substring(0, from) + as;
      }
      for (int end = rest.length(); end > 2; end--) {
        String stem = stems.get(rest.substring(0, end));
        if (stem != null) {
          return word.substring(0, from) + stem + rest.substring(end);
        }
      }
    }
    return word;
  }

  /** Where a word may go on behind particles and the article. */
  private Set<Integer> cuts(String word, int rest) {
    Set<Integer> cuts = new LinkedHashSet<>();
    cut(word, 0, rest, 0, cuts);
    return cuts;
  }

  private void cut(String word, int from, int rest, int depth, Set<Integer> cuts) {
    for (String prefix : prefixes) {
      int next = from + prefix.length();
      boolean fits = word.startsWith(prefix, from) && word.length() - next >= rest;
      if (fits && depth < MOST_PREFIXES && cuts.add(next)) {
        cut(word, next, rest, depth + 1, cuts);
      }
    }
  }
}
