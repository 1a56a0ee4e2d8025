package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Entry;
import org.isnad.article.How;
import org.isnad.event.EventMention;
import org.isnad.event.Status;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.junit.jupiter.api.Test;

/**
 * Each entry of a live page was written when its own stamp says, and its words count from there.
 */
class LivePagesTest {
  private static final Isnad ISNAD = new Isnad(Lexicon.load(List.of()));

  private static final String LEDE =
      "تتابع هذه الصفحة أخبار المفاوضات الجارية بين أطراف النزاع في العاصمة منذ بداية الأسبوع.";
  private static final String CALL =
      "أجرى الرئيس الفرنسي اليوم اتصالا هاتفيا مع نظيره المصري لبحث سير المفاوضات الجارية.";
  private static final String TALKS =
      "وصل وفد الوسطاء إلى مقر المفاوضات وسط إجراءات أمنية مشددة حول المبنى وفي الشوارع القريبة.";
  private static final String PLAN =
      "أعلنت الرئاسة التركية أن الرئيس التركي سيلتقي غدا نظيره الروسي في مدينة إسطنبول.";

  @Test
  void clocksOfANewestFirstPageGoBackOverMidnight() {
    Article article =
        html(
            "2031-05-17T19:00:00+03:00",
            "2031-05-18T00:45:00+03:00",
            "<li><span>00:40</span><p>" + TALKS + "</p></li>",
            "<li><span>23:50</span><p>" + CALL + "</p></li>",
            "<li><span>20:05</span><p>" + PLAN + "</p></li>");
    assertThat(article.entries()).extracting(Entry::day).containsExactly(day(18), day(17), day(17));
    assertThat(article.entries()).extracting(Entry::how).containsOnly(How.DERIVED);
    assertThat(article.entries().getFirst().time()).isEqualTo(LocalTime.of(0, 40));
    EventMention call = event(article, "call");
    assertThat(call.time().from()).isEqualTo(day(17));
    assertThat(call.textDate()).isEqualTo(day(17));
    assertThat(call.statements()).extracting(s -> s.documentDate()).containsOnly(day(17));
    EventMention meeting = event(article, "meeting");
    assertThat(meeting.status()).isEqualTo(Status.PLANNED);
    assertThat(meeting.time().from()).isEqualTo(day(18));
  }

  @Test
  void clocksOfAnOldestFirstPageGoOnOverMidnight() {
    Article article =
        dump("نشر في: 17 مايو 2031 - 21:00", LEDE, "21:10", TALKS, "22:30", PLAN, "01:15", CALL);
    assertThat(article.entries()).extracting(Entry::day).containsExactly(day(17), day(17), day(18));
    assertThat(event(article, "call").time().from()).isEqualTo(day(18));
    assertThat(event(article, "meeting").time().from()).isEqualTo(day(18));
  }

  @Test
  void stampsWithTheirOwnDayAreTakenAtTheirWord() {
    Article article =
        html(
            "2031-05-15T08:00:00+03:00",
            "2031-05-18T09:00:00+03:00",
            "<article><time datetime=\"2031-05-17T22:30:00Z\">01:30</time><p>"
                + CALL
                + "</p></article>",
            "<article><time datetime=\"2031-05-15T06:00:00Z\">09:00</time><p>"
                + PLAN
                + "</p></article>");
    assertThat(article.entries()).extracting(Entry::day).containsExactly(day(18), day(15));
    assertThat(article.entries()).extracting(Entry::how).containsOnly(How.METADATA);
    assertThat(event(article, "call").time().from()).isEqualTo(day(18));
    assertThat(event(article, "meeting").time().from()).isEqualTo(day(16));
  }

  @Test
  void hijriDaysAndArabicDigitsOfStampsAreRead() {
    Article article =
        dump(
            "نشر في: ١٧ مايو ٢٠٣١",
            LEDE,
            "٢٦ محرم ١٤٥٣ هـ ١٠:٣٠ م",
            CALL,
            "٢٥ محرم ١٤٥٣ هـ ٩:١٥ ص",
            TALKS);
    assertThat(article.entries()).extracting(Entry::day).containsExactly(day(18), day(17));
    assertThat(article.entries()).extracting(Entry::how).containsOnly(How.DERIVED);
    assertThat(article.entries().getFirst().time()).isEqualTo(LocalTime.of(22, 30));
    assertThat(event(article, "call").time().from()).isEqualTo(day(18));
  }

  @Test
  void theZoneOfAStampIsKept() {
    Article article =
        dump(
            "نشر في: 17 مايو 2031",
            LEDE,
            "18:40 بتوقيت غرينتش",
            CALL,
            "17:15 بتوقيت غرينتش",
            TALKS);
    assertThat(article.entries()).extracting(e -> String.valueOf(e.zone())).containsOnly("UTC");
  }

  @Test
  void whatAnOlderEntryToldFirstIsOfItsDay() {
    String again =
        "وقالت الرئاسة إن الرئيس الفرنسي أجرى اتصالا هاتفيا مع نظيره المصري حول المفاوضات.";
    Article article =
        html(
            "2031-05-17T19:00:00+03:00",
            "2031-05-18T00:45:00+03:00",
            "<li><span>00:40</span><p>" + again + "</p></li>",
            "<li><span>23:50</span><p>" + again.replace("وقالت", "وأعلنت") + "</p></li>");
    assertThat(event(article, "call").textDate()).isEqualTo(day(17));
  }

  @Test
  void entriesWithoutStampsStayWithTheDayOfThePage() {
    Article article =
        html(
            "2031-05-17T19:00:00+03:00",
            "2031-05-17T21:45:00+03:00",
            "<li><p>" + TALKS + "</p></li>",
            "<li><p>" + CALL + "</p></li>");
    assertThat(article.entries()).isEmpty();
    assertThat(event(article, "call").time().from()).isEqualTo(day(17));
  }

  @Test
  void aListOfWhatHappenedInOtherYearsIsNoLivePage() {
    Article article =
        dump("نشر في: 17 مايو 2031", LEDE, "5 يونيو 1997 10:30", TALKS, "6 يونيو 1997 11:30", CALL);
    assertThat(article.entries()).isEmpty();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2031, 5, day);
  }

  private static EventMention event(Article article, String kind) {
    Optional<EventMention> found =
        ISNAD.read(article).events().stream().filter(e -> e.kind().equals(kind)).findFirst();
    assertThat(found).as(kind).isPresent();
    return found.orElseThrow();
  }

  private static Article html(String published, String modified, String... entries) {
    String page =
        "<html lang=\"ar\"><head><title>مفاوضات العاصمة: آخر التطورات</title>"
            + "<meta property=\"article:published_time\" content=\""
            + published
            + "\"><meta property=\"article:modified_time\" content=\""
            + modified
            + "\"></head><body><main><h1>مفاوضات العاصمة: آخر التطورات</h1><p>"
            + LEDE
            + "</p><ul class=\"timeline\">"
            + String.join("", entries)
            + "</ul></main></body></html>";
    return article("live.html", page);
  }

  private static Article dump(String... lines) {
    return article("live.txt", "مفاوضات العاصمة: آخر التطورات\n" + String.join("\n", lines));
  }

  private static Article article(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return ISNAD.article((Page) new PageReader().read(name, bytes, Hints.NONE));
  }
}
