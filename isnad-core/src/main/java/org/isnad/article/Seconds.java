package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.article.HtmlOutline.Second;
import org.isnad.article.Run.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds further articles that a page appends below the one asked for: boxes made by the template of
 * the box that holds headline and text, each with a headline of the same rank and text of its own.
 *
 * @param own the box of the page's own article; null when nothing is appended
 * @param others the others, as runs
 */
record Seconds(@Nullable Box own, List<Second> others) {
  private static final Seconds NONE = new Seconds(null, List.of());
  private static final int LEAST_LETTERS = 180;
  private static final int FARTHEST_TITLE = 12;
  private static final int MOST = 20;

  /**
   * @param title the run that is the page's headline; -1 when none is
   */
  static Seconds of(HtmlPage page, int title) {
    if (title < 0) {
      return NONE;
    }
    Run headline = page.runs.get(title);
    for (Box box = headline.box(); box != null && box.parent != null; box = box.parent) {
      if (box.paragraphs > 0) {
        List<Second> others = others(page, box, headline);
        if (!others.isEmpty()) {
          return new Seconds(box, others);
        }
      }
    }
    return NONE;
  }

  private static List<Second> others(HtmlPage page, Box own, Run headline) {
    List<Second> others = new ArrayList<>();
    for (Box box : page.boxes) {
      boolean alike =
          box.parent == own.parent
              && box != own
              && box.first > own.last
              && !box.hint.isSettled()
              && box.paragraphLetters >= LEAST_LETTERS
              && box.looksLike(own);
      int title = alike && others.size() < MOST ? title(page, box, headline) : -1;
      if (title >= 0) {
        others.add(new Second(title, box.first, box.last));
      }
    }
    return others;
  }

  private static int title(HtmlPage page, Box box, Run headline) {
    for (int i = box.first; i <= Math.min(box.last, box.first + FARTHEST_TITLE); i++) {
      Run run = page.runs.get(i);
      boolean same =
          run.kind() == Kind.HEADING && headline.kind() == Kind.HEADING
              || run.box().looksLike(headline.box()) && run.kind() != Kind.PARAGRAPH;
      if (same && run.box().tag().equals(headline.box().tag()) && run.letters() >= 8) {
        return i;
      }
    }
    return -1;
  }
}
