package org.isnad.event;

import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * A participant of an event mention.
 *
 * @param role its part
 * @param referent who it is
 * @param span the words that name it; null when it was resolved from the context
 */
public record Argument(Role role, Referent referent, @Nullable Span span) {
  /** The same participant in another part. */
  Argument as(Role other) {
    return new Argument(other, referent, span);
  }
}
