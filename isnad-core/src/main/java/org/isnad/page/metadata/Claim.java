package org.isnad.page.metadata;

/**
 * One thing that a page says of itself.
 *
 * @param field what it is about
 * @param value what is said, blanks made one, entities resolved
 * @param source where it stands, such as {@code json-ld datePublished}
 */
public record Claim(Field field, String value, String source) {
  /** What a claim is about. */
  public enum Field {
    TITLE,
    PUBLISHED,
    MODIFIED,
    /** A person, or whoever stands in a place for persons. */
    AUTHOR,
    /** A body that a place for authors names as such. */
    BODY_AS_AUTHOR,
    SITE,
    SECTION,
    TAG,
    ADDRESS,
    /** The address of the page that follows this one. */
    NEXT,
    /** The address of the page before this one. */
    PREVIOUS,
    LANGUAGE,
    /** The whole text of the article. */
    TEXT,
    /** A few words on the article, often its first. */
    DESCRIPTION
  }
}
