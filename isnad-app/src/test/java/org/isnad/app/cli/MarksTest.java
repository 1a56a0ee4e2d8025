package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.isnad.app.cli.Shell.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void aPageWithMarkupInItsWords() throws IOException {
    page = folder.resolve("page.txt");
    Files.writeString(
        page,
        "مدير المرفأ يعلن موعد السفينة\n\nقال مدير المرفأ إن السفينة <script> وصلت يوم 3 مايو 2031"
            + " وعليها 40 راكبا & بحارا. وأضاف أن \"الرحلة كانت هادئة جدا طوال الليل\".\n");
  }

  private Run run(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 3);
    all[arguments.length] = page.toString();
    all[arguments.length + 1] = "--data";
    all[arguments.length + 2] = folder.resolve("data").toString();
    return Shell.run(all);
  }

  @Test
  void aMarkedPageStandsAloneAndTakesNoWordForATag() {
    Run run = run("sources", "--format", "html");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("<!doctype html>")
        .endsWith("</html>\n")
        .contains("&lt;script&gt;", "&amp;", "dir=\"rtl\"", "prefers-color-scheme: dark")
        .doesNotContain("<script", "<link", "src=");
    assertThat(run.out()).contains("class=\"cue", "class=\"d1", "direct");
  }

  @Test
  void mentionsShowTheValuesOfTimesAndQuantities() {
    assertThat(run("mentions", "--format", "html").out())
        .contains(">2031-05-03<", "class=\"time\"", "class=\"quantity\"");
  }

  @Test
  void thePageSpeaksTheLanguageOfItsReader() {
    Run run =
        Shell.runWith(
            "",
            Map.of("ISNAD_LANG", "ar"),
            "sources",
            page.toString(),
            "--format",
            "html",
            "--data",
            folder.resolve("data").toString());
    assertThat(run.out()).contains("<html lang=\"ar\" dir=\"rtl\">");
  }

  @Test
  void columnsGiveEachTokenItsMarks() {
    String sources = run("sources", "--format", "conll").out();
    assertThat(sources)
        .contains("# columns = n token start end source cue says direct")
        .containsPattern("1\tقال\t\\d+\t\\d+\tO\tB-2\tO\tO\n")
        .containsPattern("4\tإن\t\\d+\t\\d+\tO\tO\tO\tO\n")
        .containsPattern("5\tالسفينة\t\\d+\t\\d+\tO\tO\tB-2\tO\n");
    String mentions = run("mentions", "--format", "conll").out();
    assertThat(mentions)
        .contains("# columns = n token start end entity time quantity event")
        .containsPattern("مايو\t\\d+\t\\d+\tO\tI-2031-05-03\t");
  }

  @Test
  void aStageWithoutMarksSaysSo() {
    Run run = run("article", "--format", "html");
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("jsonl");
  }
}
