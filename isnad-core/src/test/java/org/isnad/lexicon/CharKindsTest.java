package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CharKindsTest {
  @Test
  void lettersAndDigitsOfAnyScriptAreTold() {
    assertThat(CharKinds.isLetter('ب') && CharKinds.isLetterOrDigit('ب')).isTrue();
    assertThat(CharKinds.isLetter('z') && CharKinds.isLetterOrDigit('z')).isTrue();
    assertThat(CharKinds.isDigit('٣') && CharKinds.isLetterOrDigit('٣')).isTrue();
    assertThat(CharKinds.isLetter('٣') || CharKinds.isDigit('ب')).isFalse();
    assertThat(CharKinds.isLetterOrDigit('،')).isFalse();
  }

  @Test
  void onlyLettersOfTheArabicBlocksAreArabic() {
    assertThat(CharKinds.isArabic('ب') && CharKinds.isArabic('\uFEFC')).isTrue();
    assertThat(CharKinds.isArabic('z') || CharKinds.isArabic('،')).isFalse();
  }

  @Test
  void theStrokeIsALetterAndAVowelSignAMark() {
    assertThat(CharKinds.isLetter('\u0640') && CharKinds.isArabic('\u0640')).isTrue();
    assertThat(CharKinds.isMark('\u064e') && CharKinds.isArabic('\u064e')).isTrue();
    assertThat(CharKinds.isLetter('\u064e') || CharKinds.isMark('ب')).isFalse();
  }

  @Test
  void onlyWhatChangesInLowerCaseIsACapital() {
    assertThat(CharKinds.isCapital('A')).isTrue();
    assertThat(CharKinds.isCapital('a') || CharKinds.isCapital('ب')).isFalse();
  }

  @Test
  void whatShowsNothingIsBlank() {
    assertThat(CharKinds.isBlank(' ') && CharKinds.isBlank('\u00a0')).isTrue();
    assertThat(CharKinds.isBlank('\u200f') && CharKinds.isInvisible('\u200f')).isTrue();
    assertThat(CharKinds.isInvisible(' ') || CharKinds.isBlank('ب')).isFalse();
  }

  @Test
  void theNonJoinerPartsLettersOfAWordAndIsNoSpace() {
    assertThat(CharKinds.isSpace('\u00a0') && CharKinds.isSpace('\u200f')).isTrue();
    assertThat(CharKinds.isBlank('\u200c')).isTrue();
    assertThat(CharKinds.isSpace('\u200c')).isFalse();
  }
}
