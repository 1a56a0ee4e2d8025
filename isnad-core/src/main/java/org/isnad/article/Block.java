package org.isnad.article;

import org.isnad.page.Span;

/**
 * A stretch of an article's text with its label.
 *
 * @param label what it is
 * @param span where it stands in {@link Article#text()}
 * @param reason why it got the label, for {@code isnad page --why}
 */
public record Block(BlockLabel label, Span span, String reason) {}
