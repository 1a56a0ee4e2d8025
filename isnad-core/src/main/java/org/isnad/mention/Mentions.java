package org.isnad.mention;

import java.time.LocalDate;
import java.util.List;
import org.isnad.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one article.
 *
 * @param text the article's sentences
 * @param textDate the day the text was written: the publication day, corrected by phrases such as
 *     "today, Saturday"; null when unknown
 * @param entities in text order; a coordination stands before its members
 * @param times in text order
 * @param quantities in text order
 */
public record Mentions(
    Text text,
    @Nullable LocalDate textDate,
    List<EntityMention> entities,
    List<TimeMention> times,
    List<QuantityMention> quantities) {
  public Mentions {
    entities = List.copyOf(entities);
    times = List.copyOf(times);
    quantities = List.copyOf(quantities);
  }
}
