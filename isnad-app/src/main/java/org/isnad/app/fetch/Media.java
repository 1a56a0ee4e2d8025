package org.isnad.app.fetch;

import java.util.Locale;
import java.util.Set;

/** Media types that may hold pages, or lists of pages. */
final class Media {
  private static final Set<String> WANTED =
      Set.of(
          "application/xhtml+xml",
          "application/xml",
          "application/json",
          "application/feed+json",
          "application/octet-stream",
          "application/gzip",
          "application/x-gzip",
          "application/zip",
          "application/x-zip-compressed",
          "application/x-tar",
          "application/warc",
          "application/x-ndjson",
          "application/jsonl");

  private static final Set<String> NO_PAGES = Set.of("text/css", "text/javascript");

  private Media() {}

  /** Whether a body of this type is worth taking in; a server that names none may send a page. */
  static boolean isWanted(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.isEmpty()
        || WANTED.contains(type)
        || (type.endsWith("+xml") && !type.equals("image/svg+xml"))
        || (type.startsWith("text/") && !NO_PAGES.contains(type));
  }
}
