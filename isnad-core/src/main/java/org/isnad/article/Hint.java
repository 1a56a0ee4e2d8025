package org.isnad.article;

import java.util.Locale;

/** What the structure of an HTML page says of a stretch. The names are those of the data. */
enum Hint {
  /** Nothing. */
  NONE(BlockLabel.BODY),
  TITLE(BlockLabel.HEADLINE),
  HEADING(BlockLabel.SUBHEADING),
  STANDFIRST(BlockLabel.STANDFIRST),
  /** Holds the text; never passed on to what is inside. */
  BODY(BlockLabel.BODY),
  CAPTION(BlockLabel.CAPTION),
  BYLINE(BlockLabel.BYLINE),
  AUTHOR_BOX(BlockLabel.BYLINE),
  DATE(BlockLabel.DATE),
  CREDIT(BlockLabel.CREDIT),
  TAGS(BlockLabel.TAGS),
  LINKS(BlockLabel.RELATED),
  MOST_READ(BlockLabel.MOST_READ),
  TICKER(BlockLabel.TICKER),
  COMMENTS(BlockLabel.COMMENTS),
  POLL(BlockLabel.POLL),
  SHARE(BlockLabel.SHARE),
  PROMO(BlockLabel.PROMO),
  NEWSLETTER(BlockLabel.NEWSLETTER),
  COOKIES(BlockLabel.COOKIES),
  GALLERY(BlockLabel.GALLERY),
  EMBED(BlockLabel.EMBED),
  ADVERT(BlockLabel.ADVERT),
  PAYWALL(BlockLabel.PAYWALL),
  NAVIGATION(BlockLabel.NAVIGATION),
  /** Not shown, or shown to screen readers only. */
  HIDDEN(BlockLabel.FURNITURE),
  FURNITURE(BlockLabel.FURNITURE);

  private final BlockLabel label;

  Hint(BlockLabel label) {
    this.label = label;
  }

  static Hint of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The label of a block that has this hint. */
  BlockLabel label() {
    return label;
  }

  /** Whether it says that a stretch is no text of the story, whatever its words are. */
  boolean isSettled() {
    return this != NONE && this != TITLE && this != HEADING && this != BODY && this != STANDFIRST;
  }

  /** What a marker in a box's first line, or in its name for screen readers, says of the box. */
  static Hint of(Mark mark) {
    return switch (mark) {
      case READ_ALSO, RELATED, LINK_BACK -> LINKS;
      case MOST_READ -> MOST_READ;
      case TAGS -> TAGS;
      case SHARE -> SHARE;
      case FOLLOW -> PROMO;
      case COMMENTS -> COMMENTS;
      case POLL -> POLL;
      case ADVERT -> ADVERT;
      case NAVIGATION, SECTION -> NAVIGATION;
      case FOOTER, COUNTER, CLOCK, MASTHEAD -> FURNITURE;
      case CAPTION, PHOTO -> CAPTION;
      case SOURCE -> CREDIT;
      case BYLINE -> BYLINE;
      case STAMP, UPDATED -> DATE;
      case AGENCY_END -> NONE;
    };
  }
}
