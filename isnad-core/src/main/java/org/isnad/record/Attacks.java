package org.isnad.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.event.Argument;
import org.isnad.event.AttackNames;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Entity;

/**
 * Makes one event of the groups of tellings that call one attack by several names: a bombing to one
 * page is a killing to another. The same place, closer than a country, and the same day must be
 * told, and the weapon, the toll or whom it was aimed at must bear it out; nothing told may speak
 * against it. Each group fits each other of its event.
 */
final class Attacks {
  private static final Comparator<Told> ORDER = Told.ORDER.thenComparing(Told::document);

  private static final Comparator<List<Told>> FIRST =
      Comparator.comparing((List<Told> group) -> Collections.min(group, ORDER), ORDER);

  /** People from whom a toll tells one attack from another of the day. */
  private static final int MANY = 3;

  private final Places places;

  Attacks(Places places) {
    this.places = places;
  }

  /** The names that a mention shares with all others that can tell the same attack. */
  static Set<String> ties(EventMention mention) {
    Set<String> out = new TreeSet<>();
    if (AttackNames.isAttack(mention.kind())) {
      scenes(Told.of(mention)).forEach(place -> out.add("attack at " + place.id()));
    }
    return out;
  }

  /** The groups with those of one attack made one; a function of the set of groups. */
  List<List<Told>> joined(List<List<Told>> groups) {
    List<List<Told>> out = new ArrayList<>();
    Map<String, List<List<Told>>> byPlace = new TreeMap<>();
    for (List<Told> group : groups) {
      Set<String> towns = isTold(group) ? towns(group) : Set.of();
      if (towns.size() == 1) {
        byPlace.computeIfAbsent(towns.iterator().next(), p -> new ArrayList<>()).add(group);
      } else {
        out.add(group);
      }
    }
    byPlace.values().forEach(there -> out.addAll(divided(there)));
    return out;
  }

  private static boolean isTold(List<Told> group) {
    for (Told t : group) {
      if (!AttackNames.isAttack(t.mention().kind()) || t.mention().status() != Status.HELD) {
        return false;
      }
    }
    return true;
  }

  private static List<List<Told>> divided(List<List<Told>> there) {
    List<List<Told>> sorted = new ArrayList<>(there);
    sorted.sort(FIRST);
    List<List<List<Told>>> events = new ArrayList<>();
    for (List<Told> group : sorted) {
      List<List<List<Told>>> fitting =
          events.stream().filter(e -> e.stream().allMatch(g -> isOne(g, group))).toList();
      if (fitting.size() == 1) {
        fitting.getFirst().add(group);
      } else {
        events.add(new ArrayList<>(List.of(group)));
      }
    }
    List<List<Told>> out = new ArrayList<>();
    for (List<List<Told>> event : events) {
      out.add(event.size() == 1 ? event.getFirst() : event.stream().flatMap(List::stream).toList());
    }
    return out;
  }

  /** Whether two groups tell one attack: no page tells both, and the evidence suffices. */
  private static boolean isOne(List<Told> a, List<Told> b) {
    Set<String> pages = new HashSet<>();
    a.forEach(t -> pages.add(t.document()));
    if (b.stream().anyMatch(t -> pages.contains(t.document()))) {
      return false;
    }
    for (Told x : a) {
      for (Told y : b) {
        if (!AttackNames.fit(x.mention().kind(), y.mention().kind())
            || !daysFit(x, y)
            || !x.sides().compatible(y.sides())) {
          return false;
        }
      }
    }
    Toll toll = toll(a, b);
    boolean exact = a.stream().allMatch(Told::isExact) && b.stream().allMatch(Told::isExact);
    boolean named = share(weapons(a), weapons(b)) || share(targets(a), targets(b));
    return toll == Toll.SAME || (toll == Toll.OPEN && exact && named);
  }

  /** Whether both tell the same day, or the same two days of which it is one. */
  private static boolean daysFit(Told a, Told b) {
    Days x = Days.of(a.time());
    Days y = Days.of(b.time());
    return x != null && y != null && x.length() <= 2 && y.length() <= 2 && x.meets(y);
  }

  private static boolean share(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** What the tolls of two groups say of each other. */
  private enum Toll {
    /** They cannot all hold. */
    APART,
    /** They can all hold; they are open, low or not told by both. */
    OPEN,
    /** They are the same, and high enough to tell one attack from another. */
    SAME
  }

  private static Toll toll(List<Told> a, List<Told> b) {
    Toll out = Toll.OPEN;
    for (String field : List.of("killed", "wounded")) {
      List<Value.OfCount> x = counts(a, field);
      List<Value.OfCount> y = counts(b, field);
      boolean meet = x.stream().anyMatch(c -> y.stream().anyMatch(d -> Casualties.meet(c, d)));
      if (!x.isEmpty() && !y.isEmpty() && !meet) {
        return Toll.APART;
      }
      boolean same = x.stream().anyMatch(c -> y.stream().anyMatch(d -> isSame(c, d)));
      out = same ? Toll.SAME : out;
    }
    return out;
  }

  private static boolean isSame(Value.OfCount a, Value.OfCount b) {
    return a.min() == b.min() && Casualties.areComparable(a, b) && a.min() >= MANY;
  }

  private static List<Value.OfCount> counts(List<Told> group, String field) {
    return group.stream().flatMap(t -> t.values(field, Value.OfCount.class).stream()).toList();
  }

  private static Set<String> weapons(List<Told> group) {
    Set<String> out = new HashSet<>();
    for (Told t : group) {
      t.values("weapon", Value.OfText.class).forEach(w -> out.add(w.text()));
    }
    return out;
  }

  /** Whom it was aimed at by name; groups of people without one are hit on many days. */
  private static Set<String> targets(List<Told> group) {
    Set<String> out = new HashSet<>();
    for (Told t : group) {
      for (Argument a : t.mention().participants()) {
        Entity.Kind kind = a.referent().entity().kind();
        boolean named = kind == Entity.Kind.PERSON || kind == Entity.Kind.ORGANISATION;
        if (a.role() == Role.RECIPIENT && named) {
          out.add(a.referent().entity().id());
        }
      }
    }
    return out;
  }

  private Set<String> towns(List<Told> group) {
    Set<String> out = new TreeSet<>();
    for (Told t : group) {
      scenes(t).stream().filter(places::isTown).map(Value.OfPlace::id).forEach(out::add);
    }
    return out;
  }

  /** The known places where it happened or that it was aimed at. */
  private static List<Value.OfPlace> scenes(Told told) {
    List<Value.OfPlace> out = new ArrayList<>();
    told.places().stream().filter(p -> p.id() != null).forEach(out::add);
    for (Argument a : told.mention().participants()) {
      Entity there = a.referent().entity();
      if (a.role() == Role.RECIPIENT && there.kind() == Entity.Kind.PLACE) {
        out.add(
            new Value.OfPlace(there.id(), there.name().ar(), there.name().en(), there.country()));
      }
    }
    return out;
  }
}
