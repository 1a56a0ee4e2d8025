package org.isnad.article;

import java.util.HashMap;
import java.util.Map;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the box that holds the story of an HTML page: the smallest with most of the weight of its
 * paragraphs. A paragraph weighs more for its length, for ending like a sentence, inside an element
 * named as the text, and when the page's metadata repeat it.
 */
final class BodyFinder {
  private static final double MOST = 0.72;
  private static final int LONGEST = 1200;
  private static final int PROBE = 24;

  private final HtmlPage page;
  private final String told;
  private final Map<Box, Double> weights = new HashMap<>();

  private BodyFinder(HtmlPage page, @Nullable String told) {
    this.page = page;
    this.told = told == null ? "" : letters(told, Integer.MAX_VALUE);
  }

  /**
   * @param told what the metadata say of the text: the text itself or a description; null when
   *     nothing
   * @param within a box that holds the article and no other; null when there is none
   * @return the box; null when the page has no paragraph
   */
  static @Nullable Box find(HtmlPage page, @Nullable String told, @Nullable Box within) {
    BodyFinder finder = new BodyFinder(page, told);
    return finder.find(within);
  }

  private @Nullable Box find(@Nullable Box within) {
    double all = 0;
    Box top = null;
    int paragraphs = 0;
    int first = within == null ? 0 : within.first;
    int last = within == null ? page.runs.size() - 1 : within.last;
    for (int i = first; i <= last; i++) {
      Run run = page.runs.get(i);
      double weight = weight(run);
      if (weight > 0) {
        all += weight;
        paragraphs++;
        for (Box box = run.box(); box != null; box = box.parent) {
          weights.merge(box, weight, Double::sum);
          top = box;
        }
      }
    }
    if (top == null) {
      return null;
    }
    Box container = smallest(top, all);
    boolean single = paragraphs == 1 && container.parent != null;
    boolean paragraph = container.tag().equals("p") && container.parent != null;
    return (single || paragraph) && container.parent != null ? container.parent : container;
  }

  private Box smallest(Box top, double all) {
    Map<Box, Box> heaviest = new HashMap<>();
    weights.forEach((box, weight) -> {
      Box up = box.parent;
      if (up != null) {
        heaviest.merge(up, box, (a, b) -> weight(a) >= weight(b) ? a : b);
      }
    });
    Box container = top;
    Box next = heaviest.get(top);
    while (next != null && weight(next) >= all * MOST) {
      container = next;
      next = heaviest.get(container);
    }
    return container;
  }

  private double weight(Box box) {
    return weights.getOrDefault(box, 0.0);
  }

  private double weight(Run run) {
    if (!run.isParagraph()) {
      return 0;
    }
    String text = run.text();
    double weight =
        Math.min(run.letters(), LONGEST) * (1.0 - (double) run.linkLetters() / run.letters());
    boolean stop = Sentences.endsInStop(text, new Span(0, text.length()));
    weight *= stop ? 1 : 0.4;
    weight *= isInBody(run.box()) ? 2 : 1;
    return isTold(text) ? weight * 4 : weight;
  }

  private static boolean isInBody(Box box) {
    for (Box up = box; up != null; up = up.parent) {
      if (up.said().body()) {
        return true;
      }
    }
    return false;
  }

  private boolean isTold(String text) {
    return !told.isEmpty() && told.contains(letters(text, PROBE));
  }

  /** The first letters of a text, without all else. */
  static String letters(String text, int most) {
    StringBuilder letters = new StringBuilder(Math.min(most, text.length()));
    for (int i = 0; i < text.length() && letters.length() < most; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }
}
