package org.isnad.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The article that tells an event, as far as records need to know it.
 *
 * @param document the article's document key
 * @param url address of the page, null when unknown
 * @param outlet id or name of the outlet, null when unknown
 * @param agency id or name of the agency, null when unknown
 * @param published day of publication, null when unknown
 * @param textDate day the text was written, null when unknown
 * @param story document key of the first page of a story on several pages that this one goes on
 *     telling; null for a story on one page. Known only where its pages are brought together
 */
public record Source(
    String document,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String agency,
    @Nullable LocalDate published,
    @Nullable LocalDate textDate,
    @Nullable String story) {
  /** A page whose story is not known to have others. */
  public Source(
      String document,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String agency,
      @Nullable LocalDate published,
      @Nullable LocalDate textDate) {
    this(document, url, outlet, agency, published, textDate, null);
  }
}
