package org.isnad.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.page.Span;

/**
 * What one text has in common with another, seen from the one.
 *
 * @param document document key of the one
 * @param other document key of the other
 * @param share how much of the one stands in the other, 0 to 1
 * @param passages where that stands in the one: UTF-16 units of its article's text, in text order
 */
public record Shared(String document, String other, double share, List<Span> passages) {
  /** How much of one of two texts the other holds at the least. */
  public static final double LEAST = 0.3;

  /** Sampled runs that two texts have in common before they are compared. */
  public static final int FEWEST_SAMPLED = 3;

  /** Words of a passage that are no formula. */
  private static final int FEWEST_WORDS = 12;

  /** Words of all passages together. */
  private static final int FEWEST_IN_ALL = 30;

  /** Words that may be changed inside a passage. */
  private static final int WIDEST_GAP = 6;

  public Shared {
    passages = List.copyOf(passages);
  }

  /** Two texts seen from either. */
  public record Both(Shared one, Shared other) {}

  /** What two texts have in common; empty when it is too little to be a copy. */
  public static Optional<Both> of(Print a, Print b) {
    Passages inA = Passages.of(a, set(b));
    Passages inB = Passages.of(b, set(a));
    double shareA = inA.share(a);
    double shareB = inB.share(b);
    int words = Math.min(inA.words, inB.words);
    if (Math.max(shareA, shareB) < LEAST || words < FEWEST_IN_ALL) {
      return Optional.empty();
    }
    return Optional.of(
        new Both(
            new Shared(a.document(), b.document(), shareA, inA.spans),
            new Shared(b.document(), a.document(), shareB, inB.spans)));
  }

  private static Set<Long> set(Print print) {
    Set<Long> set = new HashSet<>(2 * print.size());
    for (long hash : print.hashes()) {
      set.add(hash);
    }
    return set;
  }

  /** Passages of a text that stand in another. */
  private record Passages(List<Span> spans, int words, int runs) {
    static Passages of(Print print, Set<Long> other) {
      List<Span> spans = new ArrayList<>();
      int words = 0;
      int runs = 0;
      int first = -1;
      int last = -1;
      int hits = 0;
      for (int i = 0; i <= print.size(); i++) {
        boolean isEnd = i == print.size();
        if (!isEnd && !other.contains(print.hashes()[i])) {
          continue;
        }
        if (first >= 0 && (isEnd || i - last - Print.RUN > WIDEST_GAP)) {
          int length = last - first + Print.RUN;
          if (length >= FEWEST_WORDS) {
            spans.add(new Span(print.starts()[first], print.ends()[last]));
            words += length;
            runs += hits;
          }
          first = -1;
          hits = 0;
        }
        if (!isEnd) {
          first = first < 0 ? i : first;
          last = i;
          hits++;
        }
      }
      return new Passages(spans, words, runs);
    }

    double share(Print print) {
      return print.size() == 0 ? 0 : (double) runs / print.size();
    }
  }
}
