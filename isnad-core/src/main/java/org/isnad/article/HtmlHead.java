package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.page.metadata.Claim;
import org.isnad.page.metadata.Claim.Field;
import org.isnad.page.metadata.PageClaims;
import org.isnad.page.metadata.PageParts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says of its article in metadata, and the headline that was chosen.
 *
 * @param parts the elements that were read
 * @param claims all that the metadata say, per field the most trustworthy first
 * @param headline the headline without the outlet's name; null when there is none
 */
record HtmlHead(PageParts parts, List<Claim> claims, Headlines.@Nullable Choice headline) {

  static HtmlHead of(
      Document page, Headlines headlines, HtmlSelectors selectors, List<String> learned) {
    List<Claim> claims = new ArrayList<>(selectors.claims());
    PageParts parts = PageParts.of(page);
    claims.addAll(PageClaims.of(page, parts));
    Optional<Headlines.Choice> headline =
        selectors.headline().or(() -> headlines.choose(page, parts, claims, learned));
    return new HtmlHead(parts, List.copyOf(claims), headline.orElse(null));
  }

  /** The chosen headline, then those of the metadata, the most trustworthy first. */
  List<String> headlines() {
    List<String> given = values(Field.TITLE);
    return headline == null
        ? given
        : java.util.stream.Stream.concat(
                java.util.stream.Stream.of(headline.text()), given.stream())
            .distinct()
            .toList();
  }

  /** The chosen headline. */
  @Nullable String title() {
    return headline == null ? null : headline.text();
  }

  /** The heading that is the headline; null when the page shows none. */
  @Nullable Element heading() {
    return headline == null ? null : headline.element();
  }

  /** The page's own address. */
  @Nullable String url() {
    return first(Field.ADDRESS).orElse(null);
  }

  /** Name of the publisher or site. */
  @Nullable String outlet() {
    return first(Field.SITE).orElse(null);
  }

  /** The text, when JSON-LD or microdata carries it. */
  @Nullable String body() {
    return first(Field.TEXT).orElse(null);
  }

  /** Whether the text that metadata carry is that of a live page's entries, with no other text. */
  boolean tellsEntries() {
    return claims.stream()
        .filter(c -> c.field() == Field.TEXT)
        .findFirst()
        .filter(c -> c.source().endsWith("liveBlogUpdate"))
        .isPresent();
  }

  /** How the page describes its article. */
  @Nullable String description() {
    return first(Field.DESCRIPTION).orElse(null);
  }

  /** Keywords: those that the page shows or marks for its article before those for searching. */
  List<String> tags() {
    List<Claim> tags = claims.stream().filter(c -> c.field() == Field.TAG).toList();
    boolean shown = tags.stream().anyMatch(c -> isShown(c));
    return tags.stream()
        .filter(c -> !shown || isShown(c))
        .map(Claim::value)
        .distinct()
        .limit(40)
        .toList();
  }

  private static boolean isShown(Claim tag) {
    return tag.source().equals("article:tag") || tag.source().equals("rel tag");
  }

  List<String> values(Field field) {
    return claims.stream().filter(c -> c.field() == field).map(Claim::value).toList();
  }

  Optional<String> first(Field field) {
    return claims.stream().filter(c -> c.field() == field).map(Claim::value).findFirst();
  }
}
