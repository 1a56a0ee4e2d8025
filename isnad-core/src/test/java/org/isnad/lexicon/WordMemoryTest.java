package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordMemoryTest {
  private final List<String> worked = new ArrayList<>();
  private final WordMemory<Integer> lengths = new WordMemory<>(3);

  private int length(String word) {
    return lengths.of(
        word,
        w -> {
          worked.add(w);
          return w.length();
        });
  }

  @Test
  void worksAWordOutOnce() {
    assertThat(length("one")).isEqualTo(3);
    assertThat(length("one")).isEqualTo(3);
    assertThat(worked).containsExactly("one");
  }

  @Test
  void forgetsWordsNotMetForLongAndKeepsFrequentOnes() {
    length("rare");
    for (int i = 0; i < 20; i++) {
      length("frequent");
      length("word" + i);
    }
    worked.clear();
    length("frequent");
    length("rare");
    assertThat(worked).containsExactly("rare");
  }

  @Test
  void keepsNoWordThatIsLongerThanWordsAre() {
    String endless = "x".repeat(1_000);
    assertThat(length(endless)).isEqualTo(1_000);
    assertThat(length(endless)).isEqualTo(1_000);
    assertThat(worked).hasSize(2);
  }
}
