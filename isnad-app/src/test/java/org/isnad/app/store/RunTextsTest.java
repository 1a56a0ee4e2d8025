package org.isnad.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTextsTest {
  @Test
  void everyRunHasTheTextsThatWereAddedToIt() {
    Random random = new Random(5);
    RunTexts.Builder builder = new RunTexts.Builder();
    TreeMap<Long, List<Integer>> expected = new TreeMap<>();
    for (int text = 0; text < 5_000; text++) {
      long hash = random.nextLong(-900, 900) << 40;
      builder.add(hash, text);
      expected.computeIfAbsent(hash, h -> new ArrayList<>()).add(text);
    }
    RunTexts runs = builder.build();
    assertThat(IntStream.range(0, runs.size()).mapToObj(runs::hash))
        .containsExactlyElementsOf(expected.keySet());
    expected.forEach((hash, texts) -> {
      int run = runs.place(hash);
      assertThat(IntStream.range(0, runs.texts(run)).map(i -> runs.text(run, i)).boxed())
          .containsExactlyElementsOf(texts);
    });
  }

  @Test
  void aRunThatNoTextHasHasNoPlace() {
    RunTexts.Builder builder = new RunTexts.Builder();
    builder.add(7, 1);
    assertThat(builder.build().place(8)).isNegative();
    assertThat(new RunTexts.Builder().build().size()).isZero();
  }
}
