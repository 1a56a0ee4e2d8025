package org.isnad.data;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.article.Credit;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.isnad.page.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Title, dates and authors of the pages in {@code src/test/resources/metadata}: structures as met
 * on sites of the Arabic press, words and outlets made up.
 *
 * <p>A page is given by {@code url}, {@code captured}, {@code head}, {@code above}, {@code
 * heading}, {@code under}, {@code text} and {@code below}, of which each has a default; what is
 * expected by {@code title}, {@code day}, {@code at}, {@code how}, {@code modified}, {@code
 * author}, {@code agency}, {@code photo}, {@code body}; {@code none} is nothing.
 */
class MetadataShapesTest {
  private static final Path FOLDER = Path.of("src/test/resources/metadata");
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(List.of()));
  private static final String TITLE = "وزير الري يتفقد سد الوادي الجديد";
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "url",
          "captured",
          "head",
          "above",
          "heading",
          "under",
          "text",
          "below",
          "title",
          "day",
          "at",
          "how",
          "modified",
          "author",
          "agency",
          "photo",
          "body");
  private static final String TEXT =
      "<p>تفقد وزير الري صباح الأحد أعمال بناء السد في الوادي واستمع إلى شرح من المهندسين عن مراحل"
          + " العمل وتكاليفه.</p><p>وقال الوزير إن السد سيحفظ مياه السيول للمزارعين في القرى القريبة"
          + " ويمد المدينة بالماء في أشهر الصيف.</p><p>ويتوقع المهندسون أن ينتهي البناء قبل نهاية"
          + " العام المقبل إذا لم تتأخر الآلات في الميناء.</p>";

  @TestFactory
  List<DynamicTest> pages() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        Object all =
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        for (Object page : (List<?>) all) {
          Map<String, String> shape = new LinkedHashMap<>();
          ((Map<?, ?>) page).forEach((k, v) -> shape.put(String.valueOf(k), String.valueOf(v)));
          String name = file.getFileName() + ": " + shape.get("name");
          tests.add(dynamicTest(name, () -> check(shape)));
        }
      }
    }
    return tests;
  }

  private static void check(Map<String, String> shape) {
    Set<String> unknown = new HashSet<>(shape.keySet());
    unknown.removeAll(KNOWN);
    Article article = read(shape);
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(unknown).as("fields").isEmpty();
    softly.assertThat(article.title()).as("title").isEqualTo(shape.getOrDefault("title", TITLE));
    expect(softly, shape, "day", article.published().from());
    expect(softly, shape, "at", article.published().at());
    expect(softly, shape, "how", article.published().how());
    expect(softly, shape, "modified", article.metadata().modified().from());
    expect(softly, shape, "author", article.author());
    expect(softly, shape, "agency", credit(article, Credit.Kind.AGENCY));
    expect(softly, shape, "photo", credit(article, Credit.Kind.PHOTO));
    if (shape.containsKey("body")) {
      String body =
          article.blocks().stream()
              .filter(b -> b.label().isStory())
              .map(b -> b.span().of(article.text()))
              .reduce("", (a, b) -> a + b + "\n");
      softly.assertThat(body).as("body").contains(shape.get("body"));
    }
    softly.assertAll();
  }

  private static @Nullable String credit(Article article, Credit.Kind kind) {
    return article.credit(kind).map(c -> c.id() == null ? c.name() : c.id()).orElse(null);
  }

  private static void expect(
      SoftAssertions softly, Map<String, String> shape, String field, @Nullable Object found) {
    if (shape.containsKey(field)) {
      String shown = found == null ? "none" : found.toString();
      softly.assertThat(shown).as(field).isEqualToIgnoringCase(shape.get(field));
    }
  }

  private static Article read(Map<String, String> shape) {
    String captured = shape.get("captured");
    String html =
        "<!doctype html><html lang=\"ar\"><head><meta charset=\"utf-8\">"
            + shape.getOrDefault("head", "<title>" + TITLE + "</title>")
            + "</head><body><header>"
            + shape.getOrDefault("above", "")
            + "<nav><a href=\"/\">الرئيسية</a> <a href=\"/w\">محليات</a></nav></header><main><article>"
            + shape.getOrDefault("heading", "<h1>" + TITLE + "</h1>")
            + shape.getOrDefault("under", "")
            + "<div class=\"text\">"
            + shape.getOrDefault("text", TEXT)
            + "</div></article>"
            + shape.getOrDefault("below", "")
            + "</main></body></html>";
    return READER.read(
        new Page(
            "p",
            shape.getOrDefault("url", "https://www.qandil-news.example/story/1187"),
            Shape.HTML,
            html,
            "UTF-8",
            captured == null ? null : Instant.parse(captured),
            Page.Fields.NONE,
            "digest"));
  }
}
