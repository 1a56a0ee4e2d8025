package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.mention.Meaning.NameKind;
import org.isnad.mention.Phrase.Local;
import org.isnad.mention.Phrase.Role;
import org.jspecify.annotations.Nullable;

/** The people whom a page names outright, with the offices that it gives them. */
final class Cast {
  /** Letters of the shortest word that is taken for another one misspelt. */
  private static final int SHORTEST_MISSPELT = 5;

  /** Vowels in which a misspelt word may differ. */
  private static final int VOWELS = 3;

  private final Gazetteer gazetteer;
  private final Spelling spelling;
  private final @Nullable LocalDate day;
  private final Set<Gazetteer.Person> named = new LinkedHashSet<>();
  private final Map<List<String>, Gazetteer.Person> locals = new LinkedHashMap<>();
  private final Set<List<String>> families = new LinkedHashSet<>();
  private final Set<String> speaksOf = new HashSet<>();
  private final Map<String, List<List<String>>> localsByFirst = new HashMap<>();
  private final Claims claims = new Claims();

  Cast(Gazetteer gazetteer, Spelling spelling, @Nullable LocalDate day) {
    this.gazetteer = gazetteer;
    this.spelling = spelling;
    this.day = day;
  }

  @Nullable LocalDate day() {
    return day;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Takes in what a phrase says of somebody; weak names say nothing. */
  void add(Phrase phrase) {
    switch (phrase) {
      case Phrase.Person p -> add(p);
      case Phrase.Pair p -> p.names().forEach(this::add);
      case Phrase.Coordination c -> c.members().forEach(this::add);
      case Phrase.Group g -> g.inside().forEach(this::add);
      case Phrase.Named n -> speaksOf.add(String.valueOf(n.entity().country()));
      case Phrase.Capital c -> speaksOf.add(String.valueOf(c.place().country()));
      case Phrase.Organ o -> speaksOf.add(String.valueOf(o.of()));
      case Phrase.Nisbas n -> n.countries().forEach(c -> speaksOf.add(c.code()));
      case Phrase.Either e -> {}
    }
  }

  /** Whether the page names a state, its adjective, its people or its places. */
  boolean speaksOf(@Nullable String state) {
    return state != null && speaksOf.contains(state);
  }

  private void add(Phrase.Person phrase) {
    phrase.roles().forEach(r -> speaksOf.add(String.valueOf(r.of())));
    if (!phrase.named() || phrase.weak()) {
      return;
    }
    who(phrase)
        .ifPresent(person -> {
          named.add(person);
          if (!phrase.kin()) {
            phrase.roles().forEach(r -> claims.add(person, r));
          }
        });
  }

  boolean knows(Gazetteer.Person person) {
    return named.contains(person);
  }

  Set<Gazetteer.Person> named() {
    return named;
  }

  Iterable<Gazetteer.Person> locals() {
    return new LinkedHashSet<>(locals.values());
  }

  Map<List<String>, Gazetteer.Person> localNames() {
    return locals;
  }

  /** Whether the last word of a local name is a family name. */
  boolean isFamily(List<String> key) {
    return families.contains(key);
  }

  /** Which offices the page gives to whom. */
  Claims claims() {
    return claims;
  }

  /** Who a name means; empty when several fit equally well or a bare surname fits nobody. */
  Optional<Gazetteer.Person> who(Phrase.Person phrase) {
    Local local = phrase.local();
    if (local != null) {
      return Optional.of(local(local, phrase.roles()));
    }
    Gazetteer.Person best = null;
    int most = Integer.MIN_VALUE;
    boolean tie = false;
    for (Meaning.Person sense : phrase.names()) {
      int score = score(sense, phrase.roles(), phrase.kin());
      if (score > most) {
        best = sense.person();
        most = score;
        tie = false;
      } else if (score == most) {
        tie = true;
      }
    }
    boolean unsure = tie && phrase.names().getFirst().kind() != NameKind.FULL;
    return unsure || most < 0 ? Optional.empty() : Optional.ofNullable(best);
  }

  private int score(Meaning.Person sense, List<Role> roles, boolean kin) {
    Gazetteer.Person person = sense.person();
    boolean known = named.contains(person);
    int score = known ? 4 : 0;
    boolean fits = false;
    for (Role role : roles) {
      boolean state = role.of() != null && Objects.equals(role.of(), person.entity().country());
      boolean ever =
          !role.offices().isEmpty() && person.term(role.offices(), role.of(), null).isPresent();
      boolean now = ever && day != null && person.term(role.offices(), role.of(), day).isPresent();
      score += (state ? 2 : 0) + (ever ? 2 : 0) + (now ? 1 : 0);
      fits |= state || ever;
    }
    score += sense.kind() == NameKind.FULL || sense.kind() == NameKind.ALONE ? 1 : 0;
    if (sense.kind() == NameKind.LAST && !known && (!fits || kin)) {
      return -1;
    }
    return score;
  }

  /** One person for every way the page writes an unknown name. */
  private Gazetteer.Person local(Local local, List<Role> roles) {
    Gazetteer.Person misspelt = misspelt(local, roles);
    if (misspelt != null) {
      keep(local, misspelt);
      return misspelt;
    }
    Gazetteer.Person shortened = shortened(local.key());
    if (shortened != null) {
      keep(local, shortened);
      return shortened;
    }
    if (local.family()) {
      families.add(local.key());
    }
    for (List<String> key : localsByFirst.getOrDefault(local.key().getFirst(), List.of())) {
      Gazetteer.Person person = locals.get(key);
      if (person != null && same(key, local.key())) {
        keep(local, person);
        return person;
      }
    }
    String country = roles.stream().map(Role::of).filter(Objects::nonNull).findFirst().orElse(null);
    String code = gazetteer.country(country).isPresent() ? country : null;
    Entity entity =
        new Entity(
            "per.x." + String.join("-", local.key()),
            Entity.Kind.PERSON,
            new Name(local.text(), null),
            code);
    Gazetteer.Person person = new Gazetteer.Person(entity, List.of());
    keep(local, person);
    return person;
  }

  private void keep(Local local, Gazetteer.Person person) {
    if (locals.put(local.key(), person) == null) {
      String first = local.key().getFirst();
      localsByFirst.computeIfAbsent(first, f -> new ArrayList<>(1)).add(local.key());
    }
  }

  /** The only one named before whose name begins with all the words of another; else null. */
  private Gazetteer.@Nullable Person shortened(List<String> words) {
    Gazetteer.Person found = null;
    for (Gazetteer.Person person : named) {
      List<String> key = person.terms().isEmpty() ? List.of() : key(person);
      if (key.size() > words.size() && key.subList(0, words.size()).equals(words)) {
        if (found != null) {
          return null;
        }
        found = person;
      }
    }
    return found;
  }

  /** The only holder of the office whose name is the same but for one word misspelt; else null. */
  private Gazetteer.@Nullable Person misspelt(Local local, List<Role> roles) {
    Gazetteer.Person found = null;
    for (Role role : roles) {
      String of = role.of();
      if (of == null || role.offices().isEmpty()) {
        continue;
      }
      for (Gazetteer.Person person : gazetteer.holders(role.offices(), of, null)) {
        if (isMisspelt(local.key(), key(person))) {
          if (found != null && !found.equals(person)) {
            return null;
          }
          found = person;
        }
      }
    }
    return found;
  }

  private List<String> key(Gazetteer.Person person) {
    return Stream.of(person.entity().name().ar().split(" "))
        .map(spelling::folded)
        .map(spelling::exact)
        .toList();
  }

  /**
   * Whether names are the same but for one word, in which two neighbouring letters changed places
   * or vowels were written otherwise, or a first name that is the beginning of the other.
   */
  private boolean isMisspelt(List<String> one, List<String> other) {
    if (one.size() != other.size() || one.size() < 2) {
      return false;
    }
    int wrong = 0;
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        boolean near =
            isTransposed(one.get(i), other.get(i))
                || isVowelled(one.get(i), other.get(i))
                || (i == 0 && isCut(one.get(i), other.get(i)));
        wrong += near ? 1 : 2;
      }
    }
    return wrong == 1;
  }

  private boolean isVowelled(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST_MISSPELT
        && spelling.differsInVowels(one, other, VOWELS);
  }

  private static boolean isCut(String one, String other) {
    return Math.min(one.length(), other.length()) > 1
        && (one.startsWith(other) || other.startsWith(one));
  }

  private static boolean isTransposed(String one, String other) {
    if (one.length() != other.length() || one.length() < SHORTEST_MISSPELT) {
      return false;
    }
    int i = 0;
    while (i < one.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i + 1 < one.length()
        && one.charAt(i) == other.charAt(i + 1)
        && one.charAt(i + 1) == other.charAt(i)
        && one.substring(i + 2).equals(other.substring(i + 2));
  }

  /** Whether of two names with the same first word one holds all words of the other. */
  private static boolean same(List<String> one, List<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }
}
