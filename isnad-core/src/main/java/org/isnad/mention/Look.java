package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.isnad.mention.Beginnings.Alone;
import org.isnad.mention.Beginnings.Beginning;
import org.isnad.mention.Meaning.Entry;
import org.isnad.mention.Meaning.Hit;
import org.isnad.text.Clitic;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** A sentence with every sense that its words have in the vocabulary, found in one pass. */
final class Look {
  private static final Comparator<Hit<?>> ORDER =
      Comparator.comparingInt((Hit<?> h) -> -h.length())
          .thenComparingInt(Hit::level)
          .thenComparingInt(h -> Integer.bitCount(h.clitics()));

  private static final Hit<?>[] NOTHING = {};

  static final IntPredicate ANY = c -> true;
  static final IntPredicate NONE = c -> c == 0;
  static final IntPredicate AND = c -> c == Clitic.WA.bit();

  private final Sentence sentence;
  private final Vocabulary vocabulary;
  private final @Nullable WordTrie page;
  private final Look plain;
  private final Token[] tokens;
  private final Beginnings[] beginnings;

  /** For each token the senses that begin there, the longest first. */
  private final Hit<?>[][] hits;

  Look(Sentence sentence, Vocabulary vocabulary) {
    this.sentence = sentence;
    this.vocabulary = vocabulary;
    this.page = null;
    this.plain = this;
    this.tokens = sentence.tokens().toArray(new Token[0]);
    this.beginnings = new Beginnings[tokens.length];
    this.hits = new Hit<?>[tokens.length][];
    for (int i = 0; i < tokens.length; i++) {
      beginnings[i] = vocabulary.beginnings(tokens[i].word());
    }
    for (int i = 0; i < tokens.length; i++) {
      hits[i] = beginnings[i].isKnown() && !isQuote(tokens[i]) ? find(i) : NOTHING;
    }
  }

  private Look(Look other, WordTrie page) {
    this.sentence = other.sentence;
    this.vocabulary = other.vocabulary;
    this.page = page;
    this.plain = other.plain;
    this.tokens = other.tokens;
    this.beginnings = other.beginnings;
    this.hits = other.hits.clone();
    for (int i = 0; i < tokens.length; i++) {
      if (isNamed(i, page)) {
        hits[i] = find(i);
      }
    }
  }

  /** The same with the page's own names; itself when none of them stands in the sentence. */
  Look with(WordTrie names) {
    if (names.root().isLast()) {
      return this;
    }
    for (int i = 0; i < tokens.length; i++) {
      if (isNamed(i, names)) {
        return new Look(this, names);
      }
    }
    return this;
  }

  /** The same without the page's own names. */
  Look plain() {
    return plain;
  }

  /** Whether a reading of a word is a given name. */
  boolean isGiven(int i) {
    return isWord(i) && beginnings[i].isGiven();
  }

  Sentence sentence() {
    return sentence;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  int size() {
    return tokens.length;
  }

  Token token(int i) {
    return tokens[i];
  }

  boolean isWord(int i) {
    return is(i, TokenKind.WORD);
  }

  /**
   * Whether a mark sets off the parts of a name or list: a comma, which some write as semicolon.
   */
  boolean isComma(int i) {
    return is(i, TokenKind.PUNCTUATION) && vocabulary.isPart("comma", tokens[i].folded());
  }

  /** Whether "and" stands alone, as some write it with a space before what it joins. */
  boolean isAnd(int i) {
    return i >= 0 && i < tokens.length && vocabulary.isPart("and", tokens[i].folded());
  }

  /** Whether a preposition stands alone that says of which land somebody is. */
  boolean isOfLand(int i) {
    return i >= 0 && i < tokens.length && vocabulary.isPart("land", tokens[i].folded());
  }

  boolean is(int i, TokenKind kind) {
    return i >= 0 && i < tokens.length && tokens[i].kind() == kind;
  }

  /** Whether any sense begins at a token; at most none does. */
  boolean isKnown(int i) {
    return at(i).length > 0;
  }

  /** All senses that begin at a token, the longest first; not to be changed. */
  Hit<?>[] at(int i) {
    return i >= 0 && i < hits.length ? hits[i] : NOTHING;
  }

  /** The longest sense of a class that begins at a token with allowed proclitics. */
  <S extends Meaning> Optional<Hit<S>> longest(int i, Class<S> type, IntPredicate clitics) {
    for (Hit<?> hit : at(i)) {
      if (hit.sense().getClass() == type && clitics.test(hit.clitics())) {
        return Optional.of(cast(hit));
      }
    }
    return Optional.empty();
  }

  /** All senses of a class at a token with allowed proclitics, the longest first. */
  <S extends Meaning> List<Hit<S>> all(int i, Class<S> type, IntPredicate clitics) {
    Hit<?>[] at = at(i);
    List<Hit<S>> found = List.of();
    for (Hit<?> hit : at) {
      if (hit.sense().getClass() == type && clitics.test(hit.clitics())) {
        found = found.isEmpty() ? new ArrayList<>(at.length) : found;
        found.add(cast(hit));
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
        return Optional.of(cast(hit));
      }
    }
    return Optional.empty();
  }

  /** The same hit, whose sense is known to be of a class; hits never change. */
  @SuppressWarnings("unchecked")
  private static <S extends Meaning> Hit<S> cast(Hit<?> hit) {
    return (Hit<S>) hit;
  }

  /** Whether a word without allowed proclitics is exactly a part of a name. */
  boolean names(int i, String part, IntPredicate clitics) {
    if (!isWord(i)) {
      return false;
    }
    Beginnings own = beginnings[i];
    boolean whole = clitics.test(0) && own.whole().keys().exact().equals(part);
    return whole
        || own.cut().stream()
            .anyMatch(c -> clitics.test(c.clitics()) && c.keys().exact().equals(part));
  }

  private static boolean isQuote(Token token) {
    return token.kind() == TokenKind.OPEN_QUOTE || token.kind() == TokenKind.CLOSE_QUOTE;
  }

  /** Whether a form of the page's own names begins at a token. */
  private boolean isNamed(int i, WordTrie page) {
    Beginnings own = beginnings[i];
    if (!page.root().mayStep(own.bits()) || isQuote(tokens[i])) {
      return false;
    }
    if (page.root().step(own.whole().keys().exact()) != null) {
      return true;
    }
    for (int c = 0; c < own.cut().size(); c++) {
      if (page.root().step(own.cut().get(c).keys().exact()) != null) {
        return true;
      }
    }
    return false;
  }

  private Hit<?>[] find(int i) {
    List<Hit<?>> found = new ArrayList<>(4);
    find(i, beginnings[i].whole(), found);
    if (!isAnyStrong(found)) {
      List<Beginning> cut = beginnings[i].cut();
      for (int c = 0; c < cut.size(); c++) {
        find(i, cut.get(c), found);
      }
    }
    if (found.size() > 1) {
      found.sort(ORDER);
    }
    return found.isEmpty() ? NOTHING : found.toArray(NOTHING);
  }

  private void find(int at, Beginning beginning, List<Hit<?>> found) {
    if (!beginning.isKnown() && page == null) {
      return;
    }
    for (Alone alone : beginning.alone()) {
      found.add(
          new Hit<>(at, at, beginning.clitics(), beginning.cut(), alone.level(), alone.sense()));
    }
    walk(beginning.exact(), false, at, beginning, found);
    if (page != null && page.root().mayStep(beginning.keys().exactBit())) {
      WordTrie.Node own = page.root().step(beginning.keys().exact());
      if (own != null) {
        add(own, false, at, at, List.of(beginning.stem()), beginning, found);
        walk(own, false, at, beginning, found);
      }
    }
    walk(beginning.loose(), true, at, beginning, found);
    for (Meaning.Nisba sense : beginning.nisbas()) {
      found.add(new Hit<>(at, at, beginning.clitics(), beginning.cut(), 0, sense));
    }
  }

  private static boolean isAnyStrong(List<Hit<?>> hits) {
    for (int i = 0; i < hits.size(); i++) {
      if (isStrong(hits.get(i))) {
        return true;
      }
    }
    return false;
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

  /** Finds the forms of more words that go on from the first one. */
  private void walk(
      WordTrie.@Nullable Node start,
      boolean loose,
      int first,
      Beginning beginning,
      List<Hit<?>> found) {
    WordTrie.Node node = start;
    List<String> words = List.of();
    int last = first;
    boolean quoted = false;
    while (node != null) {
      last++;
      if (is(last, TokenKind.OPEN_QUOTE) || (quoted && is(last, TokenKind.CLOSE_QUOTE))) {
        quoted = true;
        last++;
      }
      if (last >= tokens.length) {
        return;
      }
      Spelling.Keys keys = beginnings[last].whole().keys();
      if (!node.mayStep(loose ? keys.looseBit() : keys.exactBit())) {
        return;
      }
      node = node.step(loose ? keys.loose() : keys.exact());
      if (node != null) {
        if (words.isEmpty()) {
          words = new ArrayList<>();
          words.add(beginning.stem());
        }
        words.add(tokens[last].folded());
        int end = quoted && is(last + 1, TokenKind.CLOSE_QUOTE) ? last + 1 : last;
        add(node, loose, first, end, words, beginning, found);
      }
    }
  }

  private void add(
      WordTrie.Node node,
      boolean loose,
      int first,
      int last,
      List<String> words,
      Beginning beginning,
      List<Hit<?>> found) {
    FormFit fit = vocabulary.fit();
    for (Entry entry : node.entries()) {
      int level = loose ? fit.loose(words, entry) : fit.exact(words, entry);
      if (level >= 0) {
        found.add(
            new Hit<>(first, last, beginning.clitics(), beginning.cut(), level, entry.sense()));
      }
    }
  }
}
