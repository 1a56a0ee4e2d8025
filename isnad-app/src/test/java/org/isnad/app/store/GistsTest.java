package org.isnad.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isnad.app.Made;
import org.isnad.page.Hints;
import org.isnad.page.Problem;
import org.isnad.story.Gist;
import org.isnad.story.StoryLine;
import org.isnad.story.Term;
import org.isnad.story.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories in a real store: whatever the order of reading, they are those of all its texts. */
class GistsTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

  @TempDir Path folder;

  @Test
  void storiesThatAreRenewedInPartsAreThoseOfAllTextsTogether() {
    List<Gist> texts = new ArrayList<>(texts());
    try (Store store = Store.open(new DataFolder(folder))) {
      Collections.shuffle(texts, new Random(7));
      try (Writer writer = store.writer()) {
        for (int i = 0; i < texts.size(); i++) {
          writer.save(page(texts.get(i), "v1"));
          if (i % 5 == 0) {
            writer.gather();
          }
        }
        writer.gather();
      }
      assertThat(store.clusters()).isEqualTo(StoryLine.of(texts));
      assertThat(store.hasTextsToGather()).isFalse();
      assertThat(store.days()).hasSize(12).containsEntry(DAY, 6);
    }
  }

  @Test
  void aTextThatGoesOrMovesToAnotherDayChangesItsStories() {
    List<Gist> texts = new ArrayList<>(texts());
    try (Store store = Store.open(new DataFolder(folder))) {
      try (Writer writer = store.writer()) {
        texts.forEach(t -> writer.save(page(t, "v1")));
        writer.gather();
        Gist moved = texts.remove(20);
        Gist gone = texts.remove(30);
        Gist later =
            new Gist(
                moved.document(), DAY.plusDays(40), moved.title(), moved.words(), moved.names());
        texts.add(later);
        writer.save(page(later, "v2"));
        writer.save(new Problem(gone.document(), "article", "no-story", "nothing"), true);
        writer.gather();
      }
      assertThat(store.clusters()).isEqualTo(StoryLine.of(texts));
    }
  }

  @Test
  void whatTrendsIsKeptForEveryDay() {
    try (Store store = Store.open(new DataFolder(folder))) {
      try (Writer writer = store.writer()) {
        texts().forEach(t -> writer.save(page(t, "v1")));
        for (int i = 0; i < 6; i++) {
          writer.save(page(gist("flood" + i, DAY.plusDays(11), "flood"), "v1"));
        }
        writer.gather();
      }
      Trend.OfDay last = store.trends(DAY.plusDays(11)).orElseThrow();
      assertThat(last.isCompared()).isTrue();
      assertThat(last.names()).extracting(Trend::key).contains("per.flood");
      assertThat(store.trends(DAY).orElseThrow().isCompared()).isFalse();
      assertThat(store.trends(DAY.plusDays(90))).isEmpty();
    }
  }

  private static List<Gist> texts() {
    List<Gist> texts = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 72; i++) {
      String about = "about" + random.nextInt(9);
      texts.add(gist("text" + i, DAY.plusDays(i / 6), about));
    }
    texts.add(new Gist("undated", null, "a text", texts.get(70).words(), texts.get(70).names()));
    return texts;
  }

  private static Gist gist(String document, LocalDate day, String about) {
    List<Term> words =
        new ArrayList<>(
            IntStream.range(0, 5).mapToObj(k -> new Term(about + "x" + k, about, 2)).toList());
    words.add(new Term("own" + document, document, 1));
    words.add(new Term("all", "all", 1));
    String name = "per." + about;
    return new Gist(
        document,
        day,
        "what " + document + " tells today",
        words,
        List.of(new Term(name, name, 1)));
  }

  private static StoredPage page(Gist gist, String digest) {
    return new StoredPage(
        gist.document(),
        digest + gist.document(),
        "0".repeat(64),
        "f1",
        null,
        Hints.NONE,
        false,
        List.of(
            new StoredPage.Story(
                Made.article(gist.document(), digest),
                List.of(),
                org.isnad.copy.Print.none(gist.document()),
                gist)));
  }
}
