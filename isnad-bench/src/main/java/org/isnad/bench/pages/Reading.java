package org.isnad.bench.pages;

import org.jspecify.annotations.Nullable;

/**
 * What a program took out of a page; null for what it does not look for or did not find.
 *
 * @param title headline
 * @param date day of publication in ISO 8601
 * @param author who wrote
 * @param text paragraphs, one a line
 */
record Reading(
    @Nullable String title, @Nullable String date, @Nullable String author, @Nullable String text) {

  static final Reading NONE = new Reading(null, null, null, null);

  boolean hasText() {
    return text != null && !text.isBlank();
  }
}
