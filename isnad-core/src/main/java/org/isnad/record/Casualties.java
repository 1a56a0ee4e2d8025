package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the pages that tell one event say of how many were killed, wounded, abducted, arrested or
 * released. A page often counts more than once, a whole and its parts: two pages agree when any of
 * their counts can both hold. A count that is higher on a later day has risen.
 */
final class Casualties {
  /** The fields, in the order in which they are told. */
  static final List<String> FIELDS =
      List.of("killed", "wounded", "abducted", "arrested", "released");

  private static final String ANYBODY = "person";

  private Casualties() {}

  /**
   * The counts of one page, or of one speaker on it.
   *
   * @param day the day of its text, null when unknown
   * @param counts its statements of one field, in the record's order
   */
  record Page(@Nullable LocalDate day, List<Statement> counts) {
    Page {
      counts = List.copyOf(counts);
    }

    /** The highest of its counts of people of any sort, else of all; the first of equal ones. */
    Statement highest() {
      List<Statement> whole = counts.stream().filter(s -> count(s).unit().equals(ANYBODY)).toList();
      Statement best = whole.isEmpty() ? counts.getFirst() : whole.getFirst();
      for (Statement s : whole.isEmpty() ? counts : whole) {
        best = count(s).min() > count(best).min() ? s : best;
      }
      return best;
    }
  }

  /** The pages that count in a field, by the day of their texts, then by document. */
  static List<Page> pages(EventRecord r, String field) {
    return grouped(r, field, Casualties::document);
  }

  /**
   * What each speaker of each page counts in a field, by the day of the texts, then by document.
   */
  static List<Page> tellers(EventRecord r, String field) {
    return grouped(r, field, s -> document(s) + "\n" + speaker(s).map(Link::name).orElse(""));
  }

  private static List<Page> grouped(
      EventRecord r, String field, Function<Statement, String> teller) {
    Map<String, List<Statement>> byTeller = new TreeMap<>();
    for (Statement s : r.statements()) {
      if (s.value() instanceof Value.OfCount
          && s.field().equals(field)
          && !s.evidence().isEmpty()) {
        byTeller.computeIfAbsent(teller.apply(s), d -> new ArrayList<>()).add(s);
      }
    }
    if (byTeller.isEmpty()) {
      return List.of();
    }
    List<Page> out = new ArrayList<>();
    byTeller.values().forEach(own -> out.add(new Page(own.getFirst().documentDate(), own)));
    out.sort(
        Comparator.comparing(
            Page::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
    return out;
  }

  private static String document(Statement s) {
    return s.evidence().getFirst().document();
  }

  private static Optional<Link> speaker(Statement s) {
    return s.chain().first(Part.SPEAKER);
  }

  /**
   * Whether what two tellers say cannot both hold, nor the later be a rise from the earlier. What a
   * page counts in its own words may be a part of what somebody on it counts.
   */
  static boolean areApart(Page a, Page b) {
    Statement one = a.counts().getFirst();
    Statement other = b.counts().getFirst();
    boolean own = speaker(one).isEmpty() || speaker(other).isEmpty();
    if (own && document(one).equals(document(other))) {
      return false;
    }
    boolean compared = false;
    for (Statement x : a.counts()) {
      for (Statement y : b.counts()) {
        boolean comparable = areComparable(count(x), count(y));
        if (comparable && meet(count(x), count(y))) {
          return false;
        }
        compared |= comparable;
      }
    }
    return compared && !hasRisen(a, b) && !hasRisen(b, a);
  }

  /** Whether a page of a later day counts more than an earlier one. */
  static boolean hasRisen(Page earlier, Page later) {
    return earlier.day() != null
        && later.day() != null
        && earlier.day().isBefore(later.day())
        && areComparable(count(earlier.highest()), count(later.highest()))
        && count(later.highest()).min() > count(earlier.highest()).min();
  }

  static Value.OfCount count(Statement s) {
    if (s.value() instanceof Value.OfCount c) {
      return c;
    }
    throw new IllegalArgumentException("no count: " + s.id());
  }

  /** Whether two count the same people, or one counts people of any sort. */
  static boolean areComparable(Value.OfCount a, Value.OfCount b) {
    return a.unit().equals(b.unit()) || isWhole(a) || isWhole(b);
  }

  private static boolean isWhole(Value.OfCount c) {
    return c.unit().equals(ANYBODY);
  }

  /** Whether both can hold: a part is at most the whole. */
  static boolean meet(Value.OfCount a, Value.OfCount b) {
    if (a.unit().equals(b.unit())) {
      return Lengths.of(a).meets(Lengths.of(b));
    }
    Value.OfCount whole = isWhole(a) ? a : b;
    Value.OfCount part = isWhole(a) ? b : a;
    return Lengths.of(part).min() <= Lengths.of(whole).max();
  }
}
