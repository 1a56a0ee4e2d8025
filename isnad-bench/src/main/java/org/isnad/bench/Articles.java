package org.isnad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles that every contestant reads.
 *
 * @param file a JSON array of objects with url, title, content and what else the collection says
 * @param texts the same articles as web pages, in the same order
 */
record Articles(Path file, List<Text> texts) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * One article.
   *
   * @param url address
   * @param title headline
   * @param html the smallest web page that holds title and text, one paragraph for each line
   */
  record Text(String url, String title, String html) {}

  /** The first articles of a collection, at most so many, copied to another file. */
  static Articles first(int limit, Path collection, Path copy) {
    List<JsonNode> nodes = JSON.readTree(collection).valueStream().limit(limit).toList();
    try {
      Files.write(copy, JSON.writeValueAsBytes(nodes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Articles(copy, nodes.stream().map(Articles::text).toList());
  }

  private static Text text(JsonNode article) {
    String title = article.path("title").asString("");
    return new Text(
        article.path("url").asString(""), title, html(title, article.path("content").asString("")));
  }

  private static String html(String title, String text) {
    StringBuilder html = new StringBuilder("<!doctype html><html lang=ar dir=rtl><title>");
    html.append(escaped(title)).append("</title><body><h1>").append(escaped(title)).append("</h1>");
    text.lines().forEach(line -> html.append("<p>").append(escaped(line)).append("</p>\n"));
    return html.append("</body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
