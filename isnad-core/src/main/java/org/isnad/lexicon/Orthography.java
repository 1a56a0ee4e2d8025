package org.isnad.lexicon;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The folding of Arabic spelling, read from {@code ar/orthography.tsv}. Level 1 (plain) removes
 * accidents of presentation; level 2 (fold) also vowel marks and alef forms; level 3 (name key)
 * also hamza seats and final ta marbuta. Folding never escapes to the user: spans point into the
 * original.
 */
public final class Orthography {
  private final Map<Character, String> plain = new HashMap<>();
  private final Map<Character, String> fold = new HashMap<>();
  private final Map<Character, String> wordEnd = new HashMap<>();
  private final Map<Character, String> name = new HashMap<>();

  /** What each character becomes on level 1 and on level 2; null for what stays as it is. */
  private final @Nullable String[] toPlain = new String[0x10000];

  private final @Nullable String[] toFold = new String[0x10000];

  /** What each character becomes in the key of a name; null for what stays as it is. */
  private final @Nullable String[] toName = new String[0x10000];

  /** What each character becomes at the end of a word; 0 for what stays as it is. */
  private final char[] toWordEnd = new char[0x10000];

  private Orthography() {}

  /**
   * From the table with columns level, from, to, where, why; code points in hex, separated by
   * space.
   */
  static Orthography of(Table table, List<DataProblem> problems) {
    Orthography orthography = new Orthography();
    for (Row row : table.rows()) {
      try {
        orthography.add(row);
      } catch (NumberFormatException e) {
        problems.add(
            new DataProblem(
                row.file(), row.line(), "not a code point: " + e.getMessage(), "write U+ and hex"));
      }
    }
    orthography.tables();
    return orthography;
  }

  /** Every word that is read is looked up letter by letter: tables take no hashing. */
  private void tables() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String one = plain.get(c);
      toPlain[c] = one;
      if (one == null) {
        toFold[c] = fold.get(c);
      } else {
        StringBuilder folded = new StringBuilder();
        for (int k = 0; k < one.length(); k++) {
          folded.append(fold.getOrDefault(one.charAt(k), String.valueOf(one.charAt(k))));
        }
        toFold[c] = folded.toString();
      }
    }
    name.forEach((c, to) -> toName[c] = to);
    wordEnd.forEach((c, to) -> toWordEnd[c] = to.length() == 1 ? to.charAt(0) : 0);
  }

  private void add(Row row) {
    String to = letters(row.get("to"));
    String[] range = row.get("from").split("\\.\\.");
    int first = codePoint(range[0]);
    int last = range.length > 1 ? codePoint(range[1]) : first;
    Map<Character, String> level =
        switch (row.get("level")) {
          case "1" -> plain;
          case "2" -> row.get("where").equals("end") ? wordEnd : fold;
          default -> name;
        };
    for (int c = first; c <= last; c++) {
      level.put((char) c, row.get("to").equals("NFKC") ? compatible((char) c) : to);
    }
  }

  private static String compatible(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
  }

  private static int codePoint(String hex) {
    return Integer.parseInt(hex.strip().replace("U+", ""), 16);
  }

  private static String letters(String hexes) {
    if (hexes.isBlank() || hexes.equals("NFKC")) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (String hex : hexes.strip().split(" ")) {
      out.appendCodePoint(codePoint(hex));
    }
    return out.toString();
  }

  /**
   * Level 1: presentation forms, tatweel, invisible controls, Persian letters and digits of all
   * scripts.
   */
  public String plain(String text) {
    return align(text, 1).folded();
  }

  /** Level 2: level 1 without vowel marks, one alef, final ya. */
  public String fold(String text) {
    return align(text, 2).folded();
  }

  /** Level 3, for names: level 2 with hamza seats and final ta marbuta folded. */
  public String nameKey(String text) {
    String folded = fold(text);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      String to = toName[c];
      if (to == null) {
        out.append(c);
      } else {
        out.append(to);
      }
    }
    return out.toString();
  }

  /** Level 2 with the way back to the original. */
  public AlignedText align(String text) {
    return align(text, 2);
  }

  private AlignedText align(String text, int level) {
    @Nullable String[] table = level == 1 ? toPlain : toFold;
    int length = text.length();
    char[] out = new char[length];
    int[] origins = new int[length + 1];
    int n = 0;
    boolean same = true;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      String to = table[c];
      int more = to == null ? 1 : to.length();
      if (n + more + length - i - 1 > out.length) {
        out = Arrays.copyOf(out, out.length + more + 16);
        origins = Arrays.copyOf(origins, out.length + 1);
      }
      if (to == null) {
        origins[n] = i;
        out[n++] = c;
      } else {
        same = false;
        for (int k = 0; k < more; k++) {
          origins[n] = i;
          out[n++] = to.charAt(k);
        }
      }
    }
    if (level > 1) {
      same &= !foldWordEnds(out, n);
    }
    origins[n] = length;
    return new AlignedText(
        text,
        same ? text : new String(out, 0, n),
        origins.length == n + 1 ? origins : Arrays.copyOf(origins, n + 1));
  }

  private boolean foldWordEnds(char[] out, int length) {
    boolean changed = false;
    for (int i = 0; i < length; i++) {
      char to = toWordEnd[out[i]];
      if (to != 0 && (i + 1 == length || !Character.isLetter(out[i + 1]))) {
        out[i] = to;
        changed = true;
      }
    }
    return changed;
  }
}
