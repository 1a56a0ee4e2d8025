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

  static final IntPredicate ANY = c -> true;
  static final IntPredicate NONE = c -> c == 0;
  static final IntPredicate AND = c -> c == Clitic.WA.bit();

  private final Sentence sentence;
  private final Vocabulary vocabulary;
  private final @Nullable WordTrie page;
  private final List<Beginnings> beginnings;
  private final List<List<Hit<?>>> hits;

  Look(Sentence sentence, Vocabulary vocabulary) {
    this.sentence = sentence;
    this.vocabulary = vocabulary;
    this.page = null;
    this.beginnings = new ArrayList<>(sentence.tokens().size());
    this.hits = new ArrayList<>(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      beginnings.add(vocabulary.beginnings(token));
    }
    for (Token token : sentence.tokens()) {
      Beginnings own = beginnings.get(token.index());
      hits.add(own.isKnown() && !isQuote(token) ? find(token, own) : List.of());
    }
  }

  private Look(Look other, WordTrie page) {
    this.sentence = other.sentence;
    this.vocabulary = other.vocabulary;
    this.page = page;
    this.beginnings = other.beginnings;
    this.hits = new ArrayList<>(other.hits);
    for (Token token : sentence.tokens()) {
      Beginnings own = beginnings.get(token.index());
      if (isNamed(token, own, page)) {
        hits.set(token.index(), find(token, own));
      }
    }
  }

  /** The same with the page's own names; itself when none of them stands in the sentence. */
  Look with(WordTrie names) {
    if (names.root().isLast()) {
      return this;
    }
    for (Token token : sentence.tokens()) {
      if (isNamed(token, beginnings.get(token.index()), names)) {
        return new Look(this, names);
      }
    }
    return this;
  }

  /** The same without the page's own names. */
  Look plain() {
    return page == null ? this : new Look(sentence, vocabulary);
  }

  /** Whether a reading of a word is a given name. */
  boolean isGiven(int i) {
    return isWord(i) && beginnings.get(i).isGiven();
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

  /** All senses that begin at a token, the longest first; none at most tokens. */
  List<Hit<?>> at(int i) {
    return i >= 0 && i < hits.size() ? hits.get(i) : List.of();
  }

  /** The longest sense of a class that begins at a token with allowed proclitics. */
  <S extends Meaning> Optional<Hit<S>> longest(int i, Class<S> type, IntPredicate clitics) {
    List<Hit<?>> at = at(i);
    for (int k = 0; k < at.size(); k++) {
      Hit<?> hit = at.get(k);
      if (type.isInstance(hit.sense()) && clitics.test(hit.clitics())) {
        return Optional.of(cast(hit));
      }
    }
    return Optional.empty();
  }

  /** All senses of a class at a token with allowed proclitics, the longest first. */
  <S extends Meaning> List<Hit<S>> all(int i, Class<S> type, IntPredicate clitics) {
    List<Hit<?>> at = at(i);
    List<Hit<S>> found = List.of();
    for (int k = 0; k < at.size(); k++) {
      Hit<?> hit = at.get(k);
      if (type.isInstance(hit.sense()) && clitics.test(hit.clitics())) {
        found = found.isEmpty() ? new ArrayList<>(at.size()) : found;
        found.add(cast(hit));
      }
    }
    return found;
  }

  /** The longest word of the grammar of a kind at a token. */
  Optional<Hit<Meaning.Word>> word(int i, String kind, IntPredicate clitics) {
    List<Hit<?>> at = at(i);
    for (int k = 0; k < at.size(); k++) {
      Hit<?> hit = at.get(k);
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

  private static boolean isQuote(Token token) {
    return token.kind() == TokenKind.OPEN_QUOTE || token.kind() == TokenKind.CLOSE_QUOTE;
  }

  /** Whether a form of the page's own names begins at a token. */
  private static boolean isNamed(Token token, Beginnings beginnings, WordTrie page) {
    if (isQuote(token)) {
      return false;
    }
    if (page.root().step(beginnings.whole().keys().exact()) != null) {
      return true;
    }
    for (Beginning cut : beginnings.cut()) {
      if (page.root().step(cut.keys().exact()) != null) {
        return true;
      }
    }
    return false;
  }

  private List<Hit<?>> find(Token token, Beginnings beginnings) {
    List<Hit<?>> found = new ArrayList<>(4);
    find(token, beginnings.whole(), found);
    if (!isAnyStrong(found)) {
      for (Beginning cut : beginnings.cut()) {
        find(token, cut, found);
      }
    }
    if (found.size() > 1) {
      found.sort(ORDER);
    }
    return found;
  }

  private void find(Token token, Beginning beginning, List<Hit<?>> found) {
    int at = token.index();
    for (Alone alone : beginning.alone()) {
      found.add(
          new Hit<>(at, at, beginning.clitics(), beginning.cut(), alone.level(), alone.sense()));
    }
    walk(beginning.exact(), false, token, beginning, found);
    WordTrie.Node own = page == null ? null : page.root().step(beginning.keys().exact());
    if (own != null) {
      add(own, false, at, at, List.of(beginning.stem()), beginning, found);
      walk(own, false, token, beginning, found);
    }
    walk(beginning.loose(), true, token, beginning, found);
    for (Meaning.Nisba sense : beginning.nisbas()) {
      found.add(new Hit<>(at, at, beginning.clitics(), beginning.cut(), 0, sense));
    }
  }

  private static boolean isAnyStrong(List<Hit<?>> hits) {
    for (Hit<?> hit : hits) {
      if (isStrong(hit)) {
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
      Token token,
      Beginning beginning,
      List<Hit<?>> found) {
    WordTrie.Node node = start;
    List<String> words = new ArrayList<>(0);
    int last = token.index();
    boolean quoted = false;
    while (node != null) {
      last++;
      if (is(last, TokenKind.OPEN_QUOTE) || (quoted && is(last, TokenKind.CLOSE_QUOTE))) {
        quoted = true;
        last++;
      }
      if (last >= size()) {
        return;
      }
      Spelling.Keys keys = beginnings.get(last).whole().keys();
      node = node.step(loose ? keys.loose() : keys.exact());
      if (node != null) {
        if (words.isEmpty()) {
          words.add(beginning.stem());
        }
        words.add(token(last).folded());
        int end = quoted && is(last + 1, TokenKind.CLOSE_QUOTE) ? last + 1 : last;
        add(node, loose, token.index(), end, words, beginning, found);
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
