package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The shipped data hold nothing that {@code check-data} finds fault with. */
class CheckTest {
  @Test
  void theShippedDataHaveNoFaults() {
    assertThat(Lexicon.check(List.of())).isEmpty();
  }
}
