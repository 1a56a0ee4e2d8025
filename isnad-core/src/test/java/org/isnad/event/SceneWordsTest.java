package org.isnad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.attribution.Attributions;
import org.isnad.attribution.Chain;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SceneWordsTest {
  @TempDir private Path folder;

  private Lexicon lexicon;

  @BeforeEach
  void data() {
    lexicon =
        new EventData(folder)
            .list("press-words", "صحفيين")
            .list("prepositions", "بعد", "من")
            .list("clause-openers", "بعد أن")
            .list("feminine-tails", "ة")
            .list("relatives", "الذي")
            .load();
  }

  @Test
  void aWordStandsInAListWithAndBeforeItButNotWithOtherProclitics() {
    assertThat(words("وصحفيين").isIn("press-words", 0)).isTrue();
    assertThat(words("لصحفيين").isIn("press-words", 0)).isFalse();
    assertThat(words("لصحفيين").isAny("press-words", 0)).isTrue();
  }

  @Test
  void noWordOutsideOfTheSentenceStandsInAList() {
    SceneWords words = words("بعد ذلك");
    assertThat(words.isPreposition(0)).isTrue();
    assertThat(words.isPreposition(-1) || words.isPreposition(2)).isFalse();
  }

  @Test
  void theFirstWordOfAPhraseOpensIt() {
    SceneWords words = words("وبعد الغد");
    assertThat(words.opens("clause-openers", 0)).isTrue();
    assertThat(words.opens("clause-openers", 1)).isFalse();
  }

  @Test
  void anEndingIsTheEntryThatTheWordEndsWith() {
    SceneWords words = words("مدينة ميناء");
    assertThat(words.ending("feminine-tails", 0)).isEqualTo("ة");
    assertThat(words.isFeminine(0)).isTrue();
    assertThat(words.isFeminine(1)).isFalse();
  }

  @Test
  void aGluedPrepositionMakesAnAdverbialOnlyOfWhatIsLongEnoughForANoun() {
    assertThat(words("لمدينة").isAdverbial(0)).isTrue();
    assertThat(words("لبن").isAdverbial(0)).isFalse();
    assertThat(words("الذي").isAdverbial(0)).isTrue();
  }

  private SceneWords words(String sentence) {
    return new SceneWords(
        lexicon,
        new ListedWords(lexicon),
        new Attributions(List.of(), new Chain(List.of())),
        new TextReader(lexicon).sentence(sentence).tokens());
  }
}
