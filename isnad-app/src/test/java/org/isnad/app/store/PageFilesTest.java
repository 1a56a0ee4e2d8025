package org.isnad.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.app.Made;
import org.isnad.page.Hints;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files in a real folder, and a real SQLite file that tells where they lie. */
class PageFilesTest {
  @TempDir Path folder;
  private DataFolder data;
  private Store store;

  @BeforeEach
  void open() {
    data = new DataFolder(folder);
    store = Store.open(data);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void pagesShareAPackAndComeOutEqual() throws IOException {
    try (Writer writer = store.writer()) {
      save(writer, "a.txt", "الأولى");
      save(writer, "b.txt", "الثانية");
    }
    try (Writer writer = store.writer()) {
      save(writer, "c.txt", "الثالثة");
    }
    assertThat(files()).containsExactly("pack-1");
    for (String text : List.of("الأولى", "الثانية", "الثالثة")) {
      assertThat(text(name(text))).isEqualTo(text);
    }
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    String alone = store.pages().put(bytes("وحدها"));
    try (Writer writer = store.writer()) {
      save(writer, "a.txt", "نفسها");
      save(writer, "b.txt", "نفسها");
      save(writer, "c.txt", "وحدها");
    }
    assertThat(store.pages().put(bytes("نفسها"))).isEqualTo(name("نفسها"));
    assertThat(files()).containsExactlyInAnyOrder("pack-1", alone);
    assertThat(Files.size(pack(1))).isEqualTo(bytes("نفسها").length);
  }

  @Test
  void whatAWritingThatWasCutOffLeftBehindIsWrittenOver() throws IOException {
    try (Writer writer = store.writer()) {
      save(writer, "a.txt", "كاملة");
    }
    Files.write(pack(1), bytes("نصف صفحة لم تُثب"), StandardOpenOption.APPEND);
    try (Writer writer = store.writer()) {
      save(writer, "b.txt", "بعدها");
    }
    assertThat(text(name("كاملة"))).isEqualTo("كاملة");
    assertThat(text(name("بعدها"))).isEqualTo("بعدها");
    assertThat(Files.size(pack(1))).isEqualTo(bytes("كاملة").length + bytes("بعدها").length);
  }

  @Test
  void whatIsUndoneTakesNoRoom() throws IOException {
    refuse("page", "new.document_key = 'b.txt'");
    try (Writer writer = store.writer()) {
      save(writer, "a.txt", "كاملة");
      writer.commit();
      assertThatThrownBy(() -> save(writer, "b.txt", "مرفوضة"))
          .isInstanceOf(IllegalStateException.class);
      save(writer, "d.txt", "بعدها");
    }
    assertThat(text(name("بعدها"))).isEqualTo("بعدها");
    assertThat(Files.size(pack(1))).isEqualTo(bytes("كاملة").length + bytes("بعدها").length);
    assertThatThrownBy(() -> store.pages().get(name("مرفوضة"))).isInstanceOf(IOException.class);
  }

  @Test
  void pagesWhoseBytesAreNotSettledAreUndoneWithThem() throws IOException {
    refuse("pack", "true");
    try (Writer writer = store.writer()) {
      save(writer, "a.txt", "مرفوضة");
      assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
    }
    assertThat(store.documents()).isEmpty();
    assertThatThrownBy(() -> store.pages().get(name("مرفوضة"))).isInstanceOf(IOException.class);
  }

  @Test
  void aFullPackIsFollowedByAnother() throws IOException {
    try (Handle handle = Database.writer(data.database()).open();
        Sql sql = new Sql(handle.getConnection());
        PackWriter packs = new PackWriter(store.pages(), sql, 10)) {
      for (String text : List.of("صفحة من الصفحات", "صفحة أخرى", "والثالثة")) {
        handle.begin();
        packs.put(name(text), bytes(text));
        packs.settle();
        handle.commit();
      }
    }
    assertThat(files()).containsExactlyInAnyOrder("pack-1", "pack-2", "pack-3");
    assertThat(text(name("صفحة من الصفحات"))).isEqualTo("صفحة من الصفحات");
    assertThat(text(name("والثالثة"))).isEqualTo("والثالثة");
  }

  @Test
  void damageIsNoticedAndNothingIsAddedToAPackThatLostItsEnd() throws IOException {
    try (Writer writer = store.writer()) {
      save(writer, "a.txt", "الأولى");
      save(writer, "b.txt", "الثانية");
    }
    byte[] whole = Files.readAllBytes(pack(1));
    Files.write(pack(1), java.util.Arrays.copyOf(whole, whole.length - 1));
    assertThat(text(name("الأولى"))).isEqualTo("الأولى");
    assertThatThrownBy(() -> text(name("الثانية"))).isInstanceOf(IOException.class);
    try (Writer writer = store.writer()) {
      save(writer, "c.txt", "الثالثة");
    }
    assertThat(text(name("الثالثة"))).isEqualTo("الثالثة");
    assertThat(files()).containsExactlyInAnyOrder("pack-1", "pack-2");
    whole[0] ^= 1;
    Files.write(pack(1), whole);
    assertThatThrownBy(() -> text(name("الأولى"))).hasMessageContaining("damaged");
    assertThat(text(name("الثانية"))).isEqualTo("الثانية");
  }

  @Test
  void aFolderWhosePagesLieInFilesOfTheirOwnGoesOnWorking() throws IOException {
    String old = store.pages().put(bytes("قديمة"));
    try (Writer writer = store.writer()) {
      writer.save(page("a.txt", "قديمة"));
      save(writer, "a.txt", "قديمة");
      save(writer, "b.txt", "جديدة");
    }
    assertThat(files()).containsExactlyInAnyOrder(old, "pack-1");
    assertThat(text(old)).isEqualTo("قديمة");
    assertThat(text(name("جديدة"))).isEqualTo("جديدة");
  }

  /** Lets the database refuse some rows. */
  private void refuse(String table, String condition) {
    Database.writer(data.database())
        .useHandle(h ->
            h.execute(
                "create trigger refused before insert on "
                    + table
                    + " when "
                    + condition
                    + " begin select raise(abort, 'refused'); end"));
  }

  private static void save(Writer writer, String document, String text) {
    writer.save(page(document, text), bytes(text));
  }

  private static StoredPage page(String document, String text) {
    StoredPage p = Made.page(document, "d1", Made.call(document));
    return new StoredPage(
        p.document(), name(text), name(text), "f1", null, Hints.NONE, false, p.stories());
  }

  private String text(String name) throws IOException {
    return new String(store.pages().get(name), StandardCharsets.UTF_8);
  }

  private static String name(String text) {
    return PageFiles.name(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path pack(int number) {
    return data.pages().resolve("pack-" + number);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(data.pages())) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }
}
