package org.isnad.record;

import org.jspecify.annotations.Nullable;

/**
 * Where a saying comes from in the end: all who carry it count once.
 *
 * @param kind what it is
 * @param name name as written
 * @param id id in the data, or the document key; null when unknown
 */
public record Origin(Kind kind, String name, @Nullable String id) {
  /** What a saying may come from. */
  public enum Kind {
    /** Somebody who says so, whoever carries it in whichever language. */
    SPEAKER,
    /** An agency that supplied the words. */
    AGENCY,
    /** The outlet that had the words first. */
    OUTLET,
    /** A page of an unknown outlet. */
    DOCUMENT
  }

  /** Equal for one origin under two spellings of its name. */
  String key() {
    return kind + " " + (id == null ? name.strip() : id);
  }
}
