package org.isnad.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of an HTML page in which it says something of itself, gathered in one walk over the
 * page; in page order.
 */
public final class PageParts {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final List<String> DATED =
      List.of("date", "publi", "time", "posted", "updat", "modif");
  private static final int MOST = 3_000;

  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private final List<Element> anchors = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> dated = new ArrayList<>();

  private PageParts() {}

  /** Gathers the parts of a page. */
  public static PageParts of(Document page) {
    PageParts parts = new PageParts();
    page.traverse((node, depth) -> {
      if (node instanceof Element element) {
        parts.add(element);
      }
    });
    return parts;
  }

  private void add(Element element) {
    String tag = element.normalName();
    boolean property = element.hasAttr("itemprop");
    boolean heading = HEADINGS.contains(tag);
    switch (tag) {
      case "meta" -> put(metas, element);
      case "link" -> put(links, element);
      case "script" -> put(scripts, element);
      case "a" -> {
        if (element.hasAttr("rel")) {
          put(anchors, element);
        }
      }
      default -> {}
    }
    if (property && !tag.equals("meta")) {
      put(properties, element);
    }
    if (heading || (property && element.attr("itemprop").contains("headline"))) {
      put(headings, element);
    }
    if (heading || tag.equals("time") || isNamedForDates(element)) {
      put(dated, element);
    }
  }

  private static void put(List<Element> list, Element element) {
    if (list.size() < MOST) {
      list.add(element);
    }
  }

  private static boolean isNamedForDates(Element element) {
    return isNamed(element.className())
        || isNamed(element.id())
        || element.attr("itemprop").contains("datePublished");
  }

  private static boolean isNamed(String names) {
    if (names.length() < 4) {
      return false;
    }
    String lower = names.toLowerCase(Locale.ROOT);
    return DATED.stream().anyMatch(lower::contains);
  }

  /** Meta elements. */
  public List<Element> metas() {
    return metas;
  }

  /** Link elements. */
  public List<Element> links() {
    return links;
  }

  /** Scripts of any type. */
  public List<Element> scripts() {
    return scripts;
  }

  /** Elements with a property of microdata, meta elements left out. */
  public List<Element> properties() {
    return properties;
  }

  /** Links in the text that say what they lead to. */
  public List<Element> anchors() {
    return anchors;
  }

  /** Headings of all ranks, and what microdata call a headline. */
  public List<Element> headings() {
    return headings;
  }

  /** Time elements and others whose names speak of dates, among the headings. */
  public List<Element> dated() {
    return dated;
  }
}
