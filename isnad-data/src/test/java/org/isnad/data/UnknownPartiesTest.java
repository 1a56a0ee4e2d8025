package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.EntityMention;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Referent;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People of contacts whom no table knows and whom no title announces. */
class UnknownPartiesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final String MEETING =
      "التقى وزير الخارجية القطري رجل الأعمال غسان الطربوشي في الدوحة.";
  private static final String OTHER_PAGE =
      "واجتمع الوفد مع المحامي غسان الطربوشي في فندق بالعاصمة.";

  @Test
  void somebodyUnknownIsTheSameOnEveryPage() {
    String first = unknown(LEXICON, MEETING);
    assertThat(first).startsWith("per.x.");
    assertThat(unknown(LEXICON, OTHER_PAGE)).isEqualTo(first);
  }

  @Test
  void aRowInTheUsersOwnTableMakesSomebodyKnown(@TempDir Path folder) throws IOException {
    Path gazetteer = Files.createDirectories(folder.resolve("gazetteer"));
    Files.writeString(
        gazetteer.resolve("people.tsv"),
        "id\tname_ar\tname_en\tcountry\nper.own-tarboush\tغسان الطربوشي\tGhassan Tarboushi\tLBN\n");
    Files.writeString(
        gazetteer.resolve("people-names.tsv"),
        "id\tform\tkind\nper.own-tarboush\tغسان الطربوشي\tfull\n");
    Lexicon own = Lexicon.load(List.of(folder));
    assertThat(ids(own, MEETING)).contains("per.own-tarboush");
    assertThat(ids(own, OTHER_PAGE)).contains("per.own-tarboush");
  }

  @Test
  void aHolderWhoseNameHasTwoLettersChangedAboutIsTheHolder() {
    String titled = "التقى وزير الخارجية الأميركي أنتوني بليكنن نظيره المصري في القاهرة.";
    assertThat(ids(LEXICON, titled)).contains("per.blinken").noneMatch(i -> i.startsWith("per.x."));
    String untitled = "التقى رجل الأعمال أنتوني بليكنن وزير الخارجية المصري في القاهرة.";
    assertThat(ids(LEXICON, untitled)).doesNotContain("per.blinken");
  }

  private static String unknown(Lexicon lexicon, String words) {
    return ids(lexicon, words).stream().filter(i -> i.startsWith("per.x.")).findFirst().orElse("");
  }

  private static List<String> ids(Lexicon lexicon, String words) {
    return new MentionReader(lexicon)
            .read(new TextReader(lexicon).read(Examples.article(words, "2025-06-01")))
            .entities()
            .stream()
            .map(EntityMention::referents)
            .flatMap(List::stream)
            .map(Referent::entity)
            .map(e -> Objects.requireNonNull(e).id())
            .toList();
  }
}
