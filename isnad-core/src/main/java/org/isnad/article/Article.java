package org.isnad.article;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param fetched whether that is only the day on which a page of the web was fetched, which may be
 *     years after it was written; else those who gave the text gave the day with it
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
    boolean fetched,
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

  /**
   * A text that nobody's page gave: Arabic, of no known day, each line a paragraph of the body.
   * What more is known of it is set on the builder.
   *
   * @param document the key of the document
   */
  public static Builder builder(String document, String text) {
    return new Builder(document, text);
  }

  /** An article in the making, from a text without page. */
  public static final class Builder {
    private final String document;
    private final String text;
    private @Nullable String url;
    private @Nullable Span title;
    private PublicationDate published = PublicationDate.UNKNOWN;
    private @Nullable LocalDate captured;
    private boolean fetched;
    private @Nullable Outlet outlet;
    private List<Credit> credits = List.of();
    private List<String> tags = List.of();
    private List<Block> blocks;

    private Builder(String document, String text) {
      this.document = document;
      this.text = text;
      this.blocks = lines(text);
    }

    private static List<Block> lines(String text) {
      List<Block> lines = new ArrayList<>();
      int start = 0;
      for (String line : text.split("\n", -1)) {
        Span span = new Span(start, start + line.length());
        lines.add(new Block(BlockLabel.BODY, span, "a line of the text"));
        start = span.end() + 1;
      }
      return lines;
    }

    public Builder url(String address) {
      url = address;
      return this;
    }

    /** The headline, which stands in the text. */
    public Builder title(Span span) {
      title = span;
      return this;
    }

    public Builder published(PublicationDate date) {
      published = date;
      return this;
    }

    public Builder captured(@Nullable LocalDate day) {
      captured = day;
      return this;
    }

    /** The day of capture is that on which a page of the web was fetched. */
    public Builder fetched() {
      fetched = true;
      return this;
    }

    public Builder outlet(@Nullable Outlet known) {
      outlet = known;
      return this;
    }

    public Builder credits(List<Credit> all) {
      credits = all;
      return this;
    }

    public Builder tags(List<String> all) {
      tags = all;
      return this;
    }

    /** Instead of a block for each line. */
    public Builder blocks(List<Block> all) {
      blocks = all;
      return this;
    }

    public Article build() {
      return new Article(
          document,
          url,
          text,
          title == null ? null : title.of(text),
          title,
          published,
          captured,
          fetched,
          null,
          outlet,
          null,
          credits,
          tags,
          "ar",
          blocks,
          List.of(),
          Metadata.NONE,
          List.of());
    }
  }
}
