package org.isnad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class HashWeightsTest {
  private static final int TAGS = 7;
  private static final int SIZE = 500;
  private static final int POSITION = 2;

  private final Random random = new Random(3);
  private final int[] hashes = random.ints(SIZE).toArray();
  private final byte[] small = new byte[SIZE * TAGS];

  @Test
  void sumsAreThoseOfTheWeightsAgainstTheFirstTag() {
    hashes[7] = 0;
    random.nextBytes(small);
    assertSums(new HashWeights(hashes, small, TAGS));
  }

  @Test
  void theHeaviestWeightsDoNotRunIntoEachOther() {
    for (int i = 0; i < small.length; i++) {
      small[i] = (byte) ((i / TAGS + i) % 2 == 0 ? 127 : -127);
    }
    assertSums(new HashWeights(hashes, small, TAGS));
  }

  @Test
  void unknownFeaturesSayNothing() {
    random.nextBytes(small);
    HashWeights weights = new HashWeights(hashes, small, TAGS);
    long[] sums = new long[weights.length()];
    int[] others = random.ints(SIZE).toArray();
    weights.add(others, SIZE, sums, 0);
    assertThat(sums).containsOnly(0);
  }

  private void assertSums(HashWeights weights) {
    long[] sums = new long[(POSITION + 1) * weights.length()];
    weights.add(hashes, SIZE, sums, POSITION * weights.length());
    for (int tag = 0; tag < TAGS; tag++) {
      int sum = 0;
      for (int row = 0; row < SIZE; row++) {
        sum += SmallWeight.whole(small[row * TAGS + tag]) - SmallWeight.whole(small[row * TAGS]);
      }
      assertThat(HashWeights.sum(sums, POSITION * weights.length(), tag)).isEqualTo(sum);
    }
  }
}
