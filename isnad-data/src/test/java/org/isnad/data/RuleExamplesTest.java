package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.mention.Hedge;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.QuantityReader;
import org.isnad.mention.TimeReader;
import org.isnad.text.Text;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counterexample of the rules of time and quantity, each a test of its own. */
class RuleExamplesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final Path DATA = Path.of("src/main/resources/isnad");

  private final TextReader texts = new TextReader(LEXICON);
  private final TimeReader times = new TimeReader(LEXICON);
  private final QuantityReader quantities = new QuantityReader(LEXICON);

  /** What a reader found, in the words of the examples. */
  private record Found(String rule, String span, String value, String unit) {}

  @TestFactory
  Stream<DynamicTest> timeRulesReadTheirExamples() {
    return tests("time");
  }

  @TestFactory
  Stream<DynamicTest> quantityRulesReadTheirExamples() {
    return tests("quantity");
  }

  private Stream<DynamicTest> tests(String group) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : LEXICON.rules(group)) {
      for (Rule.Example example : rule.examples()) {
        String name = rule.id() + " reads: " + example.text();
        tests.add(
            DynamicTest.dynamicTest(
                name, source(rule, example.line()), () -> check(rule, example)));
      }
      for (Rule.Counterexample example : rule.counterexamples()) {
        String name = rule.id() + " leaves alone: " + example.text();
        tests.add(
            DynamicTest.dynamicTest(
                name, source(rule, example.line()), () -> checkNot(rule, example)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static URI source(Rule rule, int line) {
    return URI.create(DATA.resolve(rule.file()).toUri() + "?line=" + line);
  }

  private void check(Rule rule, Rule.Example example) {
    List<Found> found = read(rule.group(), example.text(), example.today());
    if (rule.gives("kind", "").equals("none")) {
      assertThat(found).isEmpty();
      return;
    }
    Map<String, List<String>> expected = example.expected();
    String id = expected.getOrDefault("rule", List.of(rule.id())).getFirst();
    String span = expected.get("span").getFirst();
    assertThat(found).extracting(Found::span).contains(span);
    Found one = found.stream().filter(f -> f.span().equals(span)).findFirst().orElseThrow();
    assertThat(one.value()).isEqualTo(expected.get("value").getFirst());
    expected
        .getOrDefault("unit", List.of())
        .forEach(unit -> assertThat(one.unit()).isEqualTo(unit));
    if (!id.equals("any")) {
      assertThat(one.rule()).isNotEmpty();
    }
  }

  private void checkNot(Rule rule, Rule.Counterexample example) {
    List<Found> found = read(rule.group(), example.text(), "2025-05-17");
    assertThat(found).extracting(Found::rule).doesNotContain(rule.id());
  }

  private List<Found> read(String group, String sentence, String today) {
    Text text = texts.read(article(sentence, today));
    if (group.equals("time")) {
      return times.read(text).mentions().stream()
          .map(m -> new Found(m.rule(), m.text(), m.timex(), ""))
          .toList();
    }
    return quantities.read(text).stream()
        .map(q -> new Found(q.rule(), q.text(), value(q), q.unit()))
        .toList();
  }

  private static String value(QuantityMention q) {
    Double max = q.max();
    String number =
        switch (q.hedge()) {
          case BETWEEN -> plain(q.min()) + "-" + plain(max == null ? 0 : max);
          case LESS_THAN, AT_MOST -> plain(max == null ? 0 : max);
          case EXACT, ABOUT, MORE_THAN, AT_LEAST -> plain(q.min());
        };
    return number + " " + hedge(q.hedge());
  }

  private static String hedge(Hedge hedge) {
    return hedge.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
  }

  private static Article article(String text, String today) {
    PublicationDate published =
        today.isEmpty()
            ? PublicationDate.UNKNOWN
            : PublicationDate.of(LocalDate.parse(today), How.STATED, today, null);
    return Article.builder("example", text).published(published).build();
  }
}
