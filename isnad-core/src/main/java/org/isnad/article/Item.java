package org.isnad.article;

import org.isnad.article.Furniture.Found;
import org.jspecify.annotations.Nullable;

/**
 * A line with what its own words say it is.
 *
 * @param found the furniture marker in it; null when none
 * @param stamp the date it holds, when it is a stamp or has a stamp's label; null otherwise
 */
record Item(Line line, @Nullable Found found, @Nullable Stamp stamp) {

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
