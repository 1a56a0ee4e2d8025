package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.app.json.EventSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stories of the sample pages. */
class StoriesVerbTest {
  private static final String SAMPLES = Path.of("..", "samples", "leader-calls").toString();

  @TempDir static Path folder;
  private static String data = "";

  @BeforeAll
  static void readSamples() {
    data = folder.resolve("data").toString();
    assertThat(Shell.run("read", SAMPLES, "--data", data).code()).isZero();
  }

  @Test
  void everyStoryFitsThePublishedSchemaAndEveryTextIsInOne() throws Exception {
    Schema schema = EventSchema.published("story-1");
    Set<String> documents = new HashSet<>();
    for (String line : ask("stories", "--format", "jsonl", "--most", "0").lines().toList()) {
      assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
      JsonNode story = JsonMapper.shared().readTree(line);
      assertThat(story.get("documents")).hasSize(story.get("texts").intValue());
      story.get("documents").forEach(d -> assertThat(documents.add(d.asString())).isTrue());
    }
    assertThat(documents).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void theTableHasTheSameStoriesAndTheMarkWhereAsked() {
    String table = ask("stories", "--format", "csv", "--bom", "--most", "0");
    assertThat(table).startsWith("\uFEFFid,title,");
    long stories = ask("stories", "--format", "jsonl", "--most", "0").lines().count();
    long rows = CsvReader.builder().ofCsvRecord(table.substring(1)).stream().count();
    assertThat(rows).isEqualTo(stories + 1);
  }

  @Test
  void aDayHasItsStoriesAndSaysWhenThereIsNothingToCompareItWith() {
    String text = ask("stories", "--day", "last");
    assertThat(text).contains("origin").contains("Too few texts");
    assertThat(Shell.run("stories", "--day", "soon", "--data", data).code()).isEqualTo(1);
    assertThat(ask("stories", "--since", "2099-01-01")).isEmpty();
  }

  @Test
  void oneStoryIsFoundByTheIdOfAnyOfItsTexts() {
    JsonNode first =
        JsonMapper.shared()
            .readTree(ask("stories", "--format", "jsonl").lines().findFirst().orElseThrow());
    String last = first.get("documents").get(first.get("documents").size() - 1).asString();
    String text = ask("stories", org.isnad.story.Cluster.id(last));
    assertThat(text).contains(first.get("id").asString()).contains(last);
    assertThat(Shell.run("stories", "s000000000000", "--data", data).code()).isEqualTo(1);
  }

  @Test
  void theWordsAreThoseOfTheReader() {
    Shell.Run arabic = Shell.runWith("", Map.of("LANG", "ar_EG.UTF-8"), "stories", "--data", data);
    assertThat(arabic.out()).contains("أصل");
    assertThat(ask("stories", "--format", "md")).contains("## ");
  }

  private static String ask(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    Shell.Run run = Shell.run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }
}
