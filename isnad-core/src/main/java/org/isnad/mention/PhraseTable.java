package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases with a value. Finds the longest of each kind at each token. Thread-safe once
 * built.
 */
final class PhraseTable {
  private static final int PREPOSITIONS =
      Clitic.WA.bit() | Clitic.FA.bit() | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  /** A phrase; of those with one key the longest is taken. */
  private record Phrase(String key, List<String> kinds, Sense.Word sense, List<String> words) {}

  /**
   * A phrase that may begin with a word.
   *
   * @param clitics proclitics cut off the word
   */
  record Opening(Phrase phrase, int clitics) {}

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  /** Those whose first word has the article, by that word without it. */
  private final Map<String, List<Phrase>> definite = new HashMap<>();

  private final String article;

  PhraseTable(Lexicon lexicon) {
    this.article = article(lexicon);
  }

  /** The phrases of a table with the columns kind, value, feature and form. */
  static PhraseTable of(Lexicon lexicon, String path) {
    PhraseTable table = new PhraseTable(lexicon);
    for (Row row : lexicon.table(path).rows()) {
      Sense.Word sense = new Sense.Word(row.get("value"), row.get("feature"));
      table.add(lexicon, row.get("kind"), sense, row.get("form"));
    }
    return table;
  }

  /** The article as it is written before a word; empty when the data has none. */
  String article() {
    return article;
  }

  private static String article(Lexicon lexicon) {
    for (Row row : lexicon.table("ar/clitics.tsv").rows()) {
      if (row.get("clitics").equals(Clitic.AL.name())) {
        return row.get("form");
      }
    }
    return "";
  }

  /** Adds a phrase; it may fill slots of its kind, kind.value and kind.feature. */
  void add(Lexicon lexicon, String kind, Sense.Word sense, String form) {
    List<String> kinds = new ArrayList<>(List.of(kind));
    if (!sense.value().isEmpty()) {
      kinds.add(kind + "." + sense.value());
    }
    if (!sense.feature().isEmpty()) {
      kinds.add(kind + "." + sense.feature());
      kinds.add(kind + "." + sense.value() + "." + sense.feature());
    }
    List<String> words = List.of(lexicon.orthography().fold(form).split(" "));
    Phrase phrase = new Phrase(kind + " " + sense.feature(), List.copyOf(kinds), sense, words);
    String first = words.getFirst();
    byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(phrase);
    if (first.startsWith(article)) {
      String bare = first.substring(article.length());
      definite.computeIfAbsent(bare, k -> new ArrayList<>()).add(phrase);
    }
  }

  /** The phrases that may begin with a word; none for most words. */
  List<Opening> openings(Word word) {
    List<Opening> out = new ArrayList<>(0);
    List<Reading> readings = word.readings();
    for (int r = 0; r < readings.size(); r++) {
      Reading reading = readings.get(r);
      if (word.kind() == TokenKind.CLITIC || (reading.clitics() & Clitic.SA.bit()) != 0) {
        continue;
      }
      add(byFirst.get(reading.stem()), reading.clitics(), out);
      if (Clitic.AL.in(reading.clitics())) {
        add(definite.get(reading.stem()), reading.clitics() & PREPOSITIONS, out);
      }
    }
    return List.copyOf(out);
  }

  private static void add(@Nullable List<Phrase> phrases, int clitics, List<Opening> out) {
    if (phrases != null) {
      phrases.forEach(phrase -> out.add(new Opening(phrase, clitics)));
    }
  }

  /**
   * Adds the phrases that begin at a token; of one kind only the longest.
   *
   * @param openings those of the token's word
   */
  static void find(Sentence sentence, int first, List<Opening> openings, List<Piece> out) {
    if (openings.isEmpty()) {
      return;
    }
    Map<String, Piece> longest = Map.of();
    for (int i = 0; i < openings.size(); i++) {
      Opening opening = openings.get(i);
      Phrase phrase = opening.phrase();
      int last = end(sentence, first, phrase.words());
      if (last >= 0 && isBetter(last, opening.clitics(), longest.get(phrase.key()))) {
        longest = longest.isEmpty() ? new TreeMap<>() : longest;
        longest.put(
            phrase.key(),
            new Piece(phrase.kinds(), first, last, opening.clitics(), phrase.sense(), ""));
      }
    }
    out.addAll(longest.values());
  }

  private static boolean isBetter(int last, int clitics, @Nullable Piece known) {
    return known == null
        || last > known.last()
        || (last == known.last() && Integer.bitCount(clitics) < Integer.bitCount(known.clitics()));
  }

  /** The token where a phrase ends that begins at a given one, or -1. */
  static int end(Sentence sentence, int first, List<String> words) {
    int at = first + words.size() - 1;
    if (at >= sentence.tokens().size()) {
      return -1;
    }
    List<Token> tokens = sentence.tokens();
    for (int w = 1; w < words.size(); w++) {
      if (!tokens.get(first + w).folded().equals(words.get(w))) {
        return -1;
      }
    }
    return at;
  }
}
