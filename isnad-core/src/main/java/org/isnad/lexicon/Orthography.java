package org.isnad.lexicon;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Table.Row;

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
    return orthography;
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
      String to = name.get(folded.charAt(i));
      if (to == null) {
        out.append(folded.charAt(i));
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
    StringBuilder out = new StringBuilder(text.length());
    int[] origins = new int[text.length() + 16];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String one = plain.get(c);
      if (one == null) {
        origins = put(out, origins, level == 1 ? null : fold.get(c), c, i);
      } else {
        for (int k = 0; k < one.length(); k++) {
          char d = one.charAt(k);
          origins = put(out, origins, level == 1 ? null : fold.get(d), d, i);
        }
      }
    }
    if (level > 1) {
      foldWordEnds(out);
    }
    origins[out.length()] = text.length();
    return new AlignedText(text, out.toString(), Arrays.copyOf(origins, out.length() + 1));
  }

  private static int[] put(
      StringBuilder out,
      int[] origins,
      @org.jspecify.annotations.Nullable String to,
      char c,
      int i) {
    int[] room =
        origins.length < out.length() + 24 ? Arrays.copyOf(origins, origins.length * 2) : origins;
    if (to == null) {
      room[out.length()] = i;
      out.append(c);
    } else {
      for (int k = 0; k < to.length(); k++) {
        room[out.length()] = i;
        out.append(to.charAt(k));
      }
    }
    return room;
  }

  private void foldWordEnds(StringBuilder out) {
    for (int i = 0; i < out.length(); i++) {
      String to = wordEnd.get(out.charAt(i));
      boolean end = i + 1 == out.length() || !Character.isLetter(out.charAt(i + 1));
      if (to != null && end && to.length() == 1) {
        out.setCharAt(i, to.charAt(0));
      }
    }
  }
}
