package org.isnad.app.web;

import org.jspecify.annotations.Nullable;

/**
 * A time as it is shown.
 *
 * @param text for people
 * @param iso for programs, an ISO date; null when it is no single day
 * @param days the ISO date or dates, empty when none is known
 * @param how stated, derived, from metadata or unknown
 * @param why the step that derived it; empty when stated, and where the language has no words for
 *     it
 */
public record When(Line text, @Nullable String iso, Line days, Line how, Line why) {}
