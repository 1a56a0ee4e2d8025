package org.isnad.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a live page: a stretch of the story with a stamp of its own. What it tells was
 * written then, not when the page began or was last changed.
 *
 * @param span where it stands in {@link Article#text()}, its stamp included
 * @param day the day of its stamp as written, in the zone written; null when neither the stamp nor
 *     the page gives one
 * @param time its time of day; null when the stamp gives none
 * @param zone the zone its words or metadata name; null when none is named
 * @param how whether the day is stated on the page, from metadata, derived from the day of the page
 *     and the order of entries, or unknown
 * @param raw the words or metadata of its stamp
 */
public record Entry(
    Span span,
    @Nullable LocalDate day,
    @Nullable LocalTime time,
    @Nullable ZoneId zone,
    How how,
    String raw) {}
