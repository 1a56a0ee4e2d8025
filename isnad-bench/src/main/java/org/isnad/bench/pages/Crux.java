package org.isnad.bench.pages;

import com.chimbori.crux.articles.Article;
import com.chimbori.crux.articles.ArticleExtractor;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** crux: metadata and text. */
final class Crux implements Extractor {

  @Override
  public String name() {
    return "crux";
  }

  @Override
  public Reading read(WebPage page) {
    Article article =
        ArticleExtractor.with(page.address(), page.html())
            .extractMetadata()
            .extractContent()
            .article();
    Document document = article.document;
    String text =
        document == null
            ? ""
            : document.children().stream().map(Element::text).collect(Collectors.joining("\n"));
    return new Reading(article.title, null, null, text);
  }
}
