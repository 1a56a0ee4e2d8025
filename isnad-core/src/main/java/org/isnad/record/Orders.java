package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Referent;

/** Finds claims that put the same two events in opposite order, a plan and its outcome included. */
final class Orders {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final Findings findings;

  Orders(Findings findings) {
    this.findings = findings;
  }

  /** Who says that one event came before another. */
  private record Claim(EventRecord record, Statement statement, Event earlier, Event later) {

    /** Whether another page puts the same two events the other way round. */
    boolean opposes(Claim other) {
      return !earlier.isOf(later)
          && earlier.isOf(other.later)
          && later.isOf(other.earlier)
          && isNear(record, other.record)
          && !documents(statement).equals(documents(other.statement));
    }
  }

  /** An event as an order claim names it. */
  private record Event(String block, SortedSet<String> sides) {
    /** Whether both may be one event: the same sides, or one tells more of them. */
    boolean isOf(Event other) {
      return block.equals(other.block)
          && (sides.containsAll(other.sides) || other.sides.containsAll(sides));
    }
  }

  /** Disagreements on order by record id. */
  Map<String, List<Disagreement>> among(List<EventRecord> records) {
    Map<String, List<Claim>> byMembers = new TreeMap<>();
    for (EventRecord r : records) {
      for (Claim claim : claims(r)) {
        for (String key : keys(claim)) {
          byMembers.computeIfAbsent(key, p -> new ArrayList<>()).add(claim);
        }
      }
    }
    Map<String, Set<Claim>> opposed = new TreeMap<>();
    byMembers.values().forEach(claims -> oppose(claims, opposed));
    Map<String, List<Disagreement>> out = new HashMap<>();
    opposed.forEach((record, claims) -> out.put(record, List.of(finding(sorted(claims)))));
    return out;
  }

  /** Names that records share whose claims of order may clash. */
  static SortedSet<String> keys(EventRecord r) {
    SortedSet<String> keys = new TreeSet<>();
    claims(r).forEach(c -> keys.addAll(keys(c)));
    return keys;
  }

  private static List<Claim> claims(EventRecord r) {
    List<Claim> claims = new ArrayList<>(0);
    for (Statement s : r.statements()) {
      if (s.value() instanceof Value.OfOrder o && isOrder(o.relation()) && !r.isRejected()) {
        claims.add(claim(r, s, o));
      }
    }
    return claims;
  }

  private static Claim claim(EventRecord r, Statement s, Value.OfOrder order) {
    Event own = new Event(Kinds.block(r.kind()), Register.sides(r));
    Event other = new Event(Kinds.block(order.kind()), ids(order));
    return order.relation().equals(BEFORE)
        ? new Claim(r, s, own, other)
        : new Claim(r, s, other, own);
  }

  /** Claims on the same two events share a member of each. */
  private static SortedSet<String> keys(Claim claim) {
    SortedSet<String> keys = new TreeSet<>();
    for (String x : claim.earlier().sides()) {
      for (String y : claim.later().sides()) {
        String a = claim.earlier().block() + ":" + x;
        String b = claim.later().block() + ":" + y;
        keys.add(a.compareTo(b) <= 0 ? a + " " + b : b + " " + a);
      }
    }
    return keys;
  }

  private static boolean isOrder(String relation) {
    return relation.equals(BEFORE) || relation.equals(AFTER);
  }

  private static SortedSet<String> ids(Value.OfOrder order) {
    return Register.ids(order.other().stream().map(Referent::entity).toList());
  }

  private static void oppose(List<Claim> claims, Map<String, Set<Claim>> opposed) {
    for (Claim a : claims) {
      for (Claim b : claims) {
        if (a.opposes(b)) {
          Set<Claim> own = opposed.computeIfAbsent(a.record().id(), i -> new LinkedHashSet<>());
          own.add(a);
          own.add(b);
        }
      }
    }
  }

  private static Set<String> documents(Statement s) {
    Set<String> out = new TreeSet<>();
    s.evidence().forEach(e -> out.add(e.document()));
    return out;
  }

  private static List<Claim> sorted(Set<Claim> claims) {
    return claims.stream().sorted(Comparator.comparing(c -> c.statement().id())).toList();
  }

  /** Claims about events of other days are claims about other events. */
  private static boolean isNear(EventRecord a, EventRecord b) {
    LocalDate x = a.time().from();
    LocalDate y = b.time().from();
    return x == null || y == null || Math.abs(x.toEpochDay() - y.toEpochDay()) <= 1;
  }

  private Disagreement finding(List<Claim> claims) {
    return findings.disagreement(
        "order",
        Disagreement.Kind.ORDER,
        claims.stream().map(Claim::statement).toList(),
        language -> {
          Set<String> sayings = new LinkedHashSet<>();
          for (Claim c : claims) {
            sayings.add(saying(language, c));
          }
          return language.text(
              "finding.order", Map.of("sayings", language.join(List.copyOf(sayings))));
        });
  }

  private static String saying(Findings.Language language, Claim c) {
    Statement s = c.statement();
    List<String> names =
        c.record().participants().stream()
            .filter(a -> a.role().isSide())
            .map(a -> language.name(a.referent().entity().name()))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("teller", language.teller(s));
    values.put("kind", language.kind(c.record().kind()));
    values.put("names", String.join(" – ", names));
    values.put("order", language.value(s.value()));
    return language.text(isPlan(c) ? "saying.order.plan" : "saying.order", values);
  }

  /** Whether the page that claims the order tells a plan. */
  private static boolean isPlan(Claim c) {
    for (Telling t : c.record().tellings()) {
      boolean own = c.statement().evidence().stream().anyMatch(e -> t.isOn(e.document()));
      if (own && t.status() == Status.PLANNED) {
        return true;
      }
    }
    return false;
  }
}
