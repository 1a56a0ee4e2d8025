package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample pages give the register that {@code samples/expected.tsv} lists. */
class SampleRegisterTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir static Path folder;
  private static List<JsonNode> records = List.of();

  @BeforeAll
  static void readSamples() {
    String data = folder.resolve("data").toString();
    Shell.run("read", SAMPLES.resolve("leader-calls").toString(), "--data", data);
    records = Shell.run("export", "--data", data).out().lines().map(MAPPER::readTree).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyExpectedEventIsThereOnce() throws IOException {
    return rows()
        .filter(row -> cell(row, "expect").equals("present"))
        .map(row -> DynamicTest.dynamicTest(cell(row, "id"), () -> isThereOnce(row)));
  }

  @TestFactory
  Stream<DynamicTest> nothingIsReadThatIsNoEvent() throws IOException {
    return rows()
        .filter(row -> cell(row, "expect").equals("absent") && !cell(row, "kind").equals("agency"))
        .map(row ->
            DynamicTest.dynamicTest(
                cell(row, "id"),
                () ->
                    assertThat(
                            records.stream()
                                .filter(r -> fits(row, r))
                                .filter(r -> pages(r).contains(cell(row, "pages")))
                                .map(SampleRegisterTest::shown)
                                .toList())
                        .isEmpty()));
  }

  @Test
  void photographersAreNoAgenciesOfTheText() {
    for (JsonNode record : records) {
      for (JsonNode statement : record.get("statements")) {
        for (JsonNode link : statement.get("chain")) {
          assertThat(link.get("id").asString("")).isNotIn("org.ap", "org.getty");
          assertThat(link.get("name").asString()).isNotIn("AP", "Getty");
        }
      }
    }
  }

  @Test
  void theCardListsTheEightCallsOfTheYear() {
    String data = folder.resolve("data").toString();
    JsonNode card =
        MAPPER.readTree(
            Shell.run(
                    "contacts",
                    "--who",
                    "Putin",
                    "--who",
                    "Trump",
                    "--kind",
                    "call",
                    "--year",
                    "2025",
                    "--format",
                    "jsonl",
                    "--data",
                    data)
                .out());
    assertThat(card.get("held").asInt()).isEqualTo(8);
    assertThat(card.get("lengths").get("known").asInt()).isEqualTo(3);
    assertThat(card.get("lengths").get("unknown").asInt()).isEqualTo(5);
  }

  private static void isThereOnce(Map<String, String> row) {
    List<JsonNode> found = records.stream().filter(r -> fits(row, r)).toList();
    assertThat(found)
        .as("%s, among %s", row, records.stream().map(SampleRegisterTest::shown).toList())
        .hasSize(1);
    JsonNode record = found.getFirst();
    if (!cell(row, "minutes_min").isEmpty() || !cell(row, "minutes_max").isEmpty()) {
      assertThat(values(record, "duration")).anyMatch(v -> lasts(row, v));
    } else {
      assertThat(values(record, "duration")).isEmpty();
    }
    if (!cell(row, "initiator").isEmpty()) {
      assertThat(values(record, "initiator"))
          .anyMatch(v -> cell(row, "initiator").equals(v.get("name").get("en").asString()));
    }
    assertThat(pages(record)).containsAll(List.of(cell(row, "pages").split(", ")));
  }

  private static boolean fits(Map<String, String> row, JsonNode record) {
    TreeSet<String> names = new TreeSet<>();
    record
        .get("participants")
        .forEach(
            p -> names.add(p.get("name").path("en").asString(p.get("name").get("ar").asString())));
    return cell(row, "kind").equals(record.get("kind").asString())
        && cell(row, "status").equals(record.get("status").asString())
        && names.containsAll(parties(row))
        && (cell(row, "from").isEmpty() || day(record, "from").equals(cell(row, "from")))
        && (cell(row, "to").isEmpty() || day(record, "to").equals(cell(row, "to")));
  }

  private static List<String> parties(Map<String, String> row) {
    String parties = cell(row, "parties");
    return parties.isEmpty() ? List.of() : List.of(parties.split("; "));
  }

  private static boolean lasts(Map<String, String> row, JsonNode value) {
    return cell(row, "hedge").equals(value.get("hedge").asString())
        && (cell(row, "minutes_min").isEmpty()
            || value.get("minutes").get("min").asInt() == number(row, "minutes_min"))
        && (cell(row, "minutes_max").isEmpty()
            || value.get("minutes").get("max").asInt() == number(row, "minutes_max"));
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(cell(row, column));
  }

  private static List<JsonNode> values(JsonNode record, String field) {
    List<JsonNode> values = new ArrayList<>();
    record
        .get("statements")
        .forEach(s -> {
          if (s.get("field").asString().equals(field)) {
            values.add(s.get("value"));
          }
        });
    return values;
  }

  /** The numbers that the file names of its tellings begin with. */
  private static List<String> pages(JsonNode record) {
    TreeSet<String> pages = new TreeSet<>();
    for (JsonNode telling : record.get("tellings")) {
      String document = telling.get("document").asString();
      String embedded = document.replaceFirst("^[^#]*", "");
      pages.add(Path.of(document).getFileName().toString().substring(0, 2) + embedded);
    }
    return List.copyOf(pages);
  }

  private static String day(JsonNode record, String end) {
    String value = record.get("time").get(end).asString("");
    return value.length() > 10 ? value.substring(0, 10) : value;
  }

  private static String shown(JsonNode record) {
    return record.get("id").asString()
        + " "
        + record.get("status").asString()
        + " "
        + day(record, "from")
        + " "
        + pages(record);
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNullElse(row.get(column), "");
  }

  private static Stream<Map<String, String>> rows() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLES.resolve("expected.tsv"));
    String[] columns = lines.getFirst().split("\t", -1);
    return lines.stream()
        .skip(1)
        .map(line -> {
          String[] cells = line.split("\t", -1);
          Map<String, String> row = new HashMap<>();
          for (int i = 0; i < cells.length; i++) {
            row.put(columns[i], cells[i]);
          }
          return row;
        });
  }
}
