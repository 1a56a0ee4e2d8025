package org.isnad.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;

/** Guesses the language of a text from letters that only some languages use. */
final class LanguageGuess {
  private static final int SAMPLE = 4000;

  private final Map<String, Set<Integer>> letters = new LinkedHashMap<>();

  LanguageGuess(Lexicon lexicon) {
    for (Row row : lexicon.table("ar/languages.tsv").rows()) {
      letters.put(
          row.get("language"),
          row.get("letters").chars().filter(c -> c != ' ').boxed().collect(Collectors.toSet()));
    }
  }

  /** The BCP 47 code; {@code und} without letters, {@code en} for Latin letters. */
  String of(List<String> pieces) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    letters.keySet().forEach(language -> counts.put(language, 0));
    int arabic = 0;
    int latin = 0;
    int left = SAMPLE;
    for (String piece : new ArrayList<>(pieces)) {
      for (int i = 0; i < piece.length() && left > 0; i++, left--) {
        int c = piece.charAt(i);
        arabic += c >= 0x0600 && c <= 0x06FF && Character.isLetter(c) ? 1 : 0;
        latin += c < 0x0250 && Character.isLetter(c) ? 1 : 0;
        letters.forEach(
            (language, own) -> counts.merge(language, own.contains(c) ? 1 : 0, Integer::sum));
      }
    }
    if (arabic == 0) {
      return latin == 0 ? "und" : "en";
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("ar");
  }
}
