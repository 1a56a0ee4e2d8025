package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortFormsTest {
  private static final Paragraph TEXT =
      new Paragraph("قالت وزارة الطرق إن الباب مفتوح. وأضافت الوزارة وقال المصدر نفسه.");
  private final ShortForms forms = new ShortForms(Paragraph.WORDS, Paragraph.MEDIA);

  private SourcePhrase read(String word, int limit) {
    int at = TEXT.at(word);
    return Paragraph.SOURCES.read(TEXT.flow, at, 0, at + limit, false);
  }

  private SourcePhrase fuller(SourcePhrase source, List<SourcePhrase> spoken) {
    return forms.fuller(TEXT.flow, source, spoken, sentence -> null);
  }

  @Test
  void aHeadNounStandsForTheFullName() {
    SourcePhrase ministry = fuller(read("وزارة", 2), List.of());
    assertThat(fuller(read("الوزارة", 1), List.of()).name()).isEqualTo(ministry.name());
  }

  @Test
  void withoutAFullNameItStandsForItself() {
    assertThat(fuller(read("الوزارة", 1), List.of()).name()).isEqualTo("الوزارة");
  }
}
