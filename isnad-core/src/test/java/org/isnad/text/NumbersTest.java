package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void agreesWithSetsOfAnyLength() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      BitSet a = set(random);
      BitSet b = set(random);
      BitSet both = (BitSet) a.clone();
      both.or(b);
      BitSet missing = (BitSet) b.clone();
      missing.andNot(a);
      long[] union = Numbers.both(numbers(a), numbers(b));
      assertThat(BitSet.valueOf(union)).isEqualTo(both);
      assertThat(Numbers.hasAll(numbers(a), numbers(b))).isEqualTo(missing.isEmpty());
      assertThat(Numbers.hasAll(union, numbers(b))).isTrue();
    }
  }

  @Test
  void keepsTheSetThatHasAllOfTheOther() {
    long[] a = Numbers.with(Numbers.with(Numbers.NONE, 3), 130);
    assertThat(Numbers.both(a, Numbers.with(Numbers.NONE, 3))).isSameAs(a);
    assertThat(Numbers.both(a, Numbers.NONE)).isSameAs(a);
  }

  private static BitSet set(Random random) {
    BitSet out = new BitSet();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      out.set(random.nextInt(200));
    }
    return out;
  }

  private static long[] numbers(BitSet set) {
    long[] out = Numbers.NONE;
    for (int n = set.nextSetBit(0); n >= 0; n = set.nextSetBit(n + 1)) {
      out = Numbers.with(out, n);
    }
    return out;
  }
}
