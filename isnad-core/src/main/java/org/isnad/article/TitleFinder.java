package org.isnad.article;

import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the headline among the lines above the first paragraph: a line of fitting length whose
 * words come back in the text, not a bullet of a menu, near the text or above a date.
 */
final class TitleFinder {
  private static final double ENOUGH = 1.5;

  /** How many lines above the text a headline is looked for. */
  private static final int FARTHEST = 400;

  private static final double DEAREST = 4;

  private final CreditReader credits;
  private final String text;
  private final List<Item> items;

  TitleFinder(CreditReader credits, String text, List<Item> items) {
    this.credits = credits;
    this.text = text;
    this.items = items;
  }

  /** The headline between two items; the second is the first paragraph of the story. */
  OptionalInt find(int from, int paragraph) {
    int best = -1;
    double highest = ENOUGH;
    int candidates = 0;
    for (int i = Math.max(from, paragraph - FARTHEST); i < paragraph; i++) {
      if (items.get(i).line().hint() == Hint.TITLE) {
        return OptionalInt.of(i);
      }
      if (!isCandidate(items.get(i))) {
        continue;
      }
      double score = score(i, paragraph, candidates == 0);
      candidates++;
      if (score > highest) {
        highest = score;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private boolean isCandidate(Item item) {
    Line line = item.line();
    boolean wordy = line.wordCount() >= 2 && line.wordCount() <= 32 && line.letters() >= 8;
    boolean plain =
        item.isPlain() || item.is(Mark.POLL) || item.is(Mark.COUNTER) || item.is(Mark.SECTION);
    return wordy
        && plain
        && line.hint() == Hint.NONE
        && !Names.isMasthead(text, line)
        && credits.alone(text, line.span()).isEmpty();
  }

  private double score(int i, int paragraph, boolean first) {
    Line line = items.get(i).line();
    double score = length(line.wordCount());
    score += 3 * Overlap.of(line, paragraphs(paragraph));
    score += first ? 1 : 0;
    score += i + 1 < items.size() && isUnderTitle(items.get(i + 1)) ? 1.5 : 0;
    score += repeats(i, paragraph) ? 1 : 0;
    score -= line.bullet() ? 2.5 : 0;
    score -= line.stop() ? 1 : 0;
    score -= credits.desk(text, line.span(), false).isPresent() ? 1.5 : 0;
    return score - between(i + 1, paragraph);
  }

  private static double length(int words) {
    if (words < 3) {
      return -1;
    }
    return words == 3 || words > 22 ? 0.5 : 2;
  }

  private List<Line> paragraphs(int paragraph) {
    return items.subList(paragraph, Math.min(items.size(), paragraph + 3)).stream()
        .map(Item::line)
        .toList();
  }

  private boolean isUnderTitle(Item item) {
    return item.stamp() != null || item.is(Mark.STAMP) || item.is(Mark.BYLINE);
  }

  /** A headline is often written again as the caption of its picture. */
  private boolean repeats(int i, int paragraph) {
    for (int k = i + 1; k < Math.min(items.size(), paragraph + 5); k++) {
      if (Names.same(items.get(i).line(), items.get(k).line())) {
        return !items.get(k).line().bullet();
      }
    }
    return false;
  }

  /** Menus between a line and the text speak against it. */
  private double between(int from, int to) {
    double cost = 0;
    for (int i = from; i < to && cost < DEAREST; i++) {
      Item item = items.get(i);
      boolean menu = item.is(Mark.NAVIGATION) || item.is(Mark.MOST_READ) || item.line().bullet();
      cost += menu ? 1 : item.isPlain() ? 0.3 : 0;
    }
    return Math.min(cost, DEAREST);
  }
}
