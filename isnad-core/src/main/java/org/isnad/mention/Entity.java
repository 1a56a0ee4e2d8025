package org.isnad.mention;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something in the world that mentions refer to.
 *
 * @param id stable id: {@code per.…}, {@code org.…}, {@code cty.RUS}, {@code loc.…}; people unknown
 *     to the data get {@code per.x.} and a key of their folded name; an office holder whom nobody
 *     names {@code per.holder.}, office and state
 * @param kind what it is
 * @param name usual name
 * @param country ISO 3166 alpha-3 code or body code it belongs to; null when unknown
 */
public record Entity(String id, Kind kind, Name name, @Nullable String country) {
  /** What an entity is. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    COUNTRY,
    PLACE,
    /** Several unnamed actors: leaders of NATO states, the negotiating teams. */
    GROUP
  }
}
