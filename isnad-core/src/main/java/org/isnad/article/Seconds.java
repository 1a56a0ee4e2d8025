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
      if (box.paragraphLetters >= LEAST_LETTERS / 2) {
        List<Second> others = others(page, box, headline);
        if (!others.isEmpty() && areMost(page, box, others)) {
          return new Seconds(box, others);
        }
      }
    }
    return NONE;
  }

  /** The articles of a page hold most of its text. */
  private static boolean areMost(HtmlPage page, Box own, List<Second> others) {
    int all = 0;
    int there = 0;
    for (int i = 0; i < page.runs.size(); i++) {
      Run run = page.runs.get(i);
      int at = i;
      boolean within =
          (i >= own.first && i <= own.last)
              || others.stream().anyMatch(o -> o.first() <= at && at <= o.last());
      int letters = run.isParagraph() ? run.letters() : 0;
      all += letters;
      there += within ? letters : 0;
    }
    return there * 10 >= all * 6;
  }

  private static List<Second> others(HtmlPage page, Box own, Run headline) {
    List<Second> others = new ArrayList<>();
    for (int b = own.end; b < page.boxes.size() && page.boxes.get(b).parent == own.parent; ) {
      Box box = page.boxes.get(b);
      b = box.end;
      boolean alike =
          box.first > own.last
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

  /** An article of its own says so: by its element, a main headline, or a date of its own. */
  private static boolean isArticle(HtmlPage page, Box box, Run headline) {
    if (box.tag().equals("article") || headline.box().tag().equals("h1")) {
      return true;
    }
    for (int i = box.first; i <= Math.min(box.last, box.first + FARTHEST_TITLE / 2); i++) {
      Run run = page.runs.get(i);
      if (run.time() || run.box().hint == Hint.DATE) {
        return true;
      }
    }
    return box.element.hasAttr("data-url") || box.element.hasAttr("data-id");
  }

  private static int title(HtmlPage page, Box box, Run headline) {
    for (int i = box.first; i <= Math.min(box.last, box.first + FARTHEST_TITLE); i++) {
      Run run = page.runs.get(i);
      boolean same =
          (run.kind() == Kind.HEADING && headline.kind() == Kind.HEADING)
              || (run.box().looksLike(headline.box()) && run.kind() != Kind.PARAGRAPH);
      if (same && run.box().tag().equals(headline.box().tag()) && run.letters() >= 8) {
        boolean another = !run.text().equals(headline.text());
        return another && isArticle(page, box, run) ? i : -1;
      }
    }
    return -1;
  }
}
