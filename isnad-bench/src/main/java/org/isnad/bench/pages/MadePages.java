package org.isnad.bench.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * News pages made of words that mean nothing together, in the proportions of real ones: a menu, a
 * story of some twenty paragraphs, lists of other stories, scripts, metadata.
 */
final class MadePages {
  private static final int LINKS = 160;
  private static final int SCRIPTS = 12;
  private static final int SCRIPT = 3_000;

  private final List<String> words;
  private final Random random;
  private final StringBuilder html = new StringBuilder(120_000);

  private MadePages(List<String> words, long seed) {
    this.words = words;
    this.random = new Random(seed);
  }

  /** The same pages each time for the same words. */
  static List<WebPage> of(List<String> words, int number) {
    List<WebPage> pages = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String url = "https://news.example/politics/" + (4_000 + i);
      byte[] bytes = new MadePages(words, i).page(url).getBytes(StandardCharsets.UTF_8);
      pages.add(new WebPage("made/" + i, url, bytes, StandardCharsets.UTF_8));
    }
    return pages;
  }

  private String page(String url) {
    String title = words(9);
    int day = 1 + random.nextInt(28);
    String stamp = String.format(Locale.ROOT, "2024-03-%02dT10:30:00+03:00", day);
    html.append("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\">");
    html.append("<title>").append(title).append(" | ").append(words(2)).append("</title>");
    meta("property", "og:title", title);
    meta("property", "og:url", url);
    meta("property", "article:published_time", stamp);
    meta("name", "description", words(24));
    html.append("<link rel=\"canonical\" href=\"").append(url).append("\">");
    html.append("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
        .append(title)
        .append("\",\"datePublished\":\"")
        .append(stamp)
        .append("\"}</script>");
    scripts();
    html.append("</head><body class=\"rtl page-article\"><header class=\"site-header\"><nav><ul>");
    links(LINKS / 2, "menu-item");
    html.append("</ul></nav></header><main><article class=\"article\"><h1>").append(title);
    html.append("</h1><div class=\"meta\"><time datetime=\"").append(stamp).append("\">");
    html.append(day).append("-03-2024</time></div><div class=\"article-body\">");
    story();
    html.append("</div></article><aside class=\"sidebar related\"><h3>").append(words(2));
    html.append("</h3><ul>");
    links(LINKS / 2, "card card--small");
    html.append("</ul></aside></main><footer class=\"site-footer\"><p>").append(words(12));
    html.append("</p></footer>");
    scripts();
    return html.append("</body></html>\n").toString();
  }

  private void meta(String attribute, String name, String content) {
    html.append("<meta ").append(attribute).append("=\"").append(name).append("\" content=\"");
    html.append(content).append("\">\n");
  }

  private void scripts() {
    for (int i = 0; i < SCRIPTS / 2; i++) {
      html.append("<script>window.queue=window.queue||[];");
      while (html.length() % SCRIPT > 60) {
        html.append("queue.push({slot:").append(random.nextInt(1 << 20)).append(",lazy:true});");
      }
      html.append("</script>\n");
    }
  }

  private void links(int number, String names) {
    for (int i = 0; i < number; i++) {
      html.append("<li class=\"").append(names).append("\"><a class=\"link\" href=\"/story/");
      html.append(random.nextInt(1 << 20)).append("\"><span class=\"title\">");
      html.append(words(2 + random.nextInt(7))).append("</span></a></li>\n");
    }
  }

  private void story() {
    int paragraphs = 8 + random.nextInt(25);
    for (int i = 0; i < paragraphs; i++) {
      html.append("<p>").append(words(20 + random.nextInt(50))).append(".</p>\n");
    }
  }

  private String words(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      text.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
    }
    return text.toString();
  }
}
