package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.isnad.mention.Gazetteer.Person;
import org.isnad.mention.Phrase.Role;
import org.isnad.mention.Phrase.RoleKind;
import org.jspecify.annotations.Nullable;

/** Which offices a page gives to whom by name, in text order. */
final class Claims {
  /**
   * A name with a role beside it.
   *
   * @param number how many were made before it
   */
  private record Claim(Person person, Role role, int number) {}

  private final Map<String, List<Claim>> byOffice = new HashMap<>();
  private final Map<String, List<Claim>> byPerson = new HashMap<>();
  private final Map<Set<String>, Set<Person>> called = new HashMap<>();
  private int size;

  void add(Person person, Role role) {
    Claim claim = new Claim(person, role, size++);
    byPerson.computeIfAbsent(person.entity().id(), p -> new ArrayList<>(2)).add(claim);
    for (String office : role.offices()) {
      byOffice.computeIfAbsent(office, o -> new ArrayList<>(2)).add(claim);
    }
    if (role.kind() == RoleKind.BARE) {
      called.computeIfAbsent(role.offices(), o -> new LinkedHashSet<>(2)).add(person);
    }
  }

  /**
   * The last one to whom the page gives one of the offices of a role, those first to whom it gives
   * the office with its state.
   *
   * @param isHolding whether somebody has the office whatever the page says
   */
  Optional<Person> last(Role role, Predicate<Person> isHolding) {
    Claim exact = latest(role, c -> isOf(c, role) && fits(c, role, isHolding));
    Claim found = exact == null ? latest(role, c -> fits(c, role, isHolding)) : exact;
    return Optional.ofNullable(found).map(Claim::person);
  }

  private @Nullable Claim latest(Role role, Predicate<Claim> fits) {
    Claim last = null;
    for (String office : role.offices()) {
      for (Claim claim : byOffice.getOrDefault(office, List.of()).reversed()) {
        if (last != null && claim.number() < last.number()) {
          break;
        }
        if (fits.test(claim)) {
          last = claim;
          break;
        }
      }
    }
    return last;
  }

  /** Whether the page names the state or body of the office beside the name. */
  private static boolean isOf(Claim claim, Role role) {
    return Objects.equals(claim.role().of(), role.of());
  }

  private static boolean fits(Claim claim, Role role, Predicate<Person> isHolding) {
    Role other = claim.role();
    boolean of =
        isOf(claim, role)
            || (other.of() == null && Objects.equals(claim.person().entity().country(), role.of()));
    return of && (other.former() == role.former() || isHolding.test(claim.person()));
  }

  /** Those who are called by a title alone beside their names. */
  Set<Person> called(Set<String> offices) {
    return called.getOrDefault(offices, Set.of());
  }

  /** Whether the page gives one of some offices to whoever has an id. */
  boolean has(String id, Set<String> offices) {
    return byPerson.getOrDefault(id, List.of()).stream()
        .anyMatch(c -> c.role().offices().stream().anyMatch(offices::contains));
  }

  /** The roles that the page gives to a person. */
  List<Role> of(Person person) {
    return byPerson.getOrDefault(person.entity().id(), List.of()).stream()
        .filter(c -> c.person().equals(person))
        .map(Claim::role)
        .toList();
  }
}
