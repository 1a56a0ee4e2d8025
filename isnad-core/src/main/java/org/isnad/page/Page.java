package org.isnad.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A captured page: decoded characters with what is known of their origin.
 *
 * @param document the path or address given to the reader; the key under which results are cited
 * @param url the page's own address, when known
 * @param shape outer form
 * @param content the decoded characters: the whole file for dumps and HTML, the mapped text field
 *     for fields
 * @param charset IANA name of the character set the bytes were read with
 * @param captured when the page was fetched or saved, when known; never a publication date
 * @param fields metadata that came with the text, {@link Fields#NONE} for dumps and HTML
 * @param digest SHA-256 of the original bytes, lower-case hex; empty when the reader was told to
 *     work none out
 * @param mendings places of the content that were mended: text that had been decoded wrongly before
 *     it was saved, broken entities; in text order
 */
public record Page(
    String document,
    @Nullable String url,
    Shape shape,
    String content,
    String charset,
    @Nullable Instant captured,
    Fields fields,
    String digest,
    List<Mending> mendings)
    implements Outcome {

  public Page {
    mendings = List.copyOf(mendings);
  }

  /** A page in which nothing was mended. */
  public Page(
      String document,
      @Nullable String url,
      Shape shape,
      String content,
      String charset,
      @Nullable Instant captured,
      Fields fields,
      String digest) {
    this(document, url, shape, content, charset, captured, fields, digest, List.of());
  }

  /**
   * Where a place of the content stood in the characters as they were decoded, before mending.
   *
   * @param offset a place in {@link #content()}, in UTF-16 units
   */
  public int original(int offset) {
    int shift = 0;
    for (Mending mending : mendings) {
      Span span = mending.span();
      if (offset < span.end()) {
        return offset <= span.start()
            ? offset + shift
            : span.start() + shift + Math.min(offset - span.start(), mending.was().length());
      }
      shift += mending.was().length() - span.length();
    }
    return offset + shift;
  }

  /**
   * Metadata given beside the text.
   *
   * @param title headline
   * @param outlet name or id of the outlet as given
   * @param published publication date or date-time as given
   * @param author byline as given
   */
  public record Fields(
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String author) {
    public static final Fields NONE = new Fields(null, null, null, null);
  }
}
