package org.isnad.app.answer;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.app.answer.Teller.Times;
import org.isnad.app.store.Document;
import org.isnad.app.store.Store;
import org.isnad.copy.Carrier;
import org.isnad.copy.Copies;
import org.isnad.copy.Copy;
import org.isnad.page.Problem;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/** Who tells: counts what texts, events, copies and problems say of outlets and agencies. */
public final class Tellers {
  private static final Comparator<Times> OFTEN =
      Comparator.comparingInt(Times::times).reversed().thenComparing(Times::name);

  private final Register register;
  private final Copies copies;
  private final Map<String, String> outletOf = new HashMap<>();
  private final Map<String, Counts> outlets = new TreeMap<>();

  private Tellers(Register register, Copies copies) {
    this.register = register;
    this.copies = copies;
  }

  private static final class Counts {
    private int texts;
    private int undated;
    private @Nullable LocalDate newest;
    private @Nullable Instant fetched;
    private final Set<String> changed = new HashSet<>();
    private int events;
    private int shared;
    private int first;
    private int copied;
    private int copies;
    private final Map<String, Integer> from = new HashMap<>();
    private final Map<String, Integer> problems = new HashMap<>();
  }

  /** All outlets, those with the most texts first. */
  public static List<Teller> outlets(Store store, Register register, Copies copies) {
    Tellers tellers = new Tellers(register, copies);
    List<Document> documents = store.documents();
    tellers.texts(documents, store.captured(), store.changed());
    tellers.events();
    tellers.copies();
    tellers.problems(documents, store.problems());
    List<Teller> made = new ArrayList<>();
    tellers.outlets.forEach((name, c) -> made.add(teller(name, c)));
    made.sort(Comparator.comparingInt(Teller::texts).reversed().thenComparing(Teller::name));
    return made;
  }

  private static Teller teller(String name, Counts c) {
    return new Teller(
        name,
        c.texts,
        c.undated,
        c.changed.size(),
        c.newest,
        c.fetched,
        c.events,
        c.shared,
        c.first,
        c.copied,
        c.copies,
        often(c.from),
        often(c.problems));
  }

  private Counts of(String outlet) {
    return outlets.computeIfAbsent(outlet, o -> new Counts());
  }

  private String outlet(String document) {
    return outletOf.getOrDefault(document, "");
  }

  private void texts(List<Document> documents, Map<String, Instant> fetched, Set<String> changed) {
    for (Document document : documents) {
      String name = Objects.requireNonNullElse(document.outlet(), "");
      outletOf.put(document.key(), name);
      Counts c = of(name);
      c.texts++;
      String published = document.published();
      if (published == null) {
        c.undated++;
      } else {
        LocalDate day = LocalDate.parse(published);
        c.newest = c.newest == null || day.isAfter(c.newest) ? day : c.newest;
      }
      Instant at = fetched.get(document.page());
      c.fetched = at != null && (c.fetched == null || at.isAfter(c.fetched)) ? at : c.fetched;
      if (changed.contains(document.page())) {
        c.changed.add(document.page());
      }
    }
  }

  private void events() {
    for (EventRecord record : register.records()) {
      Map<String, List<Carrier>> tellers = new TreeMap<>();
      for (Telling telling : record.tellings()) {
        tellers
            .computeIfAbsent(outlet(telling.document()), o -> new ArrayList<>())
            .add(copies.carrier(telling.document()));
      }
      tellers.keySet().forEach(outlet -> of(outlet).events++);
      if (tellers.size() > 1) {
        tellers.keySet().forEach(outlet -> of(outlet).shared++);
        first(tellers).ifPresent(outlet -> of(outlet).first++);
      }
    }
  }

  /** The outlet that told before all others that have a day; nothing when none did beyond doubt. */
  private static Optional<String> first(Map<String, List<Carrier>> tellers) {
    Map<String, List<Carrier>> dated = new TreeMap<>();
    tellers.forEach((outlet, carriers) -> {
      List<Carrier> known = carriers.stream().filter(c -> c.from() != null).toList();
      if (!outlet.isEmpty() && !known.isEmpty()) {
        dated.put(outlet, known);
      }
    });
    return dated.size() < 2
        ? Optional.empty()
        : dated.keySet().stream().filter(outlet -> isFirst(outlet, dated)).findFirst();
  }

  private static boolean isFirst(String outlet, Map<String, List<Carrier>> dated) {
    List<Carrier> own = Objects.requireNonNull(dated.get(outlet));
    return own.stream()
        .anyMatch(mine ->
            dated.entrySet().stream()
                .filter(e -> !e.getKey().equals(outlet))
                .flatMap(e -> e.getValue().stream())
                .allMatch(other -> other.isAfter(mine)));
  }

  private void copies() {
    for (String document : copies.all().keySet()) {
      Copy copy = copies.best(document).orElse(null);
      if (copy == null || !outletOf.containsKey(document)) {
        continue;
      }
      switch (copy.direction()) {
        case CREDITED, EARLIER -> carried(outlet(document), outlet(copy.of()));
        case SAME_AGENCY -> {
          Counts c = of(outlet(document));
          c.copies++;
          agency(document, copy.of()).ifPresent(name -> c.from.merge(name, 1, Integer::sum));
        }
        case UNDETERMINED -> {}
      }
    }
  }

  private void carried(String by, String from) {
    if (!by.equals(from)) {
      of(by).copies++;
      of(from).copied++;
      of(by).from.merge(from, 1, Integer::sum);
    }
  }

  /** The agency that two texts name. */
  private Optional<String> agency(String document, String other) {
    Set<String> named = new TreeSet<>();
    copies.carrier(other).agencies().forEach(a -> named.add(a.key()));
    return copies.carrier(document).agencies().stream()
        .filter(a -> named.contains(a.key()))
        .map(Carrier.Body::name)
        .findFirst();
  }

  private void problems(List<Document> documents, List<Problem> problems) {
    Map<String, String> outletOfHost = new HashMap<>();
    for (Document document : documents) {
      host(document.url()).ifPresent(host -> outletOfHost.put(host, outlet(document.key())));
    }
    for (Problem problem : problems) {
      String known = outletOf.get(problem.document());
      Optional<String> outlet =
          known != null ? Optional.of(known) : host(problem.document()).map(outletOfHost::get);
      outlet.ifPresent(name -> of(name).problems.merge(problem.code(), 1, Integer::sum));
    }
  }

  private static Optional<String> host(@Nullable String address) {
    if (address == null || !address.contains("://")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(URI.create(address).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Times> often(Map<String, Integer> counted) {
    return counted.entrySet().stream()
        .map(e -> new Times(e.getKey(), e.getValue()))
        .sorted(OFTEN)
        .toList();
  }

  /** The agencies that tellings name, those with the most texts first. */
  public static List<Teller.Agency> agencies(Store store, Register register, Names names) {
    Map<String, String> outletOf = new HashMap<>();
    store
        .documents()
        .forEach(d -> outletOf.put(d.key(), Objects.requireNonNullElse(d.outlet(), "")));
    Map<String, Set<String>> texts = new TreeMap<>();
    Map<String, Set<String>> events = new HashMap<>();
    for (EventRecord record : register.records()) {
      for (Telling telling : record.tellings()) {
        String agency = telling.agency();
        if (agency != null) {
          texts.computeIfAbsent(agency, a -> new HashSet<>()).add(telling.document());
          events.computeIfAbsent(agency, a -> new HashSet<>()).add(record.id());
        }
      }
    }
    List<Teller.Agency> agencies = new ArrayList<>();
    texts.forEach((agency, documents) -> {
      Map<String, Integer> by = new HashMap<>();
      documents.forEach(d -> by.merge(outletOf.getOrDefault(d, ""), 1, Integer::sum));
      int told = events.getOrDefault(agency, Set.of()).size();
      agencies.add(
          new Teller.Agency(
              agency, names.name(agency, agency).ar(), documents.size(), told, often(by)));
    });
    agencies.sort(
        Comparator.comparingInt(Teller.Agency::texts).reversed().thenComparing(Teller.Agency::id));
    return agencies;
  }
}
