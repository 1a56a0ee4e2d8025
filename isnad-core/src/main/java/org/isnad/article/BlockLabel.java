package org.isnad.article;

/**
 * What a stretch of a page is. Only HEADLINE, STANDFIRST, SUBHEADING and BODY are read for events.
 */
public enum BlockLabel {
  HEADLINE,
  STANDFIRST,
  SUBHEADING,
  BODY,
  /** Author line. */
  BYLINE,
  /** Place and agency before the first sentence. */
  DATELINE,
  /** Publication or update stamp. */
  DATE,
  /** Source, agency or origin line. */
  CREDIT,
  /** Picture caption or picture credit. */
  CAPTION,
  /** Keywords. */
  TAGS,
  /** Links to other stories: read also, most read, related. */
  RELATED,
  /** Readers' comments, polls. */
  COMMENTS,
  /** Menus, share bars, follow lines, footers, adverts. */
  FURNITURE;

  /** Whether sentences of such a block are the story's own words. */
  public boolean isStory() {
    return this == HEADLINE || this == STANDFIRST || this == SUBHEADING || this == BODY;
  }
}
