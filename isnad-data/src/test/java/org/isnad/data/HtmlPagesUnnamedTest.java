package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.article.BlockLabel;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages of {@link HtmlPagesTest} with their markup changed: names taken away or replaced, boxes
 * added, elements that mean something replaced by ones that mean nothing. The story is still found.
 */
class HtmlPagesUnnamedTest {
  private static final Path FOLDER = Path.of("src/test/resources/html");
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(List.of()));
  private static final Set<String> KEPT =
      Set.of("href", "src", "content", "property", "name", "datetime", "rel", "type", "lang");
  private static final String MEANING =
      "section, article, header, main, aside, footer, nav, figure, figcaption, address";

  enum Change {
    NO_NAMES(HtmlPagesUnnamedTest::unnamed, 0.98),
    OTHER_NAMES(HtmlPagesUnnamedTest::renamed, 0.98),
    MORE_BOXES(HtmlPagesUnnamedTest::boxed, 0.995),
    ONLY_DIVS(d -> d.body().select(MEANING).tagName("div"), 0.995),
    NO_PARAGRAPHS(d -> d.body().select("p").tagName("div"), 0.995),
    NOTHING_LEFT(
        d -> {
          unnamed(d);
          d.body().select(MEANING).tagName("div");
          d.body().select("p").tagName("div");
        },
        0.975);

    private final Consumer<Document> change;
    private final double least;

    Change(Consumer<Document> change, double least) {
      this.change = change;
      this.least = least;
    }
  }

  private static void unnamed(Document page) {
    for (Element element : page.body().getAllElements()) {
      for (Attribute attribute : element.attributes().asList()) {
        if (!KEPT.contains(attribute.getKey())) {
          element.removeAttr(attribute.getKey());
        }
      }
    }
  }

  private static void renamed(Document page) {
    Random random = new Random(7);
    Map<String, String> names = new HashMap<>();
    for (Element element : page.body().getAllElements()) {
      String before = element.className();
      for (Attribute attribute : element.attributes().asList()) {
        if (!KEPT.contains(attribute.getKey())) {
          element.removeAttr(attribute.getKey());
        }
      }
      if (!before.isEmpty()) {
        element.attr(
            "class",
            names.computeIfAbsent(before, b -> "x" + Integer.toString(random.nextInt(1_000_000))));
      }
    }
  }

  private static void boxed(Document page) {
    Random random = new Random(11);
    for (Element element : page.body().select("p, ul, h1, h2, h3, figure")) {
      if (random.nextInt(3) > 0 && !element.parents().is("table, blockquote, li")) {
        element.wrap("<div></div>");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void theStoryIsFoundWithoutTheNamesOfElements(Change change) throws IOException {
    double sum = 0;
    int pages = 0;
    for (String name : names()) {
      Document document = Jsoup.parse(Files.readString(FOLDER.resolve(name + ".html")));
      document.outputSettings().prettyPrint(false);
      change.change.accept(document);
      byte[] bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8);
      Article article = READER.read((Page) new PageReader().read(name, bytes, Hints.NONE));
      List<String> wanted = expected(name);
      String story = story(article);
      if (!wanted.isEmpty()) {
        assertThat(words(story)).as("the lede of " + name).containsAll(words(wanted.getFirst()));
      }
      sum += likeness(words(story), words(String.join("\n", wanted)));
      pages++;
    }
    assertThat(sum / pages).as("mean F1 of words").isGreaterThanOrEqualTo(change.least);
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".html"))
          .map(n -> n.substring(0, n.length() - ".html".length()))
          .sorted()
          .toList();
    }
  }

  private static List<String> expected(String name) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name + ".tsv"), StandardCharsets.UTF_8).stream()
        .filter(l -> l.startsWith("body\t"))
        .map(l -> l.substring("body\t".length()))
        .toList();
  }

  private static String story(Article article) {
    return article.blocks().stream()
        .filter(b -> b.label().isStory() && b.label() != BlockLabel.HEADLINE)
        .map(b -> b.span().of(article.text()))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+", -1)).filter(w -> !w.isEmpty()).toList();
  }

  private static double likeness(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    one.forEach(w -> left.merge(w, 1, Integer::sum));
    int common = 0;
    for (String word : other) {
      int n = left.getOrDefault(word, 0);
      common += n > 0 ? 1 : 0;
      left.put(word, n - 1);
    }
    int all = one.size() + other.size();
    return all == 0 ? 1 : 2.0 * common / all;
  }
}
