package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedPapersTest {
  private static final Paragraph FIRST = new Paragraph("كتبت صحيفة مرسال عن وكالة راصد.");
  private static final Paragraph SECOND = new Paragraph("الصحيفة في المدينة.");
  private final NamedPapers papers = new NamedPapers(Paragraph.WORDS, Paragraph.MEDIA);

  private String last(String head) {
    papers.add(FIRST.flow);
    Link link = papers.last(head, SECOND.flow, 0);
    return link == null ? null : link.name();
  }

  @Test
  void theLastOneOfItsKindIsMeant() {
    assertThat(last("صحيفة")).isEqualTo("مرسال");
    assertThat(last("وكالة")).isEqualTo("راصد");
  }

  @Test
  void withoutAKindTheLastOneAtAll() {
    assertThat(last("")).isEqualTo("راصد");
  }

  @Test
  void aKindThatWasNotNamedIsNone() {
    assertThat(last("إذاعة")).isNull();
  }
}
