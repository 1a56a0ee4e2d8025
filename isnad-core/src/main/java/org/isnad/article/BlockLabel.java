package org.isnad.article;

/**
 * What a stretch of a page is. Only the labels that {@linkplain #isStory() are story} are read for
 * events.
 */
public enum BlockLabel {
  HEADLINE,
  STANDFIRST,
  SUBHEADING,
  BODY,
  /** An item of a list in the text. */
  LIST_ITEM,
  /** A quotation set as a block of its own. */
  QUOTE,
  /** A row of a table in the text. */
  TABLE,
  /** Author line. */
  BYLINE,
  /** Place and agency before the first sentence. */
  DATELINE,
  /** Publication or update stamp; in a live blog, the time of an entry. */
  DATE,
  /** Source, agency or origin line. */
  CREDIT,
  /** Picture caption or picture credit. */
  CAPTION,
  /** Keywords. */
  TAGS,
  /** Links to other stories: read also, related. */
  RELATED,
  /** Most read, most watched. */
  MOST_READ,
  /** Running line of other news. */
  TICKER,
  /** Readers' comments. */
  COMMENTS,
  /** A question to readers with its answers. */
  POLL,
  /** Share bar and reading tools. */
  SHARE,
  /** Invitations to follow, install, buy. */
  PROMO,
  /** Newsletter box. */
  NEWSLETTER,
  /** Consent to cookies. */
  COOKIES,
  /** Picture gallery. */
  GALLERY,
  /** A post of a platform set into the text. */
  EMBED,
  ADVERT,
  /** Asks to pay or to sign in before reading on. */
  PAYWALL,
  /** Menus, breadcrumb trails, page numbers. */
  NAVIGATION,
  /** Anything else that is no story: footers, counters, names of sections. */
  FURNITURE;

  /** Whether sentences of such a block are the story's own words. */
  public boolean isStory() {
    return switch (this) {
      case HEADLINE, STANDFIRST, SUBHEADING, BODY, LIST_ITEM, QUOTE, TABLE -> true;
      default -> false;
    };
  }
}
