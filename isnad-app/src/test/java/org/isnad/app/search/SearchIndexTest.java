package org.isnad.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real index in a folder: what is found, in which order, with which counts. */
class SearchIndexTest {
  private static final Folding FOLDING = new Folding(Lexicon.load(List.of()));

  @TempDir Path folder;
  private SearchIndex index;

  @BeforeEach
  void open() {
    index = SearchIndex.open(folder, FOLDING);
    index.update("1", this::feed);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void feed(Item.Sink sink) {
    sink.add(
        item("a", "قمة في القاهرة", "بحث الوزيران ملف الحدود ولم يعلنا اتفاقا.", 2030, "منبر"));
    sink.add(item("b", "لقاء في مسقط", "القاهرة ترحب بعد قمة الأسبوع الماضي.", 2031, "منبر"));
    sink.add(item("c", "أسواق المنطقة", "هدوء في أسواق القاهره وتراجع للأسعار.", 2031, "مرفأ"));
    sink.suggest("فلاديمير بوتين", 9);
    sink.suggest("بوتسوانا", 2);
  }

  @Test
  void allWordsMustBeFoundAndTitlesComeFirst() {
    assertThat(keys(Search.of("قمة القاهرة"))).containsExactly("a", "b");
    assertThat(keys(Search.of("القاهرة"))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(keys(Search.of("القاهرة").on(Level.EXACT))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void wordsInQuotationMarksStandSideBySide() {
    assertThat(keys(Search.of("\"في القاهرة\""))).containsExactly("a");
    assertThat(keys(Search.of("\u00abأسواق القاهرة\u00bb"))).containsExactly("c");
    assertThat(keys(Search.of("\"القاهرة أسواق\""))).isEmpty();
  }

  @Test
  void aNegationIsFound() {
    assertThat(keys(Search.of("لم"))).isEmpty();
    assertThat(keys(Search.of("لم").on(Level.PREFIXES))).isEmpty();
    assertThat(keys(Search.of("ولم"))).containsExactly("a");
  }

  @Test
  void prefixesAreSeenThroughOnTheLastLevelAlone() {
    assertThat(keys(Search.of("الأسعار"))).isEmpty();
    assertThat(keys(Search.of("الأسعار").on(Level.PREFIXES))).containsExactly("c");
    assertThat(keys(Search.of("\"تراجع الأسعار\"").on(Level.PREFIXES))).containsExactly("c");
  }

  @Test
  void facetsAreCountedAndNarrow() {
    Found found = index.find(Search.of("القاهرة"));
    assertThat(found.counts().get(Facet.OUTLET))
        .containsExactly(new Found.Count("منبر", 2), new Found.Count("مرفأ", 1));
    Search narrowed =
        new Search(
            "القاهرة",
            Level.SPELLING,
            Map.of(Facet.OUTLET, List.of("منبر"), Facet.YEAR, List.of("2031")),
            null,
            null,
            0,
            20);
    assertThat(keys(narrowed)).containsExactly("b");
    Search dated =
        new Search("", Level.SPELLING, Map.of(), null, LocalDate.of(2030, 12, 31), 0, 20);
    assertThat(keys(dated)).containsExactly("a");
  }

  @Test
  void namesAreSuggestedByTheBeginningOfAnyOfTheirWords() {
    assertThat(index.suggest("بوت", 5)).containsExactly("فلاديمير بوتين", "بوتسوانا");
    assertThat(index.suggest("فلاد", 5)).containsExactly("فلاديمير بوتين");
    assertThat(index.suggest("", 5)).isEmpty();
  }

  @Test
  void itIsMadeAnewOnlyForAnotherState() {
    Consumer<Item.Sink> nobody =
        sink -> {
          throw new AssertionError("made anew");
        };
    index.update("1", nobody);
    index.close();
    index = SearchIndex.open(folder, FOLDING);
    index.update("1", nobody);
    assertThat(keys(Search.of("مسقط"))).containsExactly("b");
    index.update("2", sink -> sink.add(item("d", "خبر", "نص", 2032, "منبر")));
    assertThat(keys(Search.of("مسقط"))).isEmpty();
    assertThat(keys(Search.of(""))).containsExactly("d");
  }

  @Test
  void whatWasFoundIsMarkedInTheOriginalCharacters() {
    String text = "قالت الوزيرةُ إنّ قـــمّة القاهره لم تُعقد بعد.\nسطر آخر";
    Marker marker =
        new Marker(FOLDING, Level.SPELLING, Terms.of("\"قمة القاهرة\" الوزيره", FOLDING));
    List<Span> marks = marker.marks(text);
    assertThat(marks).extracting(m -> m.of(text)).containsExactly("الوزيرةُ", "قـــمّة القاهره");
    assertThat(marker.passage(text, marks).of(text)).isEqualTo(text.lines().findFirst().get());
  }

  @Test
  void theIndexTellsWhereTextsWereMet() {
    String text = "قالت الوزيرةُ إنّ قـــمّة القاهره لم تُعقد بعد.\nوللوزيرة رأي في القمة";
    index.update("2", sink -> sink.add(item("d", "خبر عن قمة", text, 2032, "منبر")));
    for (Level level : Level.values()) {
      for (String asked :
          List.of("الوزيرة", "وزيرة قمة", "\"قمة القاهرة\"", "\"القاهرة لم\" القاهره", "خبر")) {
        Terms terms = Terms.of(asked, FOLDING);
        for (Found.Hit hit : index.find(Search.of(asked).on(level)).hits()) {
          assertThat(hit.prose().text()).isEqualTo(text);
          assertThat(hit.marks())
              .as("%s %s", level, asked)
              .isEqualTo(new Marker(FOLDING, level, terms).marks(text));
        }
      }
    }
    assertThat(index.find(Search.of("قمة")).hits().getFirst().marks())
        .extracting(m -> m.of(text))
        .containsExactly("قـــمّة");
  }

  private List<String> keys(Search search) {
    return index.find(search).hits().stream().map(Found.Hit::key).toList();
  }

  private static Item item(String key, String title, String text, int year, String outlet) {
    return Item.article(
        key,
        title,
        new Prose(text, List.of(new Span(0, text.length()))),
        LocalDate.of(year, 3, 1),
        Map.of(
            Facet.SHOWS,
            Set.of("document"),
            Facet.OUTLET,
            Set.of(outlet),
            Facet.YEAR,
            Set.of(String.valueOf(year))));
  }
}
