package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.article.Outlets.Part;
import org.isnad.article.Outlets.Selector;
import org.isnad.page.metadata.Claim;
import org.isnad.page.metadata.Claim.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The title, dates and authors that an outlet's selectors point to on a page of it. */
final class HtmlSelectors {
  /** The source of what a selector gave. */
  static final String SOURCE = "selector";

  private final List<Selector> selectors;
  private final Document page;

  private HtmlSelectors(List<Selector> selectors, Document page) {
    this.selectors = selectors;
    this.page = page;
  }

  static HtmlSelectors of(Document page, List<Selector> selectors) {
    return new HtmlSelectors(selectors, page);
  }

  private List<Element> all(Part part) {
    List<Element> elements = new ArrayList<>();
    for (Selector selector : selectors) {
      if (selector.part() == part) {
        elements.addAll(page.select(selector.query()));
      }
    }
    return elements;
  }

  /** The headline. */
  Optional<Headlines.Choice> headline() {
    return all(Part.TITLE).stream()
        .filter(e -> !e.text().isBlank())
        .findFirst()
        .map(e -> new Headlines.Choice(e.text().strip(), SOURCE, e));
  }

  /** Date and authors as claims that go before all others. */
  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Element date : all(Part.DATE)) {
      String given = date.attr("datetime").isBlank() ? date.attr("content") : date.attr("datetime");
      claims.add(new Claim(Field.PUBLISHED, given.isBlank() ? date.text() : given, SOURCE));
    }
    for (Element author : all(Part.AUTHOR)) {
      claims.add(new Claim(Field.AUTHOR, author.text(), SOURCE));
    }
    return claims;
  }
}
