package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.isnad.article.Credit.Kind;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.Span;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private static final String LEAD =
      "افتتح وزير النقل اليوم الخميس جسرا جديدا فوق النهر يربط ضفتي المدينة القديمة بعد ثلاث سنوات.";
  private static final String MORE =
      "وقال الوزير في كلمة أمام الحضور إن العمل في الجسر كلف الدولة مئة مليون دينار تقريبا.";
  private static final String LAST =
      "ويأمل السكان أن يخفف الجسر زحام السيارات عند المدخل الشمالي في ساعات الصباح.";
  private static final String OTHER_TITLE = "حريق في مخزن للقطن يلتهم عشرين طنا";
  private static final String OTHER =
      "التهم حريق كبير فجر أمس مخزنا للقطن في الضاحية الشرقية وأتى على عشرين طنا منه، وامتد دخانه"
          + " إلى البيوت القريبة حتى اضطر أهلها إلى تركها ساعات قبل أن يعودوا إليها.";
  private static final String OTHER_MORE =
      "وأعلن قائد فرق الإطفاء أن رجاله سيطروا على النار بعد خمس ساعات ولم يصب منهم أحد، وأن سببها"
          + " شرارة من سلك قديم في سقف المخزن لم يبدله صاحبه.";

  @Test
  void anAggregatorCopyHasStampDeskBodySourceTagsAndASecondArticle() {
    Article article =
        Pages.read(
            String.join(
                "\n",
                "وزير النقل يفتتح جسرا جديدا فوق النهر",
                "تاريخ النشر: 3rd, May 2031 GMT",
                "الشراع_متابعات",
                LEAD,
                MORE,
                LAST,
                "المصدر: صحيفة الشراع",
                "كلمات دلالية: النقل الجسر النهر",
                "إقرأ أيضاً:",
                OTHER_TITLE,
                OTHER,
                OTHER_MORE));
    assertThat(article.title()).isEqualTo("وزير النقل يفتتح جسرا جديدا فوق النهر");
    assertThat(article.titleSpan()).isEqualTo(new Span(0, 37));
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 5, 3));
    assertThat(article.published().how()).isEqualTo(How.STATED);
    assertThat(article.outlet()).isEqualTo(new Article.Outlet("org.shiraa", "الشراع"));
    assertThat(article.tags()).containsExactly("النقل الجسر النهر");
    assertThat(article.language()).isEqualTo("ar");
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE, LAST);
    assertThat(article.credit(Kind.COMPILED)).isPresent();
    Article second = article.embedded().getFirst();
    assertThat(second.document()).isEqualTo("p.txt#2");
    assertThat(second.title()).isEqualTo(OTHER_TITLE);
    assertThat(Pages.words(second, BlockLabel.BODY)).containsExactly(OTHER, OTHER_MORE);
    assertThat(second.published()).isEqualTo(PublicationDate.UNKNOWN);
    assertThat(second.outlet()).isNull();
    assertThat(second.credits()).isEmpty();
  }

  @Test
  void theHeadlineIsFoundBelowAMenuAndItsRepetitionIsACaption() {
    Article article =
        Pages.read(
            String.join(
                "\n",
                "الرئيسية",
                "  • أخبار",
                "  • مهرجان الربيع في المدن الساحلية",
                "  • مهرجان الربيع في المدن الساحلية",
                "",
                "الوزير يفتتح جسر النهر",
                "",
                LEAD,
                "",
                "الوزير يفتتح جسر النهر",
                "BRQ",
                "",
                MORE));
    assertThat(article.title()).isEqualTo("الوزير يفتتح جسر النهر");
    assertThat(Pages.words(article, BlockLabel.CAPTION))
        .containsExactly("الوزير يفتتح جسر النهر", "BRQ");
    assertThat(article.credit(Kind.PHOTO).orElseThrow().id()).isEqualTo("org.bark");
    assertThat(article.credit(Kind.AGENCY)).isEmpty();
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE);
  }

  @Test
  void aLinkInsideTheTextIsSkippedAndTheTextGoesOn() {
    Article article =
        Pages.read(
            String.join(
                "\n",
                "الوزير يفتتح جسر النهر",
                LEAD,
                "اقرأ أيضا: مواعيد القطارات في العطلة",
                MORE,
                "اقرأ أيضا",
                OTHER_TITLE,
                LAST));
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE, LAST);
    assertThat(article.embedded()).isEmpty();
  }

  @Test
  void datesOfListsClocksAndCommentsAreNotThePublicationDate() {
    Article article =
        Pages.read(
            String.join(
                "\n",
                "الخميس 3 مايو 2031 الموافق 9 شوال 1452 هـ",
                "الرئيسية",
                "أخبار",
                "الوزير يفتتح جسر النهر",
                LEAD,
                MORE,
                "الأكثر قراءة",
                OTHER_TITLE,
                "5 مايو 2031",
                "أخبار ذات صلة",
                "أسعار الخضر في سوق الجملة",
                "تاريخ النشر: 6 مايو 2031",
                "التعليقات (2)",
                "سمير: نتمنى جسرا آخر. 7 مايو 2031",
                "جميع الحقوق محفوظة 2031"));
    assertThat(article.published()).isEqualTo(PublicationDate.UNKNOWN);
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE);
  }

  @Test
  void anUpdateStampIsNoPublicationDate() {
    Article article =
        Pages.read("الوزير يفتتح جسر النهر\nآخر تحديث: 4 مايو 2031 10:00 ص\n" + LEAD + "\n" + MORE);
    assertThat(article.published().how()).isEqualTo(How.UNKNOWN);
    assertThat(Pages.labels(article))
        .containsExactly(BlockLabel.HEADLINE, BlockLabel.DATE, BlockLabel.BODY, BlockLabel.BODY);
  }

  @Test
  void aSubHeadingGluedToItsParagraphIsCutOffWithoutChangingTheText() {
    String glued = "تكاليف العمل وآثاره المحليةويرى خبراء أن الجسر سيغير حركة التجارة بين الضفتين.";
    Article article = Pages.read("الوزير يفتتح جسر النهر\n" + LEAD + "\n" + glued + "\n" + LAST);
    assertThat(Pages.words(article, BlockLabel.SUBHEADING))
        .containsExactly("تكاليف العمل وآثاره المحلية");
    assertThat(Pages.words(article, BlockLabel.BODY).get(1)).startsWith("ويرى خبراء");
    assertThat(article.text()).contains(glued);
  }

  @Test
  void aSecondArticleMayBeginOnTheLineWhereTheFirstEnds() {
    Article article =
        Pages.read(
            String.join(
                "\n",
                "الوزير يفتتح جسر النهر",
                LEAD,
                MORE + " المصدر: الشراع",
                "إقرأ أيضاً: " + OTHER_TITLE,
                OTHER,
                OTHER_MORE));
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE);
    assertThat(article.embedded()).hasSize(1);
    assertThat(article.embedded().getFirst().title()).isEqualTo(OTHER_TITLE);
  }

  @Test
  void theOriginBeforeTheFirstSentenceIsADatelineAndNoBody() {
    Article article =
        Pages.read(
            "الوزير يفتتح جسر النهر\nتونس - 3 - 5 (برق) -- " + LEAD + "\n" + MORE + " (ب ر ق)");
    assertThat(article.dateline()).isEqualTo("تونس");
    assertThat(article.credit(Kind.AGENCY).orElseThrow().id()).isEqualTo("org.bark");
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE);
    assertThat(Pages.words(article, BlockLabel.CREDIT)).containsExactly("(ب ر ق)");
  }

  @Test
  void aSpeakerBeforeAColonIsNoDateline() {
    String lead =
        "الوزير: الجسر الجديد فوق النهر يربط ضفتي المدينة القديمة بعد عمل دام ثلاث سنوات.";
    Article article = Pages.read("خبر عن جسر النهر الجديد\n" + lead + "\n" + MORE);
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(lead, MORE);
    assertThat(article.dateline()).isNull();
  }

  @Test
  void aNameInGuillemetsAboveTheTextIsTheOutletAndAPageMayHaveNoHeadline() {
    Article article =
        Pages.read(
            "«مرآة الضفاف»\n"
                + LEAD
                + "\n"
                + MORE
                + "\nتابعوا مرآة الضفاف على المنصات\nالمصدر: الإنترنت");
    assertThat(article.title()).isNull();
    assertThat(article.outlet()).isEqualTo(new Article.Outlet(null, "مرآة الضفاف"));
    assertThat(article.credit(Kind.NONE_NAMED)).isPresent();
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE);
  }

  @Test
  void theCategoryOfAnAgencyIsNotPartOfTheHeadlineAndItsEndMarkEndsTheText() {
    Article article =
        Pages.read(
            "سياسي / الوزير يفتتح جسر النهر\n" + LEAD + "\n" + MORE + "\n// النهاية //\n20:26");
    assertThat(article.title()).isEqualTo("الوزير يفتتح جسر النهر");
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE);
  }

  @Test
  void aPageOfMenusHasNoStory() {
    Article article =
        Pages.read("الرئيسية\nأخبار\nرياضة\nبحث\nكل ما يهمك عن معرض الكتاب هذا العام\nأخبار\n");
    assertThat(article.blocks()).noneMatch(b -> b.label().isStory());
    assertThat(article.title()).isNull();
  }

  @Test
  void fieldsKeepTheirTextAndGiveTitleOutletAuthorAndDate() {
    Hints hints =
        Hints.NONE
            .withUrl("https://www.shiraa.example/a/1")
            .withCaptured(Instant.parse("2031-05-09T08:00:00Z"))
            .withFields(
                new Page.Fields(
                    "الوزير يفتتح جسر النهر", "shiraa", "2031-05-03 10:00", "برق - تونس"));
    Article article = Pages.fields(" " + LEAD + "\n" + MORE + " سمات الجسر النهر الوزير ", hints);
    assertThat(article.text()).startsWith(" ").endsWith(" ");
    assertThat(article.title()).isEqualTo("الوزير يفتتح جسر النهر");
    assertThat(article.titleSpan()).isNull();
    assertThat(article.outlet()).isEqualTo(new Article.Outlet("org.shiraa", "shiraa"));
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 5, 3));
    assertThat(article.published().how()).isEqualTo(How.METADATA);
    assertThat(article.captured()).isEqualTo(LocalDate.of(2031, 5, 9));
    assertThat(article.dateline()).isEqualTo("تونس");
    assertThat(article.author()).isNull();
    assertThat(article.credits()).containsExactly(new Credit(Kind.AGENCY, "برق", "org.bark", null));
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE);
    assertThat(Pages.words(article, BlockLabel.TAGS)).containsExactly("سمات الجسر النهر الوزير");
  }

  @Test
  void theDayOfCaptureIsNeverThePublicationDateOfFields() {
    Article article =
        Pages.fields(
            "الرباط - برق: " + LEAD,
            Hints.NONE.withCaptured(Instant.parse("2031-05-09T08:00:00Z")));
    assertThat(article.published()).isEqualTo(PublicationDate.UNKNOWN);
    assertThat(Pages.words(article, BlockLabel.DATELINE)).containsExactly("الرباط - برق: ");
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD);
  }

  @Test
  void anAddressMayHoldTheDate() {
    Hints hints = Hints.NONE.withUrl("https://example.org/2031/05/03/bridge");
    assertThat(Pages.fields(LEAD, hints).published().from()).isEqualTo(LocalDate.of(2031, 5, 3));
  }

  @Test
  void anHtmlPageGivesItsMetadataHeadingsCaptionsAndBoxes() {
    Article article =
        Pages.read(
            """
            <html><head><title>الوزير يفتتح جسر النهر | الشراع</title>
            <link rel="canonical" href="https://shiraa.example/7">
            <script type="application/ld+json">
            {"@graph":[{"@type":"WebSite","name":"x"},
            {\t"@type":["NewsArticle"],"headline":"الوزير يفتتح جسر النهر",
             "datePublished":"2031-05-02T22:30:00Z","author":{"name":"ليلى الحداد"},
             "publisher":{"name":"صحيفة الشراع"},"keywords":"جسور، نقل"}]}
            </script></head><body>
            <nav><ul><li>الرئيسية</li><li>أخبار</li></ul></nav>
            <article><h1>الوزير يفتتح جسر النهر</h1>
            <p><time datetime="2031-05-03">الخميس 3 أيار 2031</time></p>
            <figure><img src=a.jpg><figcaption>الوزير عند الجسر (برق)</figcaption></figure>
            <p>%s</p><div class="related"><a href=/1>%s</a></div><h2>كلفة الجسر</h2><p>%s</p><p>%s</p>
            </article><aside><h3>الأكثر قراءة</h3><p><a href=/2>%s</a></p></aside>
            <footer>جميع الحقوق محفوظة</footer></body></html>
            """
                .formatted(LEAD, OTHER_TITLE, MORE, LAST, OTHER_TITLE));
    assertThat(article.title()).isEqualTo("الوزير يفتتح جسر النهر");
    assertThat(article.url()).isEqualTo("https://shiraa.example/7");
    assertThat(article.published().from()).isEqualTo(LocalDate.of(2031, 5, 3));
    assertThat(article.author()).isEqualTo("ليلى الحداد");
    assertThat(article.outlet()).isEqualTo(new Article.Outlet("org.shiraa", "صحيفة الشراع"));
    assertThat(article.tags()).containsExactly("جسور", "نقل");
    assertThat(article.credit(Kind.PHOTO).orElseThrow().id()).isEqualTo("org.bark");
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE, LAST);
    assertThat(Pages.words(article, BlockLabel.SUBHEADING)).containsExactly("كلفة الجسر");
    assertThat(Pages.words(article, BlockLabel.RELATED)).containsExactly(OTHER_TITLE);
    assertThat(Pages.words(article, BlockLabel.MOST_READ))
        .containsExactly("الأكثر قراءة\n" + OTHER_TITLE);
    assertThat(Pages.words(article, BlockLabel.FURNITURE)).containsExactly("جميع الحقوق محفوظة");
  }

  @Test
  void theTextOfJsonLdStandsInWhereThePageShowsNone() {
    Article article =
        Pages.read(
            "<html><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"جسر النهر\","
                + "\"articleBody\":\""
                + LEAD
                + "\\n"
                + MORE
                + "\"}</script><body><div>أخبار</div></body></html>");
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE);
  }

  @Test
  void aBodyOfBareTextAndLineBreaksIsRead() {
    Article article =
        Pages.read(
            "<html><body><h1>الوزير يفتتح جسر النهر</h1><div>"
                + String.join("<br><br>", List.of(LEAD, MORE, LAST))
                + "</div></body></html>");
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(LEAD, MORE, LAST);
  }
}
