package org.isnad.article;

import java.time.LocalDate;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place of a page that tells when it was published.
 *
 * @param rank how much it is trusted
 * @param moment what it tells
 * @param raw the words or characters it was read from
 * @param source where they stand
 * @param span where the words stand in the article's text, when they do
 */
record Witness(Rank rank, Moment moment, String raw, String source, @Nullable Span span) {
  /** How much a place is trusted, the most first. */
  enum Rank {
    /** Given beside the text by whoever supplied it. */
    FIELD,
    /** Metadata that mean the publication of this article. */
    METADATA,
    /** A stamp with a label of publication near the headline. */
    LABELLED,
    /** A stamp near the headline. */
    NEAR,
    /** Metadata that may mean another date. */
    WEAK,
    /** A date in the page's address. */
    ADDRESS,
    /** A date above the headline, in the dateline or behind the text. */
    FAR
  }

  LocalDate day() {
    return moment.day();
  }

  /** Whether it stands on the page itself. */
  boolean isSeen() {
    return rank == Rank.LABELLED || rank == Rank.NEAR || rank == Rank.FAR;
  }

  Witness with(Moment better) {
    return new Witness(rank, better, raw, source, span);
  }
}
