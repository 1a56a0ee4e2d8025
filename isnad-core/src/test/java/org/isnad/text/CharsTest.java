package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CharsTest {
  @Test
  void lettersOfAllScriptsAreLettersAndOnlyArabicOnesArabic() {
    assertThat(Chars.isLetter('\u0628') && Chars.isArabic('\u0628')).isTrue();
    assertThat(Chars.isLetter('\uFEFC') && Chars.isArabic('\uFEFC')).isTrue();
    assertThat(Chars.isLetter('z')).isTrue();
    assertThat(Chars.isArabic('z')).isFalse();
    assertThat(Chars.isLetter('\u0664')).isFalse();
    assertThat(Chars.isArabic('\u060C')).isFalse();
  }

  @Test
  void theStrokeIsALetterAndAVowelSignAMark() {
    assertThat(Chars.isLetter('\u0640') && Chars.isArabic('\u0640')).isTrue();
    assertThat(Chars.isMark('\u064E') && Chars.isArabic('\u064E')).isTrue();
    assertThat(Chars.isLetter('\u064E')).isFalse();
  }

  @Test
  void whatShowsNothingPartsWords() {
    assertThat(Chars.isBlank(' ')).isTrue();
    assertThat(Chars.isBlank('\u00A0')).isTrue();
    assertThat(Chars.isBlank('\u200F') && Chars.isInvisible('\u200F')).isTrue();
    assertThat(Chars.isMark('\u200F')).isTrue();
    assertThat(Chars.isInvisible(' ') || Chars.isMark(' ')).isFalse();
  }
}
