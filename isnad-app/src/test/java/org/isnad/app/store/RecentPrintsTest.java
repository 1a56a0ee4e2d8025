package org.isnad.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.copy.Print;
import org.junit.jupiter.api.Test;

class RecentPrintsTest {
  private static final int RUNS = 100;

  @Test
  void thoseThatWereUsedLastStayWithinTheBound() {
    RecentPrints prints = new RecentPrints(3 * RUNS);
    prints.keep(print("one", RUNS));
    prints.keep(print("two", RUNS));
    prints.keep(print("three", RUNS));
    assertThat(prints.of("one")).isPresent();
    prints.keep(print("four", RUNS));
    assertThat(prints.of("two")).isEmpty();
    assertThat(prints.of("one")).isPresent();
    assertThat(prints.of("four")).isPresent();
  }

  @Test
  void aTextThatChangedCountsOnce() {
    RecentPrints prints = new RecentPrints(2 * RUNS);
    prints.keep(print("one", RUNS));
    for (int i = 0; i < 5; i++) {
      prints.keep(print("two", RUNS));
    }
    assertThat(prints.of("one")).isPresent();
    prints.clear();
    assertThat(prints.of("one")).isEmpty();
  }

  private static Print print(String document, int runs) {
    return new Print(document, new long[runs], new int[runs], new int[runs]);
  }
}
