package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadingSourceTest {
  private final LeadingSource reader = new LeadingSource(Paragraph.WORDS, Paragraph.SOURCES);

  private SourcePhrase read(String text, String verb) {
    Paragraph p = new Paragraph(text);
    Draft draft = p.draft(verb);
    reader.read(p.flow, draft);
    return draft.source;
  }

  @Test
  void whoStandsBeforeTheVerbSpeaks() {
    assertThat(read("كان وزير الطرق قد أعلن أن الباب مفتوح.", "أعلن").text())
        .isEqualTo("وزير الطرق");
  }

  @Test
  void anAsideMayStandBetween() {
    assertThat(read("كان وزير الطرق، في بيان له، قد أعلن أن الباب مفتوح.", "أعلن").text())
        .isEqualTo("وزير الطرق");
  }

  @Test
  void aNameStaysWithTheRoleBehindIt() {
    assertThat(read("كان سامي النجار، وزير الطرق، قد أعلن أن الباب مفتوح.", "أعلن").text())
        .isEqualTo("سامي النجار، وزير الطرق");
  }

  @Test
  void aDocumentDoesNotSpeakWithAVerbOfTheOtherGender() {
    assertThat(read("بعد هذا التقرير، أكدت الوزارة أن الباب مفتوح.", "أكدت")).isNull();
  }
}
