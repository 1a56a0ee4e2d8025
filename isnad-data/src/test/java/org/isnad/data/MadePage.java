package org.isnad.data;

import java.time.Instant;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.isnad.page.Shape;

/** A page in the making; words and outlets are made up. */
final class MadePage {
  static final String TITLE = "وزير الري يتفقد سد الوادي الجديد";
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(List.of()));
  private static final String BODY =
      "<p>تفقد وزير الري صباح الأحد أعمال بناء السد في الوادي واستمع إلى شرح من المهندسين عن مراحل"
          + " العمل وتكاليفه.</p><p>وقال الوزير إن السد سيحفظ مياه السيول للمزارعين في القرى القريبة"
          + " ويمد المدينة بالماء في أشهر الصيف.</p><p>ويتوقع المهندسون أن ينتهي البناء قبل نهاية"
          + " العام المقبل إذا لم تتأخر الآلات في الميناء.</p>";

  private String url = "https://www.qandil-news.example/story/1187";
  private String head = "<title>" + TITLE + "</title>";
  private String above = "";
  private String heading = "<h1>" + TITLE + "</h1>";
  private String under = "";
  private String below = "";
  private Instant captured;

  MadePage url(String address) {
    url = address;
    return this;
  }

  MadePage head(String elements) {
    head = elements;
    return this;
  }

  MadePage meta(String property, String content) {
    head += "<meta property=\"" + property + "\" content=\"" + content + "\">";
    return this;
  }

  MadePage json(String json) {
    head += "<script type=\"application/ld+json\">" + json + "</script>";
    return this;
  }

  MadePage above(String html) {
    above = html;
    return this;
  }

  MadePage heading(String html) {
    heading = html;
    return this;
  }

  MadePage under(String html) {
    under = html;
    return this;
  }

  MadePage below(String html) {
    below = html;
    return this;
  }

  MadePage captured(String instant) {
    captured = Instant.parse(instant);
    return this;
  }

  Article read() {
    String html =
        "<!doctype html><html lang=\"ar\"><head><meta charset=\"utf-8\">"
            + head
            + "</head><body><header>"
            + above
            + "<nav><a href=\"/\">الرئيسية</a> <a href=\"/w\">محليات</a></nav></header><main><article>"
            + heading
            + under
            + "<div class=\"text\">"
            + BODY
            + "</div></article>"
            + below
            + "</main></body></html>";
    return READER.read(
        new Page("p", url, Shape.HTML, html, "UTF-8", captured, Page.Fields.NONE, "digest"));
  }
}
