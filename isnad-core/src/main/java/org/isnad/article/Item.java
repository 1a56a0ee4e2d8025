package org.isnad.article;

import java.util.List;
import org.isnad.article.Furniture.Found;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line with what its own words say it is.
 *
 * @param found the furniture marker in it; null when none
 * @param stamp the date it holds, when it is a stamp or has a stamp's label; null otherwise
 */
record Item(Line line, @Nullable Found found, @Nullable Stamp stamp) {
  /** Stands for a line that is not looked at. */
  static final Item NOTHING =
      new Item(
          new Line(new Span(0, 0), List.of(), 0, 0, false, false, false, Hint.NONE, false),
          null,
          null);

  /** What its marker marks. */
  Mark mark() {
    return found == null ? Mark.NAVIGATION : found.mark();
  }

  /** Whether it has a marker of this kind. */
  boolean is(Mark mark) {
    return found != null && found.mark() == mark;
  }

  /** Whether a list of links, comments or a footer begins with it. */
  boolean opensList() {
    return found != null && found.mark().opensList();
  }

  /** Whether nothing but a date and time stands in it, without a label. */
  boolean isBareStamp() {
    return found == null && stamp != null;
  }

  /** Whether its words say nothing of it. */
  boolean isPlain() {
    return found == null && stamp == null;
  }
}
