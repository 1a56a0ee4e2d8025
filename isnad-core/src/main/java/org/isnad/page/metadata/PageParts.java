package org.isnad.page.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of an HTML page in which it says something of itself, gathered in one walk over the
 * page; in page order.
 */
public final class PageParts {

  /** The letters of the shortest name for dates. */
  private static final int SHORTEST = 4;

  private static final int MOST = 3_000;

  /** Elements named for dates from which on names are not looked at. */
  private static final int MOST_DATED = 300;

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
    Descent.over(
        page,
        element -> {
          parts.add(element);
          return true;
        });
    return parts;
  }

  private void add(Element element) {
    String tag = element.normalName();
    switch (tag) {
      case "meta" -> put(metas, element);
      case "link" -> put(links, element);
      case "script" -> put(scripts, element);
      default -> {}
    }
    boolean heading =
        tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    if (element.attributesSize() == 0) {
      put(headings, element, heading);
      put(dated, element, heading || tag.equals("time"));
      return;
    }
    Attributes attributes = element.attributes();
    String property = attributes.get("itemprop");
    boolean named = !property.isEmpty() || attributes.hasKey("itemprop");
    put(anchors, element, tag.equals("a") && attributes.hasKey("rel"));
    put(properties, element, named && !tag.equals("meta"));
    put(headings, element, heading || property.contains("headline"));
    put(
        dated,
        element,
        heading
            || tag.equals("time")
            || property.contains("datePublished")
            || (dated.size() < MOST_DATED
                && (isNamed(attributes.get("class")) || isNamed(attributes.get("id")))));
  }

  private static void put(List<Element> list, Element element, boolean fits) {
    if (fits) {
      put(list, element);
    }
  }

  private static void put(List<Element> list, Element element) {
    if (list.size() < MOST) {
      list.add(element);
    }
  }

  private static boolean isNamed(String names) {
    for (int i = 0; i + SHORTEST <= names.length(); i++) {
      int second = names.charAt(i + 1) | 0x20;
      String name =
          switch (names.charAt(i) | 0x20) {
            case 'd' -> second == 'a' ? "date" : "";
            case 'p' -> second == 'u' ? "publi" : second == 'o' ? "posted" : "";
            case 't' -> second == 'i' ? "time" : "";
            case 'u' -> second == 'p' ? "updat" : "";
            case 'm' -> second == 'o' ? "modif" : "";
            default -> "";
          };
      if (!name.isEmpty() && names.regionMatches(true, i, name, 0, name.length())) {
        return true;
      }
    }
    return false;
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
