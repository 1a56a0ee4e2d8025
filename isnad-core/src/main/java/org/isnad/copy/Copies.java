package org.isnad.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.copy.Copy.Direction;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who carries whose words, of all that a set of texts share. A function of the set: no order of
 * reading changes it. Immutable; may be shared between threads.
 */
public final class Copies {
  /** Best first: credit, then a clear order in time, then how much, then the earliest. */
  private static final Comparator<Copy> BEST =
      Comparator.comparing(Copy::direction)
          .thenComparingLong(c -> -Math.round(10 * c.share()))
          .thenComparing(Copy::of);

  /** No copies. */
  public static final Copies NONE = of(List.of(), List.of());

  private final Map<String, Carrier> carriers = new HashMap<>();
  private final Map<String, List<Copy>> copies = new HashMap<>();

  private Copies() {}

  /**
   * The copies among some texts.
   *
   * @param carriers who published each
   * @param shared what two have in common, seen from either or from both
   */
  public static Copies of(Collection<Carrier> carriers, Collection<Shared> shared) {
    Copies made = new Copies();
    carriers.forEach(c -> made.carriers.put(c.document(), c));
    for (Shared s : shared) {
      made.add(s);
    }
    made.copies.values().forEach(list -> list.sort(BEST));
    return made;
  }

  private void add(Shared shared) {
    Carrier own = carrier(shared.document());
    Carrier other = carrier(shared.other());
    Direction direction = direction(own, other);
    if (direction != null) {
      copies
          .computeIfAbsent(shared.document(), d -> new ArrayList<>(2))
          .add(
              new Copy(
                  shared.document(), shared.other(), shared.share(), direction, shared.passages()));
    }
  }

  /** How a text comes from another; null when the other comes from it. */
  private static @Nullable Direction direction(Carrier own, Carrier other) {
    if (own.credits(other) != other.credits(own)) {
      return own.credits(other) ? Direction.CREDITED : null;
    }
    if (own.isAfter(other) || other.isAfter(own)) {
      return own.isAfter(other) ? Direction.EARLIER : null;
    }
    if (own.document().compareTo(other.document()) <= 0) {
      return null;
    }
    return own.sharesAgency(other) ? Direction.SAME_AGENCY : Direction.UNDETERMINED;
  }

  /** Who published a text. */
  public Carrier carrier(String document) {
    Carrier known = carriers.get(document);
    return known == null ? Carrier.unknown(document) : known;
  }

  /**
   * Where a text has its words from, the nearest source first in rank; empty when they are its own.
   */
  public List<Copy> of(String document) {
    return Collections.unmodifiableList(copies.getOrDefault(document, List.of()));
  }

  /** The text that a text has most clearly its words from. */
  public Optional<Copy> best(String document) {
    return of(document).stream().findFirst();
  }

  /** The text that words of a text come from in the end: itself when they are its own. */
  public String root(String document, Span words) {
    Set<String> seen = new HashSet<>(Set.of(document));
    String at =
        of(document).stream()
            .filter(c -> c.passages().stream().anyMatch(p -> p.overlaps(words)))
            .map(Copy::of)
            .findFirst()
            .orElse(document);
    return at.equals(document) ? document : root(at, seen);
  }

  private String root(String document, Set<String> seen) {
    String at = document;
    while (seen.add(at)) {
      Optional<Copy> next = best(at);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get().of();
    }
    // Credits that go in a circle have no first text: any fixed one stands for it.
    return Objects.requireNonNull(seen.stream().min(Comparator.naturalOrder()).orElse(at));
  }

  /** All copies, by document. */
  public Map<String, List<Copy>> all() {
    return Collections.unmodifiableMap(new TreeMap<>(copies));
  }
}
