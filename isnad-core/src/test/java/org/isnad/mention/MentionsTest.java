package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static List<TimeMention> expressions(String words) {
    Text text = Examples.published("2025-05-17", words);
    Mentions mentions =
        new Mentions(
            text,
            null,
            List.of(),
            new TimeReader(Examples.LEXICON).read(text).mentions(),
            new QuantityReader(Examples.LEXICON).read(text));
    return mentions.expressions();
  }

  @Test
  void lengthsAreTimeExpressionsToo() {
    assertThat(expressions("استمرت الهدنة ثلاثة أيام ثم غادر أمس"))
        .extracting(TimeMention::timex)
        .containsExactly("P3D", "2025-05-16");
  }

  @Test
  void aLengthInsideATimeIsNoExpressionOfItsOwn() {
    assertThat(expressions("وصل قبل ثلاثة أيام"))
        .extracting(TimeMention::timex)
        .containsExactly("2025-05-14");
  }
}
