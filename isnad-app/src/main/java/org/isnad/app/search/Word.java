package org.isnad.app.search;

import org.isnad.page.Span;

/**
 * A word with its place.
 *
 * @param text its characters as written
 * @param span where they stand, UTF-16 units of the text it was cut from
 */
record Word(String text, Span span) {}
