package org.isnad.event;

import org.isnad.page.Span;

/**
 * The characters a value was read from.
 *
 * @param document the article's document key
 * @param span UTF-16 units of the article's text
 * @param quote the characters themselves
 */
public record Evidence(String document, Span span, String quote) {}
