package org.isnad.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A trained tagger of sequences: finds the most likely tags from the features that hold at each
 * position. A feature is a hash, a tag a number from 0. Immutable and safe to share between
 * threads.
 */
public final class TagModel {
  private static final int LARGEST = 1 << 22;

  private final int tags;
  private final int[] keys;
  private final HashWeights weights;
  private final float[][] moves;

  private TagModel(int tags, int[] keys, HashWeights weights, float[][] moves) {
    this.tags = tags;
    this.keys = keys;
    this.weights = weights;
    this.moves = moves;
  }

  /**
   * A model without the features that hardly matter, whose weights are such as are written.
   *
   * @param hashes the features
   * @param weights of each feature for each tag, then of each tag after each tag, then of each tag
   *     at the beginning
   * @param least weight that matters
   */
  static TagModel of(int tags, int[] hashes, float[] weights, float least) {
    int kept = 0;
    int[] keys = new int[hashes.length];
    byte[] own = new byte[hashes.length * tags];
    for (int row = 0; row < hashes.length; row++) {
      float most = 0;
      for (int b = 0; b < tags; b++) {
        most = Math.max(most, Math.abs(weights[row * tags + b]));
        own[kept * tags + b] = SmallWeight.of(weights[row * tags + b]);
      }
      if (most >= least) {
        keys[kept++] = hashes[row];
      }
    }
    float[][] moves = new float[tags + 1][];
    for (int a = 0; a <= tags; a++) {
      int from = (hashes.length + a) * tags;
      moves[a] = Arrays.copyOfRange(weights, from, from + tags);
    }
    int[] named = Arrays.copyOf(keys, kept);
    return new TagModel(tags, named, new HashWeights(named, own, tags), moves);
  }

  /** The same, but slower to give tag 0: what is given more often is found more often. */
  public TagModel without(float readiness) {
    float[][] other = new float[moves.length][];
    for (int a = 0; a < moves.length; a++) {
      other[a] = moves[a].clone();
      other[a][0] -= readiness;
    }
    return new TagModel(tags, keys, weights, other);
  }

  /** How many features it knows. */
  public int size() {
    return keys.length;
  }

  /** What features together say for each tag. */
  public float[] scores(int[] features) {
    float[] scores = new float[tags];
    add(features, scores);
    return scores;
  }

  /** Adds what features together say for each tag. */
  public void add(int[] features, float[] scores) {
    add(features, features.length, scores);
  }

  /** Adds what the first of some features together say for each tag. */
  public void add(int[] features, int size, float[] scores) {
    for (int i = 0; i < size; i++) {
      weights.addTo(scores, features[i]);
    }
  }

  /**
   * The most likely tags.
   *
   * @param scores for each position what its features say for each tag
   */
  public int[] tags(float[][] scores) {
    int n = scores.length;
    float[][] best = new float[n][];
    byte[][] from = new byte[n][tags];
    for (int i = 0; i < n; i++) {
      best[i] = scores[i].clone();
      step(i, best, from[i]);
    }
    int[] found = new int[n];
    for (int i = n - 1, b = n == 0 ? 0 : highest(best[n - 1]); i >= 0; i--) {
      found[i] = b;
      b = from[i][b];
    }
    return found;
  }

  private void step(int i, float[][] best, byte[] from) {
    for (int b = 0; b < tags; b++) {
      if (i == 0) {
        best[i][b] += moves[tags][b];
        continue;
      }
      float most = Float.NEGATIVE_INFINITY;
      for (int a = 0; a < tags; a++) {
        float score = best[i - 1][a] + moves[a][b];
        if (score > most) {
          most = score;
          from[b] = (byte) a;
        }
      }
      best[i][b] += most;
    }
  }

  private static int highest(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** Writes the model, each weight in one byte. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(tags);
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (int b = 0; b < tags; b++) {
      for (int key : keys) {
        out.writeByte(SmallWeight.of(weights.of(key, b)));
      }
      for (float[] after : moves) {
        out.writeByte(SmallWeight.of(after[b]));
      }
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException also when the bytes are no model
   */
  public static TagModel read(DataInputStream in) throws IOException {
    int tags = in.readInt();
    int size = in.readInt();
    if (tags < 1 || tags > 100 || size < 0 || size > LARGEST) {
      throw new IOException("this is no model of a tagger");
    }
    int[] keys = new int[size];
    for (int i = 0; i < size; i++) {
      keys[i] = in.readInt();
    }
    byte[] weights = new byte[size * tags];
    float[][] moves = new float[tags + 1][tags];
    for (int b = 0; b < tags; b++) {
      for (int row = 0; row < size; row++) {
        weights[row * tags + b] = in.readByte();
      }
      for (float[] after : moves) {
        after[b] = SmallWeight.weight(in.readByte());
      }
    }
    return new TagModel(tags, keys, new HashWeights(keys, weights, tags), moves);
  }
}
