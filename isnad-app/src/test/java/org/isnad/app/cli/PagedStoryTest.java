package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A story that its outlet serves on several pages is one story. */
class PagedStoryTest {
  private static final String STORY = "https://paged.example/2031/talks";
  private static final String TITLE = "جولة اتصالات رئاسية حول أزمة الحدود";
  private static final String CALL =
      "أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع الرئيس الفرنسي إيمانويل ماكرون يوم"
          + " الاثنين.";
  private static final String MORE =
      "واستمر الاتصال الهاتفي بين الرئيس الروسي فلاديمير بوتين والرئيس الفرنسي إيمانويل ماكرون يوم"
          + " الاثنين أربعين دقيقة.";
  private static final String MEETING =
      "كما التقى الرئيس التركي رجب طيب أردوغان أمس الرئيس الأوكراني فولوديمير زيلينسكي في إسطنبول.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1,2", "2,1"})
  void itsPagesAreOneTellingInAnyOrderOfReading(String order) throws IOException {
    first();
    page("2.html", STORY + "?page=2", "", TITLE, MORE, MEETING);
    for (String part : order.split(",")) {
      read(part + ".html");
    }
    JsonNode call = event("call");
    assertThat(call.path("tellings")).hasSize(1);
    JsonNode telling = call.path("tellings").path(0);
    assertThat(telling.path("document").asString()).endsWith("1.html");
    assertThat(telling.path("further")).hasSize(1);
    assertThat(telling.path("further").path(0).path("document").asString()).endsWith("2.html");
    assertThat(telling.path("mentions")).hasSize(2);
    assertThat(call.path("statements").toString()).contains("\"minutes\"");
  }

  @Test
  void bothAtOnceGiveTheSameRegisterAsOneAfterTheOther() throws IOException {
    first();
    page("2.html", STORY + "?page=2", "", TITLE, MORE, MEETING);
    read("2.html");
    read("1.html");
    String apart = events("data").toString();
    Shell.run(
        "read",
        folder.resolve("1.html").toString(),
        folder.resolve("2.html").toString(),
        "--data",
        folder.resolve("other").toString());
    assertThat(events("other").toString()).isEqualTo(apart);
  }

  @Test
  void whatOnlyAFurtherPageTellsIsOfTheDayAndOutletOfTheFirst() throws IOException {
    first();
    page("2.html", STORY + "?page=2", "", TITLE, MEETING, MORE);
    read("1.html");
    read("2.html");
    JsonNode meeting = event("meeting");
    assertThat(meeting.path("time").path("from").asString()).isEqualTo("2031-03-03");
    JsonNode telling = meeting.path("tellings").path(0);
    assertThat(telling.path("published").asString()).isEqualTo("2031-03-04");
    assertThat(telling.path("outlet").asString()).isEqualTo("منبر التجربة");
    assertThat(telling.path("document").asString()).endsWith("2.html");
  }

  @ParameterizedTest
  @CsvSource({
    "?page=2,''",
    "/2,''",
    "/page/2,''",
    "-page-2,''",
    "'','<link rel=\"prev\" href=\"https://paged.example/2031/talks\">'",
    "'','<nav class=\"pagination\">السابق الصفحة 2 من 3 التالي</nav>'"
  })
  void aPageSaysInManyWaysWhichPartItIs(String mark, String extra) throws IOException {
    first();
    page("2.html", STORY + mark, extra, TITLE, MORE);
    read("1.html");
    read("2.html");
    assertThat(event("call").path("tellings")).hasSize(1);
  }

  @Test
  void aFurtherPageWithoutTheFirstStandsByItself() throws IOException {
    page("2.html", STORY + "?page=2", "", TITLE, MORE);
    read("2.html");
    JsonNode telling = event("call").path("tellings").path(0);
    assertThat(telling.path("document").asString()).endsWith("2.html");
    assertThat(telling.has("further")).isFalse();
  }

  @Test
  void pagesOfOtherTitlesAreOtherStories() throws IOException {
    first();
    page("2.html", STORY + "/2", "", "مكالمة طويلة بين زعيمين بعد قطيعة", MORE);
    read("1.html");
    read("2.html");
    assertThat(events("data").toString()).contains("2.html").doesNotContain("\"further\"");
  }

  private void first() throws IOException {
    page(
        "1.html",
        STORY,
        "<meta property=\"article:published_time\" content=\"2031-03-04T08:00:00+03:00\">"
            + "<meta property=\"og:site_name\" content=\"منبر التجربة\">",
        TITLE,
        CALL,
        "تشهد أسواق المنطقة هدوءا لافتا منذ بداية الموسم الحالي بعد أسابيع من التقلب الشديد.");
  }

  private void page(String name, String address, String head, String title, String... lines)
      throws IOException {
    boolean inBody = head.startsWith("<nav");
    Files.writeString(
        folder.resolve(name),
        "<html lang=\"ar\"><head><title>"
            + title
            + "</title><link rel=\"canonical\" href=\""
            + address
            + "\">"
            + (inBody ? "" : head)
            + "</head><body><article><h1>"
            + title
            + "</h1><p>"
            + String.join("</p><p>", lines)
            + "</p></article>"
            + (inBody ? head : "")
            + "</body></html>");
  }

  private void read(String name) {
    Shell.Run run =
        Shell.run(
            "read", folder.resolve(name).toString(), "--data", folder.resolve("data").toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private JsonNode event(String kind) {
    return events("data").stream()
        .filter(e -> e.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> events(String data) {
    String lines =
        Shell.run("events", "--format", "jsonl", "--data", folder.resolve(data).toString()).out();
    List<JsonNode> events = new ArrayList<>();
    lines.lines().forEach(line -> events.add(JsonMapper.shared().readTree(line)));
    return events;
  }
}
