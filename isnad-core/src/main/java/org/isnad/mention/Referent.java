package org.isnad.mention;

import org.jspecify.annotations.Nullable;

/**
 * One of those a mention refers to, with the office the words or the data give.
 *
 * @param entity who or what; unknown people and groups have entities local to the data, never null
 * @param office office at the time of the text; null when none is known
 * @param claim the role words on the page when they clash with the dated offices (such as "former
 *     president" of a sitting one), kept verbatim; null otherwise
 */
public record Referent(Entity entity, @Nullable Office office, @Nullable String claim) {
  /**
   * An office held or claimed.
   *
   * @param id office id in the data such as {@code president}
   * @param name its name with its state or body
   * @param of ISO 3166 alpha-3 code or organisation id
   */
  public record Office(String id, Name name, @Nullable String of) {}
}
