package org.isnad.event;

import java.util.HashMap;
import java.util.Map;
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
      String note) {}

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
              row.get("note")));
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** All kinds by name. */
  java.util.Collection<Kind> all() {
    return new java.util.TreeMap<>(kinds).values();
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
