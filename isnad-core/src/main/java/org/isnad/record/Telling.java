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
 * @param further the other pages of the same story that tell it too, in the order of their keys
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
    List<Span> spans,
    List<Page> further) {
  public Telling {
    mentions = List.copyOf(mentions);
    spans = List.copyOf(spans);
    further = further == null ? List.of() : List.copyOf(further);
  }

  /** A telling on one page. */
  public Telling(
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
    this(
        mentions, document, url, outlet, published, agency, main, status, textDate, spans,
        List.of());
  }

  /**
   * A further page of a story.
   *
   * @param document document key of its article
   * @param url address, null when unknown
   * @param spans sentences that tell the event, UTF-16 units of that article's text
   */
  public record Page(String document, @Nullable String url, List<Span> spans) {
    public Page {
      spans = List.copyOf(spans);
    }
  }

  /** Whether a document is one of its pages. */
  public boolean isOn(String key) {
    return document.equals(key) || further.stream().anyMatch(p -> p.document().equals(key));
  }

  /** The sentences of a document that tell it. */
  public List<Span> spansIn(String key) {
    return document.equals(key)
        ? spans
        : further.stream()
            .filter(p -> p.document().equals(key))
            .flatMap(p -> p.spans().stream())
            .toList();
  }
}
