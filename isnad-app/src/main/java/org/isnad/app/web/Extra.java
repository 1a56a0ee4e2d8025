package org.isnad.app.web;

/** Further forms of some pages, at the page's address with their ending. */
enum Extra {
  ATOM(".atom", "application/atom+xml; charset=utf-8", "Atom"),
  FEED(".feed", "application/feed+json; charset=utf-8", "JSON Feed"),
  CALENDAR(".ics", "text/calendar; charset=utf-8", "iCalendar"),
  ANNOTATIONS(
      ".jsonld",
      "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
      "Web Annotation"),
  TIMELINE(".timeline.json", "application/json; charset=utf-8", "TimelineJS"),
  PROVENANCE(".prov.json", "application/json; charset=utf-8", "PROV-JSON"),
  GDELT(".tsv", "text/tab-separated-values; charset=utf-8", "GDELT");

  private final String ending;
  private final String mediaType;
  private final String label;

  Extra(String ending, String mediaType, String label) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.label = label;
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
    return label;
  }
}
