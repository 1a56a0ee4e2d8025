package org.isnad.copy;

import java.util.List;
import org.isnad.page.Span;

/**
 * A text that carries the words of another.
 *
 * @param document document key of the one that carries them
 * @param of document key of the one they come from, as far as can be told
 * @param share how much of it is the other's, 0 to 1
 * @param direction how it is known which of the two came first
 * @param passages where the other's words stand: UTF-16 units of its article's text
 */
public record Copy(
    String document, String of, double share, Direction direction, List<Span> passages) {
  public Copy {
    passages = List.copyOf(passages);
  }

  /** How it is known who copied whom. */
  public enum Direction {
    /** It credits the other's outlet or agency. */
    CREDITED,
    /** The other came out before. */
    EARLIER,
    /** Both credit the same agency, whose own page is not there. */
    SAME_AGENCY,
    /** It cannot be told; the two stand in a fixed order so that they count once. */
    UNDETERMINED
  }
}
