package org.isnad.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.app.Workspace;
import org.isnad.app.source.Sources;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.Document;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles do not depend on the order in which pages of a host come, nor on the runs. */
class HostTitlesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final Isnad ISNAD = new Isnad(LEXICON);
  private static final List<String> TITLES =
      List.of("الجسر يفتح غدا", "سوق السمك يعود", "الوزير يزور المصنع", "مطر وريح على الساحل");

  @TempDir Path folder;
  private final List<String> pages = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    for (String title : TITLES) {
      Path file = folder.resolve("p" + pages.size() + ".html");
      String html =
          "<html lang=\"ar\"><head><meta charset=\"utf-8\"><link rel=\"canonical\""
              + " href=\"https://harbour.example/"
              + pages.size()
              + "\"><title>"
              + title
              + " - مرفأ الأنباء</title></head><body><p>افتتح وزير النقل اليوم جسرا جديدا فوق النهر"
              + " يربط ضفتي المدينة القديمة بعد عمل دام ثلاث سنوات كاملة.</p></body></html>";
      Files.writeString(file, html);
      pages.add(file.toString());
    }
  }

  private List<String> titles(String data, List<List<String>> runs) {
    Sources sources =
        new Sources(new PageReader(), null, null, new ByteArrayInputStream(new byte[0]));
    DataFolder home = new DataFolder(folder.resolve(data));
    try (Workspace workspace = Workspace.open(home, LEXICON, ISNAD)) {
      for (List<String> run : runs) {
        workspace.read(to -> run.forEach(page -> sources.each(page, to)), Listener.NONE);
      }
      return workspace.store().documents().stream().map(Document::title).toList();
    }
  }

  @Test
  void whatAllPagesOfAHostPutBehindTheirTitlesIsCutInOneRun() {
    assertThat(titles("one", List.of(pages))).isEqualTo(TITLES);
    assertThat(titles("back", List.of(pages.reversed()))).isEqualTo(TITLES);
  }

  @Test
  void pagesThatCameBeforeTheHabitWasKnownAreCutWhenItIs() {
    List<List<String>> runs = pages.stream().map(List::of).toList();
    assertThat(titles("few", runs.subList(0, 2)).getFirst())
        .isEqualTo("الجسر يفتح غدا - مرفأ الأنباء");
    assertThat(titles("each", runs)).isEqualTo(TITLES);
    assertThat(titles("turned", runs.reversed())).isEqualTo(TITLES);
    List<List<String>> twice = new ArrayList<>(runs);
    twice.add(pages);
    assertThat(titles("twice", twice)).isEqualTo(TITLES);
  }

  @Test
  void aPageReadAgainForItsTitleIsNoNewVersion() {
    titles("versions", pages.stream().map(List::of).toList());
    try (Workspace workspace =
        Workspace.open(new DataFolder(folder.resolve("versions")), LEXICON, ISNAD)) {
      for (String page : pages) {
        assertThat(workspace.store().versions(page)).hasSize(1);
      }
    }
  }
}
