package org.isnad.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.article.Witness.Rank;
import org.isnad.page.Span;
import org.isnad.page.metadata.PageParts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks for the dates that an HTML page shows beside its headline, with those of changes. */
final class HtmlDates {
  private static final int ABOVE = 6;
  private static final int BELOW = 14;
  private static final int LONGEST = 200;
  private static final int LONGEST_LINK = 40;
  private static final int MOST_CLASSED = 200;
  private static final int PARAGRAPH = 160;
  private static final int STEPS = 5;
  private static final int MOST_CHILDREN = 6;
  private static final int RIGHT_BELOW = 4;

  private final Tools tools;
  private final List<Witness> shown = new ArrayList<>();
  private final List<LocalDate> changes = new ArrayList<>();
  private final List<AgeReader.Age> ages = new ArrayList<>();

  /** The headline and all elements around it. */
  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

  private HtmlDates(Tools tools) {
    this.tools = tools;
  }

  /**
   * Reads the dates of a page.
   *
   * @param outline the page's runs of text
   * @param head the page's metadata and headline
   */
  static HtmlDates of(Tools tools, HtmlOutline outline, HtmlHead head) {
    HtmlDates dates = new HtmlDates(tools);
    Element headline = head.heading();
    for (Element e = headline; e != null; e = e.parent()) {
      dates.around.add(e);
    }
    if (outline.title() >= 0) {
      dates.near(outline.pieces(), outline.title());
    }
    dates.elements(head.parts(), headline);
    return dates;
  }

  /** The stamps of publication, the nearer first. */
  List<Witness> shown() {
    return shown;
  }

  /** Ages beside the headline, counted from the moment the page was served. */
  List<AgeReader.Age> ages() {
    return ages;
  }

  /** The days of changes. */
  List<LocalDate> changes() {
    return changes;
  }

  private void near(List<HtmlOutline.Piece> pieces, int title) {
    int paragraphs = 0;
    int end = Math.min(pieces.size(), title + 1 + BELOW);
    for (int i = title + 1; i < end && paragraphs < 2; i++) {
      Run run = pieces.get(i).run();
      paragraphs += run.letters() >= PARAGRAPH ? 1 : 0;
      boolean right = i <= title + RIGHT_BELOW && run.text().length() <= LONGEST_LINK;
      run(run, Rank.NEAR, right);
    }
    for (int i = title - 1; i >= Math.max(0, title - ABOVE) && !isMenu(pieces.get(i).run()); i--) {
      run(pieces.get(i).run(), Rank.FAR, false);
    }
  }

  private void run(Run run, Rank rank, boolean right) {
    int length = run.text().length();
    boolean fit = length <= LONGEST && (!run.isLinks() || length <= LONGEST_LINK);
    Hint hint = run.box().hint;
    if (fit && (!isOfOthers(hint) || (right && hint == Hint.LINKS))) {
      line(run.text(), rank, "beside the headline");
    }
  }

  /** What stands above a menu is the page's head and its clock. */
  private static boolean isMenu(Run run) {
    return run.box().hint == Hint.NAVIGATION || (run.isLinks() && isInMenu(run.box()));
  }

  private static boolean isInMenu(Box box) {
    for (Box up = box; up != null; up = up.parent) {
      if (up.tag().equals("nav") || up.tag().equals("header")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfOthers(Hint hint) {
    return switch (hint) {
      case LINKS, MOST_READ, TICKER, COMMENTS, POLL, ADVERT, HIDDEN -> true;
      default -> false;
    };
  }

  /** A line that is a stamp, by itself or by its label. */
  private void line(String words, Rank rank, String source) {
    Line line =
        Line.of(tools.orthography, words, new Span(0, words.length()), true, false, Hint.NONE);
    boolean stamped = tools.stamps.mayStandIn(line.head());
    Optional<AgeReader.Age> age = rank == Rank.NEAR ? age(words, line) : Optional.empty();
    if (!stamped && age.isEmpty()) {
      return;
    }
    Item item = tools.sorter.item(words, line);
    Stamp stamp = item.stamp();
    if (stamp == null && !isUpdate(item)) {
      age.ifPresent(ages::add);
    }
    if (stamp == null || item.is(Mark.CLOCK)) {
      return;
    }
    if (item.is(Mark.UPDATED)) {
      changes.add(stamp.day());
    } else if (item.is(Mark.STAMP)) {
      add(Rank.LABELLED, Moment.of(stamp), words, source);
    } else if (rank == Rank.NEAR || !tools.stamps.hasOtherCalendar(line.head())) {
      add(rank, Moment.of(stamp), words, source);
    }
  }

  private Optional<AgeReader.Age> age(String words, Line line) {
    return tools
        .ages
        .find(words)
        .or(() -> tools.stamps.yearless(line.head()).map(d -> AgeReader.Age.of(d, words)));
  }

  /** A bare age is that of the article; one with a label of changes is not. */
  private static boolean isUpdate(Item item) {
    return item.found() != null
        && item.found().mark() == Mark.UPDATED
        && item.found().match() == Furniture.Match.LABEL;
  }

  private void add(Rank rank, Moment moment, String raw, String source) {
    shown.add(new Witness(rank, moment, raw, source, null));
  }

  /** Time elements and elements whose names speak of dates, outside of lists, menus, comments. */
  private void elements(PageParts parts, @Nullable Element headline) {
    int seen = 0;
    boolean passed = headline == null;
    for (Element time : parts.dated()) {
      if (seen++ > MOST_CLASSED) {
        return;
      }
      passed |= time.equals(headline);
      if (isHeading(time.normalName())) {
        continue;
      }
      boolean placed = passed ? !time.equals(headline) : isBeside(time, headline);
      if (!placed || isOutside(time, headline) || time.childrenSize() > MOST_CHILDREN) {
        continue;
      }
      boolean near = time.normalName().equals("time") && isBeside(time, headline);
      Rank rank = near ? Rank.NEAR : Rank.FAR;
      String names = (time.className() + ' ' + time.id()).toLowerCase(java.util.Locale.ROOT);
      boolean changed = names.contains("updat") || names.contains("modif");
      String given = time.attr("datetime").isBlank() ? time.attr("content") : time.attr("datetime");
      Optional<Moment> moment = given.isBlank() ? Optional.empty() : Dates.of(tools.stamps, given);
      if (moment.isPresent() && changed) {
        changes.add(moment.get().day());
      } else if (moment.isPresent()) {
        add(rank, moment.get(), given, "time element");
      } else if (!changed) {
        named(time.text());
      }
    }
  }

  private void named(String words) {
    if (words.length() <= LONGEST / 2) {
      line(words, Rank.FAR, "an element named for a date");
    }
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** Whether an element belongs to a list of other stories, a menu or the like. */
  private boolean isOutside(Element element, @Nullable Element headline) {
    for (Element e = element; e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "a", "nav", "header", "footer", "aside", "li", "body" -> {
          return !e.normalName().equals("body") && (headline == null || !around.contains(e));
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether few elements around one already hold the headline. */
  private boolean isBeside(Element element, @Nullable Element headline) {
    Element outer = element;
    for (int i = 0; i < STEPS && outer != null && headline != null; i++) {
      if (around.contains(outer)) {
        return true;
      }
      outer = outer.parent();
    }
    return false;
  }
}
