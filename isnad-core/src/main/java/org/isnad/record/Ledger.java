package org.isnad.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The decisions of people, applied when records are made: the same tellings and the same decisions
 * give the same records. Immutable.
 */
public final class Ledger {
  private static final Comparator<Decision> ORDER =
      Comparator.comparing(Decision::at).thenComparing(Decision::id);

  /** Nobody decided anything. */
  public static final Ledger EMPTY = of(List.of());

  private final List<Decision> all;
  private final List<Decision> active;

  private Ledger(List<Decision> all) {
    this.all = all;
    Set<String> undone = new HashSet<>();
    List<Decision> holding = new ArrayList<>();
    // The latest first: what undoes may be undone itself.
    for (Decision decision : all.reversed()) {
      if (!undone.contains(decision.id())) {
        if (decision.undoes() != null) {
          undone.add(decision.undoes());
        } else {
          holding.add(decision);
        }
      }
    }
    this.active = List.copyOf(holding.reversed());
  }

  /** Of some decisions, in any order; the same one twice counts once. */
  public static Ledger of(Collection<Decision> decisions) {
    TreeMap<String, Decision> distinct = new TreeMap<>();
    decisions.forEach(d -> distinct.put(d.id(), d));
    return new Ledger(distinct.values().stream().sorted(ORDER).toList());
  }

  /** All decisions, the earliest first. */
  public List<Decision> all() {
    return all;
  }

  /** The decisions that hold: those that were not undone, without those that only undo. */
  public List<Decision> active() {
    return active;
  }

  /** The decisions that hold but are about nothing that is told any more. */
  public List<Decision> orphans(Collection<EventRecord> records) {
    return active.stream().filter(d -> isOrphan(d, records)).toList();
  }

  private static boolean isOrphan(Decision decision, Collection<EventRecord> records) {
    Anchor other = decision.other();
    return !isThere(decision.event(), records)
        || (other != null && !isThere(other, records))
        || (decision.statement() != null && !holdsStatement(decision, records));
  }

  private static boolean isThere(Anchor anchor, Collection<EventRecord> records) {
    return records.stream().anyMatch(r -> anchor.weight(r) > 0);
  }

  /** A statement that was rejected or mended is in no record; its decision stays with the event. */
  private static boolean holdsStatement(Decision decision, Collection<EventRecord> records) {
    return decision.act() == Decision.Act.REJECT
        || decision.act() == Decision.Act.SET
        || records.stream()
            .flatMap(r -> r.statements().stream())
            .anyMatch(s -> s.id().equals(decision.statement()));
  }

  /** Divides and joins groups of tellings as was decided. */
  List<List<Told>> regrouped(List<List<Told>> groups) {
    List<List<Told>> out = new ArrayList<>(groups);
    for (Decision decision : active) {
      Anchor other = decision.other();
      if (other != null && decision.act() == Decision.Act.MERGE) {
        merge(decision.event(), other, out);
      } else if (other != null && decision.act() == Decision.Act.SPLIT) {
        split(other, out);
      }
    }
    return out;
  }

  private static void merge(Anchor one, Anchor other, List<List<Told>> groups) {
    int a = best(one, groups);
    int b = best(other, groups);
    if (a >= 0 && b >= 0 && a != b) {
      List<Told> both = new ArrayList<>(groups.get(a));
      both.addAll(groups.get(b));
      groups.set(a, both);
      groups.remove(b);
    }
  }

  private static void split(Anchor apart, List<List<Told>> groups) {
    Set<Told> held = apart.heldIn(groups.stream().flatMap(List::stream).toList());
    for (int i = groups.size() - 1; i >= 0; i--) {
      List<Told> own = groups.get(i).stream().filter(held::contains).toList();
      if (!own.isEmpty() && own.size() < groups.get(i).size()) {
        List<Told> rest = new ArrayList<>(groups.get(i));
        rest.removeAll(own);
        groups.set(i, rest);
        groups.add(own);
      }
    }
  }

  /** The group that an anchor is about; below 0 when there is none. */
  private static int best(Anchor anchor, List<List<Told>> groups) {
    int best = -1;
    int most = 0;
    String name = "";
    for (int i = 0; i < groups.size(); i++) {
      int weight = anchor.weight(groups.get(i));
      String own = weight == 0 ? "" : name(groups.get(i));
      if (weight > most || (weight == most && weight > 0 && own.compareTo(name) < 0)) {
        best = i;
        most = weight;
        name = own;
      }
    }
    return best;
  }

  /** Equal for one group whatever its order. */
  private static String name(List<Told> group) {
    return group.stream()
        .map(t -> t.mention().id() + " " + t.document())
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** The decisions about the values of each group, in their order. */
  List<List<Decision>> about(List<List<Told>> groups) {
    List<List<Decision>> about = new ArrayList<>();
    groups.forEach(g -> about.add(new ArrayList<>(0)));
    for (Decision decision : active) {
      int at = best(decision.event(), groups);
      if (at >= 0) {
        about.get(at).add(decision);
      }
      Anchor other = decision.other();
      int second = other == null ? -1 : best(other, groups);
      if (second >= 0 && second != at) {
        about.get(second).add(decision);
      }
    }
    return about;
  }
}
