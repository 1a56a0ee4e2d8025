package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssuersTest {
  private final Issuers issuers = new Issuers(Paragraph.WORDS, Paragraph.SOURCES);

  private Issuers.Issued last(String text) {
    Paragraph p = new Paragraph(text);
    return issuers.last(p.flow, 0, p.flow.size() - 1);
  }

  @Test
  void whoIssuedAStatementStandsBehindIt() {
    assertThat(last("نشر بيان صادر عن وزارة الطرق.").by().text()).isEqualTo("وزارة الطرق");
    assertThat(last("نشر بيان أصدرته وزارة الطرق.").by().text()).isEqualTo("وزارة الطرق");
  }

  @Test
  void aCommaMayStandBeforeWho() {
    Issuers.Issued issued = last("نشر البيان، الذي أصدرته وزارة الطرق.");
    assertThat(issued.at()).isEqualTo(1);
    assertThat(issued.by().text()).isEqualTo("وزارة الطرق");
  }

  @Test
  void aMinisterMakesStatements() {
    assertThat(last("نشر بيان لوزير الطرق.").by().text()).isEqualTo("وزير الطرق");
  }

  @Test
  void theLastDocumentIsMeant() {
    assertThat(last("بعد بيان وزارة الطرق صدر بيان وزارة النقل.").by().text())
        .isEqualTo("وزارة النقل");
  }

  @Test
  void aStatementThatNamesNobodyIsNobodys() {
    assertThat(last("نشر البيان في المدينة.")).isNull();
  }
}
