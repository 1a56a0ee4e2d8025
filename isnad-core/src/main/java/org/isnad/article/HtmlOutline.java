package org.isnad.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.article.HtmlUnits.Unit;
import org.isnad.article.Line.Hint;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article of an HTML page as lines of a text of its own: the headline, then the runs of text
 * from the headline to the end of the element that holds most of the page's paragraphs.
 */
final class HtmlOutline {
  private static final double MOST = 0.75;
  private static final int MOST_HEADINGS = 60;

  private final Orthography orthography;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  private HtmlOutline(Orthography orthography) {
    this.orthography = orthography;
  }

  /**
   * Finds the article.
   *
   * @param units the page's runs of text in order
   * @param head what the page's metadata say
   */
  static HtmlOutline of(Orthography orthography, List<Unit> units, HtmlHead head) {
    HtmlOutline outline = new HtmlOutline(orthography);
    outline.build(units, head);
    return outline;
  }

  String text() {
    return text.toString();
  }

  List<Line> lines() {
    String all = text();
    return pieces.stream()
        .map(p -> Line.of(orthography, all, p.span(), true, false, p.hint()))
        .toList();
  }

  private record Piece(Span span, Hint hint) {}

  private void build(List<Unit> units, HtmlHead head) {
    Element container = container(units);
    int first = -1;
    int last = -1;
    int letters = 0;
    for (int i = 0; i < units.size(); i++) {
      if (container != null && isWithin(units.get(i).block(), container)) {
        first = first < 0 ? i : first;
        last = i;
        letters += units.get(i).isParagraph() ? units.get(i).letters() : 0;
      }
    }
    int title = titleUnit(units, head, first);
    String headline = title >= 0 ? units.get(title).text() : headline(head);
    if (headline != null) {
      add(headline, Hint.TITLE);
    }
    String body = head.body();
    if (body != null && letters * 2L < body.length()) {
      body.lines().filter(l -> !l.isBlank()).forEach(l -> add(l.strip(), Hint.NONE));
      return;
    }
    int from = title < 0 ? first : title < first ? title + 1 : first;
    for (int i = Math.max(0, from); i <= last; i++) {
      if (i != title) {
        add(units.get(i).text(), hint(units.get(i)));
      }
    }
  }

  private static Hint hint(Unit unit) {
    boolean plain = unit.hint() == Hint.NONE || unit.hint() == Hint.HEADING;
    if (plain && unit.isLinks()) {
      return Hint.LINKS;
    }
    return unit.hint();
  }

  private void add(String words, Hint hint) {
    int start = text.length();
    text.append(words);
    pieces.add(new Piece(new Span(start, text.length()), hint));
    text.append('\n');
  }

  /** The smallest element that holds most letters of the page's paragraphs. */
  private static @Nullable Element container(List<Unit> units) {
    Map<Element, Integer> letters = new HashMap<>();
    int all = 0;
    Element top = null;
    for (Unit unit : units) {
      if (unit.isParagraph()) {
        all += unit.letters();
        for (Element e = unit.block(); e != null; e = e.parent()) {
          letters.merge(e, unit.letters(), Integer::sum);
          top = e;
        }
      }
    }
    Element container = top;
    Element next = top;
    while (next != null) {
      container = next;
      next = null;
      for (Element child : container.children()) {
        if (letters.getOrDefault(child, 0) >= all * MOST) {
          next = child;
        }
      }
    }
    boolean single = container != null && units.stream().filter(Unit::isParagraph).count() == 1;
    return single && container != null && container.parent() != null
        ? container.parent()
        : container;
  }

  private static boolean isWithin(Element element, Element container) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(container)) {
        return true;
      }
    }
    return false;
  }

  /** The heading that metadata repeat, else the first main heading; -1 when there is none. */
  private int titleUnit(List<Unit> units, HtmlHead head, int first) {
    int main = -1;
    int headings = 0;
    for (int i = 0; i < units.size() && headings < MOST_HEADINGS; i++) {
      Unit unit = units.get(i);
      headings += unit.hint() == Hint.HEADING ? 1 : 0;
      String tag = unit.block().normalName();
      boolean heading = unit.hint() == Hint.HEADING;
      if (heading && i <= first + 12 && unit.letters() >= 8 && isRepeated(unit, head)) {
        return i;
      }
      if (main < 0 && heading && tag.equals("h1") && unit.letters() >= 8) {
        main = i;
      }
    }
    return main;
  }

  private boolean isRepeated(Unit unit, HtmlHead head) {
    List<String> words = Word.forms(orthography, unit.text());
    return words.size() >= 2
        && head.headlines().stream().anyMatch(h -> Names.within(words, Word.forms(orthography, h)));
  }

  private static @Nullable String headline(HtmlHead head) {
    return head.headlines().isEmpty() ? null : head.headlines().get(0);
  }
}
