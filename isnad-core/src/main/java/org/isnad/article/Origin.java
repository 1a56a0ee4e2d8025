package org.isnad.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.isnad.page.metadata.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article from outside its text: fields or metadata of its page.
 *
 * @param url its address
 * @param captured day its page was fetched or saved
 * @param fetched whether that day says nothing of when the page was written
 * @param title headline
 * @param witnesses what tells of its publication outside of its lines
 * @param changes days of changes
 * @param monthFirst whether dates in numbers begin with the month
 * @param author byline as written
 * @param outlet name of the outlet as given
 * @param served moment its page was fetched or saved
 * @param ages ages of the article that its page counts from then, the nearest to the headline first
 * @param claims what the metadata of an HTML page say; empty for other pages
 */
record Origin(
    @Nullable String url,
    @Nullable LocalDate captured,
    boolean fetched,
    @Nullable String title,
    List<Witness> witnesses,
    List<LocalDate> changes,
    boolean monthFirst,
    @Nullable String author,
    @Nullable String outlet,
    @Nullable Instant served,
    List<AgeReader.Age> ages,
    List<Claim> claims) {
  /** Nothing is known: an article inside another's page inherits nothing from it. */
  static final Origin NONE =
      new Origin(
          null, null, false, null, List.of(), List.of(), false, null, null, null, List.of(),
          List.of());
}
