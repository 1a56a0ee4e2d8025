package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Divides the tellings about the same sides into events. Tellings with a day of their own are the
 * anchors; the others are attached where exactly one event fits and stay apart where none or
 * several do, unless far more pages tell one of them. Within an event every telling fits every
 * other.
 */
final class Grouping {
  /** Days that a stretch may be long to be found by its first day. */
  private static final int LONGEST = 92;

  /** Pages from which on an event outweighs others of its neighbouring days. */
  private static final int MANY = 4;

  /** Days that events may lie apart to be taken for one that was reckoned differently. */
  private static final int NEIGHBOURS = 2;

  private final Likeness likeness;
  private final List<Group> groups = new ArrayList<>();
  private final NavigableMap<LocalDate, List<Group>> byDay = new TreeMap<>();
  private final NavigableMap<LocalDate, List<Group>> byStart = new TreeMap<>();
  private final Map<String, List<Group>> byDocument = new HashMap<>();
  private final List<Group> placedPlans = new ArrayList<>();
  private final Set<Told> ambiguous = new HashSet<>();

  private Grouping(Likeness likeness) {
    this.likeness = likeness;
  }

  /** The events of a block, each with its tellings. */
  static List<List<Told>> of(List<Told> block, Likeness likeness) {
    if (block.size() == 1) {
      return List.of(block);
    }
    Grouping grouping = new Grouping(likeness);
    List<Told> sorted = new ArrayList<>(block);
    sorted.sort(Told.ORDER);
    grouping.anchor(sorted.stream().filter(Told::isExact).toList());
    grouping.attach(sorted.stream().filter(t -> t.isNight() && !t.isExact()).toList());
    grouping.attach(
        sorted.stream().filter(t -> t.isClosed() && !t.isExact() && !t.isNight()).toList());
    grouping.attach(sorted.stream().filter(t -> !t.isClosed() && t.isPlan()).toList());
    grouping.attach(sorted.stream().filter(t -> !t.isClosed() && !t.isPlan()).toList());
    return grouping.groups.stream().map(Group::members).toList();
  }

  private void anchor(List<Told> exact) {
    List<Told> byTime = new ArrayList<>(exact);
    byTime.sort(Comparator.comparing(Kinds::isSoft).thenComparing(Told.ORDER));
    for (Told told : byTime) {
      List<Group> fitting = fitting(told, around(Days.of(told.time())));
      Group at = fitting.size() == 1 ? fitting.get(0) : choose(told, fitting);
      if (at == null) {
        open(told);
      } else {
        join(at, told);
      }
    }
  }

  /** Of several events of one day: the one the page itself tells, else one as unplaced as it. */
  private @Nullable Group choose(Told told, List<Group> fitting) {
    List<Group> own = fitting.stream().filter(g -> g.isToldBy(told.document())).toList();
    if (own.size() == 1) {
      return own.get(0);
    }
    if (Kinds.isSoft(told)) {
      return null;
    }
    return fitting.stream().filter(g -> !g.hasPlace()).findFirst().orElse(null);
  }

  /** Attaches tellings to the events found so far; what is left makes events of its own. */
  private void attach(List<Told> loose) {
    List<Told> left = new ArrayList<>();
    List<Told> found = new ArrayList<>();
    List<Group> homes = new ArrayList<>();
    for (Told told : loose) {
      Group home = home(told);
      if (home == null) {
        left.add(told);
      } else {
        found.add(told);
        homes.add(home);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (homes.get(i).admits(found.get(i), likeness)) {
        join(homes.get(i), found.get(i));
      } else {
        left.add(found.get(i));
      }
    }
    left.sort(Told.ORDER);
    divide(left);
  }

  /** The event of its own page that a telling fits, else the only event of all that it fits. */
  private @Nullable Group home(Told told) {
    List<Group> own = fitting(told, own(told));
    if (own.size() == 1) {
      return own.get(0);
    }
    if (!own.isEmpty()) {
      List<Group> main = own.stream().filter(g -> g.isMainOf(told.document())).toList();
      if (main.size() != 1) {
        ambiguous.add(told);
        return null;
      }
      return main.get(0);
    }
    List<Group> all = fitting(told, candidates(told));
    Group home = all.size() == 1 ? all.get(0) : isRepeated(told) ? null : prevailing(all);
    if (home == null && !all.isEmpty()) {
      ambiguous.add(told);
    }
    return home;
  }

  /** Whether neighbouring days often have one each, as raids; or none, as what was called off. */
  private static boolean isRepeated(Told told) {
    return told.isUndoing() || !Kinds.isContact(told.mention().kind());
  }

  /**
   * Of events of neighbouring days the one that most pages tell. A few that reckon from the day of
   * print move the same event by a day or two; those who name no day mean what the many tell.
   */
  private static @Nullable Group prevailing(List<Group> fitting) {
    Group most = fitting.stream().max(Comparator.comparingInt(Group::pages)).orElse(null);
    LocalDate day = most == null ? null : most.day();
    if (most == null || day == null || most.pages() < MANY) {
      return null;
    }
    for (Group g : fitting) {
      LocalDate other = g.day();
      if (g != most
          && (other == null
              || Math.abs(other.toEpochDay() - day.toEpochDay()) > NEIGHBOURS
              || most.pages() < 2 * g.pages())) {
        return null;
      }
    }
    return most;
  }

  private void divide(List<Told> left) {
    Set<Group> before = new HashSet<>(groups);
    for (Told told : left) {
      Group at = null;
      for (Group g : ambiguous.contains(told) ? own(told) : candidates(told)) {
        if (!before.contains(g) && isOpenTo(g, told) && g.admitsUndated(told, likeness)) {
          at = g;
          break;
        }
      }
      if (at == null) {
        open(told);
      } else {
        join(at, told);
      }
    }
  }

  /** What could be one of several events joins only what its own page tells. */
  private boolean isOpenTo(Group g, Told told) {
    return g.members().stream().allMatch(m -> m.document().equals(told.document()))
        || (!ambiguous.contains(told) && g.members().stream().noneMatch(ambiguous::contains));
  }

  private List<Group> fitting(Told told, Collection<Group> candidates) {
    List<Group> out = new ArrayList<>();
    for (Group g : candidates) {
      if (g.admits(told, likeness)) {
        out.add(g);
      }
    }
    return out;
  }

  private List<Group> own(Told told) {
    return byDocument.getOrDefault(told.document(), List.of());
  }

  private Set<Group> candidates(Told told) {
    Set<Group> out = new LinkedHashSet<>(own(told));
    out.addAll(around(likeness.plausible(told)));
    if (told.isPlan() && !told.places().isEmpty()) {
      out.addAll(placedPlans);
    }
    return out;
  }

  private Set<Group> around(@Nullable Days days) {
    Set<Group> out = new LinkedHashSet<>();
    if (days != null) {
      LocalDate last = days.to().plusDays(1);
      byDay.subMap(days.from().minusDays(2), true, last, true).values().forEach(out::addAll);
      byStart
          .subMap(days.from().minusDays(LONGEST), true, last, true)
          .values()
          .forEach(out::addAll);
    }
    return out;
  }

  private void open(Told told) {
    Group group = new Group(told);
    groups.add(group);
    index(group, told);
  }

  private void join(Group group, Told told) {
    group.add(told);
    index(group, told);
  }

  private void index(Group group, Told told) {
    put(byDocument.computeIfAbsent(told.document(), d -> new ArrayList<>(1)), group);
    Days days = likeness.plausible(told);
    if (days != null) {
      boolean narrow = told.isClosed() && days.length() <= 2;
      put((narrow ? byDay : byStart).computeIfAbsent(days.from(), d -> new ArrayList<>(1)), group);
    }
    if (told.isPlan() && !told.places().isEmpty()) {
      put(placedPlans, group);
    }
  }

  private static void put(List<Group> list, Group group) {
    if (!list.contains(group)) {
      list.add(group);
    }
  }
}
