package org.isnad.app.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.record.EventRecord;

/**
 * Who a name means: ids by every spelling that the gazetteer lists, in Arabic or English, and by
 * the names of the register's own participants. May be shared between threads.
 */
public final class Names {
  /** How sure a form is to mean somebody by itself. */
  private enum Rank {
    WHOLE,
    PART
  }

  private static final Set<String> NEVER_ALONE =
      Set.of("given", "nisba", "nisba-office", "nisba-plural");

  private final Orthography orthography;
  private final Map<Rank, Map<String, Set<String>>> ids = new HashMap<>();
  private final Map<String, Name> names = new LinkedHashMap<>();

  private Names(Orthography orthography) {
    this.orthography = orthography;
    for (Rank rank : Rank.values()) {
      ids.put(rank, new HashMap<>());
    }
  }

  /** The names of the gazetteer and of all participants of the register. */
  public static Names of(Lexicon lexicon, Register register) {
    Names names = new Names(lexicon.orthography());
    names.entities(lexicon.table("gazetteer/people.tsv"), "id", "");
    names.entities(lexicon.table("gazetteer/organisations.tsv"), "id", "");
    names.entities(lexicon.table("gazetteer/countries.tsv"), "code", "cty.");
    names.forms(lexicon.table("gazetteer/people-names.tsv"), "id", "");
    names.forms(lexicon.table("gazetteer/organisation-names.tsv"), "id", "");
    names.forms(lexicon.table("gazetteer/country-names.tsv"), "code", "cty.");
    names.others(lexicon.table("gazetteer/agencies.tsv"));
    names.others(lexicon.table("gazetteer/platforms.tsv"));
    names.others(lexicon.table("outlets/outlets.tsv"));
    names.others(lexicon.table("gazetteer/places.tsv"));
    register.records().forEach(names::participants);
    return names;
  }

  /**
   * The ids a name may mean; those that take part in the register's events alone when there are
   * such; empty when nobody has the name. An id means itself.
   */
  public Set<String> find(String name, Register register) {
    if (names.containsKey(name)) {
      return Set.of(name);
    }
    String key = key(name);
    Set<String> found = new TreeSet<>();
    for (Rank rank : Rank.values()) {
      found.addAll(ids(rank).getOrDefault(key, Set.of()));
      Set<String> present = present(found, register);
      if (!present.isEmpty()) {
        return present;
      }
    }
    return found;
  }

  /** Whether the data or the register have a name for the id. */
  public boolean knows(String id) {
    return names.containsKey(id);
  }

  /** The usual name of an id; the id itself when it is unknown. */
  public Name name(String id) {
    return names.getOrDefault(id, new Name(id, id));
  }

  /** The usual name of an id; the given one when it is unknown. */
  public Name name(String id, String otherwise) {
    return names.getOrDefault(id, new Name(otherwise, null));
  }

  private static Set<String> present(Set<String> wanted, Register register) {
    Set<String> present = new TreeSet<>(wanted);
    present.removeIf(id -> register.participant(id) == null);
    return present;
  }

  private void participants(EventRecord record) {
    record.participants().forEach(a -> entity(a.referent().entity()));
  }

  private void entity(Entity entity) {
    names.putIfAbsent(entity.id(), entity.name());
    add(entity.id(), entity.name());
  }

  /** Names that take no part in events: who passes words on, and places. */
  private void others(Table table) {
    for (Table.Row row : table.rows()) {
      names.putIfAbsent(row.get("id"), name(row));
    }
  }

  private static Name name(Table.Row row) {
    String english = row.get("name_en");
    return new Name(row.get("name_ar"), english.isEmpty() ? null : english);
  }

  private void entities(Table table, String column, String prefix) {
    for (Table.Row row : table.rows()) {
      String id = prefix + row.get(column);
      Name name = name(row);
      names.putIfAbsent(id, name);
      add(id, name);
    }
  }

  private void forms(Table table, String column, String prefix) {
    for (Table.Row row : table.rows()) {
      if (!NEVER_ALONE.contains(row.get("kind"))) {
        Rank rank = row.get("kind").equals("last") ? Rank.PART : Rank.WHOLE;
        add(rank, prefix + row.get(column), row.get("form"));
      }
    }
  }

  /** The whole names, and the last word of each. */
  private void add(String id, Name name) {
    List<String> forms = new ArrayList<>(List.of(name.ar()));
    if (name.en() != null) {
      forms.add(name.en());
    }
    for (String form : forms) {
      add(Rank.WHOLE, id, form);
      add(Rank.PART, id, form.substring(form.lastIndexOf(' ') + 1));
    }
  }

  private void add(Rank rank, String id, String form) {
    ids(rank).computeIfAbsent(key(form), k -> new TreeSet<>()).add(id);
  }

  private Map<String, Set<String>> ids(Rank rank) {
    return ids.getOrDefault(rank, Collections.emptyMap());
  }

  private String key(String name) {
    return orthography.nameKey(name.strip().toLowerCase(Locale.ROOT));
  }
}
