package org.isnad.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of one article.
 *
 * @param textDate the day the text was written, or the last possible one; null when unknown
 * @param slack by how many days the text may be older than that
 * @param entries the sentences of a live page's entries with the days they were written, in text
 *     order; empty for other pages
 * @param mentions time expressions in text order
 */
public record Times(
    @Nullable LocalDate textDate, int slack, List<Written> entries, List<TimeMention> mentions) {
  public Times {
    entries = List.copyOf(entries);
    mentions = List.copyOf(mentions);
  }
}
