package org.isnad.article;

import java.util.List;
import org.isnad.lexicon.CharKinds;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Span;

/**
 * A line of a page: a line of a dump, a paragraph of a field, a block element of HTML.
 *
 * @param span its characters without surrounding blanks and bullets, in the article's text
 * @param head its first words; all of them when the line is short
 * @param wordCount number of all words
 * @param letters number of letters and digits
 * @param stop whether it ends like a sentence
 * @param gap whether an empty line, or the start of the page, stands before it
 * @param bullet whether a bullet stood before it
 * @param hint what the page's structure says of it
 * @param rule whether a line of dashes or stars, which sets articles apart, stood before it
 */
record Line(
    Span span,
    List<Word> head,
    int wordCount,
    int letters,
    boolean stop,
    boolean gap,
    boolean bullet,
    Hint hint,
    boolean rule) {
  private static final int HEAD_WINDOW = 500;

  /** Letters from which a line with a stop is a paragraph whatever it says. */
  private static final int PARAGRAPH_LETTERS = 60;

  private static final int LONG_LETTERS = 130;

  static Line of(
      Orthography orthography, String text, Span span, boolean gap, boolean bullet, Hint hint) {
    int letters = 0;
    int words = 0;
    boolean inWord = false;
    for (int i = span.start(); i < span.end(); i++) {
      boolean letter = CharKinds.isLetterOrDigit(text.charAt(i));
      letters += letter ? 1 : 0;
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && CharKinds.isMark(text.charAt(i)));
    }
    int headEnd = Math.min(span.end(), span.start() + HEAD_WINDOW);
    List<Word> head = Word.of(orthography, text, span.start(), headEnd);
    return new Line(
        span, head, words, letters, Sentences.endsInStop(text, span), gap, bullet, hint, false);
  }

  /** The same below a line of dashes or stars. */
  Line belowRule() {
    return new Line(span, head, wordCount, letters, stop, true, bullet, hint, true);
  }

  /** Whether all its words are in the head. */
  boolean isWhole() {
    return span.length() <= HEAD_WINDOW;
  }

  /** Whether it reads as a paragraph of a story: a sentence of some length, or very long. */
  boolean isParagraph() {
    return (stop && letters >= PARAGRAPH_LETTERS) || letters >= LONG_LETTERS;
  }

  /** Whether it is at least one sentence. */
  boolean isSentence() {
    return (stop && wordCount >= 4) || isParagraph();
  }

  /** Whether it is as short as a headline and ends like none of its sentences. */
  boolean isShort() {
    return !stop && letters < LONG_LETTERS;
  }

  String of(String text) {
    return span.of(text);
  }
}
