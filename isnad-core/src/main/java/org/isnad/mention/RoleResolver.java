package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.mention.Gazetteer.Person;
import org.isnad.mention.Phrase.Role;
import org.isnad.mention.Phrase.RoleKind;
import org.jspecify.annotations.Nullable;

/** Finds who holds the office that role words name, and which office a named person has. */
final class RoleResolver {
  private static final Set<String> LEADING = Set.of("head-of-state", "head-of-government");
  private static final Set<String> CHECKED =
      Set.of("head-of-state", "head-of-government", "minister");

  private static final Set<String> ANY_OFFICE = Set.of("senior-official");
  private static final Set<String> LEADER = Set.of("leader");

  private final Cast cast;
  private final Gazetteer gazetteer;
  private final Vocabulary vocabulary;
  private final Memory memory;

  RoleResolver(Cast cast, Vocabulary vocabulary, Memory memory) {
    this.cast = cast;
    this.gazetteer = cast.gazetteer();
    this.vocabulary = vocabulary;
    this.memory = memory;
  }

  /** Who is meant by roles without a name. */
  Optional<Referent> resolve(List<Role> roles, int sentence) {
    for (Role role : roles) {
      Optional<Referent> found =
          switch (role.kind()) {
            case FULL, EPITHET, STATE -> full(role);
            case BARE -> bare(role, sentence);
            case OWNED -> owned(role, sentence);
            case COUNTERPART -> counterpart(role, sentence);
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Referent> full(Role role) {
    String state = role.of();
    if (state != null && role.offices().equals(LEADER)) {
      return leader(state);
    }
    if (state != null && isGeneral(role.offices())) {
      Optional<Referent> seen =
          memory.last(r -> isPerson(r) && !isLeader(r) && state.equals(r.entity().country()));
      if (seen.isPresent()) {
        return seen;
      }
    }
    Optional<Person> person = claimed(role);
    if (person.isEmpty() && role.of() != null) {
      person = role.former() ? formerHolder(role) : holder(role.offices(), role.of());
    }
    return person.map(p -> referent(p, List.of(role), null));
  }

  /** The one to whom the page gives the office by name. */
  private Optional<Person> claimed(Role role) {
    return cast.claims()
        .last(role, person -> isHolding(person, role))
        .filter(p -> !isLent(p, role));
  }

  /**
   * Whether the title beside a name was only that of a superior ("at the office of the minister
   * X"): the data know the person without the office and somebody else with it.
   */
  private boolean isLent(Person person, Role role) {
    String of = role.of();
    return of != null
        && cast.day() != null
        && !person.terms().isEmpty()
        && person.term(widened(role.offices()), of, null).isEmpty()
        && cast.claims().of(person).stream()
            .noneMatch(r -> of.equals(r.of()) && !Collections.disjoint(r.offices(), role.offices()))
        && !gazetteer.holders(role.offices(), of, cast.day()).isEmpty();
  }

  private boolean isHolding(Person person, Role role) {
    LocalDate day = cast.day();
    return !role.former() && day != null && person.term(role.offices(), role.of(), day).isPresent();
  }

  /**
   * The only holder on the day; without a day the only one whom the page names or who ever held it.
   */
  Optional<Person> holder(Set<String> offices, String of) {
    for (String office : gazetteer.ranked(offices)) {
      Optional<Person> found = holderOf(Set.of(office), of);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Person> holderOf(Set<String> offices, String of) {
    LocalDate day = cast.day();
    List<Person> ever = gazetteer.holders(offices, of, null);
    if (offices.stream().anyMatch(this::isShared)) {
      ever = ever.stream().filter(cast::knows).toList();
      List<Person> held = ever.stream().filter(p -> p.term(offices, of, day).isPresent()).toList();
      return day == null ? sole(ever) : sole(held);
    }
    if (day == null) {
      Optional<Person> named = sole(ever.stream().filter(cast::knows).toList());
      return named.isPresent() ? named : sole(ever);
    }
    List<Person> now = gazetteer.holders(offices, of, day);
    Optional<Person> only = sole(now);
    return only.isPresent() || now.isEmpty()
        ? only
        : sole(now.stream().filter(cast::knows).toList());
  }

  private boolean isShared(String office) {
    return gazetteer.office(office).filter(Gazetteer.Office::shared).isPresent();
  }

  private Optional<Person> formerHolder(Role role) {
    String of = Objects.requireNonNull(role.of());
    return sole(
        gazetteer.holders(role.offices(), of, null).stream()
            .filter(cast::knows)
            .filter(p -> cast.day() == null || !isHoldingNow(p, role))
            .toList());
  }

  private boolean isHoldingNow(Person person, Role role) {
    return person.term(role.offices(), role.of(), cast.day()).isPresent();
  }

  private static Optional<Person> sole(List<Person> people) {
    return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
  }

  /**
   * "The minister": the one whom the page calls so by name; else the nearest in the sentence; else
   * the first of the last sentence before that has one.
   */
  private Optional<Referent> bare(Role role, int sentence) {
    Set<Person> called = cast.claims().called(role.offices());
    if (called.size() == 1) {
      return Optional.of(referent(called.iterator().next(), List.of(), null));
    }
    return memory.subject(sentence, r -> isPerson(r) && has(r, role.offices()));
  }

  /** Whether a title such as "the official" means whoever of the state was just told of. */
  private boolean isGeneral(Set<String> offices) {
    return !offices.isEmpty() && offices.stream().allMatch(ANY_OFFICE::contains);
  }

  /** Whether roles without a known holder say too little to be an actor: "the official", "head". */
  boolean isGeneral(List<Role> roles) {
    return roles.stream()
        .allMatch(r ->
            r.kind() == RoleKind.BARE
                && r.offices().stream()
                    .allMatch(o ->
                        gazetteer
                            .office(o)
                            .filter(x -> x.level().equals("official"))
                            .filter(x -> !x.id().equals("spokesperson"))
                            .isPresent()));
  }

  static boolean isPerson(Referent referent) {
    return referent.entity().kind() == Entity.Kind.PERSON;
  }

  /** Whether somebody has one of the offices, by the page or by the data. */
  boolean has(Referent referent, Set<String> offices) {
    Set<String> wanted = widened(offices);
    Referent.Office office = referent.office();
    if (office != null && wanted.contains(office.id())) {
      return true;
    }
    String id = referent.entity().id();
    boolean claimed = cast.claims().has(id, wanted);
    LocalDate day = cast.day();
    return claimed
        || (day != null
            && gazetteer.person(id).flatMap(p -> p.term(wanted, null, day)).isPresent());
  }

  /** A general office such as "minister" stands for all of its level. */
  private Set<String> widened(Set<String> offices) {
    Set<String> all = new LinkedHashSet<>(offices);
    for (String office : offices) {
      gazetteer
          .office(office)
          .filter(o -> o.level().equals(o.id()))
          .ifPresent(o -> all.addAll(gazetteer.counterparts(o.id())));
    }
    return all;
  }

  boolean isLeader(Referent referent) {
    Referent.Office office = referent.office();
    return isPerson(referent) && office != null && isLeading(office.id());
  }

  /** The leader of a state: the one whom the page names, else the holder of its leading office. */
  Optional<Referent> leader(String of) {
    Optional<Referent> seen = memory.last(r -> isLeader(r) && of.equals(r.entity().country()));
    if (seen.isPresent()) {
      return seen;
    }
    return gazetteer
        .country(of)
        .filter(c -> !c.head().isEmpty())
        .flatMap(c -> holder(Set.of(c.head()), of))
        .map(p -> referent(p, List.of(), null));
  }

  /** The one of a state who has an office of a kind. */
  Optional<Referent> of(Set<String> offices, String of) {
    Set<String> wanted = widened(offices);
    Optional<Referent> seen =
        memory.last(r -> isPerson(r) && of.equals(r.entity().country()) && has(r, wanted));
    if (seen.isPresent()) {
      return seen;
    }
    Role role = new Role(offices, of, false, RoleKind.FULL, 0, 0);
    return full(role);
  }

  private Optional<Referent> owned(Role role, int sentence) {
    return memory
        .nearest(sentence, RoleResolver::ownsOffices)
        .or(() -> memory.last(RoleResolver::ownsOffices))
        .map(r -> r.entity().country())
        .flatMap(of -> holder(role.offices(), of))
        .map(p -> referent(p, List.of(role), null));
  }

  private static boolean ownsOffices(Referent referent) {
    return isPerson(referent) || referent.entity().kind() == Entity.Kind.COUNTRY;
  }

  private Optional<Referent> counterpart(Role role, int sentence) {
    String of = role.of();
    Optional<Referent> antecedent = antecedent(of, sentence);
    if (of == null) {
      return antecedent.flatMap(memory::opposite);
    }
    Referent.Office office = antecedent.map(Referent::office).orElse(null);
    if (office == null) {
      return Optional.empty();
    }
    Optional<Referent> same = of(Set.of(office.id()), of);
    return same.isPresent() || !isLeading(office.id())
        ? same
        : of(gazetteer.counterparts(office.id()), of);
  }

  private boolean isLeading(String office) {
    return gazetteer.office(office).filter(o -> LEADING.contains(o.level())).isPresent();
  }

  /**
   * The holder of an office whom neither the page nor the data name. Somebody all the same: the
   * title with its state stands for whoever it is. Where the data name several of whom only one can
   * hold it, it stays open.
   */
  Optional<Referent> unnamed(List<Role> roles, int sentence) {
    for (Role role : roles) {
      String of = role.of();
      if (of == null || role.former()) {
        continue;
      }
      for (String id : gazetteer.ranked(offices(role, sentence))) {
        boolean sole = gazetteer.office(id).filter(Gazetteer.Office::sole).isPresent();
        boolean open = isShared(id) || gazetteer.holders(Set.of(id), of, cast.day()).isEmpty();
        boolean foreign = role.kind() == RoleKind.COUNTERPART && isThrone(id);
        boolean has = !foreign || !gazetteer.holders(Set.of(id), of, null).isEmpty();
        if (sole && has && open) {
          return Optional.of(unnamed(office(id, of), of));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether only some states have the office: a crown prince's counterpart is no crown prince. */
  private boolean isThrone(String office) {
    return gazetteer.office(office).filter(o -> !o.level().equals("minister")).isPresent();
  }

  private Set<String> offices(Role role, int sentence) {
    return switch (role.kind()) {
      case FULL -> role.offices();
      case COUNTERPART ->
          antecedent(role.of(), sentence)
              .map(Referent::office)
              .map(o -> Set.of(o.id()))
              .orElse(Set.of());
      case BARE, OWNED, EPITHET, STATE -> Set.of();
    };
  }

  private Referent unnamed(Referent.Office office, String of) {
    String owner = of.substring(of.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    String state = gazetteer.country(of).isPresent() ? of : null;
    Entity holder =
        new Entity(
            "per.holder." + office.id() + '.' + owner, Entity.Kind.PERSON, office.name(), state);
    return new Referent(holder, office, null);
  }

  /**
   * Whose counterpart somebody is: the nearest person of another state, in the sentence or before.
   */
  Optional<Referent> antecedent(@Nullable String of, int sentence) {
    return memory
        .nearest(sentence, r -> isPerson(r) && !Objects.equals(of, r.entity().country()))
        .or(() -> memory.last(r -> isPerson(r) && !Objects.equals(of, r.entity().country())));
  }

  /**
   * A person with the office that the words or the day give, and the claim that clashes, if any.
   */
  Referent referent(Person person, List<Role> roles, @Nullable String claim) {
    for (Role role : roles) {
      for (String office : gazetteer.ranked(role.offices())) {
        String of = role.of() == null ? person.entity().country() : role.of();
        boolean fits =
            person.terms().isEmpty() || person.term(Set.of(office), of, null).isPresent();
        if (fits && claim == null) {
          return new Referent(person.entity(), office(office, of), null);
        }
      }
    }
    LocalDate day = cast.day();
    Referent.Office held =
        day == null
            ? null
            : person.term(Set.of(), null, day).map(t -> office(t.office(), t.of())).orElse(null);
    if (held == null && claim == null) {
      held = stated(roles.isEmpty() ? claimsOf(person) : roles);
    }
    return new Referent(person.entity(), held, claim);
  }

  private List<Role> claimsOf(Person person) {
    return cast.claims().of(person).stream().filter(r -> !r.former()).toList();
  }

  private Referent.@Nullable Office stated(List<Role> roles) {
    for (Role role : roles) {
      for (String office : gazetteer.ranked(role.offices())) {
        if (gazetteer.office(office).isPresent()) {
          return office(office, role.of());
        }
      }
    }
    return null;
  }

  private Referent.Office office(String id, @Nullable String of) {
    Name base = gazetteer.office(id).map(Gazetteer.Office::name).orElse(new Name(id, null));
    String nisba = of == null ? null : vocabulary.nisbas().form(of);
    Name owner = gazetteer.nameOf(of).orElse(null);
    String ar = nisba == null ? base.ar() : base.ar() + ' ' + nisba;
    String en = owner == null || base.en() == null ? base.en() : base.en() + ", " + owner.en();
    return new Referent.Office(id, new Name(ar, en), of);
  }

  /** The role that the dated offices contradict; empty when none does or the data cannot tell. */
  Optional<Role> clash(Person person, List<Role> roles) {
    LocalDate day = cast.day();
    if (day == null || person.terms().isEmpty()) {
      return Optional.empty();
    }
    List<Role> clashing = new ArrayList<>();
    for (Role role : roles) {
      boolean checked =
          role.offices().stream()
              .anyMatch(
                  o -> gazetteer.office(o).filter(x -> CHECKED.contains(x.level())).isPresent());
      if (checked && (role.former() ? isHoldingNow(person, role) : isOthers(person, role, day))) {
        clashing.add(role);
      }
    }
    return clashing.stream().findFirst();
  }

  /** Whether an office that the person never had is somebody else's on the day. */
  private boolean isOthers(Person person, Role role, LocalDate day) {
    String of = role.of();
    return of != null
        && role.kind() == RoleKind.FULL
        && person.term(widened(role.offices()), of, null).isEmpty()
        && role.offices().stream().noneMatch(o -> o.equals("minister"))
        && !gazetteer.holders(role.offices(), of, day).isEmpty();
  }
}
