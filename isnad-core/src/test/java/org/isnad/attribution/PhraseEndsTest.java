package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseEndsTest {
  private final PhraseEnds ends =
      new PhraseEnds(Paragraph.WORDS, Paragraph.MEDIA, Paragraph.SOURCES.boundaries);

  private String word(Paragraph p, int position) {
    return p.flow.token(position).text();
  }

  @Test
  void aDefinitePhraseEndsBeforeTheObject() {
    Paragraph p = new Paragraph("أعلن وزير الطرق إغلاق الباب.");
    assertThat(word(p, ends.closedEnd(p.flow, 1, p.flow.size()))).isEqualTo("الطرق");
  }

  @Test
  void anOpenPhraseRunsToWhatOpensTheWords() {
    Paragraph p = new Paragraph("قال وزير الطرق سامي النجار إن الباب مفتوح.");
    assertThat(word(p, ends.openEnd(p.flow, 1, p.flow.size(), true))).isEqualTo("النجار");
  }

  @Test
  void aQuotedNameIsWhereSomebodyServes() {
    Paragraph p = new Paragraph("كشف مراسل الشؤون المحلية في «صوت المدينة»، أن الباب مفتوح.");
    assertThat(word(p, ends.openEnd(p.flow, 1, p.flow.size(), true))).isEqualTo("»");
  }

  @Test
  void aQuotationThatIsNoNameEndsAPhrase() {
    Paragraph p = new Paragraph("قال وزير الطرق «الباب مفتوح منذ أمس لكل الناس».");
    assertThat(word(p, ends.openEnd(p.flow, 1, p.flow.size(), true))).isEqualTo("الطرق");
  }
}
