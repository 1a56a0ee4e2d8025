package org.isnad.article;

/** What a marker of the furniture data marks. The names are those of the data, with hyphens. */
enum Mark {
  READ_ALSO,
  RELATED,
  MOST_READ,
  TAGS,
  SOURCE,
  LINK_BACK,
  STAMP,
  UPDATED,
  CLOCK,
  BYLINE,
  MASTHEAD,
  SHARE,
  FOLLOW,
  COMMENTS,
  POLL,
  COUNTER,
  FOOTER,
  NAVIGATION,
  ADVERT,
  CAPTION,
  PHOTO,
  AGENCY_END,
  SECTION;

  static Mark of(String name) {
    return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  /** Whether the lines after it belong to it: a list of links, comments, a footer. */
  boolean opensList() {
    return this == READ_ALSO
        || this == RELATED
        || this == MOST_READ
        || this == COMMENTS
        || this == POLL
        || this == FOOTER;
  }
}
