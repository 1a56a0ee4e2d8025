package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.AttributionReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.mention.MentionReader;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counterexample of the attribution rules, read by the whole stage. */
class AttributionExamplesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private final TextReader texts = new TextReader(LEXICON);
  private final MentionReader mentions = new MentionReader(LEXICON);
  private final AttributionReader reader = new AttributionReader(LEXICON);

  @TestFactory
  Stream<DynamicTest> aRuleReadsItsExamples() {
    return LEXICON.rules("attribution").stream()
        .flatMap(rule -> rule.examples().stream().map(e -> example(rule, e)));
  }

  @TestFactory
  Stream<DynamicTest> aRuleLeavesItsCounterexamplesAlone() {
    return LEXICON.rules("attribution").stream()
        .flatMap(rule -> rule.counterexamples().stream().map(e -> counterexample(rule, e)));
  }

  private DynamicTest example(Rule rule, Rule.Example example) {
    return DynamicTest.dynamicTest(
        rule.file() + ":" + example.line() + " " + rule.id(),
        () -> {
          List<Attribution> found =
              read(example.text()).stream().filter(a -> a.rule().equals(rule.id())).toList();
          assertThat(found).as(example.text()).isNotEmpty();
          example
              .expected()
              .forEach((key, wanted) ->
                  assertThat(found)
                      .as(key + " of " + example.text())
                      .anySatisfy(a ->
                          assertThat(values(key, a, example.text()))
                              .containsExactlyElementsOf(wanted)));
        });
  }

  private DynamicTest counterexample(Rule rule, Rule.Counterexample example) {
    return DynamicTest.dynamicTest(
        rule.file() + ":" + example.line() + " not " + rule.id(),
        () ->
            assertThat(read(example.text()))
                .as(example.because())
                .noneMatch(a -> a.rule().equals(rule.id())));
  }

  private static List<String> values(String key, Attribution attribution, String text) {
    return switch (key) {
      case "source" -> List.of(attribution.source().text());
      case "cue" -> List.of(attribution.cue().span().of(text));
      case "content" -> List.of(attribution.content().of(text));
      case "direct" -> attribution.direct().stream().map(s -> s.of(text)).toList();
      case "medium" -> List.of(String.valueOf(attribution.medium()));
      case "via" -> attribution.via().stream().map(l -> l.name()).toList();
      default -> throw new IllegalArgumentException("unknown expectation " + key);
    };
  }

  private List<Attribution> read(String text) {
    Article article = Article.builder("example", text).build();
    return reader.read(mentions.read(texts.read(article))).list();
  }
}
