package org.isnad.bench.pages;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

/** Readability4J as its documentation shows it. */
final class Readability implements Extractor {

  @Override
  public String name() {
    return "readability4j";
  }

  @Override
  public Reading read(WebPage page) {
    Article article = new Readability4J(page.url(), page.html()).parse();
    return new Reading(article.getTitle(), null, article.getByline(), article.getTextContent());
  }
}
