package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.story.GistWords.GistWord;
import org.isnad.text.TextReader;
import org.isnad.text.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GistWordsTest {
  @TempDir private Path folder;

  private Lexicon lexicon;

  @BeforeEach
  void data() throws IOException {
    write("ar/clitics.tsv", "form\tclitics\trestore\nو\tWA\t\nال\tAL\t\nوال\tWA AL\t\n");
    write("ar/lists/story-common.tsv", "form\nهذا\n");
    write("ar/lists/story-endings.tsv", "form\nون\n");
    write("ar/names/not-names.tsv", "form\nمدينة\n");
    lexicon = Lexicon.of(folder);
  }

  @Test
  void whatStandsAfterTheArticleCountsWhateverElseTheTextHas() {
    assertThat(key("والوفد", Set.of())).isEqualTo("وفد");
    assertThat(key("والوفد", Set.of("الوفد"))).isEqualTo("وفد");
    assertThat(of("والوفد").asked()).isEmpty();
  }

  @Test
  void aLetterIsCutOffWhereTheRestIsAWordOfTheText() {
    assertThat(key("وصول", Set.of())).isEqualTo("وصول");
    assertThat(key("وصول", Set.of("صول"))).isEqualTo("صول");
  }

  @Test
  void aLetterIsCutOffBeforeAWordThatIsKnown() {
    assertThat(key("ومدينة", Set.of())).isEqualTo("مدينة");
    assertThat(of("ومدينة").asked()).isEmpty();
  }

  @Test
  void endingsAreLeftOffWhereThreeLettersStay() {
    assertThat(key("مهندسون", Set.of())).isEqualTo("مهندس");
    assertThat(key("عيون", Set.of())).isEqualTo("عيون");
  }

  @Test
  void wordsOfEveryTextAndShortOnesAreNotCounted() {
    assertThat(of("وهذا").isCounted()).isFalse();
    assertThat(of("عن").isCounted()).isFalse();
  }

  @Test
  void aWordProvesItselfAndWhatIsLeftOfItAfterTheArticle() {
    assertThat(of("والوفد").sure()).containsExactly("والوفد", "وفد");
    assertThat(of("وهذا").sure()).containsExactly("وهذا");
  }

  private String key(String text, Set<String> sure) {
    GistWord word = of(text);
    return word.keys().get(word.reading(word(text), sure));
  }

  private GistWord of(String text) {
    return new GistWords(lexicon).of(word(text));
  }

  private Word word(String text) {
    return new TextReader(lexicon).sentence(text).tokens().getFirst().word();
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
