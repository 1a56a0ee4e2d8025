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

/** Finds claims that put the same two events in opposite order, a plan and its outcome included. */
final class Orders {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final Findings findings;

  Orders(Findings findings) {
    this.findings = findings;
  }

  /** Who says that which of two events came first. */
  private record Claim(EventRecord record, Statement statement, boolean smallerFirst) {}

  /** Disagreements on order by record id. */
  Map<String, List<Disagreement>> among(List<EventRecord> records) {
    Map<String, List<Claim>> byPair = new TreeMap<>();
    for (EventRecord r : records) {
      for (Statement s : r.statements()) {
        if (s.value() instanceof Value.OfOrder o && isOrder(o.relation())) {
          String own = descriptor(r.kind(), Register.sides(r));
          String other = descriptor(o.kind(), ids(o));
          boolean ownFirst = o.relation().equals(BEFORE);
          boolean smaller = own.compareTo(other) <= 0;
          String pair = smaller ? own + " < " + other : other + " < " + own;
          byPair
              .computeIfAbsent(pair, p -> new ArrayList<>())
              .add(new Claim(r, s, ownFirst == smaller));
        }
      }
    }
    Map<String, List<Disagreement>> out = new HashMap<>();
    byPair.values().forEach(claims -> oppose(claims, out));
    return out;
  }

  private static boolean isOrder(String relation) {
    return relation.equals(BEFORE) || relation.equals(AFTER);
  }

  private static SortedSet<String> ids(Value.OfOrder order) {
    TreeSet<String> ids = new TreeSet<>();
    order.other().forEach(r -> ids.add(r.entity().id()));
    return ids;
  }

  private static String descriptor(String kind, SortedSet<String> ids) {
    return Kinds.block(kind) + "|" + String.join("|", ids);
  }

  private void oppose(List<Claim> claims, Map<String, List<Disagreement>> out) {
    Map<String, Set<Claim>> byRecord = new TreeMap<>();
    for (Claim a : claims) {
      for (Claim b : claims) {
        boolean opposed = a.smallerFirst() != b.smallerFirst();
        if (opposed && isNear(a.record(), b.record()) && !isOneText(a, b)) {
          Set<Claim> own = byRecord.computeIfAbsent(a.record().id(), i -> new LinkedHashSet<>());
          own.add(a);
          own.add(b);
        }
      }
    }
    byRecord.forEach((record, opposed) ->
        out.computeIfAbsent(record, i -> new ArrayList<>()).add(finding(sorted(opposed))));
  }

  /** A page that says both is read wrongly or corrects itself; nobody disagrees with it. */
  private static boolean isOneText(Claim a, Claim b) {
    return documents(a.statement()).equals(documents(b.statement()));
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
      boolean own =
          c.statement().evidence().stream().anyMatch(e -> e.document().equals(t.document()));
      if (own && t.status() == Status.PLANNED) {
        return true;
      }
    }
    return false;
  }
}
