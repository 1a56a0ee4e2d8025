package org.isnad.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document before its bytes are read.
 *
 * @param url the page's own address
 * @param charset character set named by the server, for example in an HTTP header
 * @param mediaType media type named by the server or the file's name, for example {@code text/html}
 * @param captured when the page was fetched or saved
 * @param fields metadata given beside the text; {@link Page.Fields#NONE} when there is none
 */
public record Hints(
    @Nullable String url,
    @Nullable String charset,
    @Nullable String mediaType,
    @Nullable Instant captured,
    Page.Fields fields) {
  /** Nothing is known. */
  public static final Hints NONE = new Hints(null, null, null, null, Page.Fields.NONE);

  /** The same hints with another address. */
  public Hints withUrl(@Nullable String newUrl) {
    return new Hints(newUrl, charset, mediaType, captured, fields);
  }

  /** The same hints with another character set. */
  public Hints withCharset(@Nullable String newCharset) {
    return new Hints(url, newCharset, mediaType, captured, fields);
  }

  /** The same hints with another media type. */
  public Hints withMediaType(@Nullable String newMediaType) {
    return new Hints(url, charset, newMediaType, captured, fields);
  }

  /** The same hints with another time of capture. */
  public Hints withCaptured(@Nullable Instant newCaptured) {
    return new Hints(url, charset, mediaType, newCaptured, fields);
  }

  /** The same hints with other metadata. */
  public Hints withFields(Page.Fields newFields) {
    return new Hints(url, charset, mediaType, captured, newFields);
  }
}
