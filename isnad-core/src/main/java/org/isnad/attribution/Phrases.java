package org.isnad.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** The phrases of one or more tables, looked up at a place of a run of tokens. Immutable. */
final class Phrases {
  static final int AND = Clitic.WA.bit() | Clitic.FA.bit();
  static final int ANY = AND | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  private static final int THE = Clitic.AL.bit();

  private record Entry(List<String> words, boolean lemma, Row row) {}

  /**
   * A phrase that stands at a place.
   *
   * @param length number of tokens
   * @param clitics proclitics cut off the first token
   * @param cut UTF-16 units of the first token before the phrase
   * @param row the table row it comes from
   */
  record Hit(int length, int clitics, int cut, Row row) {}

  private final Lexicon lexicon;
  private final PhraseHeads heads;
  private final int number;
  private final Map<String, List<Entry>> exact = new HashMap<>();
  private final Map<String, List<Entry>> lemmas = new HashMap<>();

  /** Names that begin with the article, by their first word without it: "for the" hides it. */
  private final Map<String, List<Entry>> withArticle = new HashMap<>();

  private Phrases(Lexicon lexicon, PhraseHeads heads) {
    this.lexicon = lexicon;
    this.heads = heads;
    this.number = heads.table();
  }

  /**
   * The phrases of word lists.
   *
   * @param heads takes their first words
   */
  static Phrases ofLists(Lexicon lexicon, PhraseHeads heads, String... names) {
    Phrases phrases = new Phrases(lexicon, heads);
    for (String name : names) {
      phrases.add(lexicon.listTable(name));
    }
    return phrases;
  }

  /**
   * The phrases of tables with a column {@code form}.
   *
   * @param heads takes their first words
   */
  static Phrases ofTables(Lexicon lexicon, PhraseHeads heads, String... paths) {
    Phrases phrases = new Phrases(lexicon, heads);
    for (String path : paths) {
      phrases.add(lexicon.table(path));
    }
    phrases.addWithArticle(Words.clitic(lexicon, Clitic.AL));
    return phrases;
  }

  private void addWithArticle(String article) {
    exact.forEach((first, entries) -> {
      if (first.startsWith(article) && first.length() > article.length()) {
        String bare = first.substring(article.length());
        withArticle.put(bare, entries);
        heads.add(number, bare, false);
      }
    });
  }

  private void add(Table table) {
    for (Row row : table.rows()) {
      String folded = lexicon.orthography().fold(row.get("form")).toLowerCase(Locale.ROOT);
      List<String> words = List.of(folded.strip().split("[ .]+"));
      Entry entry = new Entry(words, row.get("pos").equals("lemma"), row);
      exact.computeIfAbsent(words.getFirst(), k -> new ArrayList<>(1)).add(entry);
      heads.add(number, words.getFirst(), entry.lemma());
      if (entry.lemma()) {
        lemmas.computeIfAbsent(words.getFirst(), k -> new ArrayList<>(1)).add(entry);
      }
    }
  }

  /** Whether a phrase stands there, after "and" at most. */
  boolean at(List<Token> tokens, int i) {
    return find(tokens, i, AND) != null;
  }

  /** Whether a phrase may begin with a token, as far as that token tells. */
  boolean mayBegin(Token token) {
    return heads.begins(number, token);
  }

  /** The longest phrase that begins at the token, after no other proclitics than those allowed. */
  @Nullable Hit find(List<Token> tokens, int i, int allowed) {
    if (i < 0 || i >= tokens.size() || !mayBegin(tokens.get(i))) {
      return null;
    }
    Hit best = null;
    for (Reading reading : tokens.get(i).readings()) {
      boolean article = Clitic.AL.in(reading.clitics());
      if ((reading.clitics() & ~(allowed | THE)) != 0) {
        continue;
      }
      if (!article) {
        best = longer(best, follow(exact.get(reading.stem()), tokens, i, reading));
      } else if (Clitic.LI.in(reading.clitics())) {
        best = longer(best, follow(withArticle.get(reading.stem()), tokens, i, reading));
      }
      best = longer(best, follow(lemmas.get(reading.stem()), tokens, i, reading));
      if (!lemmas.isEmpty()) {
        for (WordForm form : reading.forms()) {
          best = longer(best, follow(lemmas.get(form.lemma()), tokens, i, reading));
        }
      }
    }
    return best;
  }

  private static @Nullable Hit longer(@Nullable Hit a, @Nullable Hit b) {
    return a == null || (b != null && b.length() > a.length()) ? b : a;
  }

  private static @Nullable Hit follow(
      @Nullable List<Entry> entries, List<Token> tokens, int i, Reading reading) {
    if (entries == null) {
      return null;
    }
    Hit best = null;
    for (Entry entry : entries) {
      int length = length(entry.words(), tokens, i);
      if (length > 0) {
        best = longer(best, new Hit(length, reading.clitics(), reading.cut(), entry.row()));
      }
    }
    return best;
  }

  /**
   * Tokens that the words take from i on, the first of them known to fit; full stops between
   * letters count.
   */
  private static int length(List<String> words, List<Token> tokens, int i) {
    int at = i + 1;
    for (int w = 1; w < words.size(); w++) {
      while (at < tokens.size() && tokens.get(at).is(".")) {
        at++;
      }
      if (at >= tokens.size() || !tokens.get(at).folded().equals(words.get(w))) {
        return 0;
      }
      at++;
    }
    return at - i;
  }
}
