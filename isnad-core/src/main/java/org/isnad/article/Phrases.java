package org.isnad.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Phrases of the data by their first word; finds the longest that stands at a word. */
final class Phrases<T> {
  /**
   * A phrase found.
   *
   * @param value what the phrase stands for
   * @param words its number of words
   */
  record Hit<T>(T value, int words) {}

  private static final int HASHES = 1 << 14;

  private record Phrase<T>(List<String> words, T value) {}

  private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

  /** One bit of the hash of each first word: most words of a text begin no phrase. */
  private final BitSet firsts = new BitSet(HASHES);

  void add(List<String> words, T value) {
    if (words.isEmpty()) {
      return;
    }
    firsts.set(hash(words.get(0)));
    List<Phrase<T>> same = byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>());
    same.add(new Phrase<>(List.copyOf(words), value));
    same.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
  }

  private static int hash(String word) {
    int hash = word.hashCode();
    return (hash ^ hash >>> 13) & (HASHES - 1);
  }

  private List<Phrase<T>> at(List<Word> words, int at) {
    if (at >= words.size()) {
      return List.of();
    }
    String first = words.get(at).form();
    return firsts.get(hash(first)) ? byFirst.getOrDefault(first, List.of()) : List.of();
  }

  /** All phrases at a word, longest first. */
  List<Hit<T>> all(List<Word> words, int at) {
    List<Phrase<T>> phrases = at(words, at);
    if (phrases.isEmpty()) {
      return List.of();
    }
    List<Hit<T>> hits = new ArrayList<>();
    for (Phrase<T> phrase : phrases) {
      if (stands(phrase.words(), words, at)) {
        hits.add(new Hit<>(phrase.value(), phrase.words().size()));
      }
    }
    return hits;
  }

  /** The longest phrase at a word. */
  Optional<Hit<T>> longest(List<Word> words, int at) {
    for (Phrase<T> phrase : at(words, at)) {
      if (stands(phrase.words(), words, at)) {
        return Optional.of(new Hit<>(phrase.value(), phrase.words().size()));
      }
    }
    return Optional.empty();
  }

  /** The phrase that all the words together are. */
  Optional<T> whole(List<Word> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return longest(words, 0).filter(h -> h.words() == words.size()).map(Hit::value);
  }

  private static boolean stands(List<String> phrase, List<Word> words, int at) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(words.get(at + i).form())) {
        return false;
      }
    }
    return true;
  }
}
