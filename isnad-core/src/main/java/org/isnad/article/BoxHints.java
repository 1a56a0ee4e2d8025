package org.isnad.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes out what each box of an HTML page is: its own names are believed as far as what stands
 * inside bears them out; all that is inside a box is what the box is.
 */
final class BoxHints {
  private static final int LEAST_OUTSIDE = 150;
  private static final int TEASERS = 3;
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_BESIDE = 24;
  private static final int MOST_LABELLED = 60;
  private static final int LONGEST_CAPTION = 200;
  private static final int LARGEST_PROMO = 400;

  private final Markers markers;
  private final Map<Integer, Hint> marked = new HashMap<>();
  private final boolean trusting;
  private final HtmlPage page;
  private final int title;
  private final int all;

  /** What the words of a short line mark. */
  interface Markers {
    /**
     * @param inset whether words may follow a label of links, as in a small box around one link
     */
    Hint of(String line, boolean inset);
  }

  private BoxHints(HtmlPage page, int title, Markers markers, boolean trusting) {
    this.trusting = trusting;
    this.markers = markers;
    this.page = page;
    this.title = title;
    this.all = page.paragraphLetters();
  }

  /**
   * Settles the hints of all boxes of a page.
   *
   * @param title index of the run that is the headline; -1 when none is
   * @param trusting whether names of elements are believed; without them only what tags say, lists
   *     of links and comments are told from text
   */
  static void settle(HtmlPage page, int title, Markers markers, boolean trusting) {
    BoxHints hints = new BoxHints(page, title, markers, trusting);
    for (Box box : page.boxes) {
      box.settle(Hint.NONE, "");
      if (box.first >= 0) {
        hints.settle(box);
      }
    }
    hints.teasers();
    hints.captions();
  }

  /** One or two lines that share a small box with a picture are its caption. */
  private void captions() {
    for (int i = 0; i < page.runs.size(); i++) {
      Run run = page.runs.get(i);
      boolean fits = i != title && !run.box().hint.isSettled() && run.kind() != Run.Kind.HEADING;
      if (fits && run.letters() <= LONGEST_CAPTION && isBesidePicture(run)) {
        run.box().settle(Hint.CAPTION, "beside a picture");
      }
    }
  }

  private boolean isBesidePicture(Run run) {
    Box box = run.box();
    String words = run.text();
    boolean sentence = Sentences.endsInStop(words, new Span(0, words.length()));
    boolean text = run.isLong() && (sentence || run.kind() == Run.Kind.PARAGRAPH);
    for (int step = 0; step < 3 && box != null && box.runs <= 2 && !text; step++) {
      boolean only = box.paragraphLetters * 3 >= all;
      if (box.said().body() || box.tag().equals("body") || only) {
        return false;
      }
      if (box.picture) {
        return true;
      }
      box = box.parent;
    }
    return false;
  }

  private void settle(Box box) {
    Box up = box.parent;
    if (up != null && up.hint.isSettled()) {
      box.settle(up.hint, up.reason);
      return;
    }
    Hint own = isPost(box) ? Hint.EMBED : box.said().hint();
    if (box.said().sure()) {
      box.settle(own == Hint.BODY || own == Hint.TITLE ? Hint.NONE : own, box.said().name());
      return;
    }
    Hint words = own == Hint.NONE || own == Hint.LINKS ? labelled(box) : Hint.NONE;
    if (words != Hint.NONE) {
      box.settle(words, "begins with the label: " + page.runs.get(box.first).text());
    } else if (own.isSettled() && isBorneOut(box, own)) {
      box.settle(own, isPost(box) ? "a post with its address" : "named " + box.said().name());
    } else if (isLinkList(box)) {
      box.settle(Hint.LINKS, "a list of links");
    } else if (own == Hint.STANDFIRST && box.letters > 0 && share(box) < 0.5) {
      box.settle(own, "named " + box.said().name());
    } else if (up != null && up.hint == Hint.STANDFIRST) {
      box.settle(up.hint, up.reason);
    }
  }

  /** A quotation that ends in the address of the one who posted it. */
  private boolean isPost(Box box) {
    boolean quotation = box.first >= 0 && box.tag().equals("blockquote") && box.runs <= 12;
    String end = quotation ? page.runs.get(box.last).text() : "";
    return end.contains("(@") && end.indexOf(')', end.lastIndexOf("(@")) > 0;
  }

  /** What the first line of a box says of the whole of it, when it is a label and no more. */
  private Hint labelled(Box box) {
    boolean fits = box.runs >= 2 && box.tag().charAt(0) != 'h';
    Run run = fits ? page.runs.get(box.first) : null;
    if (run == null || run.letters() > (run.isLinks() ? LONGEST_CAPTION : LONGEST_LABEL)) {
      return Hint.NONE;
    }
    boolean inset = run.isLinks() && box.runs <= 4 && box.letters <= LARGEST_PROMO;
    Hint hint =
        marked.computeIfAbsent(box.first * 2 + (inset ? 1 : 0), i -> markers.of(run.text(), inset));
    boolean fewer =
        (share(box) < 0.4 && box.runs <= MOST_LABELLED)
            || (hint == Hint.COMMENTS && isBelowText(box));
    boolean fitting = hint != Hint.PROMO || box.letters <= LARGEST_PROMO;
    return fewer && fitting && isListHint(hint) && isBorneOut(box, hint) ? hint : Hint.NONE;
  }

  /** Whether a text stands between the headline and a box. */
  private boolean isBelowText(Box box) {
    int above = 0;
    for (int i = Math.max(0, title); i < box.first && above < LEAST_OUTSIDE; i++) {
      Run run = page.runs.get(i);
      above += run.isParagraph() ? run.letters() : 0;
    }
    return title >= 0 && above >= LEAST_OUTSIDE;
  }

  /** Labels that stand above what they name; others stand beside it on a line. */
  private static boolean isListHint(Hint hint) {
    return switch (hint) {
      case LINKS, MOST_READ, COMMENTS, POLL, SHARE, PROMO, TAGS -> true;
      default -> false;
    };
  }

  private double share(Box box) {
    return all == 0 ? 0 : (double) box.paragraphLetters / all;
  }

  private boolean isBorneOut(Box box, Hint own) {
    if (box.first < 0 || box.said().sure()) {
      return true;
    }
    boolean named = !box.said().name().equals(box.tag()) && own != Hint.COMMENTS;
    if ((title >= box.first && title <= box.last) || (named && !trusting)) {
      return false;
    }
    if (box.said().body() && own != Hint.COMMENTS && own != Hint.HIDDEN) {
      return false;
    }
    return switch (own) {
      case CAPTION -> box.letters <= 1200 && share(box) < 0.3;
      case BYLINE -> box.letters <= 300 && share(box) < 0.5;
      case AUTHOR_BOX -> share(box) < 0.4;
      case DATE -> box.letters <= 160;
      case CREDIT -> box.letters <= 200;
      case TAGS -> box.letters <= 2500 && (box.paragraphs == 0 || box.isMostlyLinks());
      case COMMENTS -> all - box.paragraphLetters >= LEAST_OUTSIDE || box.paragraphs == 0;
      case LINKS, MOST_READ, TICKER -> share(box) < 0.5 || box.isMostlyLinks();
      case EMBED, GALLERY -> share(box) < 0.5;
      case HIDDEN -> share(box) < 0.4 || all - box.paragraphLetters >= 2000;
      default -> share(box) < 0.4;
    };
  }

  /** Two or more runs that are nearly all links, with nothing beside them but short phrases. */
  private boolean isLinkList(Box box) {
    boolean holdsTitle = title >= box.first && title <= box.last;
    boolean fits =
        box.runs >= 2
            && box.letters >= 20
            && !holdsTitle
            && box.paragraphs == 0
            && box.linkLetters * 10 > box.letters * 6
            && !box.tag().equals("p");
    for (int i = box.first; fits && i <= box.last; i++) {
      Run run = page.runs.get(i);
      fits = run.letters() - run.linkLetters() <= LONGEST_BESIDE;
    }
    return fits;
  }

  /** Three or more boxes of one template, each with a linked heading and hardly any text. */
  private void teasers() {
    Map<Box, List<Box>> children = new HashMap<>();
    for (Box box : page.boxes) {
      Box up = box.parent;
      if (up != null && !box.hint.isSettled() && isTeaser(box)) {
        children.computeIfAbsent(up, k -> new ArrayList<>()).add(box);
      }
    }
    Map<Box, String> found = new HashMap<>();
    for (List<Box> group : children.values()) {
      Map<String, Integer> alike = new HashMap<>();
      group.forEach(box -> alike.merge(box.template(), 1, Integer::sum));
      for (Box box : group) {
        if (alike.getOrDefault(box.template(), 0) >= TEASERS) {
          found.put(box, "one of several teasers");
        }
      }
    }
    if (found.isEmpty()) {
      return;
    }
    for (Box box : page.boxes) {
      String why = found.get(box);
      Box up = box.parent;
      if (why != null) {
        box.settle(Hint.LINKS, why);
      } else if (up != null && up.hint.isSettled() && !box.hint.isSettled()) {
        box.settle(up.hint, up.reason);
      }
    }
  }

  private boolean isTeaser(Box box) {
    if (box.first < 0 || box.runs > 8 || box.paragraphs > 2 || box.tag().equals("p")) {
      return false;
    }
    if (title >= box.first && title <= box.last) {
      return false;
    }
    Run link = linked(box);
    return link != null && box.letters < 700 && box.runs - box.paragraphs >= 1;
  }

  /** A linked headline among the first runs of a box. */
  private @Nullable Run linked(Box box) {
    for (int i = box.first; i <= Math.min(box.last, box.first + 2); i++) {
      Run run = page.runs.get(i);
      if (run.isLinks() && run.letters() >= 12) {
        return run;
      }
    }
    return null;
  }
}
