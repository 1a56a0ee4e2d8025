package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says of its article in metadata: JSON-LD first, then OpenGraph and the like.
 *
 * @param url the page's own address
 * @param headlines headlines, the most trustworthy first
 * @param published publication date as written
 * @param author byline as written
 * @param outlet name of the publisher or site
 * @param body the text, when JSON-LD carries it
 * @param tags keywords
 */
record HtmlHead(
    @Nullable String url,
    List<String> headlines,
    @Nullable String published,
    @Nullable String author,
    @Nullable String outlet,
    @Nullable String body,
    List<String> tags) {

  static HtmlHead of(Document page) {
    Optional<JsonLd> article = JsonLd.of(page);
    List<String> headlines = new ArrayList<>();
    article.flatMap(a -> a.text("headline")).ifPresent(headlines::add);
    meta(page, "og:title").ifPresent(headlines::add);
    meta(page, "twitter:title").ifPresent(headlines::add);
    if (!page.title().isBlank()) {
      headlines.add(page.title().strip());
    }
    return new HtmlHead(
        first(List.of(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"))),
        headlines,
        first(
            List.of(
                article.flatMap(a -> a.text("datePublished")),
                meta(page, "article:published_time"),
                attribute(page, "[itemprop=datePublished]", "content"),
                attribute(page, "[itemprop=datePublished]", "datetime"),
                meta(page, "pubdate"),
                meta(page, "publishdate"),
                meta(page, "dc.date"),
                meta(page, "dcterms.created"),
                article.flatMap(a -> a.text("dateCreated")))),
        author(first(List.of(article.flatMap(a -> a.text("author")), meta(page, "author")))),
        first(List.of(article.flatMap(a -> a.text("publisher")), meta(page, "og:site_name"))),
        article.flatMap(a -> a.text("articleBody")).orElse(null),
        tags(page, article));
  }

  private static List<String> tags(Document page, Optional<JsonLd> article) {
    List<String> tags = new ArrayList<>();
    page.select("a[rel~=tag]").forEach(a -> tags.add(a.text().strip()));
    page.select("meta[property=article:tag]").forEach(m -> tags.add(m.attr("content").strip()));
    if (tags.isEmpty()) {
      article.ifPresent(a -> tags.addAll(a.words("keywords")));
    }
    return tags.stream().filter(t -> !t.isEmpty()).distinct().limit(40).toList();
  }

  /** An address of a profile is no name. */
  private static @Nullable String author(@Nullable String name) {
    return name == null || name.contains("://") || name.contains("@") ? null : name;
  }

  private static @Nullable String first(List<Optional<String>> values) {
    return values.stream()
        .flatMap(Optional::stream)
        .filter(v -> !v.isBlank())
        .findFirst()
        .map(String::strip)
        .orElse(null);
  }

  private static Optional<String> meta(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      if (name.equalsIgnoreCase(meta.attr("property"))
          || name.equalsIgnoreCase(meta.attr("name"))) {
        return Optional.of(meta.attr("content"));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(Document page, String query, String attribute) {
    return page.select(query).stream()
        .map(e -> e.attr(attribute))
        .filter(v -> !v.isBlank())
        .findFirst();
  }

  /** Keywords at their commas. */
  static List<String> split(String words) {
    return Stream.of(words.split("[,\u060c;\u061b|]"))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }
}
