package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.mention.TimeValue;

/**
 * The events with a day, by sides and day. Of tellings that are alike two are kept, from two
 * documents: enough for any page to see one that is not its own.
 */
final class Anchors {
  private static final int MOST_DAYS = 60;
  private static final int LONGEST = 2;

  private final Map<String, NavigableMap<LocalDate, Map<Shape, List<Told>>>> days = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> wanted;

  /** For the sides that some page without a date tells of. */
  Anchors(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Takes a telling in when it has a day; whether it was new. */
  boolean add(Told told) {
    if (wanted.isEmpty()) {
      return false;
    }
    String key = TextDates.key(told);
    Days at = Days.of(told.time());
    if (at == null || at.length() > LONGEST || !wanted.contains(key)) {
      return false;
    }
    if (!known.add(told.mention().id())) {
      return false;
    }
    List<Told> alike =
        days.computeIfAbsent(key, k -> new TreeMap<>())
            .computeIfAbsent(at.from(), d -> new HashMap<>())
            .computeIfAbsent(Shape.of(told).undated(), s -> new ArrayList<>(2));
    if (alike.isEmpty()
        || (alike.size() == 1 && !alike.get(0).document().equals(told.document()))) {
      alike.add(told);
    }
    return true;
  }

  /** The tellings of other pages of a telling's sides that begin on a day. */
  List<Told> on(Told told, LocalDate day) {
    List<Told> out = new ArrayList<>();
    Map<Shape, List<Told>> at = of(told).get(day);
    if (at != null) {
      collect(at, told, out);
    }
    return out;
  }

  /** The tellings of other pages of a telling's sides that meet some days. */
  private List<Told> near(Told told, Days when) {
    List<Told> out = new ArrayList<>();
    of(told)
        .subMap(when.from().minusDays(1), true, when.to(), true)
        .values()
        .forEach(day -> collect(day, told, out));
    out.removeIf(t -> !meets(t, when));
    return out;
  }

  private static boolean meets(Told t, Days when) {
    Days at = Days.of(t.time());
    return at != null && at.meets(when);
  }

  /**
   * The tellings of other pages that a telling may mean, judging by the parts of its time; none
   * when there are too many to tell apart.
   */
  List<Told> hooked(Told told) {
    NavigableMap<LocalDate, Map<Shape, List<Told>>> own = of(told);
    List<Told> out = new ArrayList<>();
    TimeValue time = told.time();
    if (time.month() != null && time.day() != null) {
      if (!own.isEmpty()) {
        for (int y = own.firstKey().getYear(); y <= own.lastKey().getYear() + 1; y++) {
          Days day = Days.inYear(time, y);
          if (day != null) {
            out.addAll(near(told, day));
          }
        }
      }
    } else if (own.size() <= MOST_DAYS && (time.isRelative() || time.weekday() != null)) {
      own.values().forEach(day -> collect(day, told, out));
    }
    return out;
  }

  private NavigableMap<LocalDate, Map<Shape, List<Told>>> of(Told told) {
    return days.getOrDefault(TextDates.key(told), new TreeMap<>());
  }

  private static void collect(Map<Shape, List<Told>> day, Told told, List<Told> out) {
    for (List<Told> alike : day.values()) {
      alike.stream()
          .filter(t -> !t.document().equals(told.document()))
          .findFirst()
          .ifPresent(out::add);
    }
  }
}
