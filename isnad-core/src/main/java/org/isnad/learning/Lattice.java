package org.isnad.learning;

import java.util.Arrays;

/** How likely each tag is at each position of a sequence, given the scores of all positions. */
final class Lattice {
  private final int tags;
  private final double[][] scores;
  private final double[][] moves;
  private final double[][] forward;
  private final double[][] backward;

  /**
   * Works it out.
   *
   * @param scores for each position the factor of each tag
   * @param moves the factor of each tag after each tag, and last at the beginning
   */
  Lattice(double[][] scores, double[][] moves) {
    this.tags = moves.length - 1;
    this.scores = scores;
    this.moves = moves;
    this.forward = new double[scores.length][tags];
    this.backward = new double[scores.length][tags];
    forward();
    backward();
  }

  /** The likelihood of each tag at a position. */
  double[] chance(int i) {
    double[] chance = new double[tags];
    for (int b = 0; b < tags; b++) {
      chance[b] = forward[i][b] * backward[i][b];
    }
    normalise(chance);
    return chance;
  }

  /** How often each tag is likely to follow each tag, and last to begin. */
  double[][] pairs() {
    double[][] pairs = new double[tags + 1][tags];
    pairs[tags] = chance(0);
    double[][] joint = new double[tags][tags];
    for (int i = 1; i < scores.length; i++) {
      double sum = 0;
      for (int a = 0; a < tags; a++) {
        for (int b = 0; b < tags; b++) {
          joint[a][b] = forward[i - 1][a] * moves[a][b] * scores[i][b] * backward[i][b];
          sum += joint[a][b];
        }
      }
      for (int a = 0; a < tags; a++) {
        for (int b = 0; b < tags; b++) {
          pairs[a][b] += joint[a][b] / sum;
        }
      }
    }
    return pairs;
  }

  private void forward() {
    for (int i = 0; i < scores.length; i++) {
      for (int b = 0; b < tags; b++) {
        double in = moves[tags][b];
        if (i > 0) {
          in = 0;
          for (int a = 0; a < tags; a++) {
            in += forward[i - 1][a] * moves[a][b];
          }
        }
        forward[i][b] = in * scores[i][b];
      }
      normalise(forward[i]);
    }
  }

  private void backward() {
    int n = scores.length;
    Arrays.fill(backward[n - 1], 1);
    for (int i = n - 2; i >= 0; i--) {
      for (int a = 0; a < tags; a++) {
        for (int b = 0; b < tags; b++) {
          backward[i][a] += moves[a][b] * scores[i + 1][b] * backward[i + 1][b];
        }
      }
      normalise(backward[i]);
    }
  }

  private static void normalise(double[] values) {
    double sum = Arrays.stream(values).sum();
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }
}
