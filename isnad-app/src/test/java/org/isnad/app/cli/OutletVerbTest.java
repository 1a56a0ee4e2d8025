package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.app.cli.Shell.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletVerbTest {
  @TempDir Path folder;

  @Test
  void anAddressAnIdOrANameShowsWhatIsKnown() {
    for (String name : new String[] {"https://www.spa.gov.sa/w1", "org.spa", "spa", "واس"}) {
      Run run = Shell.run("outlet", "--known", name, "--data", folder.toString());
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("org.spa", "agency", "Asia/Riyadh", "spa.gov.sa");
    }
    Run none =
        Shell.run("outlet", "--known", "https://nobody.example/", "--data", folder.toString());
    assertThat(none.code()).isEqualTo(Verb.WITH_PROBLEMS);
    assertThat(none.err()).contains("nobody.example");
  }

  @Test
  void aPageShowsWhatItSaysOfItselfAndWhatWasTaken() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<html><head><title>الوزير يفتتح مدرسة الوادي | بوابة قنديل</title><meta property='og:url'"
            + " content='https://www.youm7.com/1'><meta property='article:published_time'"
            + " content='2031-05-18T09:30:00+03:00'></head><body><h1>الوزير يفتتح مدرسة الوادي</h1>"
            + "<p>افتتح الوزير مدرسة الوادي صباح الأحد بحضور أهالي القرية والمعلمين والتلاميذ.</p>"
            + "</body></html>");
    Run text = Shell.run("outlet", page.toString(), "--data", folder.toString());
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("org.youm7", "Africa/Cairo", "2031-05-18")
        .contains("* published  article:published_time");
    Run json =
        Shell.run("outlet", page.toString(), "--format", "jsonl", "--data", folder.toString());
    assertThat(json.out())
        .contains("\"id\":\"org.youm7\"", "\"source\":\"article:published_time\"")
        .contains("\"taken\":true");
  }
}
