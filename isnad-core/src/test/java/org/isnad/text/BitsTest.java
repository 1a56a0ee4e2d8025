package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {

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
      long[] union = Bits.both(numbers(a), numbers(b));
      assertThat(BitSet.valueOf(union)).isEqualTo(both);
      assertThat(Bits.hasAll(numbers(a), numbers(b))).isEqualTo(missing.isEmpty());
      assertThat(Bits.hasAll(union, numbers(b))).isTrue();
      int any = random.nextInt(300);
      assertThat(Bits.has(union, any)).isEqualTo(both.get(any));
    }
  }

  @Test
  void keepsTheSetThatHasAllOfTheOther() {
    long[] a = Bits.with(Bits.with(Bits.NONE, 3), 130);
    assertThat(Bits.both(a, Bits.with(Bits.NONE, 3))).isSameAs(a);
    assertThat(Bits.both(a, Bits.NONE)).isSameAs(a);
    assertThat(Bits.both(Bits.NONE, a)).isSameAs(a);
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
    long[] out = Bits.NONE;
    for (int n = set.nextSetBit(0); n >= 0; n = set.nextSetBit(n + 1)) {
      out = Bits.with(out, n);
    }
    return out;
  }
}
