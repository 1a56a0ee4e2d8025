package org.isnad.article;

import java.util.List;

/** Looks at the lines after a place: whether text goes on, begins, or begins anew there. */
final class Lookahead {
  private static final int SURE_LETTERS = 200;
  private static final int FARTHEST = 30;

  /**
   * Letters of paragraphs one below the other that make an article; teasers alternate with titles.
   */
  private static final int TWO_PARAGRAPHS = 180;

  private static final int ONE_PARAGRAPH = 350;

  /** Words of a line that is a sentence although it is short. */
  private static final int SENTENCE_WORDS = 6;

  /** Words of a line that is text although no full stop ends it; a headline has fewer. */
  private static final int UNSTOPPED_WORDS = 15;

  private final CreditReader credits;
  private final String text;
  private final List<Item> items;

  Lookahead(CreditReader credits, String text, List<Item> items) {
    this.credits = credits;
    this.text = text;
    this.items = items;
  }

  /** The first line that reads like a paragraph and is not alone, or the sentences above it. */
  int firstParagraph(int from, boolean lenient) {
    int first = sureParagraph(from, lenient);
    while (first < items.size() && first > from && isShortParagraph(first - 1)) {
      first--;
    }
    return first;
  }

  /** A sentence that is too short to tell the text from its furniture alone. */
  private boolean isShortParagraph(int i) {
    Line line = items.get(i).line();
    return isText(i) && line.stop() && line.wordCount() >= SENTENCE_WORDS && !line.bullet();
  }

  private int sureParagraph(int from, boolean lenient) {
    int first = items.size();
    for (int i = from; i < items.size(); i++) {
      if (!isParagraph(i)) {
        continue;
      }
      if (items.get(i).line().letters() >= SURE_LETTERS || paragraphsAhead(i + 1, 6) > 0) {
        return i;
      }
      first = items.get(i).line().stop() ? Math.min(first, i) : first;
    }
    for (int i = from; first == items.size() && i < items.size(); i++) {
      if (lenient ? isBodyLike(i) : isText(i) && items.get(i).line().wordCount() >= 6) {
        return i;
      }
    }
    for (int i = from; first == items.size() && i < items.size(); i++) {
      Line line = items.get(i).line();
      boolean wordy = line.wordCount() >= UNSTOPPED_WORDS && !line.bullet();
      if (wordy && isBodyLike(i)) {
        return i;
      }
    }
    return first;
  }

  boolean isParagraph(int i) {
    Item item = items.get(i);
    Hint hint = item.line().hint();
    return item.isPlain() && hint == Hint.NONE && item.line().isParagraph();
  }

  boolean isBodyLike(int i) {
    Item item = items.get(i);
    return item.isPlain() && item.line().hint() == Hint.NONE && item.line().wordCount() >= 5;
  }

  int paragraphsAhead(int from, int within) {
    int found = 0;
    for (int i = from; i < Math.min(items.size(), from + within); i++) {
      found += isParagraph(i) ? 1 : 0;
    }
    return found;
  }

  boolean isText(int i) {
    Item item = items.get(i);
    return item.isPlain() && item.line().hint() == Hint.NONE && item.line().isSentence();
  }

  /** Whether paragraphs come before a list of links or the end. */
  boolean textAhead(int from) {
    for (int i = from; i < Math.min(items.size(), from + 12); i++) {
      Item item = items.get(i);
      if (item.opensList() || item.is(Mark.SOURCE)) {
        return false;
      }
      if (isText(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is the headline of a whole article below it. */
  boolean isArticle(Line headline, int from, double overlap) {
    if (headline.wordCount() < 3 || headline.letters() > 200 || headline.bullet()) {
      return false;
    }
    int first = from;
    while (first < Math.min(items.size(), from + 4) && !isText(first)) {
      if (items.get(first).opensList() || items.get(first).is(Mark.SOURCE)) {
        return false;
      }
      first++;
    }
    int letters = 0;
    int i = first;
    while (i < Math.min(items.size(), first + FARTHEST) && isText(i)) {
      letters += items.get(i).line().letters();
      i++;
    }
    boolean enough = (i - first >= 2 && letters >= TWO_PARAGRAPHS) || letters >= ONE_PARAGRAPH;
    return enough && Overlap.of(headline, lines(from, 4)) >= overlap;
  }

  List<Line> lines(int from, int most) {
    return items.subList(Math.min(from, items.size()), Math.min(items.size(), from + most)).stream()
        .map(Item::line)
        .toList();
  }

  boolean isPictureCredit(int i) {
    return items.get(i).is(Mark.PHOTO)
        || (items.get(i).isPlain() && credits.alone(text, items.get(i).line().span()).isPresent());
  }
}
