package org.isnad.bench.pages;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.slf4j.LoggerFactory;

/** Readability4J as its documentation shows it. */
final class Readability implements Extractor {

  /** Without its log, which would print whole pages. */
  Readability() {
    if (LoggerFactory.getLogger("net.dankito.readability4j") instanceof Logger log) {
      log.setLevel(Level.OFF);
    }
  }

  @Override
  public String name() {
    return "readability4j";
  }

  @Override
  public Reading read(WebPage page) {
    Article article = new Readability4J(page.address(), page.html()).parse();
    return new Reading(article.getTitle(), null, article.getByline(), article.getTextContent());
  }
}
