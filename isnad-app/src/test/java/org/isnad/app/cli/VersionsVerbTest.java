package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.app.cli.Shell.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsVerbTest {
  private static final String FIRST =
      "أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع الرئيس الفرنسي إيمانويل ماكرون يوم"
          + " الاثنين.";
  private static final String LENGTH = "واستمر الاتصال %s دقيقة.";
  private static final String LAST = "وبحث الرئيسان في الاتصال ملف الحدود بين البلدين.";

  @TempDir Path folder;
  private Path articles;
  private String data;

  @BeforeEach
  void twoVersions() throws IOException {
    articles = folder.resolve("a.jsonl");
    data = folder.resolve("data").toString();
    write("أربعين", "2031-03-03T10:00:00Z");
    write("تسعين", "2031-03-04T10:00:00Z");
  }

  @Test
  void eachVersionIsShownWithWhatChanged() {
    Run run = Shell.run("versions", "https://a.example/1", "--data", data);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .anySatisfy(line -> assertThat(line).startsWith("1  2031-03-03T10:00:00Z"))
        .anySatisfy(line ->
            assertThat(line).startsWith("2  2031-03-04T10:00:00Z").contains("the facts come from"))
        .contains("   - " + LENGTH.formatted("أربعين"), "   + " + LENGTH.formatted("تسعين"))
        .anySatisfy(
            line -> assertThat(line).contains("2 sentences the same").contains("1 changed"));
    assertThat(run.out()).contains("duration");
  }

  @Test
  void theRegisterUsesTheNewestVersionAlsoWhenAnEarlierOneIsReadLater() throws IOException {
    write("خمسين", "2031-03-01T10:00:00Z");
    String export = Shell.run("export", "--data", data).out();
    assertThat(export).contains("\"min\":90").doesNotContain("\"min\":40");
    String jsonl =
        Shell.run("versions", "https://a.example/1", "--format", "jsonl", "--data", data).out();
    assertThat(jsonl.lines()).hasSize(3);
    assertThat(jsonl.lines().toList().getLast()).contains("\"newest\":true").contains("تسعين");
    assertThat(jsonl.lines().toList().getFirst()).contains("2031-03-01");
  }

  @Test
  void anUnknownPageIsSaidToBeUnknown() {
    Run run = Shell.run("versions", "https://a.example/2", "--data", data);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("https://a.example/2");
  }

  private void write(String minutes, String captured) throws IOException {
    Files.writeString(
        articles,
        "{\"url\":\"https://a.example/1\",\"captured\":\"%s\",\"published\":\"2031-03-03\",\"text\":\"%s\\n%s\\n%s\"}"
            .formatted(captured, FIRST, LENGTH.formatted(minutes), LAST));
    assertThat(Shell.run("read", articles.toString(), "--data", data).code()).isZero();
  }
}
