package org.isnad.learning;

/**
 * A weight in one byte: small weights are told apart more finely than large ones, and those beyond
 * {@link #HEAVIEST} are cut.
 */
final class SmallWeight {
  private static final float HEAVIEST = 8;
  private static final int STEPS = 127;
  private static final float[] WEIGHTS = weights();

  private SmallWeight() {}

  /** The byte that comes nearest to a weight. */
  static byte of(float weight) {
    double root = Math.sqrt(Math.min(Math.abs(weight), HEAVIEST) / HEAVIEST);
    return (byte) Math.round(Math.signum(weight) * root * STEPS);
  }

  /**
   * The weight that a byte stands for.
   *
   * @param small its lowest eight bits count
   */
  static float weight(int small) {
    return WEIGHTS[small & 0xFF];
  }

  private static float[] weights() {
    float[] weights = new float[1 << Byte.SIZE];
    for (int i = 0; i < weights.length; i++) {
      byte small = (byte) i;
      float root = Math.abs(small) / (float) STEPS;
      weights[i] = Math.signum(small) * root * root * HEAVIEST;
    }
    return weights;
  }
}
