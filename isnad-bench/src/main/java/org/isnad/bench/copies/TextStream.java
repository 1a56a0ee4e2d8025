package org.isnad.bench.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Texts of made words in the proportions of news: common words and rare ones, formulas that many
 * texts share, and copies of earlier texts whose kind is known.
 */
final class TextStream {
  /** What a copy does with the text it is of. */
  enum Kind {
    WHOLE,
    HALF,
    HALF_AND_OWN,
    SHUFFLED,
    CHANGED_LEAD,
    FEW_WORDS_CHANGED
  }

  /**
   * One text.
   *
   * @param number its place in the stream
   * @param words of the text, in paragraphs
   * @param of number of the text it is a copy of; below 0 for one of its own
   * @param kind of copy; null for one of its own
   */
  record Text(int number, List<List<String>> words, int of, @Nullable Kind kind) {
    String text() {
      return String.join("\n", words.stream().map(p -> String.join(" ", p)).toList());
    }
  }

  private static final int VOCABULARY = 30_000;
  private static final int FORMULAS = 60;
  private static final int FIRST_LETTER = 0x0628;
  private static final int LETTERS = 24;
  private static final double COPIES = 0.4;
  private static final double CHANGED = 0.05;

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();
  private final List<List<String>> formulas = new ArrayList<>();

  TextStream(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < VOCABULARY; i++) {
      vocabulary.add(word());
    }
    for (int i = 0; i < FORMULAS; i++) {
      formulas.add(own(8 + random.nextInt(14)));
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      word.append((char) (FIRST_LETTER + random.nextInt(LETTERS)));
    }
    return word.toString();
  }

  /** Words as frequent as their rank says. */
  private List<String> own(int count) {
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double rank = Math.pow(VOCABULARY, random.nextDouble()) - 1;
      words.add(vocabulary.get(Math.min(VOCABULARY - 1, (int) rank)));
    }
    return words;
  }

  private List<List<String>> article() {
    List<List<String>> paragraphs = new ArrayList<>();
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      List<String> paragraph = own(20 + random.nextInt(50));
      if (random.nextInt(4) == 0) {
        paragraph.addAll(random.nextInt(paragraph.size()), formulas.get(random.nextInt(FORMULAS)));
      }
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  /** So many texts, copies after what they are copies of. */
  List<Text> texts(int count) {
    List<Text> texts = new ArrayList<>(count);
    List<Text> originals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (originals.isEmpty() || random.nextDouble() >= COPIES) {
        Text text = new Text(i, article(), -1, null);
        originals.add(text);
        texts.add(text);
      } else {
        Text of = originals.get(random.nextInt(originals.size()));
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        texts.add(new Text(i, copy(of.words(), kind), of.number(), kind));
      }
    }
    return texts;
  }

  private List<List<String>> copy(List<List<String>> of, Kind kind) {
    List<List<String>> words = new ArrayList<>(of);
    int half = (words.size() + 1) / 2;
    switch (kind) {
      case WHOLE -> words.add(own(6));
      case HALF -> words = new ArrayList<>(words.subList(0, half));
      case HALF_AND_OWN -> {
        words = new ArrayList<>(words.subList(0, half));
        int length = words.stream().mapToInt(List::size).sum();
        while (length > 0) {
          List<String> own = own(Math.min(length, 20 + random.nextInt(50)));
          words.add(own);
          length -= own.size();
        }
      }
      case SHUFFLED -> Collections.shuffle(words, random);
      case CHANGED_LEAD -> words.set(0, own(30));
      case FEW_WORDS_CHANGED -> words.replaceAll(this::changed);
    }
    return words;
  }

  private List<String> changed(List<String> words) {
    List<String> out = new ArrayList<>(words);
    out.replaceAll(w -> random.nextDouble() < CHANGED ? own(1).get(0) : w);
    return out;
  }

  /** Number of copies of each kind. */
  static Map<Kind, Integer> kinds(List<Text> texts) {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    for (Text text : texts) {
      if (text.kind() != null) {
        kinds.merge(text.kind(), 1, Integer::sum);
      }
    }
    return kinds;
  }
}
