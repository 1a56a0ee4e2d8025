package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.page.Span;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one article.
 *
 * @param text the article's sentences
 * @param textDate the day the text was written: the publication day, corrected by phrases such as
 *     "today, Saturday", or the last possible day; null when unknown
 * @param slack by how many days the text may be older than textDate, when only the day of its
 *     capture is known
 * @param entries the sentences of a live page's entries with the days they were written, in text
 *     order; empty for other pages
 * @param entities in text order; a coordination stands before its members
 * @param times in text order
 * @param quantities in text order
 */
public record Mentions(
    Text text,
    @Nullable LocalDate textDate,
    int slack,
    List<Written> entries,
    List<EntityMention> entities,
    List<TimeMention> times,
    List<QuantityMention> quantities) {
  /** The mentions of an article whose day, when there is one, is known. */
  public Mentions(
      Text text,
      @Nullable LocalDate textDate,
      List<EntityMention> entities,
      List<TimeMention> times,
      List<QuantityMention> quantities) {
    this(text, textDate, 0, List.of(), entities, times, quantities);
  }

  public Mentions {
    entries = List.copyOf(entries);
    entities = List.copyOf(entities);
    times = List.copyOf(times);
    quantities = List.copyOf(quantities);
  }

  /** When a sentence was written: its entry, or the article as a whole. */
  public Written written(int sentence) {
    for (Written entry : entries) {
      if (entry.holds(sentence)) {
        return entry;
      }
    }
    return new Written(0, Math.max(0, text.sentences().size() - 1), textDate, slack);
  }

  /** When a stretch of text was written. */
  public Written written(Span span) {
    if (!entries.isEmpty()) {
      for (Sentence sentence : text.sentences()) {
        if (sentence.span().overlaps(span)) {
          return written(sentence.index());
        }
      }
    }
    return new Written(0, Math.max(0, text.sentences().size() - 1), textDate, slack);
  }

  /**
   * All time expressions in text order: {@link #times} and the lengths among the quantities that
   * stand in none of them.
   */
  public List<TimeMention> expressions() {
    List<TimeMention> all = new ArrayList<>(times);
    int at = 0;
    for (QuantityMention quantity : quantities) {
      while (at < times.size() && times.get(at).span().end() <= quantity.span().start()) {
        at++;
      }
      boolean inside = at < times.size() && times.get(at).span().start() < quantity.span().end();
      if (!inside) {
        TimeMention.of(quantity).ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparing(TimeMention::span));
    return all;
  }
}
