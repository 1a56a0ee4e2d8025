package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.isnad.mention.Meaning.Entry;
import org.isnad.mention.Meaning.Hit;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** A sentence with every sense that its words have in the vocabulary, found in one pass. */
final class Look {
  private static final int SHORTEST_LOOSE_KEY = 3;

  /** And, so, in, to, like: what may stand glued before a name. */
  private static final int BEFORE_NAMES =
      Clitic.WA.bit() | Clitic.FA.bit() | Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  static final IntPredicate ANY = c -> true;
  static final IntPredicate NONE = c -> c == 0;
  static final IntPredicate AND = c -> c == Clitic.WA.bit();

  private final Sentence sentence;
  private final Vocabulary vocabulary;
  private final @Nullable WordTrie page;
  private final List<List<Hit<?>>> hits;

  Look(Sentence sentence, Vocabulary vocabulary, @Nullable WordTrie page) {
    this.sentence = sentence;
    this.vocabulary = vocabulary;
    this.page = page;
    this.hits = new ArrayList<>(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      hits.add(find(token));
    }
  }

  Sentence sentence() {
    return sentence;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  int size() {
    return sentence.tokens().size();
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  boolean isWord(int i) {
    return i >= 0 && i < size() && token(i).kind() == TokenKind.WORD;
  }

  boolean is(int i, TokenKind kind) {
    return i >= 0 && i < size() && token(i).kind() == kind;
  }

  /** All senses that begin at a token, the longest first. */
  List<Hit<?>> at(int i) {
    return i >= 0 && i < hits.size() ? hits.get(i) : List.of();
  }

  /** The longest sense of a class that begins at a token with allowed proclitics. */
  <S extends Meaning> Optional<Hit<S>> longest(int i, Class<S> type, IntPredicate clitics) {
    for (Hit<?> hit : at(i)) {
      if (type.isInstance(hit.sense()) && clitics.test(hit.clitics())) {
        return Optional.of(cast(hit, type));
      }
    }
    return Optional.empty();
  }

  /** All senses of a class at a token with allowed proclitics, the longest first. */
  <S extends Meaning> List<Hit<S>> all(int i, Class<S> type, IntPredicate clitics) {
    List<Hit<S>> found = new ArrayList<>();
    for (Hit<?> hit : at(i)) {
      if (type.isInstance(hit.sense()) && clitics.test(hit.clitics())) {
        found.add(cast(hit, type));
      }
    }
    return found;
  }

  /** The longest word of the grammar of a kind at a token. */
  Optional<Hit<Meaning.Word>> word(int i, String kind, IntPredicate clitics) {
    for (Hit<?> hit : at(i)) {
      if (hit.sense() instanceof Meaning.Word w
          && w.kind().equals(kind)
          && clitics.test(hit.clitics())) {
        return Optional.of(cast(hit, Meaning.Word.class));
      }
    }
    return Optional.empty();
  }

  private static <S extends Meaning> Hit<S> cast(Hit<?> hit, Class<S> type) {
    return new Hit<>(
        hit.first(), hit.last(), hit.clitics(), hit.cut(), hit.level(), type.cast(hit.sense()));
  }

  private List<Hit<?>> find(Token token) {
    List<Hit<?>> found = new ArrayList<>(4);
    if (token.kind() == TokenKind.OPEN_QUOTE || token.kind() == TokenKind.CLOSE_QUOTE) {
      return found;
    }
    String folded = token.folded();
    walk(token, 0, 0, folded, found);
    nisbas(token, 0, 0, folded, found);
    boolean whole = found.stream().anyMatch(Look::isStrong);
    if (!whole && token.kind() == TokenKind.WORD) {
      for (Reading reading : token.readings()) {
        cut(token, reading, found);
      }
    }
    found.sort(
        Comparator.comparingInt((Hit<?> h) -> -h.length())
            .thenComparingInt(Hit::level)
            .thenComparingInt(h -> Integer.bitCount(h.clitics())));
    return found;
  }

  /** Whether a whole word is known so well that no proclitics are cut off it. */
  private static boolean isStrong(Hit<?> hit) {
    return switch (hit.sense()) {
      case Meaning.Person p -> hit.level() == 0 && p.kind() != Meaning.NameKind.LAST;
      case Meaning.Media m -> !m.needsHead();
      case Meaning.State s -> true;
      case Meaning.Place p -> true;
      case Meaning.Body b -> true;
      case Meaning.Title t -> true;
      case Meaning.Organ o -> true;
      case Meaning.Nisba n -> true;
      case Meaning.Address a -> true;
      case Meaning.Word w -> true;
    };
  }

  private void cut(Token token, Reading reading, List<Hit<?>> found) {
    int clitics = reading.clitics();
    int others = clitics & ~Clitic.AL.bit();
    if (others == 0 || (others & ~BEFORE_NAMES) != 0) {
      return;
    }
    boolean definite = Clitic.AL.in(clitics);
    if (!definite) {
      walk(token, others, reading.cut(), reading.stem(), found);
      nisbas(token, others, reading.cut(), reading.stem(), found);
      return;
    }
    String whole = vocabulary.article() + reading.stem();
    if (token.folded().endsWith(whole)) {
      return;
    }
    boolean restored = reading.stem().length() + reading.cut() > token.folded().length();
    if (restored) {
      walk(token, others, reading.cut() - 1, reading.stem(), found);
    }
    int cut = Clitic.LI.in(clitics) ? before(reading, token) : reading.cut();
    walk(token, others, cut, whole, found);
    nisbas(token, others, cut, whole, found);
  }

  /**
   * "To" and the article are one sign before "the": what is cut off is only what stands before it.
   */
  private static int before(Reading reading, Token token) {
    return token.readings().stream()
        .filter(r -> r.clitics() == (reading.clitics() & (Clitic.WA.bit() | Clitic.FA.bit())))
        .mapToInt(Reading::cut)
        .findFirst()
        .orElse(0);
  }

  private void nisbas(Token token, int clitics, int cut, String stem, List<Hit<?>> found) {
    boolean definite = stem.startsWith(vocabulary.article());
    String bare = definite ? stem.substring(vocabulary.article().length()) : stem;
    for (Meaning.Nisba n : vocabulary.nisbas(bare)) {
      Meaning.Nisba sense = new Meaning.Nisba(n.country(), n.number(), n.feminine(), definite);
      found.add(new Hit<>(token.index(), token.index(), clitics, cut, 0, sense));
    }
  }

  private void walk(Token token, int clitics, int cut, String stem, List<Hit<?>> found) {
    Spelling.Keys keys = vocabulary.spelling().keys(stem);
    walk(vocabulary.exact(), false, token, clitics, cut, stem, keys.exact(), found);
    if (page != null) {
      walk(page, false, token, clitics, cut, stem, keys.exact(), found);
    }
    walk(vocabulary.loose(), true, token, clitics, cut, stem, keys.loose(), found);
  }

  private void walk(
      WordTrie trie,
      boolean loose,
      Token token,
      int clitics,
      int cut,
      String stem,
      String key,
      List<Hit<?>> found) {
    WordTrie.Node node = trie.root().step(key);
    if (node == null) {
      return;
    }
    List<String> words = new ArrayList<>(4);
    words.add(stem);
    int last = token.index();
    boolean quoted = false;
    while (node != null) {
      for (Entry entry : node.entries()) {
        int level = loose ? level(words, entry) : exactLevel(words, entry);
        if (level >= 0) {
          int end = quoted && is(last + 1, TokenKind.CLOSE_QUOTE) ? last + 1 : last;
          found.add(new Hit<>(token.index(), end, clitics, cut, level, entry.sense()));
        }
      }
      last++;
      if (is(last, TokenKind.OPEN_QUOTE) || (quoted && is(last, TokenKind.CLOSE_QUOTE))) {
        quoted = true;
        last++;
      }
      if (last >= size()) {
        return;
      }
      String folded = token(last).folded();
      words.add(folded);
      Spelling spelling = vocabulary.spelling();
      node = node.step(loose ? spelling.loose(folded) : spelling.exact(folded));
    }
  }

  /**
   * Level 0 when the spelling fits; names may differ in hamza and final letters, other words not.
   */
  private static int exactLevel(List<String> words, Entry entry) {
    boolean name =
        entry.sense() instanceof Meaning.Person || entry.sense() instanceof Meaning.Place;
    boolean surname =
        entry.sense() instanceof Meaning.Person p && p.kind() == Meaning.NameKind.LAST;
    return (name && !surname) || entry.folded().equals(words) ? 0 : -1;
  }

  /** 1 same sounds, 2 other vowels, -1 no match or already found by exact spelling. */
  private int level(List<String> words, Entry entry) {
    Spelling spelling = vocabulary.spelling();
    int level = 0;
    for (int k = 0; k < entry.folded().size(); k++) {
      String form = entry.folded().get(k);
      String word = words.get(k);
      if (spelling.exact(form).equals(spelling.exact(word))) {
        continue;
      }
      if (vocabulary.isGiven(form) && vocabulary.isGiven(word)) {
        return -1;
      }
      if (spelling.sound(form).equals(spelling.sound(word))) {
        level = Math.max(level, 1);
      } else if (spelling.loose(form).length() >= SHORTEST_LOOSE_KEY
          && spelling.differsInVowels(form, word, words.size() > 1 ? 2 : 1)) {
        level = 2;
      } else {
        return -1;
      }
    }
    return level == 0 ? -1 : level;
  }
}
