package org.isnad.mention;

import java.util.ArrayList;
import java.util.Arrays;
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
    Phrase phrase = new Phrase(kind + " " + sense.feature(), kinds, sense, words);
    String first = words.getFirst();
    byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(phrase);
    if (first.startsWith(article)) {
      String bare = first.substring(article.length());
      definite.computeIfAbsent(bare, k -> new ArrayList<>()).add(phrase);
    }
  }

  /** Whether a phrase may begin with a word. */
  boolean mayBegin(Word word) {
    return word.readings().stream()
        .anyMatch(r -> byFirst.containsKey(r.stem()) || definite.containsKey(r.stem()));
  }

  /** The phrases of a sentence; of one kind only the longest at each token. */
  List<Piece> find(Sentence sentence) {
    boolean[] all = new boolean[sentence.tokens().size()];
    Arrays.fill(all, true);
    return find(sentence, all);
  }

  /**
   * The phrases of a sentence; of one kind only the longest at each token.
   *
   * @param starts the tokens at which to look
   */
  List<Piece> find(Sentence sentence, boolean[] starts) {
    List<Piece> out = new ArrayList<>();
    Map<String, Piece> longest = new TreeMap<>();
    for (Token token : sentence.tokens()) {
      if (!starts[token.index()]) {
        continue;
      }
      for (Reading reading : token.readings()) {
        if (token.kind() == TokenKind.CLITIC || (reading.clitics() & Clitic.SA.bit()) != 0) {
          continue;
        }
        List<Phrase> phrases = byFirst.get(reading.stem());
        find(phrases, sentence, token.index(), reading.clitics(), longest);
        if (Clitic.AL.in(reading.clitics())) {
          int others = reading.clitics() & PREPOSITIONS;
          find(definite.get(reading.stem()), sentence, token.index(), others, longest);
        }
      }
      out.addAll(longest.values());
      longest.clear();
    }
    return out;
  }

  private static void find(
      @Nullable List<Phrase> phrases,
      Sentence sentence,
      int first,
      int clitics,
      Map<String, Piece> longest) {
    if (phrases == null) {
      return;
    }
    for (Phrase phrase : phrases) {
      int last = end(sentence, first, phrase.words());
      if (last >= 0 && isBetter(last, clitics, longest.get(phrase.key()))) {
        longest.put(
            phrase.key(), new Piece(phrase.kinds(), first, last, clitics, phrase.sense(), ""));
      }
    }
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
    for (int w = 1; w < words.size(); w++) {
      if (!sentence.tokens().get(first + w).folded().equals(words.get(w))) {
        return -1;
      }
    }
    return at;
  }
}
