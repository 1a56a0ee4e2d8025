package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/path-of-a-page.md} shows what the commands print today. After a change that is meant,
 * {@code mvn verify -Disnad.test.write=true} writes it anew.
 */
class PathOfAPageTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "path-of-a-page.md");
  private static final Path TEXT = Path.of("src", "test", "resources", "path-of-a-page.md");
  private static final String PAGE = "samples/leader-calls/02-march-call.html";
  private static final Path ROOT = Path.of("..");

  @TempDir Path folder;

  @Test
  void theDocumentShowsWhatTheCommandsPrint() throws IOException {
    String document = document();
    if (Boolean.getBoolean("isnad.test.write")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(DOCUMENT).hasContent(document);
  }

  /** The text with each {@code {{verb lines from..to}}} replaced by what the verb prints. */
  private String document() throws IOException {
    String data = folder.resolve("data").toString();
    Shell.run("read", ROOT.resolve(PAGE).toString(), "--data", data);
    String id = Shell.run("events", "--kind", "call", "--format", "csv", "--data", data).out();
    String call = id.lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
    return Files.readAllLines(TEXT).stream()
        .map(line -> line.startsWith("{{") ? output(line, data, call) : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String output(String line, String data, String call) {
    List<String> words = List.of(line.substring(2, line.indexOf("}}")).split(" "));
    Shell.Run run =
        switch (words.getFirst()) {
          case "event", "explain" -> Shell.run(words.getFirst(), call, "--data", data);
          default -> Shell.run(words.getFirst(), ROOT.resolve(PAGE).toString());
        };
    assertThat(run.code()).as(run.err()).isZero();
    List<String> printed = run.out().lines().toList();
    int most = Integer.parseInt(words.get(1));
    String shown =
        printed.stream()
            .limit(most)
            .collect(Collectors.joining("\n"))
            .replace("../" + PAGE, PAGE)
            .replace(call, "ID");
    return "```\n$ ./isnad "
        + words.getFirst()
        + (List.of("event", "explain").contains(words.getFirst()) ? " ID" : " " + PAGE)
        + "\n"
        + shown
        + (printed.size() > most ? "\n..." : "")
        + "\n```";
  }
}
