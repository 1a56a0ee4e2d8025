package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.MentionReader;
import org.isnad.mention.TimeMention;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A table of time expressions: the day of the text, the words, the expression and its value. */
class TimesTest {
  private static final Path TABLE = Path.of("src/test/resources/times.tsv");
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private final TextReader texts = new TextReader(LEXICON);
  private final MentionReader mentions = new MentionReader(LEXICON);

  @TestFactory
  Stream<DynamicTest> anExpressionHasItsValue() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(row ->
            DynamicTest.dynamicTest(
                row[1], () -> assertThat(read(row[0], row[1])).contains(row[2] + " = " + row[3])));
  }

  @Test
  void rulesAndTableGiveTheValuesOfThreeHundredExpressions() throws IOException {
    long inRules =
        LEXICON.rules("time").stream()
            .flatMap(rule -> rule.examples().stream())
            .filter(example -> example.expected().containsKey("value"))
            .count();
    long inTable = Files.readAllLines(TABLE).stream().skip(1).distinct().count();
    assertThat(inRules + inTable).isGreaterThanOrEqualTo(300);
  }

  private List<String> read(String today, String words) {
    LocalDate day = LocalDate.parse(today);
    Article article =
        Article.builder("example", words)
            .published(PublicationDate.of(day, How.STATED, today, null))
            .build();
    return mentions.read(texts.read(article)).expressions().stream().map(TimesTest::shown).toList();
  }

  private static String shown(TimeMention time) {
    return time.text() + " = " + time.timex();
  }
}
