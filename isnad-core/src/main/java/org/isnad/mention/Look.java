package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
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
  private static final int SHORTEST_LOOSE_KEY = 3;

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
      Beginnings own = vocabulary.beginnings(token);
      beginnings.add(own);
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

  /** All senses that begin at a token, the longest first. */
  List<Hit<?>> at(int i) {
    return i >= 0 && i < hits.size() ? hits.get(i) : List.of();
  }

  /** The longest sense of a class that begins at a token with allowed proclitics. */
  <S extends Meaning> Optional<Hit<S>> longest(int i, Class<S> type, IntPredicate clitics) {
    for (Hit<?> hit : at(i)) {
      if (type.isInstance(hit.sense()) && clitics.test(hit.clitics())) {
        return Optional.of(cast(hit));
      }
    }
    return Optional.empty();
  }

  /** All senses of a class at a token with allowed proclitics, the longest first. */
  <S extends Meaning> List<Hit<S>> all(int i, Class<S> type, IntPredicate clitics) {
    List<Hit<S>> found = new ArrayList<>();
    for (Hit<?> hit : at(i)) {
      if (type.isInstance(hit.sense()) && clitics.test(hit.clitics())) {
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
    if (found.stream().noneMatch(Look::isStrong)) {
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
    walk(beginning.exact(), false, token, beginning, found);
    if (page != null) {
      walk(page.root().step(beginning.keys().exact()), false, token, beginning, found);
    }
    walk(beginning.loose(), true, token, beginning, found);
    int at = token.index();
    for (Meaning.Nisba sense : beginning.nisbas()) {
      found.add(new Hit<>(at, at, beginning.clitics(), beginning.cut(), 0, sense));
    }
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

  private void walk(
      WordTrie.@Nullable Node start,
      boolean loose,
      Token token,
      Beginning beginning,
      List<Hit<?>> found) {
    if (start == null) {
      return;
    }
    WordTrie.Node node = start;
    List<String> words = new ArrayList<>(4);
    words.add(beginning.stem());
    int last = token.index();
    boolean quoted = false;
    while (node != null) {
      for (Entry entry : node.entries()) {
        int level = loose ? level(words, entry) : exactLevel(words, entry);
        if (level >= 0) {
          int end = quoted && is(last + 1, TokenKind.CLOSE_QUOTE) ? last + 1 : last;
          found.add(
              new Hit<>(
                  token.index(), end, beginning.clitics(), beginning.cut(), level, entry.sense()));
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
      words.add(token(last).folded());
      Spelling.Keys keys = vocabulary.beginnings(token(last)).whole().keys();
      node = node.step(loose ? keys.loose() : keys.exact());
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
