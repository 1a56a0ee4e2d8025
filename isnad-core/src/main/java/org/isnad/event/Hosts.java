package org.isnad.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.RuleMatch.Filler;

/** Whose guest a visitor is where the words name no state: "who is visiting the country". */
final class Hosts {
  private final Scene scene;

  Hosts(Scene scene) {
    this.scene = scene;
  }

  /**
   * The state that "the country" means: that of the first person of the sentence who is of another
   * state than the visitors, since he receives them there, else of the last contact told before
   * that the visitors had with one of another state; empty when there is none.
   */
  Optional<Argument> home(Draft draft, List<Argument> found, List<Telling> told) {
    Filler home = Objects.requireNonNull(draft.slot("home"));
    Set<String> guests =
        found.stream()
            .filter(a -> a.role() == Role.VISITOR)
            .map(a -> String.valueOf(a.referent().entity().country()))
            .collect(Collectors.toSet());
    for (Chunk chunk : scene.parties(0, draft.first() - 1)) {
      for (Referent referent : scene.referents(chunk)) {
        String country = referent.entity().country();
        boolean person = referent.entity().kind() == Entity.Kind.PERSON;
        if (person && country != null && !guests.contains(country)) {
          return scene.state(country).map(s -> new Argument(Role.HOST, s, scene.span(home)));
        }
      }
    }
    return partner(guests, told)
        .flatMap(scene::state)
        .map(s -> new Argument(Role.HOST, s, scene.span(home)));
  }

  /** The only other state of the last contact in which somebody of one of some states took part. */
  private static Optional<String> partner(Set<String> guests, List<Telling> told) {
    for (Telling telling : told.reversed()) {
      Set<String> states =
          telling.sides().stream()
              .map(r -> String.valueOf(r.entity().country()))
              .collect(Collectors.toSet());
      if (telling.kind().isContact() && states.removeAll(guests)) {
        return states.size() == 1
            ? states.stream().filter(s -> !s.equals("null")).findFirst()
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Of several named as visitors those at home are none ("on his visit to Y, X and Y's minister").
   */
  static void away(List<Argument> found) {
    Set<String> hosts =
        found.stream()
            .filter(a -> a.role() == Role.HOST)
            .map(a -> String.valueOf(a.referent().entity().country()))
            .collect(Collectors.toSet());
    boolean guest =
        found.stream()
            .anyMatch(
                a -> a.role() == Role.VISITOR && !hosts.contains(a.referent().entity().country()));
    if (guest && !hosts.isEmpty()) {
      found.removeIf(a ->
          a.role() == Role.VISITOR
              && a.referent().entity().kind() == Entity.Kind.PERSON
              && hosts.contains(a.referent().entity().country()));
    }
  }

  /**
   * The other of the two whom the sentence has told to meet, where the one taken for the visitor is
   * at home ("X met Y in the course of a visit to X's country").
   */
  List<Argument> guest(Draft draft, List<Argument> found, List<Referent> pair) {
    Set<String> hosts =
        found.stream()
            .filter(a -> a.role() == Role.HOST)
            .map(a -> String.valueOf(a.referent().entity().country()))
            .collect(Collectors.toSet());
    boolean atHome =
        draft.slot("visitor") == null
            && found.stream()
                .filter(a -> a.role() == Role.VISITOR)
                .anyMatch(a -> hosts.contains(a.referent().entity().country()));
    return atHome
        ? pair.stream()
            .filter(r -> !hosts.contains(r.entity().country()))
            .map(r -> new Argument(Role.VISITOR, r, null))
            .toList()
        : List.of();
  }
}
