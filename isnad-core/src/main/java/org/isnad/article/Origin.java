package org.isnad.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article from outside its text: fields or metadata of its page.
 *
 * @param url its address
 * @param captured day its page was fetched or saved
 * @param title headline
 * @param published publication date as written
 * @param author byline as written
 * @param outlet name of the outlet as given
 * @param bylineFirst whether a byline found in the text goes before the one given
 */
record Origin(
    @Nullable String url,
    @Nullable LocalDate captured,
    @Nullable String title,
    @Nullable String published,
    @Nullable String author,
    @Nullable String outlet,
    boolean bylineFirst) {
  /** Nothing is known: an article inside another's page inherits nothing from it. */
  static final Origin NONE = new Origin(null, null, null, null, null, null, true);
}
