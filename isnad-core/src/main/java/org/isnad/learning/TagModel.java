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

  /** For each key one for each tag, see {@link SmallWeight}. */
  private final byte[] small;

  private final HashWeights weights;

  /** Of each tag after each tag, then of each tag at the beginning. */
  private final byte[][] moves;

  /** The same in whole weights: for each tag that after each tag, last that at the beginning. */
  private final int[][] to;

  private TagModel(int tags, int[] keys, byte[] small, byte[][] moves) {
    this.tags = tags;
    this.keys = keys;
    this.small = small;
    this.weights = new HashWeights(keys, small, tags);
    this.moves = moves;
    this.to = new int[tags][tags + 1];
    for (int b = 0; b < tags; b++) {
      for (int a = 0; a <= tags; a++) {
        to[b][a] = SmallWeight.whole(moves[a][b]);
      }
    }
  }

  /**
   * A model without the features that hardly matter, whose weights are such as are written.
   *
   * @param hashes the features
   * @param weights of each feature for each tag, then of each tag after each tag, then of each tag
   *     at the beginning
   * @param least weight that matters
   * @param readiness how much to take from the score of tag 0: what is given less often leaves more
   *     names
   */
  static TagModel of(int tags, int[] hashes, float[] weights, float least, float readiness) {
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
    byte[][] moves = new byte[tags + 1][tags];
    for (int a = 0; a <= tags; a++) {
      for (int b = 0; b < tags; b++) {
        float move = weights[(hashes.length + a) * tags + b];
        moves[a][b] = SmallWeight.of(b == 0 ? move - readiness : move);
      }
    }
    return new TagModel(tags, Arrays.copyOf(keys, kept), Arrays.copyOf(own, kept * tags), moves);
  }

  /** How many features it knows. */
  public int size() {
    return keys.length;
  }

  /** How many numbers the sums of one position take. */
  public int length() {
    return weights.length();
  }

  /**
   * Adds what features together say for each tag.
   *
   * @param features the first of them count
   * @param sums of all positions, one after the other
   */
  public void add(int[] features, int size, long[] sums, int position) {
    weights.add(features, size, sums, position * length());
  }

  /**
   * The most likely tags.
   *
   * @param sums of all positions, one after the other: what their features say for each tag
   */
  public int[] tags(long[] sums) {
    int n = sums.length / length();
    int[] best = new int[tags];
    int[] last = new int[tags];
    byte[] from = new byte[n * tags];
    for (int i = 0; i < n; i++) {
      for (int b = 0; b < tags; b++) {
        best[b] = HashWeights.sum(sums, i * length(), b) + (i == 0 ? to[b][tags] : 0);
      }
      if (i > 0) {
        step(last, best, from, i * tags);
      }
      int[] done = best;
      best = last;
      last = done;
    }
    int[] found = new int[n];
    for (int i = n - 1, b = highest(last); i >= 0; i--) {
      found[i] = b;
      b = from[i * tags + b];
    }
    return found;
  }

  /** Adds the best way to each tag, and notes from which tag it comes. */
  private void step(int[] last, int[] best, byte[] from, int at) {
    for (int b = 0; b < tags; b++) {
      int[] moves = to[b];
      int most = Integer.MIN_VALUE;
      int way = 0;
      for (int a = 0; a < tags; a++) {
        int score = last[a] + moves[a];
        if (score > most) {
          most = score;
          way = a;
        }
      }
      from[at + b] = (byte) way;
      best[b] += most;
    }
  }

  private static int highest(int[] scores) {
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
      for (int row = 0; row < keys.length; row++) {
        out.writeByte(small[row * tags + b]);
      }
      for (byte[] after : moves) {
        out.writeByte(after[b]);
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
    byte[][] moves = new byte[tags + 1][tags];
    for (int b = 0; b < tags; b++) {
      for (int row = 0; row < size; row++) {
        weights[row * tags + b] = in.readByte();
      }
      for (byte[] after : moves) {
        after[b] = in.readByte();
      }
    }
    return new TagModel(tags, keys, weights, moves);
  }
}
