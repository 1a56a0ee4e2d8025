package org.isnad.bench.speech;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stretch of an article's text.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 */
record Extent(int start, int end) {

  /** From a pair or an object with start and end; null when there is none. */
  static @Nullable Extent of(JsonNode node) {
    if (node.isArray() && node.size() == 2) {
      return new Extent(node.path(0).asInt(), node.path(1).asInt());
    }
    return node.hasNonNull("start")
        ? new Extent(node.path("start").asInt(), node.path("end").asInt())
        : null;
  }

  int length() {
    return end - start;
  }

  int shared(@Nullable Extent other) {
    return other == null ? 0 : Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** The shared part of both together, from 0 to 1. */
  double likeness(@Nullable Extent other) {
    int shared = shared(other);
    return other == null || shared == 0
        ? 0
        : (double) shared / (length() + other.length() - shared);
  }
}
