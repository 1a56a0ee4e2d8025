package org.isnad.app.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed, read as words and phrases that must all be found. Every input has a reading:
 * quotation marks of all kinds open and close a phrase, one that is never closed ends with the
 * text, and all other signs only part words.
 *
 * @param units words (of one) and phrases (of several), in order
 */
record Terms(List<List<String>> units) {
  private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a";
  private static final int MOST = 32;

  static Terms of(String typed, Folding folding) {
    List<List<String>> units = new ArrayList<>();
    int start = 0;
    boolean inside = false;
    for (int i = 0; i <= typed.length(); i++) {
      boolean quote = i < typed.length() && QUOTES.indexOf(typed.charAt(i)) >= 0;
      if (quote || i == typed.length()) {
        List<String> words =
            folding.words(typed.substring(start, i)).stream().map(Word::text).toList();
        if (inside && !words.isEmpty()) {
          units.add(words);
        } else {
          words.forEach(w -> units.add(List.of(w)));
        }
        inside = quote && !inside;
        start = i + 1;
      }
    }
    return new Terms(List.copyOf(units.subList(0, Math.min(MOST, units.size()))));
  }

  boolean isEmpty() {
    return units.isEmpty();
  }
}
