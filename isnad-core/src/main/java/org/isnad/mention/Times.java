package org.isnad.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of one article.
 *
 * @param textDate the day the text was written, or the last possible one; null when unknown
 * @param slack by how many days the text may be older than that
 * @param mentions time expressions in text order
 */
public record Times(@Nullable LocalDate textDate, int slack, List<TimeMention> mentions) {
  public Times {
    mentions = List.copyOf(mentions);
  }
}
