package org.isnad.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.article.Article;
import org.isnad.article.BlockLabel;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Mentions;
import org.isnad.mention.Referent;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;
import org.jspecify.annotations.Nullable;

/**
 * Takes the gist of an article: its names by whom they mean, and its other words, each counted
 * together in its forms. Safe to share between threads.
 */
public final class GistReader {
  private static final int MOST_WORDS = 60;
  private static final int MOST_NAMES = 24;
  private static final int FEWEST_LETTERS = 3;

  private final Set<String> common;
  private final Set<String> known;
  private final List<String> endings;
  private final WordNotes<Boolean> everyday;

  /** For each reading of a word what is left of it without ending. */
  private final WordNotes<List<String>> stems;

  /** With the words that every text has, and the endings that are left off. */
  public GistReader(Lexicon lexicon) {
    this.common = lexicon.list("story-common");
    this.everyday = new WordNotes<>(lexicon, this::isCommon);
    this.stems =
        new WordNotes<>(
            lexicon, word -> word.readings().stream().map(r -> stem(r.stem())).toList());
    this.known = new HashSet<>();
    lexicon
        .table("ar/names/not-names.tsv")
        .rows()
        .forEach(r -> known.add(lexicon.orthography().fold(r.get("form"))));
    this.endings =
        lexicon.list("story-endings").stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(e -> e))
            .toList();
  }

  /** The gist of an article, without those embedded in it. */
  public Gist read(Article article, Mentions mentions) {
    Set<Integer> named = new HashSet<>();
    Counts names = new Counts();
    for (EntityMention mention : mentions.entities()) {
      Sentence sentence = mentions.text().sentences().get(mention.sentence());
      for (int i = mention.first(); i <= mention.last(); i++) {
        named.add(sentence.tokens().get(i).span().start());
      }
      if (mention.form() != EntityMention.Form.COORDINATION) {
        mention.referents().forEach(r -> add(names, r, weight(sentence)));
      }
    }
    return new Gist(
        article.document(),
        day(article, mentions),
        article.title(),
        words(mentions, named).most(MOST_WORDS),
        names.most(MOST_NAMES));
  }

  private static void add(Counts names, Referent who, int times) {
    Entity entity = who.entity();
    if (entity.kind() != Entity.Kind.GROUP) {
      names.add(entity.id(), entity.name().ar(), times);
    }
  }

  private static @Nullable LocalDate day(Article article, Mentions mentions) {
    if (article.published().from() != null) {
      return article.published().from();
    }
    return mentions.textDate() != null ? mentions.textDate() : article.captured();
  }

  private static int weight(Sentence sentence) {
    return sentence.label() == BlockLabel.HEADLINE ? 2 : 1;
  }

  private Counts words(Mentions mentions, Set<Integer> named) {
    Set<String> sure = sureStems(mentions);
    Counts words = new Counts();
    for (Sentence sentence : mentions.text().sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == TokenKind.WORD && !named.contains(token.span().start())) {
          int reading = reading(token.readings(), sure);
          String key = stems.of(token.word()).get(reading);
          if (key.length() >= FEWEST_LETTERS && !everyday.of(token.word())) {
            words.add(key, form(token, token.readings().get(reading)), weight(sentence));
          }
        }
      }
    }
    return words;
  }

  /** What stands in the text without proclitics, or after the article, is a word for certain. */
  private static Set<String> sureStems(Mentions mentions) {
    Set<String> sure = new HashSet<>();
    for (Sentence sentence : mentions.text().sentences()) {
      for (Token token : sentence.tokens()) {
        for (Reading reading : token.readings()) {
          if (reading.clitics() == 0 || reading.has(Clitic.AL)) {
            sure.add(reading.stem());
          }
        }
      }
    }
    return sure;
  }

  /**
   * The reading that goes on to the article; else one whose rest is a word, of this text or known.
   */
  private int reading(List<Reading> readings, Set<String> sure) {
    int best = 0;
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      boolean isLong = reading.stem().length() >= FEWEST_LETTERS;
      boolean article = readings.get(best).has(Clitic.AL);
      if (isLong && !article && (reading.has(Clitic.AL) || isWord(reading, sure))) {
        best = i;
      }
    }
    return best;
  }

  private boolean isWord(Reading reading, Set<String> sure) {
    return sure.contains(reading.stem()) || known.contains(reading.stem());
  }

  private boolean isCommon(Word word) {
    return word.readings().stream().anyMatch(r -> common.contains(r.stem()));
  }

  private static String form(Token token, Reading reading) {
    String plain = token.plain();
    return reading.cut() < plain.length() && plain.length() == token.text().length()
        ? plain.substring(reading.cut())
        : reading.stem();
  }

  private String stem(String word) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= FEWEST_LETTERS) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** How often each key stands, and in which form most often. */
  private static final class Counts {
    private final Map<String, Tally> tallies = new HashMap<>();

    void add(String key, String form, int n) {
      Tally tally = tallies.get(key);
      if (tally == null) {
        tallies.put(key, new Tally(form, n));
      } else {
        tally.add(form, n);
      }
    }

    List<Term> most(int most) {
      List<Term> terms = new ArrayList<>(tallies.size());
      tallies.forEach((key, tally) -> terms.add(new Term(key, tally.form(), tally.all)));
      terms.sort(Comparator.comparingInt(Term::count).reversed().thenComparing(Term::key));
      return List.copyOf(terms.subList(0, Math.min(most, terms.size())));
    }
  }

  /** How often a key stands in each form; most keys stand in one. */
  private static final class Tally {
    private final String first;
    private final Map<String, Integer> others = new HashMap<>(0);
    private int ofFirst;
    private int all;

    Tally(String form, int n) {
      this.first = form;
      this.ofFirst = n;
      this.all = n;
    }

    void add(String form, int n) {
      all += n;
      if (form.equals(first)) {
        ofFirst += n;
      } else {
        others.merge(form, n, Integer::sum);
      }
    }

    /** The most frequent form, of several the first by its letters. */
    String form() {
      String best = first;
      int most = ofFirst;
      for (Map.Entry<String, Integer> other : others.entrySet()) {
        int n = other.getValue();
        if (n > most || (n == most && other.getKey().compareTo(best) < 0)) {
          best = other.getKey();
          most = n;
        }
      }
      return best;
    }
  }
}
