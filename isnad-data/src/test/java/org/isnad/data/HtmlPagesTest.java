package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.article.BlockLabel;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * HTML pages built as the Arabic press builds its pages, with words of our own. Beside each page
 * stands a table of what is right on it: headline, day, each line of the story in order, words that
 * must not be in the story, and headlines of further articles on the page.
 */
class HtmlPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/html");
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(List.of()));

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".html"))
          .map(n -> n.substring(0, n.length() - ".html".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Article read(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(name + ".html"));
    return READER.read((Page) new PageReader().read(name, bytes, Hints.NONE));
  }

  private static List<String> expected(String name, String field) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name + ".tsv"), StandardCharsets.UTF_8).stream()
        .filter(l -> l.startsWith(field + "\t"))
        .map(l -> l.substring(field.length() + 1))
        .toList();
  }

  private static List<String> story(Article article) {
    return article.blocks().stream()
        .filter(b -> b.label().isStory() && b.label() != BlockLabel.HEADLINE)
        .map(b -> b.span().of(article.text()))
        .toList();
  }

  @Test
  void thereAreAtLeastFortyPages() throws IOException {
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theWholePageIsRight(String name) throws IOException {
    Article article = read(name);
    assertThat(story(article)).as("story").isEqualTo(expected(name, "body"));
    assertThat(article.title()).as("headline").isEqualTo(expected(name, "title").getFirst());
    assertThat(article.embedded().stream().map(Article::title))
        .as("further articles")
        .isEqualTo(expected(name, "embedded"));
    for (String day : expected(name, "day")) {
      assertThat(article.published().from()).as("day").hasToString(day);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingThatIsNoStoryIsInItAndNoWordOfThePageIsLost(String name) throws IOException {
    Article article = read(name);
    String story = String.join("\n", story(article));
    for (String noise : expected(name, "noise")) {
      assertThat(story).doesNotContain(noise);
    }
    int at = 0;
    for (var block : article.blocks()) {
      assertThat(block.reason()).isNotBlank();
      assertThat(article.text().substring(at, block.span().start())).isBlank();
      at = block.span().end();
    }
  }
}
