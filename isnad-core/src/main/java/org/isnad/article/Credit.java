package org.isnad.article;

import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line or phrase of the page that names where its words or pictures come from.
 *
 * @param kind what is credited
 * @param name the name as written
 * @param id id in the data (agency, outlet, platform), when the name is known
 * @param span where it stands in the article's text; null when only the page's metadata names it
 */
public record Credit(Kind kind, String name, @Nullable String id, @Nullable Span span) {
  /** What a credit credits. */
  public enum Kind {
    /** The outlet that published the words first or serves the page. */
    OUTLET,
    /** A news agency that supplied the words. */
    AGENCY,
    /** Words gathered from unnamed agencies or followed coverage. */
    COMPILED,
    /** A line such as "the internet" that names nobody. */
    NONE_NAMED,
    /** A picture's owner; never a source of words. */
    PHOTO,
    /** The site that serves a copy. */
    REPUBLISHER
  }
}
