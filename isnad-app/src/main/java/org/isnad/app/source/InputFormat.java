package org.isnad.app.source;

import java.util.Locale;
import java.util.Optional;

/** The outer form of a file the user gives. */
public enum InputFormat {
  /** A page saved as text. */
  TEXT,
  /** A page saved as HTML. */
  HTML,
  /** A JSON array, or objects one after the other. */
  JSON,
  /** A JSON object a line. */
  JSONL,
  /** A table with the names of its fields in the first row. */
  CSV,
  /** An archive of any of these. */
  ZIP,
  /** An archive of any of these, not compressed by itself. */
  TAR,
  /** One of these, compressed. */
  GZ,
  /** One of these, compressed in the way of bzip2. */
  BZ2,
  /** A web archive: captures of addresses. */
  WARC,
  /** A list of pages of one outlet: RSS, Atom or JSON Feed. */
  FEED,
  /** A list of feeds. */
  OPML,
  /** A list of a site's pages, or of such lists. */
  SITEMAP,
  /** An address a line. */
  URLS;

  /** The names of all forms, for the help of commands. */
  public static final String NAMES =
      "text html json jsonl csv zip tar gz bz2 warc feed opml sitemap urls";

  /** Whether it holds addresses of pages, and no page. */
  public boolean isList() {
    return this == FEED || this == OPML || this == SITEMAP || this == URLS;
  }

  /** The form that a file's name tells; what it leaves open the first bytes tell. */
  static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return Optional.ofNullable(
        switch (ending) {
          case "jsonl", "ndjson" -> JSONL;
          case "csv" -> CSV;
          case "zip" -> ZIP;
          case "tar" -> TAR;
          case "gz", "tgz" -> GZ;
          case "bz2", "tbz2" -> BZ2;
          case "warc", "wet", "arc" -> WARC;
          case "opml" -> OPML;
          case "urls" -> URLS;
          case "html", "htm", "xhtml" -> HTML;
          default -> null;
        });
  }

  /** The name of what is inside a compressed file. */
  static String inner(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz") || lower.endsWith(".tbz2")) {
      return name.substring(0, name.lastIndexOf('.')) + ".tar";
    }
    return lower.endsWith(".gz") || lower.endsWith(".bz2")
        ? name.substring(0, name.lastIndexOf('.'))
        : name;
  }
}
