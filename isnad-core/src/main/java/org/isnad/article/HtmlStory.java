package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.article.HtmlOutline.Range;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the story of an HTML page: its runs of text, its headline and the box that holds it. */
final class HtmlStory {
  /** Letters from which a page shows enough text to do without what browsers conceal. */
  private static final int ENOUGH = 250;

  private static final int LONGEST_LABEL = 60;

  private final HtmlClasses classes;
  private final Tools tools;

  HtmlStory(Lexicon lexicon, Tools tools) {
    this.classes = new HtmlClasses(lexicon);
    this.tools = tools;
  }

  HtmlOutline outline(Document document, HtmlHead head) {
    HtmlPage page = HtmlPage.of(document, classes, this::aria, false);
    Found found = find(page, head);
    if (found.letters() < ENOUGH) {
      HtmlPage whole = HtmlPage.of(document, classes, this::aria, true);
      Found better = find(whole, head);
      if (better.letters() > found.letters() * 2) {
        page = whole;
        found = better;
      }
    }
    String headline = head.headlines().isEmpty() ? null : head.headlines().get(0);
    String told = head.body();
    if (told != null
        && found.letters() * 2L < BodyFinder.letters(told, Integer.MAX_VALUE).length()) {
      return told(page, found.title(), headline, told);
    }
    return HtmlOutline.of(page.runs, found.range(), found.title(), headline, found.others());
  }

  private record Found(int title, Range range, int letters, List<HtmlOutline.Second> others) {}

  private Found find(HtmlPage page, HtmlHead head) {
    int title = new HtmlTitle(tools.orthography, head).find(page.runs);
    BoxHints.settle(page, title, this::label, true);
    Seconds seconds = Seconds.of(page, title);
    Box container = BodyFinder.find(page, head.body(), seconds.own());
    if (letters(page, container) < Math.min(ENOUGH, page.paragraphLetters() / 2)
        && seconds.own() == null) {
      BoxHints.settle(page, title, this::label, false);
      container = BodyFinder.find(page, head.body(), null);
    }
    if (container == null) {
      return new Found(title, Range.NONE, 0, List.of());
    }
    return new Found(
        title,
        new Range(container.first, container.last),
        letters(page, container),
        seconds.others());
  }

  private static int letters(HtmlPage page, @Nullable Box container) {
    int letters = 0;
    for (int i = container == null ? 0 : container.first;
        container != null && i <= container.last;
        i++) {
      Run run = page.runs.get(i);
      letters += run.isParagraph() ? run.letters() : 0;
    }
    return letters;
  }

  /** The text that metadata carry stands in for the one the page does not show. */
  private static HtmlOutline told(
      HtmlPage page, int title, @Nullable String headline, String told) {
    String plain = told.indexOf('<') >= 0 ? withoutTags(told) : told;
    Box box = new Box(new Element("div"), null, HtmlClasses.Said.NOTHING);
    List<Run> runs = new ArrayList<>();
    String shown = title >= 0 ? page.runs.get(title).text() : headline;
    plain
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(l -> runs.add(new Run(l, box, Run.Kind.PARAGRAPH, 0, letters(l), false)));
    return HtmlOutline.of(runs, new Range(0, runs.size() - 1), -1, shown, List.of());
  }

  private static String withoutTags(String told) {
    return Jsoup.parseBodyFragment(told.replace("</p>", "</p>\n").replace("<br", "\n<br"))
        .body()
        .wholeText();
  }

  private static int letters(String line) {
    return (int) line.chars().filter(Character::isLetterOrDigit).count();
  }

  private Hint aria(String name) {
    return name.length() > LONGEST_LABEL
        ? Hint.NONE
        : found(name).map(f -> Hint.of(f.mark())).orElse(Hint.NONE);
  }

  private Hint label(String line) {
    return found(line)
        .filter(f -> f.rest() > 0 && Word.forms(tools.orthography, line).size() == f.rest())
        .map(f -> Hint.of(f.mark()))
        .orElse(Hint.NONE);
  }

  private Optional<Furniture.Found> found(String words) {
    Span all = new Span(0, words.length());
    return tools.furniture.find(
        words, Line.of(tools.orthography, words, all, true, false, Hint.NONE));
  }
}
