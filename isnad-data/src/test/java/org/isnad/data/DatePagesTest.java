package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of HTML pages built as the sites of the Arabic press are. */
class DatePagesTest {
  private static LocalDate day(MadePage page) {
    return page.read().published().from();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"قنديل\"},"
            + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-05-18T09:30:00+03:00\"}]}",
        "[{\"@type\":\"BreadcrumbList\"},{\"@type\":[\"Article\",\"NewsArticle\"],"
            + "\"datePublished\":\"2031-05-18T09:30:00+0300\"}]",
        "{\"@type\":\"NewsArticle\",\"headline\":\"قال \"نعم\" للسد\",\"datePublished\":"
            + "\"2031-05-18 09:30:00 +03:00\",}",
        "{\"@type\":\"NewsArticle\",\"description\":\"سطر\nوسطر\",\"datePublished\":"
            + "\"2031-05-18T09:30:00.000+03:00\"",
        "//<![CDATA[\n{\"@type\":\"http://schema.org/ReportageNewsArticle\",\"datePublished\":"
            + "[\"2031-05-18T09:30+03:00\"]}//]]>",
        "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"LiveBlogPosting\",\"datePublished\":"
            + "\"Sun, 18 May 2031 09:30:00 +0300\"}}",
        "{\"@type\":\"NewsArticle\",\"datePublished\":1936852200,\"author\":{\"@id\":\"#1\"}}",
      })
  void jsonLdIsReadHoweverItIsWritten(String json) {
    Article article = new MadePage().json(json).read();
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 5, 18));
    assertThat(article.published().how()).isEqualTo(How.METADATA);
    assertThat(article.published().at().toInstant())
        .isEqualTo(Instant.parse("2031-05-18T06:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "article:published_time | 2031-05-18T09:30:00+03:00",
        "article:published_time | الأحد 18 مايو 2031 - 09:30 ص",
        "article:published_time | 18/05/2031",
        "article:published_time | 5/18/2031 9:30:00 AM",
        "og:published_time | ١٨ أيار ٢٠٣١",
        "datePublished | 18 ماي 2031",
        "pubdate | 18 أيار/مايو 2031",
        "publishdate | 2031/05/18 09:30",
        "DC.date.issued | 2031-05-18",
        "dcterms.created | 20310518",
        "parsely-pub-date | 2031-05-18T06:30:00Z",
        "sailthru.date | Sun, 18 May 2031 09:30:00 GMT",
        "date | May 18, 2031",
        "created | 18-May-2031 09:30",
      })
  void metaElementsOfAllHabitsGiveTheDay(String name, String value) {
    assertThat(day(new MadePage().meta(name, value))).isEqualTo(LocalDate.of(2031, 5, 18));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"meta\">الأحد 18 مايو 2031 - 10:15 م</div>",
        "<span>نشر في: 18/5/2031</span>",
        "<p>18 أيار 2031</p>",
        "<p>الأحد 18 أيار/مايو 2031</p>",
        "<p>18 مايو (أيار) 2031 م ـ 26 محرم 1453 هـ</p>",
        "<div>نُشر يوم الأحد 18 ماي 2031 على الساعة 15:30</div>",
        "<div>الأحد ١٨ مايو ٢٠٣١ الساعة ٩:٤٠ مساءً</div>",
        "<div>۱۸ مايو ۲۰۳۱</div>",
        "<time datetime=\"2031-05-18T15:00\">منذ شهر</time>",
        "<ul class=\"info\"><li>18.05.2031 | 12:30</li><li>آخر تحديث: 20.05.2031 | 08:00</li></ul>",
        "<div>2031-05-18 | 15:02</div>",
        "<div>تاريخ النشر: 18th, May 2031 GMT</div>",
        "<div>08:59 ص الأحد، 18-05-2031</div>",
        "<span itemprop=\"datePublished\" content=\"2031-05-18\">قبل أيام</span>",
      })
  void theStampBesideTheHeadlineGivesTheDay(String under) {
    assertThat(day(new MadePage().under(under))).as(under).isEqualTo(LocalDate.of(2031, 5, 18));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18 كانون الثاني 2031 | 2031-01-18",
        "18 جانفي 2031 | 2031-01-18",
        "3 شباط/فبراير 2031 | 2031-02-03",
        "3 فيفري 2031 | 2031-02-03",
        "4 آذار 2031 | 2031-03-04",
        "7 نيسان 2031 | 2031-04-07",
        "7 أفريل 2031 | 2031-04-07",
        "9 حزيران 2031 | 2031-06-09",
        "9 جوان 2031 | 2031-06-09",
        "2 تموز يوليو 2031 | 2031-07-02",
        "2 يوليوز 2031 | 2031-07-02",
        "2 جويلية 2031 | 2031-07-02",
        "11 آب/أغسطس 2031 | 2031-08-11",
        "11 غشت 2031 | 2031-08-11",
        "11 أوت 2031 | 2031-08-11",
        "5 أيلول 2031 | 2031-09-05",
        "5 شتنبر 2031 | 2031-09-05",
        "7 تشرين الأول 2031 | 2031-10-07",
        "8 نونبر 2031 | 2031-11-08",
        "8 تشرين الثاني 2031 | 2031-11-08",
        "30 دجنبر 2031 | 2031-12-30",
        "30 كانون الأول 2031 | 2031-12-30",
        "1 رمضان 1446 هـ | 2025-03-01",
        "10 ذو الحجة 1446 هـ | 2025-06-06",
        "1446/9/1 هـ | 2025-03-01",
      })
  void monthsOfAllCountriesAndTheCalendarOfMeccaAreRead(String stamp, LocalDate day) {
    assertThat(day(new MadePage().under("<div class=\"when\">" + stamp + "</div>"))).isEqualTo(day);
  }

  @Test
  void theClockOfThePageHeaderIsNoDateOfTheStory() {
    MadePage clock =
        new MadePage().above("<div class=\"top\">الجمعة 17 أكتوبر 2031 | عدد اليوم</div>");
    assertThat(clock.read().published().how()).isEqualTo(How.UNKNOWN);
    MadePage both =
        new MadePage()
            .above("<div class=\"today\">الجمعة 17 أكتوبر 2031 - 5 جمادى الآخرة 1453 هـ</div>")
            .under("<div>الأحد 12 أكتوبر 2031</div>");
    assertThat(day(both)).isEqualTo(LocalDate.of(2031, 10, 12));
  }

  @Test
  void aPageThatTellsNoDateHasNone() {
    MadePage page =
        new MadePage()
            .below(
                "<aside><h3>أخبار ذات صلة</h3><ul><li><a href=\"/2\">خبر قديم</a> 3 مايو 2030</li></ul>"
                    + "</aside><footer>جميع الحقوق محفوظة 2031</footer>");
    assertThat(page.read().published().how()).isEqualTo(How.UNKNOWN);
    assertThat(
            new MadePage()
                .meta("og:updated_time", "2031-05-18T09:30:00Z")
                .read()
                .published()
                .from())
        .isNull();
    assertThat(
            new MadePage()
                .meta("article:published_time", "0001-01-01T00:00:00")
                .read()
                .published()
                .from())
        .isNull();
    assertThat(new MadePage().meta("article:published_time", "مايو 2031").read().published().from())
        .isNull();
    assertThat(
            new MadePage().meta("article:published_time", "1970-01-01").read().published().from())
        .isNull();
  }

  @Test
  void aDateAfterTheCaptureIsNotBelieved() {
    MadePage page =
        new MadePage()
            .meta("article:published_time", "2041-05-18T09:30:00Z")
            .under("<div>18 مايو 2031</div>")
            .captured("2031-05-19T10:00:00Z");
    assertThat(day(page)).isEqualTo(LocalDate.of(2031, 5, 18));
  }

  @Test
  void ofTwoStampsThatDifferByTheZoneAloneTheOneOnThePageGivesTheDay() {
    MadePage timed =
        new MadePage()
            .meta("article:published_time", "2031-05-24T22:59:00Z")
            .under("<div>الأحد 25 مايو 2031 - 01:59 ص</div>");
    Article article = timed.read();
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 5, 25));
    assertThat(article.published().at()).isEqualTo(OffsetDateTime.parse("2031-05-25T01:59+03:00"));
    assertThat(
            day(
                new MadePage()
                    .meta("article:published_time", "2031-05-24T21:10:00+00:00")
                    .under("<span>25 أيار 2031</span>")))
        .isEqualTo(LocalDate.of(2031, 5, 25));
    assertThat(
            day(
                new MadePage()
                    .meta("article:published_time", "2031-05-24T22:59:00Z")
                    .url("https://www.qandil-news.example/2031/05/25/dam")))
        .isEqualTo(LocalDate.of(2031, 5, 25));
  }

  @Test
  void ofAnOutletWhoseZoneIsKnownAStampInUtcIsToldOnTheOutletsDay() {
    MadePage page =
        new MadePage()
            .url("https://www.youm7.com/story/1")
            .meta("article:published_time", "2031-05-24T22:59:00Z");
    assertThat(day(page)).isEqualTo(LocalDate.of(2031, 5, 25));
    assertThat(day(page.under("<div>السبت 24 مايو 2031 10:59 م</div>")))
        .isEqualTo(LocalDate.of(2031, 5, 24));
  }

  @Test
  void ofContradictingStampsTheOneThatOthersBearOutIsTaken() {
    MadePage changed =
        new MadePage()
            .meta("article:published_time", "2031-06-02T09:30:00+03:00")
            .meta("article:modified_time", "2031-06-02T09:30:00+03:00")
            .under("<div>نشر في: 18 مايو 2031</div>");
    assertThat(day(changed)).isEqualTo(LocalDate.of(2031, 5, 18));
    MadePage addressed =
        new MadePage()
            .url("https://www.qandil-news.example/2031/05/18/dam")
            .meta("article:published_time", "2031-06-02T09:30:00+03:00")
            .json("{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-05-18T07:00:00+03:00\"}");
    assertThat(day(addressed)).isEqualTo(LocalDate.of(2031, 5, 18));
  }

  @Test
  void dayAndMonthInNumbersAreTakenAsOtherStampsBearOut() {
    assertThat(
            day(
                new MadePage()
                    .meta("article:published_time", "5/7/2031 9:30:00 AM")
                    .under("<div>7 مايو 2031</div>")))
        .isEqualTo(LocalDate.of(2031, 5, 7));
    assertThat(day(new MadePage().meta("article:published_time", "5/7/2031 9:30:00 AM")))
        .isEqualTo(LocalDate.of(2031, 5, 7));
    assertThat(day(new MadePage().meta("og:locale", "en_US").under("<div>نشر: 07/05/2031</div>")))
        .isEqualTo(LocalDate.of(2031, 5, 7));
    assertThat(day(new MadePage().under("<div>نشر: 07/05/2031</div>")))
        .isEqualTo(LocalDate.of(2031, 5, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://q.example/2031/05/18/dam | 2031-05-18",
        "https://q.example/news/2031-5-18-1.198 | 2031-05-18",
        "https://q.example/?cdate=18052031 | 2031-05-18",
        "https://q.example/20310518/dam.html | 2031-05-18",
        "https://q.example/2031/may/18/dam | 2031-05-18",
        "https://q.example/2031/05/dam | ",
        "https://q.example/story/20311999 | ",
      })
  void theAddressGivesTheDayWhenNothingElseDoes(String url, LocalDate day) {
    assertThat(day(new MadePage().url(url))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "منذ 3 ساعات | 2031-05-18T12:00:00Z | 2031-05-18",
        "قبل ساعتين | 2031-05-18T12:00:00Z | 2031-05-18",
        "منذ ١٩ دقيقة | 2031-05-18T12:00:00Z | 2031-05-18",
        "أمس 10:20 | 2031-05-18T12:00:00Z | 2031-05-17",
        "اليوم, 13:40 | 2031-05-18T12:00:00Z | 2031-05-18",
        "منذ 9 ساعات | 2031-05-18T08:00:00Z | ",
        "منذ يومين | 2031-05-18T12:00:00Z | ",
        "منذ شهر | 2031-05-18T12:00:00Z | ",
      })
  void anAgeIsCountedFromTheCaptureWhenItTellsTheDay(String age, String captured, LocalDate day) {
    Article article =
        new MadePage().under("<div class=\"age\">" + age + "</div>").captured(captured).read();
    assertThat(article.published().from()).isEqualTo(day);
    assertThat(article.published().how()).isEqualTo(day == null ? How.UNKNOWN : How.DERIVED);
    assertThat(new MadePage().under("<div>" + age + "</div>").read().published().from()).isNull();
  }

  @Test
  void theTimeOfAChangeIsKeptApart() {
    Article article =
        new MadePage()
            .meta("article:published_time", "2031-05-18T09:30:00+03:00")
            .meta("article:modified_time", "2031-05-20T10:00:00+03:00")
            .read();
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 5, 18));
    assertThat(article.metadata().modified().from()).isEqualTo(LocalDate.of(2031, 5, 20));
  }
}
