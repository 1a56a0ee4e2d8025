package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who was mentioned so far, and who stood together as sides or in one list. */
final class Memory {
  private final List<Referent> seen = new ArrayList<>();
  private final Map<Integer, List<Referent>> bySentence = new HashMap<>();
  private final List<Sides> pairs = new ArrayList<>();
  private final List<List<Referent>> rows = new ArrayList<>();

  /** Two sides; firm when the words join them, such as "X with Y". */
  record Sides(Referent one, Referent other, boolean firm, int sentence) {
    boolean both(Predicate<Referent> test) {
      return test.test(one) && test.test(other);
    }
  }

  /** Somebody is mentioned; sentences come in order. */
  void see(Referent referent, int sentence) {
    seen.add(referent);
    bySentence.computeIfAbsent(sentence, s -> new ArrayList<>(4)).add(referent);
  }

  /** Several are named in one breath. */
  void row(List<Referent> referents) {
    if (referents.size() > 2) {
      rows.add(List.copyOf(referents));
    }
  }

  /** The last ones named in one breath of whom all fit, so many; none where there are none. */
  List<Referent> row(int count, Predicate<Referent> test) {
    return rows.reversed().stream()
        .filter(r -> r.size() == count && r.stream().allMatch(test))
        .findFirst()
        .orElse(List.of());
  }

  private List<Referent> of(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  void pair(Referent one, Referent other, boolean firm, int sentence) {
    if (!one.entity().id().equals(other.entity().id())) {
      pairs.add(new Sides(one, other, firm, sentence));
    }
  }

  /** The last one that fits. */
  Optional<Referent> last(Predicate<Referent> test) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      if (test.test(seen.get(i))) {
        return Optional.of(seen.get(i));
      }
    }
    return Optional.empty();
  }

  /** The first one of a sentence that fits. */
  Optional<Referent> first(int sentence, Predicate<Referent> test) {
    return of(sentence).stream().filter(test).findFirst();
  }

  /** The nearest of this sentence that fits, else the first of the last sentence that has one. */
  Optional<Referent> subject(int sentence, Predicate<Referent> test) {
    Optional<Referent> near = nearest(sentence, test);
    for (int s = sentence - 1; near.isEmpty() && s >= 0; s--) {
      near = first(s, test);
    }
    return near;
  }

  /** The nearest of a sentence that fits. */
  Optional<Referent> nearest(int sentence, Predicate<Referent> test) {
    return of(sentence).reversed().stream().filter(test).findFirst();
  }

  /** The last two sides that fit both, firm ones first. */
  Optional<Sides> pair(Predicate<Referent> test) {
    Optional<Sides> found = lastPair(p -> p.firm() && p.both(test));
    return found.isPresent() ? found : lastPair(p -> p.both(test));
  }

  private Optional<Sides> lastPair(Predicate<Sides> test) {
    for (int i = pairs.size() - 1; i >= 0; i--) {
      if (test.test(pairs.get(i))) {
        return Optional.of(pairs.get(i));
      }
    }
    return Optional.empty();
  }

  /** The one who faced somebody last. */
  Optional<Referent> opposite(Referent of) {
    return lastPair(
            p -> p.one().entity().equals(of.entity()) || p.other().entity().equals(of.entity()))
        .map(p -> p.one().entity().equals(of.entity()) ? p.other() : p.one());
  }

  /** At the end of a sentence: the first two actors of different states are sides too, loosely. */
  void close(int sentence, Predicate<Referent> actor) {
    if (!pairs.isEmpty() && pairs.getLast().sentence() == sentence) {
      return;
    }
    List<Referent> actors = of(sentence).stream().filter(actor).toList();
    for (Referent other : actors) {
      String state = other.entity().country();
      if (state != null && !state.equals(actors.getFirst().entity().country())) {
        pair(actors.getFirst(), other, false, sentence);
        return;
      }
    }
  }
}
