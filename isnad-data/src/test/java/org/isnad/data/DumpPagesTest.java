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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages saved as plain text, with words of our own. Beside each stands a table of what is right on
 * it: headline, day, each line of the story, headlines of further articles in the file and the
 * lines of those, words that must not be in the story.
 */
class DumpPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/dumps");
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(List.of()));

  static Stream<String> dumps() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".txt"))
          .map(n -> n.substring(0, n.length() - ".txt".length()))
          .sorted()
          .toList()
          .stream();
    }
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

  @ParameterizedTest
  @MethodSource("dumps")
  void eachArticleOfTheFileKeepsItsOwnLines(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(name + ".txt"));
    Article article = READER.read((Page) new PageReader().read(name, bytes, Hints.NONE));
    assertThat(story(article)).as("story").isEqualTo(expected(name, "body"));
    assertThat(article.title()).as("headline").isEqualTo(expected(name, "title").getFirst());
    assertThat(article.embedded().stream().map(Article::title))
        .as("further articles")
        .isEqualTo(expected(name, "embedded"));
    assertThat(article.embedded().stream().flatMap(e -> story(e).stream()))
        .as("stories of further articles")
        .isEqualTo(expected(name, "second"));
    for (String day : expected(name, "day")) {
      assertThat(article.published().from()).as("day").hasToString(day);
    }
    for (String noise : expected(name, "noise")) {
      assertThat(String.join("\n", story(article))).doesNotContain(noise);
    }
  }
}
