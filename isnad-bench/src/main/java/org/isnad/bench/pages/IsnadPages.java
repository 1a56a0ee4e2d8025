package org.isnad.bench.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.article.BlockLabel;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;

/**
 * What {@code isnad article} does with an HTML file, from bytes to labelled blocks and metadata.
 * Pages without Arabic are read too; the digest that names a page in a store is left out.
 */
final class IsnadPages implements Extractor {

  static final String NAME = "isnad";

  private final PageReader pages = new PageReader().ofAnyScript().withoutDigest();
  private final ArticleReader articles = new ArticleReader(Lexicon.load(List.of()));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(WebPage page) {
    Hints hints =
        Hints.NONE.withUrl(page.url().isEmpty() ? null : page.url()).withMediaType("text/html");
    return pages.read(page.id(), page.bytes(), hints) instanceof Page read
        ? reading(articles.read(read))
        : Reading.NONE;
  }

  private static Reading reading(Article article) {
    LocalDate day = article.published().from();
    String text =
        article.blocks().stream()
            .filter(b -> b.label().isStory() && b.label() != BlockLabel.HEADLINE)
            .map(b -> b.span().of(article.text()))
            .collect(Collectors.joining("\n"));
    return new Reading(
        article.title(), day == null ? null : day.toString(), article.author(), text);
  }
}
