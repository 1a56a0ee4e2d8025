package org.isnad.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Words of the longest passage: formulas, one after the other, make no copy. */
  private static final int LONGEST = 24;

  /** Words that may be changed inside a passage. */
  private static final int WIDEST_GAP = 6;

  public Shared {
    passages = List.copyOf(passages);
  }

  /** Two texts seen from either. */
  public record Both(Shared one, Shared other) {}

  /** What two texts have in common; empty when it is too little to be a copy. */
  public static Optional<Both> of(Print a, Print b) {
    Passages inA = Passages.of(a, b.slots());
    if (inA.longest < LONGEST) {
      return Optional.empty();
    }
    Passages inB = Passages.of(b, a.slots());
    double shareA = inA.share(a);
    double shareB = inB.share(b);
    if (Math.max(shareA, shareB) < LEAST || inB.longest < LONGEST) {
      return Optional.empty();
    }
    return Optional.of(
        new Both(
            new Shared(a.document(), b.document(), shareA, inA.spans),
            new Shared(b.document(), a.document(), shareB, inB.spans)));
  }

  /** Passages of a text that stand in another. */
  private record Passages(List<Span> spans, int longest, int runs) {
    static Passages of(Print print, HashSlots other) {
      List<Span> spans = new ArrayList<>();
      int longest = 0;
      int runs = 0;
      int first = -1;
      int last = -1;
      int hits = 0;
      for (int i = 0; i <= print.size(); i++) {
        boolean isEnd = i == print.size();
        if (!isEnd && !other.has(print.hash(i))) {
          continue;
        }
        if (first >= 0 && (isEnd || i - last - Print.RUN > WIDEST_GAP)) {
          int length = last - first + Print.RUN;
          if (length >= FEWEST_WORDS) {
            spans.add(new Span(print.start(first), print.end(last)));
            longest = Math.max(longest, length);
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
      return new Passages(spans, longest, runs);
    }

    double share(Print print) {
      return print.size() == 0 ? 0 : (double) runs / print.size();
    }
  }
}
