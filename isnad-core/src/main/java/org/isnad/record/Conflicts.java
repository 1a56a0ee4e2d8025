package org.isnad.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.isnad.event.Argument;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Entity;
import org.isnad.mention.Hedge;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;

/** Finds statements of one record that cannot both hold. */
final class Conflicts {
  private final Findings findings;
  private final Places places;

  Conflicts(Findings findings, Places places) {
    this.findings = findings;
    this.places = places;
  }

  List<Disagreement> in(EventRecord r) {
    List<Disagreement> out = new ArrayList<>();
    add(out, r, "duration", Value.OfDuration.class, (a, b) -> Lengths.of(a).meets(Lengths.of(b)));
    add(out, r, "count", Value.OfCount.class, Conflicts::countsFit);
    add(out, r, "initiator", Value.OfParty.class, (a, b) -> partiesFit(a.who(), b.who()));
    add(out, r, "place", Value.OfPlace.class, places::compatible);
    add(out, r, "time", Value.OfTime.class, (a, b) -> timesFit(a.time(), b.time()));
    add(out, r, "ordinal", Value.OfOrdinal.class, Conflicts::ordinalsFit);
    add(out, r, "frequency", Value.OfFrequency.class, Conflicts::frequenciesFit);
    Casualties.FIELDS.forEach(field -> tolls(out, r, field));
    status(r, out);
    roles(r, out);
    return out;
  }

  private static boolean countsFit(Value.OfCount a, Value.OfCount b) {
    return !a.unit().equals(b.unit()) || Lengths.of(a).meets(Lengths.of(b));
  }

  /** A government and the person who leads it are one caller; two people are two. */
  private static boolean partiesFit(Referent a, Referent b) {
    Entity x = a.entity();
    Entity y = b.entity();
    return x.id().equals(y.id())
        || (x.country() != null
            && Objects.equals(x.country(), y.country())
            && (x.kind() != Entity.Kind.PERSON || y.kind() != Entity.Kind.PERSON));
  }

  private static boolean timesFit(TimeValue a, TimeValue b) {
    Days x = Days.of(a);
    Days y = Days.of(b);
    return x == null || y == null || !x.isDay() || !y.isDay() || x.equals(y);
  }

  private static boolean ordinalsFit(Value.OfOrdinal a, Value.OfOrdinal b) {
    return a.n() == b.n()
        || a.frame() != b.frame()
        || a.frame() == null
        || !Objects.equals(a.since(), b.since());
  }

  private static boolean frequenciesFit(Value.OfFrequency a, Value.OfFrequency b) {
    return a.n() == b.n()
        || !Objects.equals(a.kind(), b.kind())
        || a.hedge() != Hedge.EXACT
        || b.hedge() != Hedge.EXACT
        || a.frame() != b.frame()
        || a.since() == null
        || !a.since().equals(b.since());
  }

  private <V extends Value> void add(
      List<Disagreement> out, EventRecord r, String field, Class<V> type, BiPredicate<V, V> fits) {
    List<Statement> own = new ArrayList<>();
    for (Statement s : r.statements()) {
      if (type.isInstance(s.value()) && s.field().equals(field)) {
        own.add(s);
      }
    }
    if (own.isEmpty()) {
      return;
    }
    Set<Statement> apart = new LinkedHashSet<>();
    for (Statement a : own) {
      for (Statement b : own) {
        boolean fit = fits.test(type.cast(a.value()), type.cast(b.value()));
        if (!fit && !(field.equals("ordinal") && isOneTeller(a, b))) {
          apart.add(a);
        }
      }
    }
    if (!apart.isEmpty()) {
      out.add(conflict(field, List.copyOf(apart)));
    }
  }

  /**
   * Whether one page gives both on the same word: "the fourth to the region and the fifth to the
   * land" counts two things.
   */
  private static boolean isOneTeller(Statement a, Statement b) {
    return a.chain().equals(b.chain())
        && a.evidence().getFirst().document().equals(b.evidence().getFirst().document());
  }

  /** Pages, and speakers on them, that count differently: each with its highest count. */
  private void tolls(List<Disagreement> out, EventRecord r, String field) {
    List<Casualties.Page> tellers = Casualties.tellers(r, field);
    Set<Statement> apart = new LinkedHashSet<>();
    for (Casualties.Page a : tellers) {
      if (tellers.stream().anyMatch(b -> Casualties.areApart(a, b))) {
        apart.add(a.highest());
      }
    }
    if (!apart.isEmpty()) {
      out.add(conflict(field, List.copyOf(apart)));
    }
  }

  private Disagreement conflict(String field, List<Statement> statements) {
    return findings.disagreement(
        field,
        Disagreement.Kind.CONFLICT,
        statements,
        language -> {
          Set<String> sayings = new LinkedHashSet<>();
          for (Statement s : statements) {
            sayings.add(saying(language, language.teller(s), language.value(s.value())));
          }
          return sentence(language, field, sayings);
        });
  }

  private static String saying(Findings.Language language, String teller, String value) {
    return language.text("saying", Map.of("teller", teller, "value", value));
  }

  private static String sentence(Findings.Language language, String field, Set<String> sayings) {
    Map<String, Object> values = new HashMap<>();
    values.put("field", language.text("field." + field));
    values.put("sayings", language.join(List.copyOf(sayings)));
    return language.text("finding.conflict", values);
  }

  /** One says that it was held, another that it never was. */
  private void status(EventRecord r, List<Disagreement> out) {
    boolean held = r.history().stream().anyMatch(s -> s.status() == Status.HELD);
    boolean denied = r.history().stream().anyMatch(s -> s.status() == Status.DENIED);
    if (!held || !denied) {
      return;
    }
    List<Statement> own =
        r.statements().stream()
            .filter(s ->
                s.value() instanceof Value.OfStatus v
                    && (v.status() == Status.HELD || v.status() == Status.DENIED))
            .toList();
    out.add(
        findings.disagreement(
            "status",
            Disagreement.Kind.CONFLICT,
            own,
            language -> {
              Set<String> sayings = new LinkedHashSet<>();
              for (Telling t : r.tellings()) {
                if (t.status() == Status.HELD || t.status() == Status.DENIED) {
                  sayings.add(saying(language, teller(t), language.status(t.status().name())));
                }
              }
              return sentence(language, "status", sayings);
            }));
  }

  private static String teller(Telling t) {
    String outlet = t.outlet();
    return outlet != null ? outlet : Findings.Language.shortName(t.document());
  }

  /** Roles that the dated offices do not bear out, one finding for each person. */
  private void roles(EventRecord r, List<Disagreement> out) {
    Map<String, List<Statement>> byPerson = new TreeMap<>();
    for (Statement s : r.statements()) {
      if (s.value() instanceof Value.OfRole role) {
        byPerson.computeIfAbsent(role.who().entity().id(), i -> new ArrayList<>()).add(s);
      }
    }
    for (List<Statement> claims : byPerson.values()) {
      out.add(
          findings.disagreement(
              "office", Disagreement.Kind.ROLE, claims, language -> role(language, r, claims)));
    }
  }

  private static String role(Findings.Language language, EventRecord r, List<Statement> claims) {
    Set<String> sayings = new LinkedHashSet<>();
    Referent who = null;
    for (Statement s : claims) {
      if (s.value() instanceof Value.OfRole role) {
        who = role.who();
        sayings.add(saying(language, language.teller(s), role.claim()));
      }
    }
    Map<String, Object> values = new HashMap<>();
    values.put("sayings", language.join(List.copyOf(sayings)));
    values.put("who", who == null ? "" : language.name(who.entity().name()));
    String office = who == null ? null : office(language, r, who);
    values.put("office", office == null ? "" : office);
    return language.text(office == null ? "finding.role" : "finding.role.office", values);
  }

  private static @org.jspecify.annotations.Nullable String office(
      Findings.Language language, EventRecord r, Referent who) {
    Referent.Office office = who.office();
    for (Argument a : r.participants()) {
      if (office == null && a.referent().entity().id().equals(who.entity().id())) {
        office = a.referent().office();
      }
    }
    return office == null ? null : language.name(office.name());
  }
}
