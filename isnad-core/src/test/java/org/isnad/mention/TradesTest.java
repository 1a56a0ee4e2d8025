package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class TradesTest {
  private final Lexicon lexicon = Lexicon.of(Path.of("src/test/resources/attribution-lexicon"));
  private final Trades trades = new Trades(lexicon);

  private boolean isOther(String head, String trade) {
    return trades.isOther(lexicon.orthography().fold(head), trade);
  }

  @Test
  void aRadioIsNoPaper() {
    assertThat(isOther("إذاعة", "newspaper")).isTrue();
    assertThat(isOther("صحيفة", "broadcaster")).isTrue();
  }

  @Test
  void aPaperIsOne() {
    assertThat(isOther("صحيفة", "newspaper")).isFalse();
  }

  @Test
  void aPortalMayCallItselfEither() {
    assertThat(isOther("صحيفة", "portal")).isFalse();
  }

  @Test
  void aReporterTellsNoTrade() {
    assertThat(isOther("مراسل", "newspaper")).isFalse();
  }
}
