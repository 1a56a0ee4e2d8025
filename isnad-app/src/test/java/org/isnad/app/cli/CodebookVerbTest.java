package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.event.Codebook;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/codebook.md} is what {@code isnad codebook} prints today; {@code
 * -Disnad.test.write=true} writes it anew.
 */
class CodebookVerbTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "codebook.md");

  @Test
  void theDocumentIsWhatTheVerbPrints() throws IOException {
    String printed = Shell.run("codebook").out();
    if (Boolean.getBoolean("isnad.test.write")) {
      Files.writeString(DOCUMENT, printed);
    }
    assertThat(DOCUMENT).hasContent(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void everyKindHasAName(String language) {
    Lexicon lexicon = Lexicon.load(List.of());
    assertThat(lexicon.yaml(language + "/messages.yaml").toString())
        .contains(
            new Codebook(lexicon).kinds().stream().map(k -> "kind." + k.name() + ",").toList());
  }

  @Test
  void everyFormHasEveryKind() {
    String csv = Shell.run("codebook", "--format", "csv").out();
    String jsonl = Shell.run("codebook", "--format", "jsonl").out();
    assertThat(csv).startsWith("kind,type,planned_type,mode,cameo,says,sense,words\n");
    assertThat(jsonl.lines())
        .isNotEmpty()
        .allSatisfy(line -> {
          JsonNode kind = JsonMapper.shared().readTree(line);
          assertThat(csv).contains("\n" + kind.get("kind").asString() + ",");
          assertThat(kind.get("type").asString()).isUpperCase();
        });
  }
}
