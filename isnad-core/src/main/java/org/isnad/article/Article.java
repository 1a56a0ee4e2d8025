package org.isnad.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * One story of a page, with the rest of the page kept as labelled blocks.
 *
 * @param document the page's document key; an embedded second article has {@code #2}, {@code #3} …
 *     appended
 * @param url address of the page; null for an embedded article
 * @param text the text all spans point into: the whole file for dumps (shared with embedded
 *     articles), the mapped field for field input, the article's own text for HTML
 * @param title headline; null when the page has none
 * @param titleSpan where the headline stands in text; null when it is not part of it
 * @param published publication date and how it is known
 * @param captured day of capture, a bound for dates; null when unknown
 * @param author byline name; null when none
 * @param outlet the outlet that serves or wrote the story; null when unknown
 * @param dateline place of the dateline as written; null when none
 * @param credits all credits, in text order
 * @param tags keywords as written
 * @param language BCP 47 code of the body
 * @param blocks labelled blocks in text order, not overlapping
 * @param embedded articles found inside the same page that inherit nothing from this one
 * @param metadata what the page says beside that, and where each thing was read
 * @param entries the entries of a live page, in text order, not overlapping; empty for other pages
 */
public record Article(
    String document,
    @Nullable String url,
    String text,
    @Nullable String title,
    @Nullable Span titleSpan,
    PublicationDate published,
    @Nullable LocalDate captured,
    @Nullable String author,
    @Nullable Outlet outlet,
    @Nullable String dateline,
    List<Credit> credits,
    List<String> tags,
    String language,
    List<Block> blocks,
    List<Article> embedded,
    Metadata metadata,
    List<Entry> entries) {

  public Article {
    credits = List.copyOf(credits);
    tags = List.copyOf(tags);
    blocks = List.copyOf(blocks);
    embedded = List.copyOf(embedded);
    entries = entries == null ? List.of() : List.copyOf(entries);
  }

  /** An article of whose page nothing more is known. */
  public Article(
      String document,
      @Nullable String url,
      String text,
      @Nullable String title,
      @Nullable Span titleSpan,
      PublicationDate published,
      @Nullable LocalDate captured,
      @Nullable String author,
      @Nullable Outlet outlet,
      @Nullable String dateline,
      List<Credit> credits,
      List<String> tags,
      String language,
      List<Block> blocks,
      List<Article> embedded) {
    this(
        document,
        url,
        text,
        title,
        titleSpan,
        published,
        captured,
        author,
        outlet,
        dateline,
        credits,
        tags,
        language,
        blocks,
        embedded,
        Metadata.NONE,
        List.of());
  }

  /**
   * An outlet as far as the page names it.
   *
   * @param id id in the data, when known
   * @param name name as written or given
   */
  public record Outlet(@Nullable String id, String name) {}

  /** The entry of a live page that a stretch of text stands in. */
  public Optional<Entry> entry(Span span) {
    return entries.stream().filter(e -> e.span().overlaps(span)).findFirst();
  }

  /** The first credit of a kind. */
  public Optional<Credit> credit(Credit.Kind kind) {
    return credits.stream().filter(c -> c.kind() == kind).findFirst();
  }
}
