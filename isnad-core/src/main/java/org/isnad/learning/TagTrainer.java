package org.isnad.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a linear-chain conditional random field by gradient steps, each weight with a step of its
 * own. The same examples in the same order give the same model.
 */
public final class TagTrainer {
  private static final int SEED = 7;

  private final Settings settings;
  private final int tags;
  private final List<int[][]> observations = new ArrayList<>();
  private final List<int[]> gold = new ArrayList<>();
  private final int[] hashes;
  private final float[] weights;
  private final float[] squares;
  private final int[] last;
  private int steps;

  /**
   * How to learn.
   *
   * @param rounds how often each example is seen
   * @param rate size of the first steps
   * @param shrink how strongly large weights are held back at each step
   * @param hidden share of the features that each look at a position hides, so that none is relied
   *     on alone
   * @param sure by how much the model may still be unsure of a right tag without learning from it
   * @param least weight that a feature must have to be kept
   * @param readiness how much to take from the score of tag 0 at the end
   */
  public record Settings(
      int rounds,
      double rate,
      double shrink,
      double hidden,
      double sure,
      float least,
      float readiness) {
    /** What was best on examples kept apart for choosing. */
    public static final Settings USUAL = new Settings(24, 0.1, 1e-5, 0.5, 1e-3, 0.2f, 1.6f);

    /** Learns in half of the time, somewhat worse. */
    public static final Settings QUICK = new Settings(12, 0.1, 1e-5, 0.2, 1e-3, 0.15f, 0.8f);
  }

  /**
   * One sequence whose tags are known.
   *
   * @param features for each position the features that hold there
   * @param tags for each position the tag, from 0
   */
  public static Example example(int[][] features, int[] tags) {
    return new Example(features, tags);
  }

  /** One sequence whose tags are known. */
  public static final class Example {
    private final int[][] features;
    private final int[] tags;

    private Example(int[][] features, int[] tags) {
      this.features = features;
      this.tags = tags;
    }
  }

  /**
   * Counts the features.
   *
   * @param tags how many tags there are
   */
  public TagTrainer(List<Example> examples, int tags, Settings settings) {
    this.settings = settings;
    this.tags = tags;
    this.hashes =
        examples.stream()
            .flatMap(e -> Arrays.stream(e.features))
            .flatMapToInt(Arrays::stream)
            .sorted()
            .distinct()
            .toArray();
    for (Example example : examples) {
      if (example.tags.length > 0) {
        observations.add(rows(example.features));
        gold.add(example.tags);
      }
    }
    int size = hashes.length + tags + 1;
    this.weights = new float[size * tags];
    this.squares = new float[size * tags];
    this.last = new int[size];
  }

  private int[][] rows(int[][] features) {
    int[][] rows = new int[features.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new int[features[i].length];
      for (int f = 0; f < rows[i].length; f++) {
        rows[i][f] = Arrays.binarySearch(hashes, features[i][f]);
      }
    }
    return rows;
  }

  /** Learns. The weights are the mean of those after each of the later rounds. */
  public TagModel train() {
    Random random = new Random(SEED);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      order.add(i);
    }
    double[] sum = new double[weights.length];
    int first = settings.rounds() / 2;
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        steps++;
        learn(visible(observations.get(i), random), gold.get(i));
      }
      for (int i = 0; i < weights.length && round >= first; i++) {
        sum[i] += weights[i];
      }
    }
    float[] mean = new float[weights.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / (settings.rounds() - first));
    }
    return TagModel.of(tags, hashes, mean, settings.least(), settings.readiness());
  }

  private int[][] visible(int[][] rows, Random random) {
    int bound = (int) (settings.hidden() * 65_536);
    int[][] seen = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int[] kept = new int[rows[i].length];
      int n = 0;
      for (int row : rows[i]) {
        if (random.nextInt(65_536) >= bound) {
          kept[n++] = row;
        }
      }
      seen[i] = Arrays.copyOf(kept, n);
    }
    return seen;
  }

  private void learn(int[][] rows, int[] right) {
    Lattice lattice = new Lattice(scores(rows), moves());
    double[][] change = lattice.pairs();
    float[] gradient = new float[tags];
    for (int i = 0; i < rows.length; i++) {
      double[] chance = lattice.chance(i);
      change[i == 0 ? tags : right[i - 1]][right[i]] -= 1;
      chance[right[i]] -= 1;
      if (-chance[right[i]] > settings.sure()) {
        for (int b = 0; b < tags; b++) {
          gradient[b] = (float) chance[b];
        }
        for (int row : rows[i]) {
          update(row, gradient);
        }
      }
    }
    for (int a = 0; a <= tags; a++) {
      for (int b = 0; b < tags; b++) {
        gradient[b] = (float) change[a][b];
      }
      update(hashes.length + a, gradient);
    }
  }

  private double[][] moves() {
    double[][] moves = new double[tags + 1][tags];
    for (int a = 0; a <= tags; a++) {
      for (int b = 0; b < tags; b++) {
        moves[a][b] = Math.exp(weights[(hashes.length + a) * tags + b]);
      }
    }
    return moves;
  }

  private double[][] scores(int[][] rows) {
    double[][] scores = new double[rows.length][tags];
    float[] sum = new float[tags];
    for (int i = 0; i < rows.length; i++) {
      Arrays.fill(sum, 0);
      for (int row : rows[i]) {
        int w = row * tags;
        for (int b = 0; b < tags; b++) {
          sum[b] += weights[w + b];
        }
      }
      float most = Float.NEGATIVE_INFINITY;
      for (float s : sum) {
        most = Math.max(most, s);
      }
      for (int b = 0; b < tags; b++) {
        scores[i][b] = Math.exp(sum[b] - most);
      }
    }
    return scores;
  }

  /** One step against the gradient, and as much towards nothing as was missed since the last. */
  private void update(int row, float[] gradient) {
    float decay = (float) (settings.shrink() * (steps - last[row]));
    last[row] = steps;
    float rate = (float) settings.rate();
    int at = row * tags;
    for (int b = 0; b < tags; b++) {
      float g = gradient[b] + decay * weights[at + b];
      float square = squares[at + b] + g * g;
      squares[at + b] = square;
      weights[at + b] -= rate * g / ((float) Math.sqrt(square) + 1e-4f);
    }
  }
}
