package org.isnad.event;

import java.util.List;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * A participant of an event mention.
 *
 * @param role its part
 * @param referent who it is
 * @param span the words that name it; null when it was resolved from the context
 * @param aliases how the articles name it, in their own words; sorted, may be empty
 * @param sector PLOVER code of what it is in society: GOV MIL COP REB CVL …; null when the words
 *     and the data do not say, as for a state
 */
public record Argument(
    Role role,
    Referent referent,
    @Nullable Span span,
    List<String> aliases,
    @Nullable String sector) {
  public Argument {
    aliases = List.copyOf(aliases);
  }

  /** A participant whose sector is not told. */
  public Argument(Role role, Referent referent, @Nullable Span span, List<String> aliases) {
    this(role, referent, span, aliases, null);
  }

  /** A participant of whom no other names are kept. */
  public Argument(Role role, Referent referent, @Nullable Span span) {
    this(role, referent, span, List.of());
  }

  /** The same participant in another part. */
  Argument as(Role other) {
    return new Argument(other, referent, span, aliases, sector);
  }
}
