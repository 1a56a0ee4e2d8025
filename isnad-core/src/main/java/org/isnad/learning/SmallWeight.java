package org.isnad.learning;

/**
 * A weight in one byte: small weights are told apart more finely than large ones, and those beyond
 * {@link #HEAVIEST} are cut.
 */
final class SmallWeight {
  private static final float HEAVIEST = 8;
  private static final int STEPS = 127;

  private SmallWeight() {}

  /** The byte that comes nearest to a weight. */
  static byte of(float weight) {
    double root = Math.sqrt(Math.min(Math.abs(weight), HEAVIEST) / HEAVIEST);
    return (byte) Math.round(Math.signum(weight) * root * STEPS);
  }

  /**
   * The weight that a byte stands for in whole numbers, {@link #STEPS} times {@link #STEPS} for the
   * heaviest: sums of them are exact.
   */
  static int whole(byte small) {
    return small * Math.abs(small);
  }
}
