package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.article.Credit;
import org.isnad.article.How;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.isnad.page.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Title, date and authors of HTML pages built as the sites of the Arabic press are; words and
 * outlets are made up.
 */
class MetadataPagesTest {
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(List.of()));
  private static final String TITLE = "وزير الري يتفقد سد الوادي الجديد";
  private static final String BODY =
      "<p>تفقد وزير الري صباح الأحد أعمال بناء السد في الوادي واستمع إلى شرح من المهندسين عن مراحل"
          + " العمل وتكاليفه.</p><p>وقال الوزير إن السد سيحفظ مياه السيول للمزارعين في القرى القريبة"
          + " ويمد المدينة بالماء في أشهر الصيف.</p><p>ويتوقع المهندسون أن ينتهي البناء قبل نهاية"
          + " العام المقبل إذا لم تتأخر الآلات في الميناء.</p>";

  /** A page under construction. */
  private static final class Site {
    private String url = "https://www.qandil-news.example/story/1187";
    private String head = "<title>" + TITLE + "</title>";
    private String above = "";
    private String heading = "<h1>" + TITLE + "</h1>";
    private String under = "";
    private String below = "";
    private Instant captured;

    Site url(String address) {
      url = address;
      return this;
    }

    Site head(String elements) {
      head = elements;
      return this;
    }

    Site meta(String property, String content) {
      head += "<meta property=\"" + property + "\" content=\"" + content + "\">";
      return this;
    }

    Site json(String json) {
      head += "<script type=\"application/ld+json\">" + json + "</script>";
      return this;
    }

    Site above(String html) {
      above = html;
      return this;
    }

    Site heading(String html) {
      heading = html;
      return this;
    }

    Site under(String html) {
      under = html;
      return this;
    }

    Site below(String html) {
      below = html;
      return this;
    }

    Site captured(String instant) {
      captured = Instant.parse(instant);
      return this;
    }

    Article read() {
      String html =
          "<!doctype html><html lang=\"ar\"><head><meta charset=\"utf-8\">"
              + head
              + "</head><body><header>"
              + above
              + "<nav><a href=\"/\">الرئيسية</a> <a href=\"/w\">محليات</a></nav></header><main><article>"
              + heading
              + under
              + "<div class=\"text\">"
              + BODY
              + "</div></article>"
              + below
              + "</main></body></html>";
      return READER.read(
          new Page("p", url, Shape.HTML, html, "UTF-8", captured, Page.Fields.NONE, "digest"));
    }
  }

  private static Site site() {
    return new Site();
  }

  private static LocalDate day(Site site) {
    return site.read().published().from();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>وزير الري يتفقد سد الوادي الجديد | بوابة قنديل</title>",
        "<title>بوابة قنديل - وزير الري يتفقد سد الوادي الجديد</title>",
        "<title>وزير الري يتفقد سد الوادي الجديد - محليات - بوابة قنديل</title>",
        "<meta property=\"og:title\" content=\"بوابة قنديل | وزير الري يتفقد سد الوادي الجديد\">",
        "<meta property=\"og:title\" content=\"وزير الري يتفقد سد الوادي الجديد » بوابة قنديل\">",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"وزير الري"
            + " يتفقد سد الوادي الجديد - بوابة قنديل\",\"publisher\":{\"name\":\"بوابة قنديل\"}}</script>",
        "<title>وزير الري يتفقد سد الوادي الجديد: بوابة قنديل</title>",
      })
  void theHeadingIsTheTitleWithoutTheOutletsName(String head) {
    assertThat(site().head(head).read().title()).isEqualTo(TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>وزير الري يتفقد سد الوادي الجديد | بوابة قنديل</title>",
        "<title>بوابة قنديل - وزير الري يتفقد سد الوادي الجديد</title>",
        "<meta name=\"twitter:title\" content=\"وزير الري يتفقد سد الوادي الجديد • بوابة قنديل\">",
      })
  void withoutAHeadingTheTitleIsCutFromTheNameThatTheSiteGivesItself(String head) {
    Site page =
        site().heading("").head(head + "<meta property=\"og:site_name\" content=\"بوابة قنديل\">");
    assertThat(page.read().title()).isEqualTo(TITLE);
  }

  @Test
  void aHeadingThatIsTheSitesNameOrOfAListIsNotTheTitle() {
    Site page =
        site()
            .head("<title>" + TITLE + " | بوابة قنديل</title>")
            .meta("og:site_name", "بوابة قنديل")
            .above("<h1><a href=\"/\">بوابة قنديل</a></h1>")
            .heading("<h2>" + TITLE + "</h2>")
            .below(
                "<section><h2>الأكثر قراءة</h2><h2>سوق السمك يعود إلى الميناء القديم</h2></section>");
    assertThat(page.read().title()).isEqualTo(TITLE);
  }

  @Test
  void aKickerInTheHeadingThatMetadataLeaveOutIsNotPartOfTheTitle() {
    Site page =
        site().heading("<h1><span>السدود</span> " + TITLE + "</h1>").meta("og:title", TITLE);
    assertThat(page.read().title()).isEqualTo(TITLE);
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
    Article article = site().json(json).read();
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
    assertThat(day(site().meta(name, value))).isEqualTo(LocalDate.of(2031, 5, 18));
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
    assertThat(day(site().under(under))).as(under).isEqualTo(LocalDate.of(2031, 5, 18));
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
    assertThat(day(site().under("<div class=\"when\">" + stamp + "</div>"))).isEqualTo(day);
  }

  @Test
  void theClockOfThePageHeaderIsNoDateOfTheStory() {
    Site clock = site().above("<div class=\"top\">الجمعة 17 أكتوبر 2031 | عدد اليوم</div>");
    assertThat(clock.read().published().how()).isEqualTo(How.UNKNOWN);
    Site both =
        site()
            .above("<div class=\"today\">الجمعة 17 أكتوبر 2031 - 5 جمادى الآخرة 1453 هـ</div>")
            .under("<div>الأحد 12 أكتوبر 2031</div>");
    assertThat(day(both)).isEqualTo(LocalDate.of(2031, 10, 12));
  }

  @Test
  void aPageThatTellsNoDateHasNone() {
    Site page =
        site()
            .below(
                "<aside><h3>أخبار ذات صلة</h3><ul><li><a href=\"/2\">خبر قديم</a> 3 مايو 2030</li></ul>"
                    + "</aside><footer>جميع الحقوق محفوظة 2031</footer>");
    assertThat(page.read().published().how()).isEqualTo(How.UNKNOWN);
    assertThat(site().meta("og:updated_time", "2031-05-18T09:30:00Z").read().published().from())
        .isNull();
    assertThat(
            site().meta("article:published_time", "0001-01-01T00:00:00").read().published().from())
        .isNull();
    assertThat(site().meta("article:published_time", "مايو 2031").read().published().from())
        .isNull();
    assertThat(site().meta("article:published_time", "1970-01-01").read().published().from())
        .isNull();
  }

  @Test
  void aDateAfterTheCaptureIsNotBelieved() {
    Site page =
        site()
            .meta("article:published_time", "2041-05-18T09:30:00Z")
            .under("<div>18 مايو 2031</div>")
            .captured("2031-05-19T10:00:00Z");
    assertThat(day(page)).isEqualTo(LocalDate.of(2031, 5, 18));
  }

  @Test
  void ofTwoStampsThatDifferByTheZoneAloneTheOneOnThePageGivesTheDay() {
    Site timed =
        site()
            .meta("article:published_time", "2031-05-24T22:59:00Z")
            .under("<div>الأحد 25 مايو 2031 - 01:59 ص</div>");
    Article article = timed.read();
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 5, 25));
    assertThat(article.published().at()).isEqualTo(OffsetDateTime.parse("2031-05-25T01:59+03:00"));
    assertThat(
            day(
                site()
                    .meta("article:published_time", "2031-05-24T21:10:00+00:00")
                    .under("<span>25 أيار 2031</span>")))
        .isEqualTo(LocalDate.of(2031, 5, 25));
    assertThat(
            day(
                site()
                    .meta("article:published_time", "2031-05-24T22:59:00Z")
                    .url("https://www.qandil-news.example/2031/05/25/dam")))
        .isEqualTo(LocalDate.of(2031, 5, 25));
  }

  @Test
  void ofAnOutletWhoseZoneIsKnownAStampInUtcIsToldOnTheOutletsDay() {
    Site page =
        site()
            .url("https://www.youm7.com/story/1")
            .meta("article:published_time", "2031-05-24T22:59:00Z");
    assertThat(day(page)).isEqualTo(LocalDate.of(2031, 5, 25));
    assertThat(day(page.under("<div>السبت 24 مايو 2031 10:59 م</div>")))
        .isEqualTo(LocalDate.of(2031, 5, 24));
  }

  @Test
  void ofContradictingStampsTheOneThatOthersBearOutIsTaken() {
    Site changed =
        site()
            .meta("article:published_time", "2031-06-02T09:30:00+03:00")
            .meta("article:modified_time", "2031-06-02T09:30:00+03:00")
            .under("<div>نشر في: 18 مايو 2031</div>");
    assertThat(day(changed)).isEqualTo(LocalDate.of(2031, 5, 18));
    Site addressed =
        site()
            .url("https://www.qandil-news.example/2031/05/18/dam")
            .meta("article:published_time", "2031-06-02T09:30:00+03:00")
            .json("{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-05-18T07:00:00+03:00\"}");
    assertThat(day(addressed)).isEqualTo(LocalDate.of(2031, 5, 18));
  }

  @Test
  void dayAndMonthInNumbersAreTakenAsOtherStampsBearOut() {
    assertThat(
            day(
                site()
                    .meta("article:published_time", "5/7/2031 9:30:00 AM")
                    .under("<div>7 مايو 2031</div>")))
        .isEqualTo(LocalDate.of(2031, 5, 7));
    assertThat(day(site().meta("article:published_time", "5/7/2031 9:30:00 AM")))
        .isEqualTo(LocalDate.of(2031, 5, 7));
    assertThat(day(site().meta("og:locale", "en_US").under("<div>نشر: 07/05/2031</div>")))
        .isEqualTo(LocalDate.of(2031, 5, 7));
    assertThat(day(site().under("<div>نشر: 07/05/2031</div>"))).isEqualTo(LocalDate.of(2031, 5, 7));
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
    assertThat(day(site().url(url))).isEqualTo(day);
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
        site().under("<div class=\"age\">" + age + "</div>").captured(captured).read();
    assertThat(article.published().from()).isEqualTo(day);
    assertThat(article.published().how()).isEqualTo(day == null ? How.UNKNOWN : How.DERIVED);
    assertThat(site().under("<div>" + age + "</div>").read().published().from()).isNull();
  }

  @Test
  void theTimeOfAChangeIsKeptApart() {
    Article article =
        site()
            .meta("article:published_time", "2031-05-18T09:30:00+03:00")
            .meta("article:modified_time", "2031-05-20T10:00:00+03:00")
            .read();
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 5, 18));
    assertThat(article.metadata().modified().from()).isEqualTo(LocalDate.of(2031, 5, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"w\">كتب: سالم المهدي</div>",
        "<div>كتب - سالم المهدي</div>",
        "<div>بقلم / سالم المهدي</div>",
        "<span>إعداد: سالم المهدي</span>",
        "<div class=\"author\">سالم المهدي</div>",
        "<a rel=\"author\" href=\"/a/7\">سالم المهدي</a>",
        "<address>تحرير: سالم المهدي</address>",
      })
  void aBylineBesideTheHeadlineNamesTheAuthor(String under) {
    assertThat(site().under(under).read().author()).as(under).isEqualTo("سالم المهدي");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"author\":\"سالم المهدي\"}",
        "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"كتب سالم المهدي\"}}",
        "{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"https://q.example/a\"},{\"name\":\"سالم"
            + " المهدي\"}]}",
        "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"سالم"
            + " المهدي\"},{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#p\"}}]}",
      })
  void jsonLdNamesTheAuthor(String json) {
    assertThat(site().json(json).read().author()).isEqualTo("سالم المهدي");
  }

  @Test
  void addressesAccountsTheOutletAndTheMakerOfTheSiteAreNoAuthors() {
    assertThat(site().meta("article:author", "https://www.facebook.com/qandil").read().author())
        .isNull();
    assertThat(
            site()
                .head("<title>" + TITLE + "</title><meta name=\"author\" content=\"Rami Webster\">")
                .below("<footer>Developed by Rami Webster</footer>")
                .read()
                .author())
        .isNull();
    assertThat(
            site()
                .meta("og:site_name", "بوابة قنديل")
                .json("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"بوابة قنديل\"}}")
                .read()
                .author())
        .isNull();
    for (String name : List.of("admin", "المحرر", "editor@q.example", "img_2210.jpg", "user 14")) {
      assertThat(
              site()
                  .json("{\"@type\":\"NewsArticle\",\"author\":\"" + name + "\"}")
                  .read()
                  .author())
          .as(name)
          .isNull();
    }
  }

  @Test
  void anAgencyInThePlaceOfTheAuthorIsCreditedAsAgency() {
    Article article =
        site()
            .json(
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"رويترز\"}}")
            .read();
    assertThat(article.author()).isNull();
    assertThat(article.credit(Credit.Kind.AGENCY).orElseThrow().id()).isEqualTo("org.reuters");
  }

  @Test
  void sectionTagsAddressLanguageAndFindingsAreKept() {
    Article article =
        site()
            .head(
                "<link rel=\"canonical\" href=\"https://www.qandil-news.example/story/1187/dam\">"
                    + "<title>"
                    + TITLE
                    + "</title>")
            .meta("article:section", "محليات")
            .meta("article:tag", "الري")
            .meta("article:tag", "السدود")
            .meta("og:title", TITLE + " | بوابة قنديل")
            .read();
    assertThat(article.metadata().section()).isEqualTo("محليات");
    assertThat(article.metadata().canonical())
        .isEqualTo("https://www.qandil-news.example/story/1187/dam");
    assertThat(article.metadata().declaredLanguage()).isEqualTo("ar");
    assertThat(article.tags()).containsExactly("الري", "السدود");
    assertThat(article.metadata().findings())
        .anyMatch(f -> f.source().equals("og:title") && !f.taken())
        .anyMatch(f -> f.source().equals("title") && f.taken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":{\"a\":[1,2]},\"datePublished\":{\"x\":{}},\"author\":[[[]]],\"headline\":{\"name\":[]}}",
        "{\"@type\":\"NewsArticle\",\"headline\":null,\"datePublished\":true,\"author\":7}",
        "{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":{\"@id\":{}},\"keywords\":{\"a\":1}}",
        "[[[[[[[[]]]]]]]]",
        "\"",
        "{{{{{{{{",
      })
  void hostileMetadataGiveNothingAndHarmNothing(String json) {
    Article article = site().json(json).read();
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.published().from()).isNull();
  }

  @Test
  void metadataOfMillionsOfValuesAreReadInTime() {
    String many =
        "{\"@type\":\"NewsArticle\",\"keywords\":[" + "\"a\",".repeat(400_000) + "\"b\"]}";
    assertThat(site().json(many).read().title()).isEqualTo(TITLE);
    Site metas = site();
    metas.head(
        "<title>" + TITLE + "</title>" + "<meta name=\"author\" content=\"x y\">".repeat(50_000));
    assertThat(metas.read().title()).isEqualTo(TITLE);
    assertThat(site().json("{\"a\":".repeat(100_000)).read().title()).isEqualTo(TITLE);
    assertThat(site().head("<title>" + "س - ".repeat(100_000) + "</title>").read().title())
        .isNotNull();
  }
}
