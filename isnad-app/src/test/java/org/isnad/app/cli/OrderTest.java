package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.app.Workspace;
import org.isnad.app.json.EventJson;
import org.isnad.app.read.Listener;
import org.isnad.app.source.Sources;
import org.isnad.app.store.DataFolder;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The register does not depend on the order or the number of readings. Another folder of five
 * pages: {@code -Disnad.test.pages=FOLDER}.
 */
@Tag("once")
class OrderTest {
  @TempDir Path folder;

  @Test
  void fivePagesInAllOrdersEachTwiceGiveTheSameBytes() throws IOException {
    Lexicon lexicon = Lexicon.load(List.of());
    Isnad isnad = new Isnad(lexicon);
    List<String> pages = pages();
    String expected = export(folder.resolve("first"), lexicon, isnad, pages);
    assertThat(expected).isNotEmpty();
    int number = 0;
    for (List<String> order : orders(pages)) {
      Path data = folder.resolve("data" + number++);
      assertThat(export(data, lexicon, isnad, order)).as("%s", order).isEqualTo(expected);
    }
    assertThat(number).isEqualTo(120);
  }

  /** Five that tell of each other's events, two of them with a second story inside. */
  private static List<String> pages() throws IOException {
    String given = System.getProperty("isnad.test.pages");
    Path folder = given == null ? Path.of("..", "samples", "leader-calls") : Path.of(given);
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).sorted().skip(given == null ? 2 : 0).limit(5).toList();
    }
  }

  private static String export(Path data, Lexicon lexicon, Isnad isnad, List<String> pages) {
    Sources sources =
        new Sources(new PageReader(), null, null, new ByteArrayInputStream(new byte[0]));
    try (Workspace workspace = Workspace.open(new DataFolder(data), lexicon, isnad)) {
      for (int i = 0; i < 2; i++) {
        workspace.read(run -> pages.forEach(page -> sources.each(page, run)), Listener.NONE);
      }
      return workspace.register().records().stream()
          .map(EventJson::line)
          .collect(Collectors.joining("\n"));
    }
  }

  private static List<List<String>> orders(List<String> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> orders = new ArrayList<>();
    for (String first : items) {
      List<String> rest = new ArrayList<>(items);
      rest.remove(first);
      for (List<String> order : orders(rest)) {
        List<String> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
