package org.isnad.bench.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.mention.EntityMention;
import org.isnad.mention.NameTrainer.Mark;
import org.isnad.mention.NameTrainer.MarkedText;

/**
 * A sentence of a file of words and tags.
 *
 * @param words in order
 * @param names in order
 */
record TaggedSentence(List<String> words, List<WordSpan> names) {
  private static final Set<String> STOPS = Set.of(".", "\u061F", "!");

  TaggedSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /**
   * A name.
   *
   * @param first index of its first word
   * @param last index of its last word
   */
  record WordSpan(int first, int last, EntityMention.Type type) {}

  /**
   * Reads a file with a word and its tag (B-PERS, I-PERS, O ...) on each line; an empty line or a
   * full stop ends a sentence.
   */
  static List<TaggedSentence> read(Path file) {
    List<TaggedSentence> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line : lines(file)) {
      String[] parts = line.strip().split("\\s+");
      if (parts.length > 1) {
        words.add(parts[0]);
        tags.add(parts[parts.length - 1].toUpperCase(Locale.ROOT));
      }
      if (!words.isEmpty() && (parts.length < 2 || STOPS.contains(parts[0]))) {
        sentences.add(new TaggedSentence(words, names(tags)));
        words.clear();
        tags.clear();
      }
    }
    if (!words.isEmpty()) {
      sentences.add(new TaggedSentence(words, names(tags)));
    }
    return sentences;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<WordSpan> names(List<String> tags) {
    List<WordSpan> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      boolean goes = start >= 0 && tag.startsWith("I-") && type(tag) == type(tags.get(start));
      if (start >= 0 && !goes) {
        names.add(new WordSpan(start, i - 1, type(tags.get(start))));
        start = -1;
      }
      if (start < 0 && !tag.equals("O")) {
        start = i;
      }
    }
    return names;
  }

  private static EntityMention.Type type(String tag) {
    return switch (tag.substring(2)) {
      case "PER", "PERS", "PERSON" -> EntityMention.Type.PERS;
      case "LOC", "GPE" -> EntityMention.Type.LOC;
      case "ORG" -> EntityMention.Type.ORG;
      default -> EntityMention.Type.MISC;
    };
  }

  /** The words with a space between them. */
  String text() {
    return String.join(" ", words);
  }

  static List<MarkedText> marked(List<TaggedSentence> sentences) {
    return sentences.stream().map(TaggedSentence::marked).toList();
  }

  private MarkedText marked() {
    List<Mark> marks = new ArrayList<>();
    int[] starts = starts();
    for (WordSpan name : names) {
      int end = starts[name.last()] + words.get(name.last()).length();
      marks.add(new Mark(starts[name.first()], end, name.type()));
    }
    return new MarkedText(text(), marks);
  }

  /** Where each word begins in the text, and last where the text ends. */
  private int[] starts() {
    int[] starts = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      starts[i + 1] = starts[i] + words.get(i).length() + 1;
    }
    return starts;
  }

  /** The words that a mark covers, also in part. */
  WordSpan words(Mark mark) {
    int[] starts = starts();
    int first = 0;
    while (starts[first + 1] <= mark.start()) {
      first++;
    }
    int last = first;
    while (last + 1 < words.size() && starts[last + 1] < mark.end()) {
      last++;
    }
    return new WordSpan(first, last, mark.type());
  }
}
