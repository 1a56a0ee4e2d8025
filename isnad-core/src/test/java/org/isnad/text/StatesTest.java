package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatesTest {

  @Test
  void knowsTheStatesThatWereAddedAndNoOthers() {
    States states = new States();
    Set<Long> added = new HashSet<>();
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      long state = ((long) (2 + random.nextInt(6)) << 40) | ((long) random.nextInt(90) << 16) | 1;
      assertThat(states.contains(state)).isEqualTo(added.contains(state));
      states.add(state);
      added.add(state);
    }
    assertThat(added).allMatch(states::contains);
  }

  @Test
  void forgetsAllWhenItIsCleared() {
    States states = new States();
    states.add(5);
    states.clear();
    assertThat(states.contains(5)).isFalse();
    states.add(6);
    assertThat(states.contains(6)).isTrue();
  }
}
