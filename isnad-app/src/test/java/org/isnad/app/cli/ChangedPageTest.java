package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.PageVersion;
import org.isnad.app.store.Store;
import org.isnad.event.EventMention;
import org.isnad.event.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that is changed and read again: what stayed stays, wherever it stands now. */
class ChangedPageTest {
  private static final String CALL =
      "أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع الرئيس الفرنسي إيمانويل ماكرون يوم"
          + " الاثنين.";
  private static final String LENGTH = "واستمر الاتصال أربعين دقيقة.";
  private static final String TOPIC = "وبحث الرئيسان في الاتصال ملف الحدود بين البلدين.";
  private static final String VISIT =
      "وكان الرئيس الصيني شي جين بينغ زار العاصمة الهندية نيودلهي في 20 فبراير 2031 والتقى رئيس"
          + " الوزراء الهندي ناريندرا مودي.";
  private static final String OTHER =
      "كما تلقى الرئيس التركي رجب طيب أردوغان رسالة خطية من الرئيس الأوكراني فولوديمير زيلينسكي"
          + " يوم السبت.";
  private static final String DULL = "تشهد أسواق المنطقة هدوءا لافتا منذ بداية الموسم الحالي.";

  @TempDir Path folder;
  private Path page;
  private String data;

  @BeforeEach
  void first() throws IOException {
    page = folder.resolve("page.html");
    data = folder.resolve("data").toString();
    read("2031-03-04", CALL, LENGTH, TOPIC, VISIT, OTHER);
  }

  @Test
  void aParagraphAboveMovesEverythingAndChangesNothing() throws IOException {
    List<EventMention> before = mentions();
    String events = events();
    read("2031-03-04", DULL, CALL, LENGTH, TOPIC, VISIT, OTHER);
    assertThat(mentions()).hasSameSizeAs(before).isNotEqualTo(before);
    assertThat(ids(mentions())).isEqualTo(ids(before));
    assertThat(since()).isNotEmpty().allSatisfy((id, version) -> assertThat(version).isEqualTo(1));
    assertThat(events()).isEqualTo(events);
    JsonNode facts = facts();
    assertThat(facts.path("same").asInt()).isPositive();
    for (String form : List.of("added", "removed", "changed", "reworded")) {
      assertThat(facts.path(form)).as(form).isEmpty();
    }
  }

  @Test
  void onlyFactsOfTouchedSentencesAreWrittenAndTold() throws IOException {
    List<EventMention> before = mentions();
    read("2031-03-04", DULL, CALL, LENGTH.replace("أربعين", "تسعين"), TOPIC, OTHER);
    List<EventMention> after = mentions();
    assertThat(kinds(before)).contains("visit");
    assertThat(kinds(after)).doesNotContain("visit");

    Map<String, Integer> since = since();
    for (EventMention mention : after) {
      for (Statement s : mention.statements()) {
        boolean isTouched = s.evidence().getFirst().quote().contains("تسعين");
        assertThat(since.get(s.id())).as(s.toString()).isEqualTo(isTouched ? 2 : 1);
      }
    }
    assertThat(since.values()).containsOnlyOnce(2);

    JsonNode facts = facts();
    assertThat(facts.path("added")).isEmpty();
    assertThat(facts.path("reworded")).isEmpty();
    assertThat(facts.path("removed"))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.path("participants").toString()).contains("per.modi"));
    assertThat(facts.path("changed"))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.path("after").path("field").asString()).isEqualTo("duration");
          assertThat(change.path("sameWords").asBoolean()).isFalse();
        });
  }

  @Test
  void factsThatHangOnTheDayOfThePageChangeWithIt() throws IOException {
    read("2031-03-11", CALL, LENGTH, TOPIC, VISIT, OTHER);
    JsonNode facts = facts();
    assertThat(facts.path("changed"))
        .isNotEmpty()
        .allSatisfy(change -> {
          assertThat(change.path("sameWords").asBoolean()).isTrue();
          assertThat(change.path("after").path("field").asString()).isEqualTo("time");
        });
    assertThat(facts.path("removed")).isEmpty();
    assertThat(facts.path("added")).isEmpty();
  }

  @Test
  void factsThatHangOnASentenceBeforeChangeWithIt() throws IOException {
    read(
        "2031-03-04",
        CALL.replace("الفرنسي إيمانويل ماكرون", "الأمريكي دونالد ترامب"),
        LENGTH,
        TOPIC,
        VISIT,
        OTHER);
    assertThat(facts().path("changed"))
        .anySatisfy(change -> {
          assertThat(change.path("sameWords").asBoolean()).isTrue();
          assertThat(change.path("after").path("field").asString()).isEqualTo("duration");
          assertThat(change.path("after").path("participants").toString()).contains("per.trump");
        });
  }

  @Test
  void aStatementIsExplainedWithTheVersionThatBroughtIt() throws IOException {
    read("2031-03-04", DULL, CALL, LENGTH.replace("أربعين", "تسعين"), TOPIC, OTHER);
    String id =
        mentions().stream()
            .flatMap(m -> m.statements().stream())
            .filter(s -> s.field().equals("duration"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(Shell.run("explain", id, "--data", data).out()).contains("since  version 2 of 2");
  }

  private void read(String day, String... paragraphs) throws IOException {
    StringBuilder html =
        new StringBuilder(
            "<html lang='ar'><head><meta charset='utf-8'><title>اتصال بين الرئيسين</title><meta"
                + " property='article:published_time' content='"
                + day
                + "T09:00:00+03:00'></head><body><article><h1>اتصال بين الرئيسين</h1>");
    for (String paragraph : paragraphs) {
      html.append("<p>").append(paragraph).append("</p>");
    }
    Files.writeString(page, html.append("</article></body></html>"));
    assertThat(Shell.run("read", page.toString(), "--data", data).code()).isZero();
  }

  private List<EventMention> mentions() {
    try (Store store = Store.open(new DataFolder(Path.of(data)))) {
      return store.mentions(page.toString());
    }
  }

  private static List<String> ids(List<EventMention> mentions) {
    return mentions.stream()
        .map(m -> m.id() + m.statements().stream().map(Statement::id).toList())
        .toList();
  }

  private static List<String> kinds(List<EventMention> mentions) {
    return mentions.stream().map(EventMention::kind).toList();
  }

  /** The number of the version that brought each statement. */
  private Map<String, Integer> since() {
    try (Store store = Store.open(new DataFolder(Path.of(data)))) {
      List<String> versions =
          store.versions(page.toString()).stream().map(PageVersion::digest).toList();
      Map<String, Integer> since = new TreeMap<>();
      store
          .since(page.toString())
          .forEach((id, version) -> since.put(id, 1 + versions.indexOf(version)));
      return since;
    }
  }

  /** Ids and fields of the register. */
  private String events() {
    return Shell.run("events", "--data", data).out();
  }

  /** What the last version changed. */
  private JsonNode facts() {
    String lines =
        Shell.run("versions", page.toString(), "--format", "jsonl", "--data", data).out();
    String last = lines.lines().toList().getLast();
    return new JsonMapper().readTree(last).path("changes").path("facts");
  }
}
