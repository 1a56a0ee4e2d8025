package org.isnad.app.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.isnad.event.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for. Every part that is given must hold; an empty or null part asks
 * nothing.
 *
 * @param who for each party asked for, the ids that the name may mean; each must take part
 * @param kinds kinds such as {@code call}, any of them
 * @param types PLOVER types such as {@code CONSULT}, any of them
 * @param from events that may have been on this day or later; leaves out events without a day
 * @param to events that may have been on this day or earlier; leaves out events without a day
 * @param statuses any of them
 * @param outlet id or part of the name of an outlet that tells it
 * @param text words that must stand in names, places or quoted words, in any spelling
 */
public record Filter(
    List<Set<String>> who,
    Set<String> kinds,
    Set<String> types,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<Status> statuses,
    @Nullable String outlet,
    @Nullable String text) {
  /** Asks for everything. */
  public static final Filter ALL =
      new Filter(List.of(), Set.of(), Set.of(), null, null, Set.of(), null, null);

  public Filter {
    who = List.copyOf(who);
    kinds = Set.copyOf(kinds);
    types = Set.copyOf(types);
    statuses = Set.copyOf(statuses);
  }
}
