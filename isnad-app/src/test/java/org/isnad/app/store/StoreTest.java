package org.isnad.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.app.Made;
import org.isnad.app.json.CoreJson;
import org.isnad.event.EventMention;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.Problem;
import org.isnad.page.Shape;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real SQLite file in a real folder. */
class StoreTest {
  private static final Instant JUNE = Instant.parse("2031-06-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2031-07-01T00:00:00Z");

  @TempDir Path folder;
  private Store store;
  private final List<Integer> builds = new ArrayList<>();

  @BeforeEach
  void open() {
    store = Store.open(new DataFolder(folder));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatGoesInComesOutEqual() {
    EventMention mention = Made.call("a.txt", Made.everyValue());
    write(Made.page("a.txt", "d1", mention));
    assertThat(store.mentions("a.txt")).containsExactly(mention);
    assertThat(store.article("a.txt")).contains(Made.article("a.txt", "نص d1"));
    assertThat(store.documents()).singleElement().extracting(Document::events).isEqualTo(1);
    assertThat(store.document(Document.id("a.txt"))).isPresent();
  }

  @Test
  void aChangedPageReplacesAllThatWasReadFromIt() {
    write(Made.page("a.txt", "d1", Made.call("a.txt")));
    write(Made.page("b.txt", "d1", Made.call("b.txt")));
    write(Made.page("a.txt", "d2"));
    assertThat(store.mentions("a.txt")).isEmpty();
    assertThat(store.mentions("b.txt")).hasSize(1);
    assertThat(store.article("a.txt").orElseThrow().text()).isEqualTo("نص d2");
  }

  @Test
  void aPageStandsNewSameChangedOrOlder() {
    try (Writer writer = store.writer()) {
      assertThat(writer.standing("a.txt", "d1", "f1", JUNE)).isEqualTo(Standing.NEW);
      writer.save(captured("d1", JULY));
      assertThat(writer.standing("a.txt", "d1", "f1", JULY)).isEqualTo(Standing.SAME);
      assertThat(writer.standing("a.txt", "d1", "f2", JULY)).isEqualTo(Standing.CHANGED);
      assertThat(writer.standing("a.txt", "d2", "f1", null)).isEqualTo(Standing.OLDER);
      assertThat(writer.standing("a.txt", "d2", "f1", JUNE)).isEqualTo(Standing.OLDER);
    }
  }

  @Test
  void aPageThatIsReplacedStaysAsAnEarlierVersion() {
    write(Made.page("a.txt", "d1"));
    write(Made.page("a.txt", "d2"));
    write(Made.page("a.txt", "d3"));
    write(Made.page("b.txt", "d1"));
    assertThat(digests("a.txt")).containsExactly("d1", "d2", "d3");
    write(Made.page("a.txt", "d1"));
    assertThat(digests("a.txt")).containsExactly("d2", "d3", "d1");
    assertThat(digests("c.txt")).isEmpty();
  }

  @Test
  void earlierVersionsComeInTheOrderOfTheirCapture() {
    try (Writer writer = store.writer()) {
      writer.save(captured("d3", JULY));
      writer.keep(captured("d2", JUNE).version(), new byte[] {1});
      writer.keep(captured("d1", null).version(), new byte[] {1});
      writer.keep(captured("d2", JUNE).version(), new byte[] {1});
    }
    assertThat(digests("a.txt")).containsExactly("d1", "d2", "d3");
  }

  @Test
  void whatReadingWouldNotChangeIsKnown() {
    try (Writer writer = store.writer()) {
      writer.save(captured("d3", JULY));
      writer.keep(captured("d2", JUNE).version(), new byte[] {1});
      Known known = writer.known("f1");
      assertThat(known.holds(page("a.txt", "d3", null))).isTrue();
      assertThat(known.holds(page("a.txt", "d2", JUNE))).isTrue();
      assertThat(known.holds(page("a.txt", "d2", JULY.plusSeconds(1)))).isFalse();
      assertThat(known.holds(page("a.txt", "d1", JUNE))).isFalse();
      assertThat(known.holds(page("b.txt", "d3", JULY))).isFalse();
      assertThat(writer.known("f2").holds(page("a.txt", "d3", JULY))).isFalse();
    }
  }

  @Test
  void aFileMayGoBackToWhatItWasButAnAddressWithoutTimesStaysAtItsLastCapture() {
    String address = "https://a.example/a.txt";
    for (String document : List.of("a.txt", address)) {
      write(Made.page(document, "d1"));
      write(Made.page(document, "d2"));
    }
    try (Writer writer = store.writer()) {
      Known known = writer.known("f1");
      assertThat(known.holds(page("a.txt", "d1", null))).isFalse();
      assertThat(known.holds(page(address, "d1", null))).isTrue();
    }
  }

  @Test
  void aPageThatTurnsBadStaysAsAnEarlierVersion() {
    write(Made.page("a.txt", "d1"));
    try (Writer writer = store.writer()) {
      writer.save(new Problem("a.txt", "page", "empty", "no bytes"), true);
    }
    assertThat(digests("a.txt")).containsExactly("d1");
  }

  @Test
  void recordsAreMadeOnceForEachStateOfTheDocuments() {
    write(Made.page("a.txt", "d1", Made.call("a.txt")));
    assertThat(records("f1")).isEqualTo(records("f1"));
    assertThat(builds).containsExactly(1);
    write(Made.page("b.txt", "d1", Made.call("b.txt")));
    records("f1");
    assertThat(builds).containsExactly(1, 2);
    records("f2");
    assertThat(builds).containsExactly(1, 2, 2);
  }

  @Test
  void storedRecordsComeBackInOrderAndEqual() {
    write(Made.page("a.txt", "d1", Made.call("a.txt", Made.everyValue())));
    write(Made.page("b.txt", "d1", Made.call("b.txt")));
    List<EventRecord> made = records("f1");
    assertThat(records("f1")).isEqualTo(made).hasSize(2);
    assertThat(builds).hasSize(1);
  }

  @Test
  void aSecondWriterIsToldWhoIsThere() {
    try (Writer first = store.writer()) {
      assertThatThrownBy(() -> store.writer())
          .isInstanceOf(FolderBusyException.class)
          .hasMessageContaining(folder.toString());
      assertThat(records("f1")).isEmpty();
      first.save(Made.page("a.txt", "d1", Made.call("a.txt")));
      first.commit();
      assertThat(records("f1")).hasSize(1);
    }
    try (Writer second = store.writer()) {
      second.update("f1", stage);
      assertThat(records("f1")).hasSize(1);
    }
  }

  @Test
  void pagesThatComeOneSoonAfterTheOtherAreSeenTogether() {
    try (Writer writer = store.writer()) {
      writer.save(Made.page("a.txt", "d1", Made.call("a.txt")));
      writer.save(Made.page("b.txt", "d1", Made.call("b.txt")));
      writer.commit();
      assertThat(store.documents()).hasSize(2);
      writer.save(Made.page("c.txt", "d1", Made.call("c.txt")));
    }
    assertThat(store.documents()).hasSize(3);
  }

  @Test
  void aPageThatTurnsBadGoesAndAProblemThatIsCuredGoes() {
    write(Made.page("a.txt", "d1", Made.call("a.txt")));
    try (Writer writer = store.writer()) {
      writer.save(new Problem("a.txt", "page", "unreadable", "permission denied"), false);
      assertThat(store.documents()).hasSize(1);
      writer.save(new Problem("a.txt", "page", "empty", "no bytes"), true);
    }
    assertThat(store.documents()).isEmpty();
    assertThat(store.problems()).singleElement().extracting(Problem::code).isEqualTo("empty");
    write(Made.page("a.txt", "d1", Made.call("a.txt")));
    assertThat(store.problems()).isEmpty();
  }

  @Test
  void originalsAreKeptOnceUnderTheirDigest() throws Exception {
    byte[] bytes = "صفحة".getBytes(StandardCharsets.UTF_8);
    String name = store.pages().put(bytes);
    assertThat(store.pages().put(bytes)).isEqualTo(name);
    assertThat(store.pages().get(name)).isEqualTo(bytes);
    try (Stream<Path> files = Files.walk(folder.resolve("pages"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void whatAnotherVersionWroteInAnotherFormSaysWhatToDo() {
    assertThatThrownBy(() -> CoreJson.read("[1]", EventMention.class))
        .hasMessageContaining("read --again");
  }

  private List<String> digests(String document) {
    return store.versions(document).stream().map(PageVersion::digest).toList();
  }

  private static Page page(String document, String digest, @Nullable Instant captured) {
    String url = document.startsWith("https:") ? document : null;
    return new Page(document, url, Shape.DUMP, "نص", "UTF-8", captured, Page.Fields.NONE, digest);
  }

  private static StoredPage captured(String digest, @Nullable Instant instant) {
    StoredPage p = Made.page("a.txt", digest);
    return new StoredPage(
        p.document(), p.digest(), p.original(), "f1", instant, Hints.NONE, false, p.stories());
  }

  private void write(StoredPage page) {
    try (Writer writer = store.writer()) {
      writer.save(page);
    }
  }

  private List<EventRecord> records(String fingerprint) {
    return store.records(fingerprint, stage);
  }

  private final RecordStage stage =
      new RecordStage() {
        @Override
        public List<EventRecord> grouped(Collection<EventMention> mentions, Ledger ledger) {
          return build(mentions);
        }

        @Override
        public List<EventRecord> checked(List<EventRecord> records) {
          return records;
        }
      };

  /** One record for each mention. */
  private List<EventRecord> build(Collection<EventMention> mentions) {
    builds.add(mentions.size());
    return mentions.stream()
        .map(m ->
            new EventRecord(
                "e." + m.id(),
                m.coding(),
                new EventRecord.Settled(m.status(), m.participants(), m.time(), null),
                m.statements(),
                List.of(),
                List.of(),
                EventRecord.Review.NONE))
        .toList();
  }
}
