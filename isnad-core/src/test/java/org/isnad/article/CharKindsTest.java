package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CharKindsTest {
  @Test
  void lettersAndDigitsOfAnyScriptAreTold() {
    assertThat(CharKinds.isLetter('ب') && CharKinds.isLetterOrDigit('ب')).isTrue();
    assertThat(CharKinds.isDigit('٣') && CharKinds.isLetterOrDigit('٣')).isTrue();
    assertThat(CharKinds.isLetter('٣') || CharKinds.isDigit('ب')).isFalse();
    assertThat(CharKinds.isLetterOrDigit('،')).isFalse();
  }

  @Test
  void onlyWhatChangesInLowerCaseIsACapital() {
    assertThat(CharKinds.isCapital('A')).isTrue();
    assertThat(CharKinds.isCapital('a') || CharKinds.isCapital('ب')).isFalse();
  }

  @Test
  void invisibleSignsAreSpaceButTheOneThatPartsLettersOfAWord() {
    assertThat(CharKinds.isSpace('\u00a0') && CharKinds.isSpace('\u200f')).isTrue();
    assertThat(CharKinds.isSpace('\u200c')).isFalse();
  }

  @Test
  void vowelSignsAreMarks() {
    assertThat(CharKinds.isMark('\u064e')).isTrue();
    assertThat(CharKinds.isMark('ب')).isFalse();
  }
}
