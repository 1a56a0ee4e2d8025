package org.isnad.article;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;

/**
 * Finds a sub-heading that a lost line end glued to the paragraph below it: a first phrase of a few
 * words without a stop or verb, whose last word runs into the next. The joint is after a letter
 * that only ends words, or where both halves are words: the first elsewhere on the page, the second
 * a verb.
 */
final class GluedHeading {
  private static final int LONGEST_HEADING = 12;
  private static final int SHORTEST_HALF = 3;

  private final Lexicon lexicon;
  private final Orthography orthography;
  private final BitSet finals = new BitSet();
  private final BitSet joiners = new BitSet();
  private final Set<String> openers = new HashSet<>();

  GluedHeading(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.orthography = lexicon.orthography();
    for (Row row : lexicon.table("ar/furniture/joints.tsv").rows()) {
      switch (row.get("role")) {
        case "final" -> finals.set(row.get("form").charAt(0));
        case "joiner" -> joiners.set(row.get("form").charAt(0));
        default -> openers.add(orthography.fold(row.get("form")));
      }
    }
  }

  /** Where the paragraph begins behind its glued sub-heading; empty when none is glued. */
  OptionalInt joint(String text, Line line, WordCounts vocabulary) {
    List<Word> words = line.head();
    int read = 1;
    for (int w = 1; w < Math.min(words.size(), LONGEST_HEADING); w++) {
      Word word = words.get(w);
      if (isBroken(text, words.get(w - 1), word)) {
        return OptionalInt.empty();
      }
      if (!hasFinal(text, word) && !hasJoiner(text, word)) {
        continue;
      }
      for (; read < w; read++) {
        if (isOnlyVerb(words.get(read).form())) {
          return OptionalInt.empty();
        }
      }
      OptionalInt joint = joint(text, word, vocabulary);
      if (joint.isPresent()) {
        return words.size() > w + LONGEST_HEADING / 2 ? joint : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** A sign between two words: the phrase before it is no heading by itself. */
  private static boolean isBroken(String text, Word before, Word word) {
    for (int i = before.end(); i < word.start(); i++) {
      if (".\u060c,\u061b;!\u061f?\u00bb".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private OptionalInt joint(String text, Word word, WordCounts vocabulary) {
    for (int i = word.start() + SHORTEST_HALF - 1; i + 1 < word.end(); i++) {
      boolean closed = finals.get(text.charAt(i));
      if (closed && Character.isLetter(text.charAt(i + 1)) && word.end() - i > 2) {
        return OptionalInt.of(i + 1);
      }
    }
    if (!hasJoiner(text, word)
        || vocabulary.of(word.form()) > 1
        || !lexicon.forms(word.form()).isEmpty()) {
      return OptionalInt.empty();
    }
    for (int i = word.start() + SHORTEST_HALF; i + SHORTEST_HALF < word.end(); i++) {
      if (joiners.get(text.charAt(i))
          && isWord(fold(text, word.start(), i), vocabulary)
          && isOpener(fold(text, i + 1, word.end()))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private boolean hasFinal(String text, Word word) {
    for (int i = word.start() + SHORTEST_HALF - 1; i + 1 < word.end(); i++) {
      if (finals.get(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasJoiner(String text, Word word) {
    for (int i = word.start() + SHORTEST_HALF; i + SHORTEST_HALF < word.end(); i++) {
      if (joiners.get(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private String fold(String text, int from, int to) {
    return orthography.fold(text.substring(from, to));
  }

  private boolean isWord(String form, WordCounts vocabulary) {
    return form.length() >= SHORTEST_HALF
        && (vocabulary.of(form) > 0 || !lexicon.forms(form).isEmpty());
  }

  private boolean isOpener(String form) {
    return openers.contains(form) || isVerb(form);
  }

  private boolean isVerb(String form) {
    for (WordForm reading : lexicon.forms(form)) {
      if (reading.pos().equals("verb") && (reading.is("past") || reading.is("present"))) {
        return true;
      }
    }
    return false;
  }

  /** The first word is left out: a verbal noun there often looks like a verb of the past. */
  private boolean isOnlyVerb(String form) {
    List<WordForm> readings = lexicon.forms(form);
    return !readings.isEmpty()
        && readings.stream().allMatch(r -> r.is("past") || r.is("present"))
        && isVerb(form);
  }
}
