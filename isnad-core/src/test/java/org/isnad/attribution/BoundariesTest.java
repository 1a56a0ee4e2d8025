package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundariesTest {
  private final Boundaries boundaries = Paragraph.SOURCES.boundaries;

  private boolean isMedium(String text, String preposition) {
    Paragraph p = new Paragraph(text);
    return boundaries.isMedium(p.flow, p.at(preposition));
  }

  @Test
  void aStatementIsAMedium() {
    assertThat(isMedium("قال في بيان إن الباب مفتوح.", "في")).isTrue();
    assertThat(isMedium("قال على منصة سراب إن الباب مفتوح.", "على")).isTrue();
  }

  @Test
  void aPlaceIsNone() {
    assertThat(isMedium("قال في المدينة إن الباب مفتوح.", "في")).isFalse();
  }

  @Test
  void whatIsSpokenOfIsNone() {
    assertThat(isMedium("أكد الوزير على أهمية اللقاء.", "على")).isFalse();
    assertThat(isMedium("أكد الوزير على هامش اللقاء أن الباب مفتوح.", "على")).isTrue();
  }

  @Test
  void hisSayingEndsAName() {
    Paragraph p = new Paragraph("نقل عن وزير الطرق تأكيده أن الباب مفتوح.");
    assertThat(boundaries.isBoundary(p.flow, p.at("تأكيده"))).isTrue();
    assertThat(boundaries.isBoundary(p.flow, p.at("الطرق"))).isFalse();
  }
}
