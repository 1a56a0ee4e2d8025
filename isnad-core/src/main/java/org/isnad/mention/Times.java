package org.isnad.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of one article.
 *
 * @param textDate the day the text was written; null when unknown
 * @param mentions time expressions in text order
 */
public record Times(@Nullable LocalDate textDate, List<TimeMention> mentions) {
  public Times {
    mentions = List.copyOf(mentions);
  }
}
