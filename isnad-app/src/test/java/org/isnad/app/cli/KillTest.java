package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.PageFiles;
import org.isnad.app.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reading that is killed at any point loses nothing: run again, it gives the same register. More
 * of it: {@code -Disnad.test.articles=2000 -Disnad.test.kills=10}.
 */
@Tag("once")
class KillTest {
  private static final int ARTICLES = Integer.getInteger("isnad.test.articles", 200);
  private static final int KILLS = Integer.getInteger("isnad.test.kills", 4);
  private static final long SEED = 20260101;
  private static final List<String> PEOPLE =
      List.of("فلاديمير بوتين", "دونالد ترامب", "إيمانويل ماكرون", "شي جين بينغ");

  @TempDir Path folder;
  private Path articles;

  @BeforeEach
  void writeArticles() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      String caller = PEOPLE.get(i % PEOPLE.size());
      String called = PEOPLE.get((i + 1 + i / PEOPLE.size() % 3) % PEOPLE.size());
      int day = 1 + i % 28;
      lines.append(
          "{\"url\":\"https://a.example/%d\",\"published\":\"2031-03-%02d\",\"text\":\"أجرى %s اليوم اتصالا هاتفيا مع %s استمر %d دقيقة.\"}\n"
              .formatted(i, day, caller, called, 10 + i));
    }
    articles = Files.writeString(folder.resolve("articles.jsonl"), lines);
  }

  @Test
  void killedAtAnyPointAndRunAgainItGivesTheSameRegister() throws Exception {
    String whole = folder.resolve("whole").toString();
    assertThat(Shell.run("read", articles.toString(), "--data", whole).code()).isZero();
    String expected = Shell.run("export", "--data", whole).out();
    assertThat(expected.lines().count()).isGreaterThan(20);

    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      Path data = folder.resolve("killed" + i);
      int pages = random.nextInt(ARTICLES);
      killWhenStored(data, pages);
      assertThatOriginalsAreWhole(data);
      assertThat(Shell.run("read", articles.toString(), "--data", data.toString()).code())
          .as("after a kill at %d pages, seed %d", pages, SEED)
          .isZero();
      assertThat(Shell.run("export", "--data", data.toString()).out()).isEqualTo(expected);
      assertThat(assertThatOriginalsAreWhole(data)).isEqualTo(ARTICLES);
    }
  }

  /** Every page that is stored has its bytes; gives how many there are. */
  private static int assertThatOriginalsAreWhole(Path data) throws IOException {
    try (Store store = Store.open(new DataFolder(data))) {
      for (String name : store.originals().values()) {
        assertThat(PageFiles.name(store.pages().get(name))).isEqualTo(name);
      }
      return store.originals().size();
    }
  }

  /** Starts a reading in a process of its own and kills it once so many pages are stored. */
  private void killWhenStored(Path data, int pages) throws Exception {
    try (Store store = Store.open(new DataFolder(data))) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  classPath(),
                  Main.class.getName(),
                  "read",
                  articles.toString(),
                  "--data",
                  data.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      while (process.isAlive() && store.status().pages() < pages) {
        Thread.onSpinWait();
      }
      process.destroyForcibly().waitFor();
    }
  }

  static String classPath() {
    String tests = System.getProperty("surefire.test.class.path");
    return tests == null ? System.getProperty("java.class.path") : tests;
  }
}
