package org.isnad.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
import org.isnad.story.GistWords.GistWord;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Takes the gist of an article: its names by whom they mean, and its other words, each counted
 * together in its forms. Safe to share between threads.
 */
public final class GistReader {
  private static final int MOST_WORDS = 60;
  private static final int MOST_NAMES = 24;

  private final GistWords gistWords;

  /** With the words that every text has, and the endings that are left off. */
  public GistReader(Lexicon lexicon) {
    this.gistWords = new GistWords(lexicon);
  }

  /** The gist of an article, without those embedded in it. */
  public Gist read(Article article, Mentions mentions) {
    BitSet named = new BitSet();
    Counts names = new Counts();
    for (EntityMention mention : mentions.entities()) {
      Sentence sentence = mentions.text().sentences().get(mention.sentence());
      for (int i = mention.first(); i <= mention.last(); i++) {
        named.set(sentence.tokens().get(i).span().start());
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

  private Counts words(Mentions mentions, BitSet named) {
    Set<String> sure = sureStems(mentions.text());
    Counts words = new Counts();
    for (Sentence sentence : mentions.text().sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == TokenKind.WORD && !named.get(token.span().start())) {
          add(words, token, sure, weight(sentence));
        }
      }
    }
    return words;
  }

  private void add(Counts words, Token token, Set<String> sure, int times) {
    GistWord word = gistWords.of(token.word());
    if (word.isCounted()) {
      int reading = word.reading(token.word(), sure);
      String key = word.keys().get(reading);
      if (!key.isEmpty()) {
        words.add(key, form(token, token.readings().get(reading)), times);
      }
    }
  }

  /**
   * The stems that are words for certain in a text, of those of which the text must tell it.
   *
   * @see GistWord#sure
   */
  private Set<String> sureStems(Text text) {
    List<GistWord> words = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    long askedBits = 0;
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        GistWord word = gistWords.of(token.word());
        words.add(word);
        for (int i = 0; i < word.asked().size(); i++) {
          String stem = token.readings().get(word.asked().get(i)).stem();
          asked.add(stem);
          askedBits |= GistWords.bit(stem);
        }
      }
    }
    Set<String> sure = new HashSet<>();
    for (GistWord word : words) {
      if ((word.sureBits() & askedBits) != 0) {
        addThose(word.sure(), asked, sure);
      }
    }
    return sure;
  }

  private static void addThose(List<String> stems, Set<String> asked, Set<String> out) {
    for (int i = 0; i < stems.size(); i++) {
      if (asked.contains(stems.get(i))) {
        out.add(stems.get(i));
      }
    }
  }

  private static String form(Token token, Reading reading) {
    String plain = token.plain();
    return reading.cut() < plain.length() && plain.length() == token.text().length()
        ? plain.substring(reading.cut())
        : reading.stem();
  }

  /** How often each key stands, and in which form most often. */
  private static final class Counts {
    private final Map<String, Tally> tallies = new HashMap<>();

    void add(String key, String form, int n) {
      Tally tally = tallies.get(key);
      if (tally == null) {
        tallies.put(key, new Tally(key, form, n));
      } else {
        tally.add(form, n);
      }
    }

    List<Term> most(int most) {
      Tally[] all = tallies.values().toArray(new Tally[0]);
      Arrays.sort(all);
      List<Term> terms = new ArrayList<>(most);
      for (int i = 0; i < Math.min(most, all.length); i++) {
        terms.add(new Term(all[i].key, all[i].form(), all[i].all));
      }
      return terms;
    }
  }

  /** How often a key stands in each form; most keys stand in one. The most frequent comes first. */
  private static final class Tally implements Comparable<Tally> {
    private final String key;
    private final String first;
    private Map<String, Integer> others = Map.of();
    private int ofFirst;
    private int all;

    Tally(String key, String form, int n) {
      this.key = key;
      this.first = form;
      this.ofFirst = n;
      this.all = n;
    }

    void add(String form, int n) {
      all += n;
      if (form.equals(first)) {
        ofFirst += n;
      } else {
        others = others.isEmpty() ? new HashMap<>() : others;
        others.merge(form, n, Integer::sum);
      }
    }

    @Override
    public int compareTo(Tally other) {
      return all != other.all ? Integer.compare(other.all, all) : key.compareTo(other.key);
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
