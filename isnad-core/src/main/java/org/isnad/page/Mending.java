package org.isnad.page;

/**
 * A place of a page whose characters were mended before reading.
 *
 * @param span where the mended characters stand in {@link Page#content()}, in UTF-16 units
 * @param was the characters as they were decoded
 */
public record Mending(Span span, String was) {}
