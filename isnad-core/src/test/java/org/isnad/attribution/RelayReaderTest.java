package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelayReaderTest {
  private final RelayReader reader =
      new RelayReader(Paragraph.WORDS, Paragraph.MEDIA, Paragraph.SOURCES);

  private boolean read(Paragraph p, Draft draft) {
    return reader.read(p.flow, draft, p.form("نقلت"));
  }

  @Test
  void theOneQuotedSpeaksAndTheAgencyRelays() {
    Paragraph p = new Paragraph("نقلت وكالة راصد عن وزير الطرق قوله إن الباب مفتوح.");
    Draft draft = p.draft("نقلت");
    assertThat(read(p, draft)).isTrue();
    assertThat(draft.source.text()).isEqualTo("وزير الطرق");
    assertThat(draft.relay.text()).isEqualTo("وكالة راصد");
    assertThat(draft.start).isEqualTo(p.at("الباب"));
  }

  @Test
  void aVerbalNounWithThePronounOfTheSpeakerOpensHisWords() {
    Paragraph p = new Paragraph("نقلت وكالة راصد عن وزارة الطرق إعلانها إغلاق الباب.");
    Draft draft = p.draft("نقلت");
    assertThat(read(p, draft)).isTrue();
    assertThat(draft.source.text()).isEqualTo("وزارة الطرق");
    assertThat(draft.start).isEqualTo(p.at("إغلاق"));
  }

  @Test
  void aVerbOfSayingQuotesWhereHisSayingStands() {
    Paragraph p = new Paragraph("ذكرت الوزارة عن وزير الطرق قوله إن الباب مفتوح.");
    assertThat(reader.isQuoting(p.flow, p.at("ذكرت"), p.form("ذكرت"))).isTrue();
    Paragraph without = new Paragraph("ذكرت الوزارة عن الباب أن وزير الطرق أغلقه.");
    assertThat(reader.isQuoting(without.flow, without.at("ذكرت"), without.form("ذكرت"))).isFalse();
  }

  @Test
  void withoutFromNobodyIsQuoted() {
    Paragraph p = new Paragraph("نقلت وكالة راصد أن الباب مفتوح.");
    assertThat(read(p, p.draft("نقلت"))).isFalse();
  }

  @Test
  void withoutWordsNobodyIsQuoted() {
    Paragraph p = new Paragraph("نقلت الشاحنة الرمل عن الطريق.");
    assertThat(read(p, p.draft("نقلت"))).isFalse();
  }
}
