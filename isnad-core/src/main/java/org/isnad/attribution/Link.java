package org.isnad.attribution;

import org.jspecify.annotations.Nullable;

/**
 * One link of a chain.
 *
 * @param part its part
 * @param name name as known; {@link #UNNAMED} for a link that is there but not named
 * @param id id in the data; null when unknown
 */
public record Link(Part part, String name, @Nullable String id) {
  /** The name of a link that a chain has but nobody names. */
  public static final String UNNAMED = "?";

  /** Whether the page names it. */
  public boolean isNamed() {
    return !name.equals(UNNAMED);
  }
}
