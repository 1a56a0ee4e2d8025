package org.isnad.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
  private static final int LONGEST_INVITATION = 8;
  private static final int LEDE_PROBE = 30;
  private static final int MOST_LEDES = 6;
  private static final int MOST_KNOWN = 20_000;

  private final HtmlClasses classes;
  private final OutletCuts cuts;
  private final Tools tools;
  private final Map<String, Hint> labels = new ConcurrentHashMap<>();
  private final Map<String, Hint> insetLabels = new ConcurrentHashMap<>();
  private final Map<String, Hint> arias = new ConcurrentHashMap<>();

  HtmlStory(Lexicon lexicon, Tools tools) {
    this.classes = new HtmlClasses(lexicon);
    this.cuts = new OutletCuts(lexicon);
    this.tools = tools;
  }

  /**
   * @param captured the day the page was saved; null when unknown
   */
  HtmlOutline outline(Document document, HtmlHead head, @Nullable LocalDate captured) {
    String url = document.location().isEmpty() ? head.url() : document.location();
    Map<Element, HtmlClasses.Said> said = cuts.of(document, url, captured);
    HtmlPage page = HtmlPage.of(document, classes, this::aria, said, false);
    Found found = find(page, head);
    if (found.letters() < ENOUGH) {
      HtmlPage whole = HtmlPage.of(document, classes, this::aria, said, true);
      Found better = find(whole, head);
      if (better.letters() > found.letters() * 2) {
        page = whole;
        found = better;
      }
    }
    String headline = head.headlines().isEmpty() ? null : head.headlines().get(0);
    String told = head.body();
    boolean lacking = found.letters() < ENOUGH || !head.tellsEntries();
    if (told != null
        && lacking
        && found.letters() * 2L < BodyFinder.letters(told, Integer.MAX_VALUE).length()) {
      return told(page, found.title(), headline, told);
    }
    return HtmlOutline.of(page.runs, found.range(), found.title(), headline, found.others());
  }

  private record Found(int title, Range range, int letters, List<HtmlOutline.Second> others) {}

  private Found find(HtmlPage page, HtmlHead head) {
    int told = told(page, Hint.TITLE).first();
    int title = told >= 0 ? told : new HtmlTitle(tools.orthography, head).find(page.runs);
    Range body = told(page, Hint.BODY);
    if (body.first() >= 0) {
      BoxHints.settle(page, title, this::label, true);
      return new Found(title, body, Integer.MAX_VALUE / 4, List.of());
    }
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
    lede(page, title, container, head);
    return new Found(
        title,
        new Range(container.first, container.last),
        letters(page, container),
        seconds.others());
  }

  /** A paragraph near the headline with which the page describes itself is text, named or not. */
  private static void lede(HtmlPage page, int title, Box container, HtmlHead head) {
    String told = head.description();
    String letters = told == null ? "" : BodyFinder.letters(told, LEDE_PROBE);
    if (letters.length() < LEDE_PROBE) {
      return;
    }
    int from = title < 0 ? container.first : Math.min(title + 1, container.first);
    for (int i = from; i <= Math.min(container.last, container.first + MOST_LEDES); i++) {
      Run run = page.runs.get(i);
      boolean lede = run.isLong() && BodyFinder.letters(run.text(), LEDE_PROBE).equals(letters);
      if (lede && run.box().hint.isSettled() && !run.box().said().sure()) {
        run.box().settle(Hint.STANDFIRST, "the page describes itself so");
      }
    }
  }

  /** The runs of the elements that people told of. */
  private static Range told(HtmlPage page, Hint hint) {
    int first = -1;
    int last = -1;
    for (Box box : page.isTold() ? page.boxes : List.<Box>of()) {
      if (box.said().sure() && box.said().hint() == hint && box.first >= 0) {
        first = first < 0 ? box.first : first;
        last = Math.max(last, box.last);
      }
    }
    return new Range(first, last);
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
    Box box = new Box(page, new Element("div"), null);
    List<Run> runs = new ArrayList<>();
    String shown = title >= 0 ? page.runs.get(title).text() : headline;
    plain
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(l -> runs.add(new Run(l, box, Run.Kind.PARAGRAPH, 0, letters(l), false, "")));
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
    return name.length() > LONGEST_LABEL ? Hint.NONE : known(arias, name, this::named);
  }

  private Hint label(String line, boolean inset) {
    return line.length() > LONGEST_LABEL
        ? labelled(line, inset)
        : known(inset ? insetLabels : labels, line, l -> labelled(l, inset));
  }

  /** Pages of a site say the same few things over and over. */
  private static Hint known(Map<String, Hint> known, String words, Function<String, Hint> reading) {
    Hint hint = known.get(words);
    if (hint == null) {
      hint = reading.apply(words);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(words, hint);
    }
    return hint;
  }

  private Hint named(String name) {
    return found(name).map(f -> Hint.of(f.mark())).orElse(Hint.NONE);
  }

  private Hint labelled(String line, boolean inset) {
    return found(line)
        .filter(f -> f.rest() > 0)
        .filter(f ->
            (inset && f.mark() == Mark.READ_ALSO)
                || isLabel(f, Word.forms(tools.orthography, line).size()))
        .map(f -> Hint.of(f.mark()))
        .orElse(Hint.NONE);
  }

  /** The label fills its line; an invitation may name the site too. */
  private static boolean isLabel(Furniture.Found found, int words) {
    return found.rest() == words || (found.mark() == Mark.FOLLOW && words <= LONGEST_INVITATION);
  }

  private Optional<Furniture.Found> found(String words) {
    Span all = new Span(0, words.length());
    return tools.furniture.find(
        words, Line.of(tools.orthography, words, all, true, false, Hint.NONE));
  }
}
