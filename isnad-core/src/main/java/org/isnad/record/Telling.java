package org.isnad.record;

import java.time.LocalDate;
import java.util.List;
import org.isnad.event.Status;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * One article's telling of an event.
 *
 * @param mentions ids of the event mentions, sorted
 * @param document document key of the article
 * @param url address, null when unknown
 * @param outlet id or name, null when unknown
 * @param published day of publication, null when unknown
 * @param agency id or name, null when unknown
 * @param main whether it is the page's own story
 * @param status what this telling says became of the event
 * @param textDate day the text was written, null when unknown
 * @param spans sentences that tell it, UTF-16 units of the article's text
 */
public record Telling(
    List<String> mentions,
    String document,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String agency,
    boolean main,
    Status status,
    @Nullable LocalDate textDate,
    List<Span> spans) {
  public Telling {
    mentions = List.copyOf(mentions);
    spans = List.copyOf(spans);
  }
}
