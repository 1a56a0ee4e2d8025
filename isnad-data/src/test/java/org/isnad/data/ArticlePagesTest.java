package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.article.BlockLabel;
import org.isnad.article.Credit;
import org.isnad.article.How;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the families that the Arabic press prints, written for this test, read with all data. */
class ArticlePagesTest {
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(List.of()));

  private static Article page(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ArticlePagesTest.class.getResourceAsStream("/pages/" + name + ".txt"))) {
      return READER.read((Page) new PageReader().read(name, in, Hints.NONE));
    }
  }

  private static List<String> words(Article article, BlockLabel label) {
    return article.blocks().stream()
        .filter(b -> b.label() == label)
        .map(b -> b.span().of(article.text()))
        .toList();
  }

  private static List<String> ids(Article article, Credit.Kind kind) {
    return article.credits().stream()
        .filter(c -> c.kind() == kind)
        .map(c -> String.valueOf(c.id()))
        .distinct()
        .toList();
  }

  @Test
  void anEgyptianDailyPrintsItsStampAboveTheHeadlineAndItsMastheadOnEveryPage() throws IOException {
    Article article = page("egypt");
    assertThat(article.title()).startsWith("وزير الري يبحث");
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 8, 19));
    assertThat(article.author()).isEqualTo("حسام رجب");
    assertThat(words(article, BlockLabel.BODY)).hasSize(3);
    assertThat(words(article, BlockLabel.RELATED)).hasSize(7);
  }

  @Test
  void aSaudiAgencyTextHasACategoryADatelineInTwoCalendarsAndAnEndMark() throws IOException {
    Article article = page("spa");
    assertThat(article.title()).startsWith("وزير الخارجية يتلقى");
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 3, 6));
    assertThat(article.published().how()).isEqualTo(How.STATED);
    assertThat(article.dateline()).isEqualTo("الرياض");
    assertThat(ids(article, Credit.Kind.AGENCY)).containsExactly("org.spa");
    assertThat(words(article, BlockLabel.BODY)).hasSize(3);
  }

  @Test
  void aKuwaitiAgencyTextEndsInAMarkWithInitialsOnTheLastLine() throws IOException {
    Article article = page("kuna");
    assertThat(ids(article, Credit.Kind.AGENCY)).containsExactly("org.kuna");
    assertThat(article.dateline()).isEqualTo("الكويت");
    assertThat(article.published().how()).isEqualTo(How.UNKNOWN);
    assertThat(words(article, BlockLabel.BODY).getFirst()).startsWith("أجرى وزير");
    assertThat(words(article, BlockLabel.BODY).getLast()).endsWith("في مسقط.");
  }

  @Test
  void anUpdatedReutersTextKeepsItsHeadlineWithoutTheSeriesNumber() throws IOException {
    Article article = page("reuters");
    assertThat(article.title()).startsWith("الرئيس التشادي");
    assertThat(ids(article, Credit.Kind.AGENCY)).containsExactly("org.reuters");
    assertThat(article.published().how()).isEqualTo(How.UNKNOWN);
    assertThat(words(article, BlockLabel.BODY)).hasSize(2);
    assertThat(words(article, BlockLabel.BYLINE)).hasSize(1);
  }

  @Test
  void aTurkishAgencyTextHasSummaryLinesAndSlashes() throws IOException {
    Article article = page("anadolu");
    assertThat(words(article, BlockLabel.STANDFIRST)).hasSize(2);
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 1, 16));
    assertThat(article.dateline()).isEqualTo("أنقرة");
    assertThat(article.author()).isEqualTo("سنان كايا");
    assertThat(ids(article, Credit.Kind.AGENCY)).containsExactly("org.anadolu");
  }

  @Test
  void aRussianServicePrintsGmtAndItsNameBeforeAFullStop() throws IOException {
    Article article = page("inline");
    assertThat(article.published().at()).isEqualTo(OffsetDateTime.parse("2031-08-14T11:57Z"));
    assertThat(article.dateline()).isEqualTo("بلغراد");
    assertThat(ids(article, Credit.Kind.AGENCY)).containsExactly("org.sputnik");
    assertThat(words(article, BlockLabel.BODY).getFirst()).startsWith("أعلن الرئيس الصربي");
  }

  @Test
  void aLebaneseSiteOpensWithTheNameOfAnAgency() throws IOException {
    Article article = page("lebanon");
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 12, 22));
    assertThat(ids(article, Credit.Kind.OUTLET)).containsExactly("org.almarkazia");
    assertThat(words(article, BlockLabel.BODY).getFirst()).startsWith("عرض رئيس الحكومة");
  }

  @Test
  void anIraqiSiteRepeatsItsNameBeforeThePlace() throws IOException {
    Article article = page("iraq");
    assertThat(article.outlet()).isEqualTo(new Article.Outlet("org.shafaq", "شفق نيوز"));
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 2, 4));
    assertThat(article.dateline()).isEqualTo("بغداد");
    assertThat(words(article, BlockLabel.BODY)).hasSize(2);
  }

  @Test
  void aStampInTwoCalendarsIsTheGregorianDay() throws IOException {
    Article article = page("jazeera");
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2008, 3, 13));
    assertThat(article.outlet()).isEqualTo(new Article.Outlet("org.aljazeera", "الجزيرة"));
    assertThat(article.credit(Credit.Kind.COMPILED)).isPresent();
  }

  @Test
  void aStubNamesTheOutletItWasTakenFrom() throws IOException {
    Article article = page("stub");
    assertThat(article.outlet()).isEqualTo(new Article.Outlet("org.okaz", "صحيفة عكاظ"));
    assertThat(article.credit(Credit.Kind.REPUBLISHER).orElseThrow().name()).isEqualTo("صدى المرافئ");
    assertThat(article.published().how()).isEqualTo(How.UNKNOWN);
    assertThat(words(article, BlockLabel.BODY)).hasSize(1);
  }

  @Test
  void theClockOfAHeaderCountersAndCommentsStayOutside() throws IOException {
    Article article = page("comments");
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 10, 16));
    assertThat(article.outlet()).isEqualTo(new Article.Outlet(null, "نبض الضفة"));
    assertThat(words(article, BlockLabel.BODY)).hasSize(3);
    assertThat(words(article, BlockLabel.COMMENTS)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "تاريخ النشر: 18th, May 2031 GMT",
        "18 مايو 2031 11:21 م",
        "01:32 ص الأحد 18 مايو 2031",
        "05:02 م 18/05/2031",
        "الأحد 18 مايو 2031 | 06:58 مساءً",
        "الأحد 18/مايو/2031 - 10:15 م",
        "نشر في: الأحد 18 مايو 2031 - 5:37 م | آخر تحديث: الاثنين 19 مايو 2031",
        "الأحد ١٨ مايو ٢٠٣١ الساعة ٩:٤٠ مساءً",
        "18 أيار 2031 11:17",
        "الأحد, 18 أيار 2031 الساعة 22:16",
        "الأحد، 18-05-2031 08:59 ص",
        "نشر في 2031/05/18 الساعة 21:51",
        "18-05-2031 | 08:13",
        "الأحد 13:36 18/05/2031",
        "سياسة 18-05-2031, 18:38",
        "نشر بتاريخ: ١٨ أيار ٢٠٣١",
        "تاريخ الإضافة الأحد 18 أيار 2031 - 6:36 ص",
        "الأحد 18 أيار , 2031 09:01 توقيت بيروت",
        "18.05.2031 - محدث : 19.05.2031",
        "18 ماي 2031",
        "نُشر يوم الأحد 18 ماي 2031 على الساعة 15:30",
        "18 أيار/مايو 2031",
        "18 مايو (أيار) 2031",
        "5 نوفمبر، 2030 6:48 ص",
        "25 شوال 1436 هـ الموافق 10 أغسطس 2015 م",
      })
  void everyFamilyOfStampsBelowAHeadlineIsRead(String stamp) {
    String text =
        "وزير الزراعة يزور معرض التمور في الواحة\n"
            + stamp
            + "\nزار وزير الزراعة معرض التمور في الواحة واستمع إلى شرح من المزارعين عن موسم هذا العام.\n"
            + "وقال الوزير إن الوزارة ستشتري فائض المحصول بسعر يحدد قبل نهاية الشهر الجاري.\n";
    Page page =
        new Page(
            "stamp",
            null,
            org.isnad.page.Shape.DUMP,
            text,
            "UTF-8",
            null,
            Page.Fields.NONE,
            "digest");
    Article article = READER.read(page);
    LocalDate day =
        stamp.contains("2030")
            ? LocalDate.of(2030, 11, 5)
            : stamp.contains("2015") ? LocalDate.of(2015, 8, 10) : LocalDate.of(2031, 5, 18);
    assertThat(article.published().from()).as(stamp).isEqualTo(day);
    assertThat(words(article, BlockLabel.BODY)).hasSize(2);
    assertThat(words(article, BlockLabel.DATE)).containsExactly(stamp);
  }
}
