package org.isnad.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * When the page says it was published.
 *
 * @param from first possible day; null when unknown
 * @param to last possible day; equal to from for one day
 * @param at the instant with its zone, when the stamp gives time and zone
 * @param how stated on the page, from metadata, derived or unknown
 * @param raw the words or metadata it was read from; empty when unknown
 * @param span where those words stand in the article's text, when they do
 */
public record PublicationDate(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable OffsetDateTime at,
    How how,
    String raw,
    @Nullable Span span) {
  public static final PublicationDate UNKNOWN =
      new PublicationDate(null, null, null, How.UNKNOWN, "", null);

  /** A stated single day. */
  public static PublicationDate of(LocalDate day, How how, String raw, @Nullable Span span) {
    return new PublicationDate(day, day, null, how, raw, span);
  }
}
