package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.article.How;
import org.isnad.attribution.Chain;
import org.isnad.event.Argument;
import org.isnad.event.Coding;
import org.isnad.event.EventMention;
import org.isnad.event.Evidence;
import org.isnad.event.Role;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** Writes the record of one event from its tellings, without its disagreements. */
final class Union {
  private static final int ALIASES = 12;

  private static final Comparator<Told> FOUNDING =
      Comparator.comparing(
              (Told t) -> t.mention().textDate(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(t -> t.mention().id());

  private static final Comparator<Statement> STATEMENTS =
      Comparator.comparing(Statement::field)
          .thenComparing(
              Statement::documentDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Union::document)
          .thenComparingInt(Union::start)
          .thenComparing(Statement::id);

  private static final Comparator<Argument> BY_ROLE = Comparator.comparing(Argument::role);

  private final Places places;

  Union(Places places) {
    this.places = places;
  }

  EventRecord of(List<Told> group) {
    List<Told> tellings = new ArrayList<>(group);
    tellings.sort(FOUNDING);
    EventMention telling = naming(tellings);
    List<Statement> statements = statements(tellings);
    Status status = Lifecycle.status(tellings);
    return new EventRecord(
        telling.kind() + "." + EventRecord.name(tellings.get(0).mention().id()),
        coding(telling, tellings, status),
        new EventRecord.Settled(
            status, participants(tellings), CommonTime.of(tellings, status), place(statements)),
        statements,
        tellings(tellings),
        Lifecycle.history(tellings),
        EventRecord.Review.NONE);
  }

  /** The telling whose kind names the event: the one that says most, then the earliest. */
  private static EventMention naming(List<Told> tellings) {
    EventMention best = tellings.getFirst().mention();
    int most = Kinds.weight(best);
    for (Told t : tellings.subList(1, tellings.size())) {
      int weight = Kinds.weight(t.mention());
      if (weight > most) {
        best = t.mention();
        most = weight;
      }
    }
    return best;
  }

  /** The codes of the naming kind as those tell it who know what became of it. */
  private static Coding coding(EventMention naming, List<Told> tellings, Status status) {
    return tellings.stream()
        .map(Told::mention)
        .filter(m -> m.kind().equals(naming.kind()))
        .filter(m -> m.status().isAhead() == status.isAhead())
        .map(EventMention::coding)
        .findFirst()
        .orElse(naming.coding());
  }

  private static List<Argument> participants(List<Told> tellings) {
    Map<String, List<Argument>> byId = new TreeMap<>();
    for (Told t : tellings) {
      for (Argument a : t.mention().participants()) {
        byId.computeIfAbsent(a.referent().entity().id(), i -> new ArrayList<>()).add(a);
      }
    }
    List<Argument> out = new ArrayList<>();
    byId.values().forEach(same -> out.add(unite(same)));
    // They stand by id; those of one role stay so.
    out.sort(BY_ROLE);
    return out;
  }

  private static Argument unite(List<Argument> same) {
    Referent best = same.get(0).referent();
    Role role = same.get(0).role();
    for (Argument a : same) {
      if (said(a.referent()) > said(best)) {
        best = a.referent();
      }
      if (weight(a.role()) > weight(role)) {
        role = a.role();
      }
    }
    // The clashing role is a statement with its teller; the participant keeps the dated office.
    Referent who = new Referent(best.entity(), best.office(), null);
    return new Argument(role, who, null, aliases(same), sector(same));
  }

  private static List<String> aliases(List<Argument> same) {
    TreeSet<String> aliases = new TreeSet<>();
    same.forEach(a -> aliases.addAll(a.aliases()));
    while (aliases.size() > ALIASES) {
      aliases.pollLast();
    }
    return List.copyOf(aliases);
  }

  private static @Nullable String sector(List<Argument> same) {
    String first = null;
    for (Argument a : same) {
      String sector = a.sector();
      if (sector != null && (first == null || sector.compareTo(first) < 0)) {
        first = sector;
      }
    }
    return first;
  }

  /** How much a mention of somebody says: an office, a name in both languages, a longer name. */
  private static int said(Referent r) {
    return (r.office() != null ? 2000 : 0)
        + (r.entity().name().en() != null ? 1000 : 0)
        + Math.min(999, r.entity().name().ar().length());
  }

  private static int weight(Role role) {
    return switch (role) {
      case HOST, VISITOR -> 3;
      case ACTOR, RECIPIENT -> 2;
      case PARTY -> 1;
      case MEDIATOR -> 0;
      case ATTENDEE -> -1;
    };
  }

  private Value.@Nullable OfPlace place(List<Statement> statements) {
    Value.OfPlace best = null;
    for (Statement s : statements) {
      if (s.field().equals("place")
          && s.value() instanceof Value.OfPlace p
          && (best == null || places.depth(p) > places.depth(best))) {
        best = p;
      }
    }
    return best;
  }

  /** All statements once: the same value of a field read from the same characters is one. */
  private static List<Statement> statements(List<Told> tellings) {
    record Key(String field, Value value, List<Evidence> evidence, Chain chain) {
      // Where it was read says enough: few values are read from one place.
      @Override
      public int hashCode() {
        return 31 * field.hashCode()
            + (evidence.isEmpty() ? 0 : evidence.getFirst().span().hashCode());
      }
    }
    Map<Key, Statement> distinct = new LinkedHashMap<>();
    for (Told t : tellings) {
      for (Statement read : t.mention().statements()) {
        Statement s = dated(t, read);
        distinct.merge(
            new Key(s.field(), s.value(), s.evidence(), s.chain()),
            s,
            (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b);
      }
    }
    List<Statement> out = new ArrayList<>(distinct.values());
    out.sort(STATEMENTS);
    return out;
  }

  /** A statement of a page whose day was found from other pages. */
  private static Statement dated(Told t, Statement s) {
    LocalDate day = s.documentDate() == null ? t.textDay() : s.documentDate();
    Value value = s.value();
    How how = s.how();
    if (value instanceof Value.OfTime time) {
      TimeValue found = t.resolved(time.time());
      how = found.equals(time.time()) ? how : How.DERIVED;
      value = new Value.OfTime(found);
    }
    return new Statement(s.id(), s.field(), value, s.chain(), s.evidence(), s.rule(), how, day);
  }

  private static String document(Statement s) {
    return s.evidence().isEmpty() ? "" : s.evidence().get(0).document();
  }

  private static int start(Statement s) {
    return s.evidence().isEmpty() ? 0 : s.evidence().get(0).span().start();
  }

  private static List<Telling> tellings(List<Told> tellings) {
    Map<String, List<Told>> byDocument = new TreeMap<>();
    for (Told t : tellings) {
      byDocument.computeIfAbsent(t.document(), d -> new ArrayList<>()).add(t);
    }
    List<Telling> out = new ArrayList<>();
    byDocument.values().forEach(own -> out.add(telling(own)));
    out.sort(
        Comparator.comparing(
                Telling::textDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Telling::document));
    return out;
  }

  private static Telling telling(List<Told> own) {
    TreeMap<String, List<Told>> pages = new TreeMap<>();
    for (Told t : own) {
      pages.computeIfAbsent(t.mention().document(), d -> new ArrayList<>()).add(t);
    }
    String story = own.get(0).document();
    String first = pages.containsKey(story) ? story : pages.firstKey();
    List<Told> told = pages.getOrDefault(first, own);
    EventMention m = told.get(0).mention();
    pages.remove(first);
    return new Telling(
        own.stream().map(t -> t.mention().id()).sorted().distinct().toList(),
        first,
        m.url(),
        m.outlet(),
        m.published(),
        m.agency(),
        own.stream().anyMatch(t -> t.mention().main()),
        Lifecycle.status(own),
        told.get(0).textDay(),
        spans(told),
        pages.entrySet().stream()
            .map(p ->
                new Telling.Page(
                    p.getKey(), p.getValue().get(0).mention().url(), spans(p.getValue())))
            .toList());
  }

  private static List<Span> spans(List<Told> told) {
    if (told.size() == 1 && told.getFirst().mention().spans().size() == 1) {
      return told.getFirst().mention().spans();
    }
    TreeSet<Span> spans =
        new TreeSet<>(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    told.forEach(t -> spans.addAll(t.mention().spans()));
    return new ArrayList<>(spans);
  }
}
