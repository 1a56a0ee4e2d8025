package org.isnad.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.Credit;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.copy.Copy.Direction;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made texts: words without sense, so that what is alike is alike by design. */
class CopiesTest {
  private static final PrintReader READER = new PrintReader(Lexicon.load(List.of()));

  private final List<Article> articles = new ArrayList<>();

  @Test
  void aWholeCopyIsFoundAndTheEarlierPageIsItsSource() {
    page("first", "2031-03-01", words(1, 200));
    page("second", "2031-03-03", words(1, 200));
    Copy copy = copies().best("second").orElseThrow();
    assertThat(copy.of()).isEqualTo("first");
    assertThat(copy.direction()).isEqualTo(Direction.EARLIER);
    assertThat(copy.share()).isGreaterThan(0.99);
    assertThat(copies().best("first")).isEmpty();
  }

  @Test
  void halfACopyWithWordsOfItsOwnIsACopyInItsPassageOnly() {
    page("first", "2031-03-01", words(1, 200));
    String own = words(2, 100);
    page("second", "2031-03-03", words(1, 200).substring(0, 600) + " " + own);
    Copies copies = copies();
    assertThat(copies.root("second", new Span(10, 40))).isEqualTo("first");
    int late = articles.get(1).text().length() - 40;
    assertThat(copies.root("second", new Span(late, late + 20))).isEqualTo("second");
  }

  @Test
  void shuffledParagraphsAreACopy() {
    List<String> paragraphs =
        new ArrayList<>(IntStream.range(0, 6).mapToObj(i -> words(10 + i, 40)).toList());
    page("first", "2031-03-01", String.join("\n", paragraphs));
    Collections.shuffle(paragraphs, new Random(3));
    page("second", "2031-03-02", String.join("\n", paragraphs));
    assertThat(copies().best("second")).isPresent();
  }

  @Test
  void aFormulaInTwoTextsMakesNoCopy() {
    String formula = words(7, 20);
    page("first", "2031-03-01", formula + " " + words(1, 60));
    page("second", "2031-03-03", formula + " " + words(2, 60));
    assertThat(copies().all()).isEmpty();
  }

  @Test
  void aCreditSaysMoreThanTime() {
    page("agency", "2031-03-04", words(1, 150), "وكالة المرج");
    article("paper", "2031-03-02", words(1, 150), "صحيفة الدار", "وكالة المرج");
    Copy copy = copies().best("paper").orElseThrow();
    assertThat(copy.of()).isEqualTo("agency");
    assertThat(copy.direction()).isEqualTo(Direction.CREDITED);
  }

  @Test
  void twoPagesOfOneDayHaveNoDirectionButCountOnce() {
    page("b", "2031-03-01", words(1, 150));
    page("a", "2031-03-01", words(1, 150));
    Copy copy = copies().best("b").orElseThrow();
    assertThat(copy.direction()).isEqualTo(Direction.UNDETERMINED);
    assertThat(copies().root("b", new Span(5, 9))).isEqualTo("a");
    assertThat(copies().root("a", new Span(5, 9))).isEqualTo("a");
  }

  @Test
  void pagesThatCreditOneAgencyAreOfOneAgency() {
    article("b", "2031-03-01", words(1, 150), "صحيفة الدار", "وكالة المرج");
    article("a", "2031-03-01", words(1, 150), "صحيفة البئر", "وكالة المرج");
    assertThat(copies().best("b").orElseThrow().direction()).isEqualTo(Direction.SAME_AGENCY);
  }

  @Test
  void creditsThatGoInACircleHaveOneRoot() {
    article("a", "2031-03-01", words(1, 150), "صحيفة الدار", "صحيفة البئر");
    article("b", "2031-03-01", words(1, 150), "صحيفة البئر", "صحيفة الجسر");
    article("c", "2031-03-01", words(1, 150), "صحيفة الجسر", "صحيفة الدار");
    Copies copies = copies();
    assertThat(List.of("a", "b", "c").stream().map(d -> copies.root(d, new Span(5, 9))))
        .containsOnly(copies.root("a", new Span(5, 9)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfThePagesChangesNothing(long seed) {
    for (int i = 0; i < 12; i++) {
      page("p" + i, "2031-03-0" + (1 + i % 3), words(i % 4, 150));
    }
    List<Copy> before = all(copies());
    Collections.shuffle(articles, new Random(seed));
    assertThat(all(copies())).isEqualTo(before);
  }

  @Test
  void menusAndCreditsLeaveNoPrint() {
    String menu = words(5, 100);
    Article article = page("a", "2031-03-01", words(1, 100));
    String text = article.text() + "\n" + menu;
    Block furniture =
        new Block(BlockLabel.RELATED, new Span(article.text().length(), text.length()), "");
    List<Block> blocks = new ArrayList<>(article.blocks());
    blocks.add(furniture);
    assertThat(READER.read(article("a", text, blocks, article)).size())
        .isEqualTo(READER.read(article).size());
  }

  private static List<Copy> all(Copies copies) {
    return copies.all().values().stream().flatMap(List::stream).toList();
  }

  private Copies copies() {
    return Copies.of(
        articles.stream().map(Carrier::of).toList(),
        CopyFinder.among(articles.stream().map(READER::read).toList()));
  }

  private Article page(String document, String day, String text) {
    return article(document, day, text, null, null);
  }

  private Article page(String document, String day, String text, String outlet) {
    return article(document, day, text, outlet, null);
  }

  private Article article(
      String document,
      String day,
      String text,
      @org.jspecify.annotations.Nullable String outlet,
      @org.jspecify.annotations.Nullable String credit) {
    Article article =
        Article.builder(document, text)
            .published(PublicationDate.of(LocalDate.parse(day), How.STATED, day, null))
            .outlet(outlet == null ? null : new Article.Outlet(null, outlet))
            .credits(
                credit == null
                    ? List.of()
                    : List.of(new Credit(Credit.Kind.AGENCY, credit, null, null)))
            .build();
    articles.add(article);
    return article;
  }

  private static Article article(String document, String text, List<Block> blocks, Article like) {
    return Article.builder(document, text).published(like.published()).blocks(blocks).build();
  }

  /** Words that no other seed gives. */
  private static String words(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i ->
            random
                .ints(5, 0, 20)
                .mapToObj(c -> String.valueOf((char) ('ا' + 2 + c % 8)))
                .collect(Collectors.joining()))
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }
}
