package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectFirstTest {
  private final ObjectFirst reader = new ObjectFirst(Paragraph.WORDS, Paragraph.SOURCES);

  private ObjectFirst.Found read(String text, String verb) {
    Paragraph p = new Paragraph(text);
    return reader.read(p.flow, p.draft(verb), p.at(verb) + 1);
  }

  @Test
  void theSpeakerStandsBehindTheThing() {
    ObjectFirst.Found found = read("أكد النبأ وزير الطرق.", "أكد");
    assertThat(found.speaker().text()).isEqualTo("وزير الطرق");
    assertThat(found.end()).isEqualTo(2);
  }

  @Test
  void adverbsMayStandBetween() {
    ObjectFirst.Found found = read("أكد هذا النبأ أيضا وزير الطرق.", "أكد");
    assertThat(found.speaker().text()).isEqualTo("وزير الطرق");
    assertThat(found.end()).isEqualTo(3);
  }

  @Test
  void somebodyRightBehindTheVerbIsItsSubject() {
    assertThat(read("أكد الوزير النبأ.", "أكد")).isNull();
  }

  @Test
  void aManDoesNotSpeakWithAFeminineVerb() {
    assertThat(read("أكدت النبأ وزير الطرق.", "أكدت")).isNull();
  }

  @Test
  void aBodyIsNoThing() {
    assertThat(read("أكدت الوزارة وزير الطرق.", "أكدت")).isNull();
  }
}
