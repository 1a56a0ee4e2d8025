package org.isnad.app.web;

/** A page's form for programs, at the page's address with its ending. */
enum Twin {
  JSON(".json", "application/json; charset=utf-8"),
  CSV(".csv", "text/csv; charset=utf-8"),
  MARKDOWN(".md", "text/markdown; charset=utf-8");

  private final String ending;
  private final String mediaType;

  Twin(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** What stands at the end of the address. */
  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** Its name on the page. */
  String label() {
    return switch (this) {
      case JSON -> "JSON";
      case CSV -> "CSV";
      case MARKDOWN -> "Markdown";
    };
  }
}
