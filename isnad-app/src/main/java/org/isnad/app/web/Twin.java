package org.isnad.app.web;

/** A page's form for programs, at the page's address with its ending. */
public enum Twin {
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
  public String ending() {
    return ending;
  }

  /** Of the answer. */
  public String mediaType() {
    return mediaType;
  }

  /** Its name on the page. */
  public String label() {
    return switch (this) {
      case JSON -> "JSON";
      case CSV -> "CSV";
      case MARKDOWN -> "Markdown";
    };
  }
}
