package org.isnad.app.mark;

import org.isnad.page.Span;

/**
 * A stretch of an article that a stage found something in.
 *
 * @param span where, in UTF-16 units of the article's text
 * @param kind what: {@code pers loc org misc role time quantity event} or {@code says cue source
 *     direct}
 * @param note what it means: an id, a value, a speaker; empty when there is nothing to add
 * @param number number of the attribution it belongs to, from 1; 0 for mentions
 * @param hue number of its speaker among the speakers of the article, from 0; 0 for mentions
 */
public record Mark(Span span, String kind, String note, int number, int hue) {}
