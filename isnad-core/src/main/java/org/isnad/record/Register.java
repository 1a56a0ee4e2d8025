package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.isnad.event.Status;
import org.isnad.mention.Entity;
import org.jspecify.annotations.Nullable;

/** The held events of each set of sides and kind, by day, to count in. */
final class Register {
  private final Map<String, List<EventRecord>> series = new HashMap<>();

  Register(Collection<EventRecord> records) {
    for (EventRecord r : records) {
      if (isHeld(r) && days(r) != null) {
        series.computeIfAbsent(key(r), k -> new ArrayList<>()).add(r);
      }
    }
    Comparator<EventRecord> byDay =
        Comparator.comparing((EventRecord r) -> String.valueOf(r.time().from()))
            .thenComparing(EventRecord::id);
    series.values().forEach(list -> list.sort(byDay));
  }

  static boolean isHeld(EventRecord r) {
    return (r.status() == Status.HELD || r.status() == Status.ONGOING) && !r.isRejected();
  }

  /** The day or night of a record, null when it is not known so well. */
  static @Nullable Days days(EventRecord r) {
    Days days = Days.of(r.time());
    return days == null || days.length() > 2 ? null : days;
  }

  static String key(EventRecord r) {
    return key(r.kind(), r);
  }

  private static String key(String kind, EventRecord r) {
    return Kinds.series(kind) + "|" + String.join("|", sides(r));
  }

  /** Ids of the parties; unnamed groups count only where they are one of two. */
  static SortedSet<String> sides(EventRecord r) {
    return ids(
        r.participants().stream()
            .filter(a -> a.role().isSide())
            .map(a -> a.referent().entity())
            .toList());
  }

  static SortedSet<String> ids(List<Entity> parties) {
    SortedSet<String> named = new TreeSet<>();
    SortedSet<String> groups = new TreeSet<>();
    for (Entity e : parties) {
      (e.kind() == Entity.Kind.GROUP ? groups : named).add(e.id());
    }
    if (named.size() < 2) {
      named.addAll(groups);
    }
    return named;
  }

  /** The held events like a record, by day. */
  List<EventRecord> like(EventRecord r) {
    return series.getOrDefault(key(r), List.of());
  }

  /**
   * The held events of a kind and of the sides of a record, within a window up to its day.
   *
   * @param kind an event kind
   */
  List<EventRecord> upTo(EventRecord r, LocalDate since, String kind) {
    Days end = days(r);
    return series.getOrDefault(key(kind, r), List.of()).stream()
        .filter(other -> isWithin(other, since, end))
        .toList();
  }

  private static boolean isWithin(EventRecord r, LocalDate since, @Nullable Days end) {
    Days days = days(r);
    return end != null
        && days != null
        && !days.to().isBefore(since)
        && !days.from().isAfter(end.to());
  }

  /** The held events like a record within a window up to the record itself, by day. */
  List<EventRecord> upTo(EventRecord r, LocalDate since) {
    Days end = days(r);
    List<EventRecord> out = new ArrayList<>();
    for (EventRecord other : like(r)) {
      Days days = days(other);
      boolean earlier =
          end != null
              && days != null
              && !days.to().isBefore(since)
              && days.from().isBefore(end.from());
      if (earlier || other.id().equals(r.id())) {
        out.add(other);
      }
    }
    return out;
  }

  /** The last held event like a record before it. */
  @Nullable EventRecord before(EventRecord r) {
    Days end = days(r);
    EventRecord last = null;
    for (EventRecord other : like(r)) {
      Days days = days(other);
      if (end != null && days != null && days.from().isBefore(end.from())) {
        last = other;
      }
    }
    return last;
  }
}
