package org.isnad.event;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.jspecify.annotations.Nullable;

/** The kinds of events with their codes and what each needs, from {@code ar/event-kinds.tsv}. */
final class Kinds {
  /**
   * One kind.
   *
   * @param name its name
   * @param type PLOVER type
   * @param plannedType PLOVER type while it is only planned
   * @param mode PLOVER mode, null when none
   * @param cameo CAMEO code, null when none
   * @param plannedCameo CAMEO code while it is only planned, null when none
   * @param family kinds of one family may be words for one event
   * @param sides least number of sides it needs
   * @param isContact whether it is a contact between its sides
   * @param traits what else the reading of events has to know of it
   * @param note what it is, in English
   */
  record Kind(
      String name,
      String type,
      String plannedType,
      @Nullable String mode,
      @Nullable String cameo,
      @Nullable String plannedCameo,
      String family,
      int sides,
      boolean isContact,
      Set<Trait> traits,
      String note) {
    boolean has(Trait trait) {
      return traits.contains(trait);
    }
  }

  /** What the reading of events has to know of some kinds, besides their codes. */
  enum Trait {
    /** Hits what stands on a land, so that the land of another state suffers it. */
    ON_LAND,

    /** Is no attack by which those are killed who are told beside it. */
    NO_MEANS,

    /** Takes place in the course of a stay, on its days. */
    PART_OF_STAY;

    /** The traits of a cell, such as {@code on-land}. */
    static Set<Trait> of(Row row) {
      Set<Trait> out = EnumSet.noneOf(Trait.class);
      for (String name : row.all("traits")) {
        try {
          out.add(valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              row.file() + ":" + row.line() + " has no trait of kinds: " + name, e);
        }
      }
      return Collections.unmodifiableSet(out);
    }
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  Kinds(Lexicon lexicon) {
    for (Row row : lexicon.table("ar/event-kinds.tsv").rows()) {
      String type = row.get("type");
      kinds.put(
          row.get("kind"),
          new Kind(
              row.get("kind"),
              type,
              row.get("planned_type").isEmpty() ? type : row.get("planned_type"),
              orNull(row.get("mode")),
              orNull(row.get("cameo")),
              orNull(row.get("planned_cameo")),
              row.get("family"),
              Integer.parseInt(row.get("sides")),
              row.get("contact").equals("yes"),
              Trait.of(row),
              row.get("note")));
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** All kinds by name. */
  Collection<Kind> all() {
    return new TreeMap<>(kinds).values();
  }

  /** The kind of a name; a rule that names an unknown kind is an error of the data. */
  Kind get(String name) {
    Kind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("ar/event-kinds.tsv has no kind " + name);
    }
    return kind;
  }
}
