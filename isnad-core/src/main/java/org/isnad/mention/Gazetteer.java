package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.jspecify.annotations.Nullable;

/** States, people with their dated offices, bodies, places and media of the data. */
final class Gazetteer {
  /** Levels of offices, the highest first. */
  private static final List<String> RANKS =
      List.of("head-of-state", "head-of-government", "royal", "minister", "envoy", "official");

  private final Map<String, Country> countries = new LinkedHashMap<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final Map<String, Entity> places = new HashMap<>();
  private final Map<String, Entity> bodies = new HashMap<>();
  private final Map<String, List<Person>> holders = new HashMap<>();

  /**
   * A state.
   *
   * @param head id of the office that leads it; empty when unknown
   * @param capital id of its capital; empty when unknown
   */
  record Country(String code, Entity entity, String head, String capital) {}

  /** A person with offices in order of the data. */
  record Person(Entity entity, List<Term> terms) {
    /** The term of one of the offices of a state or body that covers a day. */
    Optional<Term> term(Set<String> offices, @Nullable String of, @Nullable LocalDate day) {
      return terms.stream()
          .filter(t -> offices.isEmpty() || offices.contains(t.office()))
          .filter(t -> of == null || of.equals(t.of()))
          .filter(t -> day == null || t.covers(day))
          .findFirst();
    }
  }

  /**
   * An office held.
   *
   * @param from first day; null when open
   * @param to last day; null when open
   */
  record Term(String office, String of, @Nullable LocalDate from, @Nullable LocalDate to) {
    boolean covers(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  /**
   * A kind of office; those of one level are counterparts.
   *
   * @param id such as {@code foreign-minister}
   * @param name the title without a state
   * @param level what kind of office it is
   * @param sole whether so few of a state hold it that the title with the state stands for one
   * @param shared whether several of a state hold it at a time, so that the title with the state
   *     names none of those who are known
   */
  record Office(String id, Name name, String level, boolean sole, boolean shared) {}

  Gazetteer(Lexicon lexicon) {
    loadCountries(lexicon);
    lexicon
        .table("gazetteer/offices.tsv")
        .rows()
        .forEach(r ->
            offices.putIfAbsent(
                r.get("id"),
                new Office(
                    r.get("id"),
                    name(r),
                    r.get("level"),
                    !r.get("holders").equals("many"),
                    r.get("holders").equals("several"))));
    lexicon
        .table("gazetteer/places.tsv")
        .rows()
        .forEach(r -> load(places, r, "loc.", Entity.Kind.PLACE));
    lexicon
        .table("gazetteer/organisations.tsv")
        .rows()
        .forEach(r -> load(bodies, r, "org.", Entity.Kind.ORGANISATION));
    loadPeople(lexicon);
  }

  private static Name name(Table.Row row) {
    return new Name(row.get("name_ar"), orNull(row.get("name_en")));
  }

  static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** The id with its prefix, which the tables may leave out. */
  static String id(String prefix, String id) {
    return id.startsWith(prefix) ? id : prefix + id;
  }

  private void loadCountries(Lexicon lexicon) {
    for (Table.Row row : lexicon.table("gazetteer/countries.tsv").rows()) {
      String code = row.get("code");
      Entity entity = new Entity("cty." + code, Entity.Kind.COUNTRY, name(row), code);
      countries.putIfAbsent(
          code, new Country(code, entity, row.get("head"), id("loc.", row.get("capital_place"))));
    }
  }

  private static void load(
      Map<String, Entity> into, Table.Row row, String prefix, Entity.Kind kind) {
    String owner = row.get("country").isEmpty() ? row.get("country_or_body") : row.get("country");
    String id = id(prefix, row.get("id"));
    into.putIfAbsent(id, new Entity(id, kind, name(row), orNull(owner)));
  }

  private void loadPeople(Lexicon lexicon) {
    Map<String, List<Term>> terms = new HashMap<>();
    for (Table.Row row : lexicon.table("gazetteer/office-holders.tsv").rows()) {
      terms
          .computeIfAbsent(id("per.", row.get("person")), k -> new ArrayList<>())
          .add(
              new Term(
                  row.get("office"),
                  row.get("of"),
                  day(row.get("from"), false),
                  day(row.get("to"), true)));
    }
    for (Table.Row row : lexicon.table("gazetteer/people.tsv").rows()) {
      String id = id("per.", row.get("id"));
      Entity entity = new Entity(id, Entity.Kind.PERSON, name(row), orNull(row.get("country")));
      Person person = new Person(entity, List.copyOf(terms.getOrDefault(id, List.of())));
      if (people.putIfAbsent(id, person) == null) {
        person.terms().stream()
            .map(t -> t.office() + ' ' + t.of())
            .distinct()
            .forEach(k -> holders.computeIfAbsent(k, x -> new ArrayList<>()).add(person));
      }
    }
  }

  /** A day from a year, a month or a day; the first or the last one that it may mean. */
  private static @Nullable LocalDate day(String cell, boolean last) {
    return switch (cell.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(cell), last ? 12 : 1, last ? 31 : 1);
      case 7 -> {
        LocalDate first = LocalDate.parse(cell + "-01");
        yield last ? first.plusMonths(1).minusDays(1) : first;
      }
      case 10 -> LocalDate.parse(cell);
      default -> null;
    };
  }

  Optional<Country> country(@Nullable String code) {
    return Optional.ofNullable(code == null ? null : countries.get(code));
  }

  Iterable<Country> countries() {
    return countries.values();
  }

  Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id("per.", id)));
  }

  Optional<Entity> place(String id) {
    return Optional.ofNullable(places.get(id("loc.", id)));
  }

  Optional<Entity> body(String id) {
    return Optional.ofNullable(bodies.get(id("org.", id)));
  }

  Optional<Office> office(String id) {
    return Optional.ofNullable(offices.get(id));
  }

  /** Offices that face an office in another state: those of its level. */
  Set<String> counterparts(String office) {
    String level = office(office).map(Office::level).orElse("");
    if (level.isEmpty()) {
      return Set.of(office);
    }
    Set<String> same = new java.util.LinkedHashSet<>();
    same.add(office);
    offices.values().stream().filter(o -> o.level().equals(level)).forEach(o -> same.add(o.id()));
    return same;
  }

  private int rank(String id) {
    int rank = RANKS.indexOf(office(id).map(Office::level).orElse(""));
    return rank < 0 ? RANKS.size() : rank;
  }

  /** Offices, the highest first. */
  List<String> ranked(Set<String> ids) {
    return ids.stream()
        .sorted(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * Those who hold one of the offices of a state or body on a day, or ever when the day is null.
   */
  List<Person> holders(Set<String> ids, String of, @Nullable LocalDate day) {
    List<Person> found = new ArrayList<>();
    for (String office : ids) {
      for (Person person : holders.getOrDefault(office + ' ' + of, List.of())) {
        if (!found.contains(person) && person.term(Set.of(office), of, day).isPresent()) {
          found.add(person);
        }
      }
    }
    return found;
  }

  /** Name of a state or body by code or id. */
  Optional<Name> nameOf(@Nullable String of) {
    return of == null
        ? Optional.empty()
        : country(of).map(c -> c.entity().name()).or(() -> body(of).map(Entity::name));
  }
}
