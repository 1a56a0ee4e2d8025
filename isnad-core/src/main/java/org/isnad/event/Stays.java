package org.isnad.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.article.How;
import org.isnad.mention.Precision;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Days of what belongs to another event of the article: talks that a visitor holds or will hold in
 * the country he visits lie in the days of his visit, and what two sides agreed on when they met is
 * of the day on which they met.
 */
final class Stays {
  private final List<Telling> tellings;

  Stays(List<Telling> tellings) {
    this.tellings = tellings;
  }

  /** Gives tellings without a time the days of the event they are part of. */
  void settle() {
    for (Telling telling : tellings) {
      boolean part = telling.kind().has(Kinds.Trait.PART_OF_STAY);
      if (!part || !telling.time().equals(TimeValue.UNKNOWN)) {
        continue;
      }
      Telling whole =
          switch (telling.status()) {
            case PLANNED -> visit(telling);
            case HELD ->
                telling.kind().name().equals("agreement") ? contact(telling) : held(telling);
            default -> null;
          };
      if (whole != null) {
        telling.time(days(whole, telling.status() == Status.PLANNED));
      }
    }
  }

  /** The only visit with days, of one of its sides to the country of another. */
  private @Nullable Telling visit(Telling telling) {
    Set<String> sides = Story.ids(telling.sides());
    Telling found = null;
    for (Telling other : tellings) {
      Set<String> visitors = Story.ids(other.visitors());
      boolean same =
          other.kind().name().equals("visit")
              && isNow(other)
              && visitors.stream().anyMatch(sides::contains)
              && isThere(telling, other, visitors);
      if (same && found != null) {
        return null;
      }
      found = same ? other : found;
    }
    return found;
  }

  /** The visit that the article opens with, of talks that it comes to later. */
  private @Nullable Telling held(Telling telling) {
    Telling visit = telling.lede() ? null : visit(telling);
    return visit != null && visit.status() == Status.HELD && visit.lede() ? visit : null;
  }

  private static boolean isNow(Telling visit) {
    boolean real = visit.status() != Status.DENIED && visit.status() != Status.CANCELLED;
    return real && visit.time().from() != null && visit.time().to() != null;
  }

  /** Whether somebody whom the visitors are to meet is of the country they visit. */
  private static boolean isThere(Telling telling, Telling visit, Set<String> visitors) {
    Set<String> countries = new TreeSet<>();
    for (Argument host : visit.arguments()) {
      String country = host.referent().entity().country();
      if (host.role() == Role.HOST && country != null) {
        countries.add(country);
      }
    }
    Set<String> there = Story.ids(visit.arguments().stream().map(Argument::referent).toList());
    return telling.sides().stream()
        .map(Referent::entity)
        .filter(e -> !visitors.contains(e.id()))
        .anyMatch(e ->
            there.contains(e.id()) || (e.country() != null && countries.contains(e.country())));
  }

  /** The last contact told before it that took place and in which all its sides took part. */
  private @Nullable Telling contact(Telling telling) {
    Telling found = null;
    for (Telling other : tellings) {
      if (other == telling) {
        return found;
      }
      boolean contact = other.kind().isContact() && !other.kind().name().equals("agreement");
      boolean dated = other.time().from() != null && other.time().to() != null;
      boolean all =
          Story.ids(other.arguments().stream().map(Argument::referent).toList())
              .containsAll(Story.ids(telling.sides()));
      found = contact && dated && all && other.status() == Status.HELD ? other : found;
    }
    return found;
  }

  /** A visit may go on for a day after the one on which it begins. */
  private static TimeValue days(Telling whole, boolean open) {
    LocalDate from = whole.time().from();
    LocalDate to = whole.time().to();
    if (from == null || to == null) {
      return TimeValue.UNKNOWN;
    }
    return open && from.equals(to)
        ? TimeValue.window(
            from, to.plusDays(1), Precision.WINDOW, How.DERIVED, "in the days of the visit")
        : whole.time().asNews("of the days of the event it is part of");
  }
}
