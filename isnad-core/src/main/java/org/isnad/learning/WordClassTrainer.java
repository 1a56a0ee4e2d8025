package org.isnad.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups the words of a text into classes so that the class of a word tells as much as it can of
 * the class of the next one: the exchange algorithm over class bigrams. Deterministic.
 */
public final class WordClassTrainer {
  private static final int BOUNDARY = 0;
  private static final int KNOWN_LOGS = 1 << 20;

  private final double[] logs = new double[KNOWN_LOGS];
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final int[] counts;
  private final int[][] next;
  private final int[][] nextCounts;
  private final int[][] before;
  private final int[][] beforeCounts;

  /**
   * Counts the pairs of neighbours.
   *
   * @param sentences tokens in order
   * @param least how often a word must stand in the text to be put in a class
   */
  public WordClassTrainer(Iterable<List<String>> sentences, int least) {
    for (int i = 1; i < KNOWN_LOGS; i++) {
      logs[i] = i * Math.log(i);
    }
    Map<String, Integer> frequencies = new HashMap<>();
    for (List<String> sentence : sentences) {
      for (String word : sentence) {
        frequencies.merge(word, 1, Integer::sum);
      }
    }
    List<String> frequent =
        frequencies.entrySet().stream()
            .filter(e -> e.getValue() >= least)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    words.add("");
    words.addAll(frequent);
    for (int i = 1; i < words.size(); i++) {
      ids.put(words.get(i), i);
    }
    this.counts = new int[words.size()];
    Map<Long, Integer> pairs = pairs(sentences);
    this.next = new int[words.size()][];
    this.nextCounts = new int[words.size()][];
    this.before = new int[words.size()][];
    this.beforeCounts = new int[words.size()][];
    spread(pairs);
  }

  private Map<Long, Integer> pairs(Iterable<List<String>> sentences) {
    Map<Long, Integer> pairs = new HashMap<>();
    for (List<String> sentence : sentences) {
      int last = BOUNDARY;
      for (String word : sentence) {
        int id = ids.getOrDefault(word, BOUNDARY);
        counts[id]++;
        pairs.merge(((long) last << 32) | id, 1, Integer::sum);
        last = id;
      }
      pairs.merge((long) last << 32, 1, Integer::sum);
      counts[BOUNDARY]++;
    }
    return pairs;
  }

  private void spread(Map<Long, Integer> pairs) {
    int[] right = new int[words.size()];
    int[] left = new int[words.size()];
    for (long pair : pairs.keySet()) {
      right[(int) (pair >>> 32)]++;
      left[(int) pair]++;
    }
    for (int w = 0; w < words.size(); w++) {
      next[w] = new int[right[w]];
      nextCounts[w] = new int[right[w]];
      before[w] = new int[left[w]];
      beforeCounts[w] = new int[left[w]];
    }
    Arrays.fill(right, 0);
    Arrays.fill(left, 0);
    long[] sorted = pairs.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    for (long pair : sorted) {
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      int n = pairs.getOrDefault(pair, 0);
      next[a][right[a]] = b;
      nextCounts[a][right[a]++] = n;
      before[b][left[b]] = a;
      beforeCounts[b][left[b]++] = n;
    }
  }

  /**
   * The class of each word that is frequent enough, from 1.
   *
   * @param classes how many
   * @param rounds how often each word may move
   */
  public Map<String, Integer> train(int classes, int rounds) {
    Exchange exchange = new Exchange(classes + 1);
    for (int round = 0; round < rounds; round++) {
      int moved = 0;
      for (int w = 1; w < words.size(); w++) {
        moved += exchange.move(w) ? 1 : 0;
      }
      if (moved * 1000L < words.size()) {
        break;
      }
    }
    Map<String, Integer> found = new HashMap<>();
    for (int w = 1; w < words.size(); w++) {
      found.put(words.get(w), exchange.classOf[w]);
    }
    return found;
  }

  private double entropy(int n) {
    return n < KNOWN_LOGS ? logs[n] : n * Math.log(n);
  }

  private double gain(int n, int more) {
    return entropy(n + more) - entropy(n);
  }

  /** The state of the search. */
  private final class Exchange {
    private final int size;
    private final int[] classOf = new int[words.size()];
    private final int[][] pairs;
    private final int[][] turned;
    private final int[] total;
    private final int[] right;
    private final int[] left;
    private final int[] rights;
    private final int[] lefts;

    Exchange(int size) {
      this.size = size;
      this.pairs = new int[size][size];
      this.turned = new int[size][size];
      this.total = new int[size];
      this.right = new int[size];
      this.left = new int[size];
      this.rights = new int[size];
      this.lefts = new int[size];
      for (int w = 1; w < words.size(); w++) {
        classOf[w] = 1 + (w - 1) % (size - 1);
      }
      for (int w = 0; w < words.size(); w++) {
        total[classOf[w]] += counts[w];
        for (int i = 0; i < next[w].length; i++) {
          pairs[classOf[w]][classOf[next[w][i]]] += nextCounts[w][i];
          turned[classOf[next[w][i]]][classOf[w]] += nextCounts[w][i];
        }
      }
    }

    /** Puts a word into the class where it tells most. */
    boolean move(int w) {
      int own = 0;
      int r = 0;
      int l = 0;
      for (int i = 0; i < next[w].length; i++) {
        if (next[w][i] == w) {
          own = nextCounts[w][i];
        } else {
          int c = classOf[next[w][i]];
          if (right[c] == 0) {
            rights[r++] = c;
          }
          right[c] += nextCounts[w][i];
        }
      }
      for (int i = 0; i < before[w].length; i++) {
        if (before[w][i] != w) {
          int c = classOf[before[w][i]];
          if (left[c] == 0) {
            lefts[l++] = c;
          }
          left[c] += beforeCounts[w][i];
        }
      }
      int from = classOf[w];
      shift(from, r, l, own, counts[w], -1);
      int best = from;
      double most = Double.NEGATIVE_INFINITY;
      for (int c = 1; c < size; c++) {
        double score = score(c, r, l, own, counts[w]);
        if (score > most + 1e-9) {
          most = score;
          best = c;
        }
      }
      shift(best, r, l, own, counts[w], 1);
      classOf[w] = best;
      for (int i = 0; i < r; i++) {
        right[rights[i]] = 0;
      }
      for (int i = 0; i < l; i++) {
        left[lefts[i]] = 0;
      }
      return best != from;
    }

    private void shift(int c, int r, int l, int own, int count, int sign) {
      for (int i = 0; i < r; i++) {
        add(c, rights[i], sign * right[rights[i]]);
      }
      for (int i = 0; i < l; i++) {
        add(lefts[i], c, sign * left[lefts[i]]);
      }
      add(c, c, sign * own);
      total[c] += sign * count;
    }

    private void add(int a, int b, int n) {
      pairs[a][b] += n;
      turned[b][a] += n;
    }

    private double score(int c, int r, int l, int own, int count) {
      int[] after = pairs[c];
      int[] earlier = turned[c];
      double sum = -2 * gain(total[c], count);
      for (int i = 0; i < r; i++) {
        int other = rights[i];
        if (other != c) {
          sum += gain(after[other], right[other]);
        }
      }
      for (int i = 0; i < l; i++) {
        int other = lefts[i];
        if (other != c) {
          sum += gain(earlier[other], left[other]);
        }
      }
      return sum + gain(after[c], right[c] + left[c] + own);
    }
  }
}
