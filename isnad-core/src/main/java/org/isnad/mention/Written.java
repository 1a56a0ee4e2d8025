package org.isnad.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When some sentences of an article were written: those of one entry of a live page, or all others.
 *
 * @param first index of the first of these sentences
 * @param last index of the last of them
 * @param day the day they were written, or the last possible one; null when unknown
 * @param slack by how many days they may be older
 */
public record Written(int first, int last, @Nullable LocalDate day, int slack) {
  /** Whether a sentence is one of them. */
  public boolean holds(int sentence) {
    return first <= sentence && sentence <= last;
  }
}
