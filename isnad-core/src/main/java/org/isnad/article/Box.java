package org.isnad.article;

import org.isnad.article.HtmlClasses.Said;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of an HTML page that is laid out as a block, with what stands inside it. */
final class Box {
  final Element element;
  final @Nullable Box parent;

  private final HtmlPage page;
  private @Nullable Said said;

  /** Indices of the first and the last run of text inside; -1 when there is none. */
  int first = -1;

  int last = -1;

  /** Letters and digits inside; those of links; those of runs that read like paragraphs. */
  int letters;

  int linkLetters;
  int paragraphLetters;

  /** How many runs and how many paragraphs are inside. */
  int runs;

  int paragraphs;
  int mainHeadings;

  /** Whether a picture stands inside. */
  boolean picture;

  /** Index one past the last box inside, among all boxes of the page. */
  int end;

  private @Nullable String template;

  /** What was made out for all that is inside, with the reason. */
  Hint hint = Hint.NONE;

  String reason = "";

  Box(HtmlPage page, Element element, @Nullable Box parent) {
    this.page = page;
    this.element = element;
    this.parent = parent;
  }

  /**
   * What its own tag, attributes and names say, and the words that say so. Of boxes inside menus
   * and lists nobody asks.
   */
  Said said() {
    Said known = said;
    if (known == null) {
      known = page.said(element);
      said = known;
    }
    return known;
  }

  String tag() {
    return element.normalName();
  }

  /** Whether the boxes inside and all runs are those of a list of links. */
  boolean isMostlyLinks() {
    return linkLetters * 10 > letters * 6;
  }

  boolean isWithin(Box other) {
    Box box = this;
    while (box != null) {
      if (box == other) {
        return true;
      }
      box = box.parent;
    }
    return false;
  }

  /** Boxes made by the same template have the same signature. */
  boolean looksLike(Box other) {
    return template().equals(other.template());
  }

  /** The tag and the first name, which boxes made by the same template share. */
  String template() {
    String known = template;
    if (known == null) {
      String names = element.className().strip();
      int blank = names.indexOf(' ');
      known = tag() + ' ' + (blank < 0 ? names : names.substring(0, blank));
      template = known;
    }
    return known;
  }

  void settle(Hint settled, String why) {
    hint = settled;
    reason = why;
  }
}
