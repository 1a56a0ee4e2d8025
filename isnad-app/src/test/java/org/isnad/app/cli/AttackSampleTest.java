package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.isnad.app.cli.Shell.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three sample pages tell one attack with three tolls: one event, one rise, one disagreement. */
class AttackSampleTest {
  private static final Path SAMPLES = Path.of("..", "samples", "attack-tolls");

  @TempDir static Path folder;
  private static List<JsonNode> events = List.of();

  @BeforeAll
  static void read() {
    String data = folder.resolve("data").toString();
    Run run = Shell.run("read", SAMPLES.toString(), "--data", data);
    assertThat(run.code()).as(run.err()).isZero();
    JsonMapper mapper = new JsonMapper();
    events =
        Shell.run("events", "--format", "jsonl", "--data", data)
            .out()
            .lines()
            .map(mapper::readTree)
            .toList();
  }

  @Test
  void itIsOneEventOfOneDayAndPlace() {
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().at("/time/from").stringValue()).isEqualTo("2023-01-01");
    assertThat(events.getFirst().at("/time/to").stringValue()).isEqualTo("2023-01-01");
    assertThat(events.getFirst().get("tellings")).hasSize(3);
  }

  @Test
  void bothTollsStandSideBySideWithTheirTellers() {
    JsonNode tolls =
        StreamSupport.stream(events.getFirst().get("disagreements").spliterator(), false)
            .filter(d -> d.get("field").stringValue().equals("killed"))
            .findFirst()
            .orElseThrow();
    assertThat(tolls.at("/finding/en").stringValue()).contains("63", "about 400");
    assertThat(tolls.at("/finding/ar").stringValue()).contains("63", "400");
  }

  @Test
  void aTollThatRoseTwoDaysLaterIsHistory() {
    String id = events.getFirst().get("id").stringValue();
    Run shown = Shell.run("event", id, "--data", folder.resolve("data").toString());
    assertThat(shown.out()).contains("2023-01-04  killed: 63 person rose to 89 person");
  }
}
