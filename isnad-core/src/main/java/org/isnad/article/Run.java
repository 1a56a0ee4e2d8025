package org.isnad.article;

import org.isnad.page.Span;

/**
 * A run of text of an HTML page without a block's border inside.
 *
 * @param text its characters, blanks made one
 * @param box the innermost block around it
 * @param kind what its block elements make of it
 * @param linkLetters how many of its letters and digits are links
 * @param letters all its letters and digits
 * @param time whether all its words stand in a time element
 * @param moment what the first time element in it gives for programs; empty when there is none
 */
record Run(
    String text, Box box, Kind kind, int linkLetters, int letters, boolean time, String moment) {
  /** What the block elements around a run make of it. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    ROW,
    /** Text of an element that is laid out as a block and says no more. */
    PLAIN
  }

  private static final int PARAGRAPH_LETTERS = 60;

  /** Letters beside links that make a sentence of a paragraph full of them. */
  private static final int BESIDE_LINKS = 10;

  /** Whether it is mostly links. */
  boolean isLinks() {
    return linkLetters * 10 > letters * 7 && !isLinkedSentence();
  }

  /** A paragraph whose names are links: other words join them, and a full stop ends it. */
  private boolean isLinkedSentence() {
    int beside = letters - linkLetters;
    return (kind == Kind.PARAGRAPH || (kind == Kind.PLAIN && beside * 4 >= letters))
        && beside >= BESIDE_LINKS
        && letters >= 4 * BESIDE_LINKS
        && Sentences.endsInStop(text, new Span(0, text.length()));
  }

  /** Whether it is as long as a paragraph of a story, and not made of links. */
  boolean isLong() {
    return kind != Kind.HEADING
        && letters >= PARAGRAPH_LETTERS
        && (linkLetters * 2 <= letters || isLinkedSentence());
  }

  /** Whether it is long and nothing says that it is no story. */
  boolean isParagraph() {
    return isLong() && !box.hint.isSettled() && !time;
  }
}
