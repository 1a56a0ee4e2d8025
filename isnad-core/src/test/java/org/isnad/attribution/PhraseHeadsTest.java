package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.TextReader;
import org.isnad.text.Token;
import org.junit.jupiter.api.Test;

final class PhraseHeadsTest {
  private static final Lexicon LEXICON =
      Lexicon.of(Path.of("src/test/resources/attribution-lexicon"));

  private final PhraseHeads heads = new PhraseHeads(LEXICON);
  private final int first = heads.table();
  private final int second = heads.table();

  @Test
  void aWordBeginsPhrasesOfTheTablesThatHaveItOnly() {
    heads.add(first, "بيان", false);
    heads.add(second, "تقرير", false);
    assertThat(heads.begins(first, token("بيان"))).isTrue();
    assertThat(heads.begins(second, token("بيان"))).isFalse();
    assertThat(heads.begins(second, token("وتقرير"))).isTrue();
  }

  @Test
  void formsBeginPhrasesOfTheirLemmaWhereTheTableHasLemmas() {
    heads.add(first, "ذكر", true);
    heads.add(second, "ذكر", false);
    assertThat(heads.begins(first, token("يذكرون"))).isTrue();
    assertThat(heads.begins(second, token("يذكرون"))).isFalse();
  }

  private static Token token(String word) {
    return new TextReader(LEXICON).sentence(word).tokens().getFirst();
  }
}
