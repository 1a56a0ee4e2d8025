package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import org.isnad.app.cli.Shell.Run;
import org.isnad.app.json.EventSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every question to the register of the sample pages. */
class QuestionsTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String SAMPLES = Path.of("..", "samples", "leader-calls").toString();

  @TempDir static Path folder;
  private static String data = "";

  @BeforeAll
  static void readSamples() {
    data = folder.resolve("data").toString();
    assertThat(Shell.run("read", SAMPLES, "--data", data).code()).isZero();
  }

  @Test
  void everyRecordFitsThePublishedSchema() throws Exception {
    Schema schema = EventSchema.published();
    List<String> lines = ask("events", "--format", "jsonl").lines().toList();
    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    assertThat(ask("export")).isEqualTo(String.join("\n", lines) + "\n");
  }

  @Test
  void namesInAnySpellingAndLanguageFindTheSameEvents() {
    String table = ask("events", "--who", "per.putin", "--who", "per.trump");
    assertThat(table.lines().count()).isGreaterThan(3);
    assertThat(ask("events", "--who", "بوتن", "--who", "ترمب")).isEqualTo(table);
    assertThat(ask("events", "--who", "vladimir putin", "--who", "Trump")).isEqualTo(table);
  }

  @Test
  void filtersNarrowTheRegister() {
    assertThat(nodes("--kind", "call,summit"))
        .extracting(n -> n.get("kind").asString())
        .containsOnly("call", "summit");
    assertThat(nodes("--status", "HELD"))
        .extracting(n -> n.get("status").asString())
        .containsOnly("held");
    assertThat(nodes("--type", "consult"))
        .extracting(n -> n.get("type").asString())
        .containsOnly("CONSULT");
    assertThat(nodes("--from", "2025-07-01", "--to", "2025-07-31"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n.get("time").get("from").asString()).startsWith("2025-07"));
    assertThat(nodes("--text", "الكلمة التي لا توجد")).isEmpty();
    assertThat(nodes("--outlet", "قنديل"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n.get("tellings").toString()).contains("قنديل"));
  }

  @Test
  void anUnknownNameIsSaid() {
    Run run = Shell.run("events", "--who", "فلان الفلاني", "--data", data);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("فلان الفلاني");
  }

  @Test
  void aTableHasARowForEachRecordAndNoMarksOfDirection() {
    String csv = ask("events", "--format", "csv");
    assertThat(csv).startsWith("id,kind,").doesNotContainPattern("[\u2066-\u2069\u200e\u200f]");
    assertThat(ask("export", "--format", "csv", "--bom")).isEqualTo("\uFEFF" + csv);
  }

  @Test
  void theAnswerCardNeverAddsUnknownLengths() {
    JsonNode card =
        MAPPER.readTree(
            ask(
                "contacts",
                "--who",
                "بوتين",
                "--who",
                "ترامب",
                "--kind",
                "call",
                "--year",
                "2025",
                "--format",
                "jsonl"));
    assertThat(card.get("held").asInt()).isEqualTo(card.get("events").size()).isPositive();
    JsonNode lengths = card.get("lengths");
    assertThat(lengths.get("known").asInt() + lengths.get("unknown").asInt())
        .isEqualTo(card.get("held").asInt());
    assertThat(card.get("claims").isEmpty()).isFalse();
    String text = ask("contacts", "--who", "Putin", "--who", "Trump", "--kind", "call");
    assertThat(text).contains("held: call").contains("length: unknown").contains("no total");
  }

  @Test
  void aRecordIsShownAndExplainedDownToItsCharacters() {
    JsonNode record =
        nodes("--kind", "call").stream()
            .filter(n -> n.get("statements").size() > 1)
            .findFirst()
            .orElseThrow();
    String id = record.get("id").asString();
    JsonNode statement = record.get("statements").get(0);
    assertThat(ask("event", id)).contains(statement.get("id").asString());
    assertThat(ask("event", id, "--format", "jsonl")).isEqualTo(record + "\n");
    String explained = ask("explain", statement.get("id").asString());
    assertThat(explained)
        .contains(statement.get("rule").asString())
        .contains(
            statement.get("evidence").get(0).get("start")
                + "-"
                + statement.get("evidence").get(0).get("end"));
    assertThat(ask("explain", id)).contains(explained);
  }

  @Test
  void evidenceIsWhatStandsInTheTextAtThatPlace() throws Exception {
    for (JsonNode record : nodes()) {
      for (JsonNode statement : record.get("statements")) {
        for (JsonNode evidence : statement.get("evidence")) {
          String document = evidence.get("document").asString().replaceAll("#\\d+$", "");
          if (document.endsWith(".txt")) {
            String text = java.nio.file.Files.readString(Path.of(document));
            assertThat(text.substring(evidence.get("start").asInt(), evidence.get("end").asInt()))
                .isEqualTo(evidence.get("quote").asString());
          }
        }
      }
    }
  }

  @Test
  void stagesShowTheirOutputAsOneObjectALine() {
    String page = SAMPLES + "/01-february-digest.txt";
    for (String stage : List.of("page", "article", "sentences", "mentions", "sources")) {
      assertThat(Shell.run(stage, page).out()).contains(page);
      assertThat(Shell.run(stage, page, "--format", "jsonl").out().lines())
          .isNotEmpty()
          .allSatisfy(line ->
              assertThat(MAPPER.readTree(line).get("document").asString()).startsWith(page));
    }
    JsonNode article = MAPPER.readTree(Shell.run("article", page, "--format", "jsonl").out());
    assertThat(article.get("embedded").size()).isEqualTo(1);
    assertThat(Shell.run("page", "--why", page).out()).contains("headline");
  }

  @Test
  void aTableHasArabicLast() {
    for (String line : ask("events").lines().toList()) {
      assertThat(line).matches("[\\x20-\\x7e]{30,}.*");
    }
  }

  private static List<JsonNode> nodes(String... filters) {
    List<String> arguments = new java.util.ArrayList<>(List.of("events", "--format", "jsonl"));
    arguments.addAll(List.of(filters));
    return ask(arguments.toArray(String[]::new)).lines().map(MAPPER::readTree).toList();
  }

  private static String ask(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    Run run = Shell.run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }
}
