package org.isnad.article;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.CharKinds;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;

/** Guesses the language of a text from letters that only some languages use. */
final class LanguageGuess {
  private static final int SAMPLE = 4000;

  private final Map<String, BitSet> letters = new LinkedHashMap<>();
  private final BitSet any = new BitSet();

  LanguageGuess(Lexicon lexicon) {
    for (Row row : lexicon.table("ar/languages.tsv").rows()) {
      letters.put(
          row.get("language"),
          row.get("letters")
              .chars()
              .filter(c -> c != ' ')
              .collect(BitSet::new, BitSet::set, BitSet::or));
    }
    letters.values().forEach(any::or);
  }

  /** The BCP 47 code; {@code und} without letters, {@code en} for Latin letters. */
  String of(List<String> pieces) {
    int[] counts = new int[letters.size()];
    int arabic = 0;
    int latin = 0;
    int left = SAMPLE;
    for (String piece : pieces) {
      for (int i = 0; i < piece.length() && left > 0; i++, left--) {
        char c = piece.charAt(i);
        if (c < 0x80) {
          latin += CharKinds.isLetter(c) ? 1 : 0;
        } else if (CharKinds.isLetter(c)) {
          arabic += c >= 0x0600 && c <= 0x06FF ? 1 : 0;
          latin += c < 0x0250 ? 1 : 0;
        }
        if (!any.get(c)) {
          continue;
        }
        int language = 0;
        for (BitSet own : letters.values()) {
          counts[language++] += own.get(c) ? 1 : 0;
        }
      }
    }
    if (arabic == 0) {
      return latin == 0 ? "und" : "en";
    }
    String most = "ar";
    int count = 0;
    int language = 0;
    for (String code : letters.keySet()) {
      if (counts[language] > count) {
        most = code;
        count = counts[language];
      }
      language++;
    }
    return most;
  }
}
