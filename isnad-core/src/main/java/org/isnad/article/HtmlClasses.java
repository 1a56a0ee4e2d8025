package org.isnad.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;

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

  private static final int MOST_WORDS = 3;

  /** Names longer than this are generated. */
  private static final int LONGEST = 300;

  /** Words before which a name tells of the layout, not of what the element is. */
  private static final Set<String> MODIFIERS =
      Set.of("has", "no", "with", "without", "is", "not", "hide", "show", "enable", "js", "col");

  private static final int MOST_KNOWN = 20_000;

  private final Map<String, Hint> phrases = new HashMap<>();
  private final Set<String> firsts = new HashSet<>();
  private final Map<String, Said> known = new ConcurrentHashMap<>();
  private final Map<String, List<Said>> knownNames = new ConcurrentHashMap<>();

  HtmlClasses(Lexicon lexicon) {
    for (Row row : lexicon.table("ar/furniture/classes.tsv").rows()) {
      phrases.put(row.get("form"), Hint.of(row.get("hint")));
      firsts.add(row.get("form").split("-", 2)[0]);
    }
  }

  /** What an element's names, set apart by blanks, say; pages repeat few of them often. */
  Said of(String names) {
    if (names.isEmpty()) {
      return Said.NOTHING;
    }
    Said said = known.get(names);
    if (said == null) {
      said = read(names);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      if (names.length() <= LONGEST) {
        known.put(names, said);
      }
    }
    return said;
  }

  private Said read(String names) {
    Said found = null;
    boolean body = false;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i < names.length() && !Character.isWhitespace(names.charAt(i))) {
        continue;
      }
      if (i - start > 2 && i - start < LONGEST) {
        List<Said> said = known(names.substring(start, i));
        for (Said one : said) {
          body |= one.hint() == Hint.BODY;
          found = found == null && one.hint() != Hint.BODY ? one : found;
        }
      }
      start = i + 1;
    }
    if (found == null) {
      return body ? new Said(Hint.BODY, names, true) : Said.NOTHING;
    }
    return new Said(found.hint(), found.name(), body);
  }

  /** Elements with an id of their own share most of their names with others. */
  private List<Said> known(String name) {
    List<Said> said = knownNames.get(name);
    if (said == null) {
      said = name(name);
      if (knownNames.size() >= MOST_KNOWN) {
        knownNames.clear();
      }
      knownNames.put(name, said);
    }
    return said;
  }

  private List<Said> name(String name) {
    List<String> words = words(name);
    List<Said> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      if (MODIFIERS.contains(words.get(i)) && words.size() > 1) {
        return found;
      }
      int taken = phrase(words, i, found);
      i += Math.max(1, taken);
    }
    return found;
  }

  private int phrase(List<String> words, int at, List<Said> found) {
    if (!firsts.contains(words.get(at))) {
      return 0;
    }
    for (int n = Math.min(MOST_WORDS, words.size() - at); n > 0; n--) {
      String phrase = n == 1 ? words.get(at) : String.join("-", words.subList(at, at + n));
      Hint hint = phrases.get(phrase);
      if (hint != null && (hint != Hint.HIDDEN || n == words.size())) {
        found.add(new Said(hint, phrase, hint == Hint.BODY));
        return n;
      }
    }
    return 0;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : '-';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean hump = letter && start >= 0 && c <= 'Z' && name.charAt(i - 1) >= 'a';
      if (start >= 0 && (!letter || hump)) {
        words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      start = letter && start < 0 ? i : start;
    }
    return words;
  }
}
