package org.isnad.app.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.event.Argument;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.mention.Name;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/**
 * All records of a data folder at one moment, to be asked. Immutable; may be shared between
 * threads.
 */
public final class Register {
  private final List<EventRecord> records;
  private final Map<String, EventRecord> byId = new LinkedHashMap<>();
  private final Map<String, EventRecord> byStatement = new HashMap<>();
  private final UnaryOperator<String> fold;
  private final UnaryOperator<String> now;
  private final Map<String, String> foldedOutlets = new ConcurrentHashMap<>();
  private final Map<String, String> foldedWords = new ConcurrentHashMap<>();
  private @Nullable Map<String, EventRecord> byTelling;
  private @Nullable RegisterIndex index;
  private @Nullable Choices choices;

  /**
   * @param records in the order they are to be shown
   * @param fold makes spellings of one word equal, such as {@code Orthography::fold}
   */
  public Register(List<EventRecord> records, UnaryOperator<String> fold) {
    this(records, fold, id -> id);
  }

  /**
   * @param records in the order they are to be shown; those that people rejected are only found by
   *     their ids
   * @param fold makes spellings of one word equal, such as {@code Orthography::fold}
   * @param now the id of the record that a former one is part of
   */
  public Register(
      List<EventRecord> records, UnaryOperator<String> fold, UnaryOperator<String> now) {
    this.records = records.stream().filter(r -> !r.isRejected()).toList();
    this.fold = fold;
    this.now = now;
    for (EventRecord record : records) {
      byId.put(record.id(), record);
      record.statements().forEach(s -> byStatement.putIfAbsent(s.id(), record));
    }
  }

  /** All records. */
  public List<EventRecord> records() {
    return records;
  }

  /** The record of an id; of a former id, the record that it is part of now. */
  public Optional<EventRecord> record(String id) {
    EventRecord found = byId.get(id);
    if (found == null) {
      found = byTelling().get(id.substring(id.lastIndexOf('.') + 1));
    }
    if (found == null) {
      found = byId.get(now.apply(id));
    }
    return Optional.ofNullable(found);
  }

  /** What the records can be filtered by. */
  public synchronized Choices choices() {
    Choices made = choices;
    if (made == null) {
      made = Choices.of(records);
      choices = made;
    }
    return made;
  }

  /** All records, those that people rejected too. */
  public Collection<EventRecord> all() {
    return byId.values();
  }

  private synchronized Map<String, EventRecord> byTelling() {
    Map<String, EventRecord> made = byTelling;
    if (made == null) {
      made = new HashMap<>();
      for (EventRecord record : byId.values()) {
        for (Telling telling : record.tellings()) {
          for (String mention : telling.mentions()) {
            made.put(EventRecord.name(mention), record);
          }
        }
      }
      byTelling = made;
    }
    return made;
  }

  /** A record by the id that it has now, one that people rejected too; null when there is none. */
  public @Nullable EventRecord byId(String id) {
    return byId.get(id);
  }

  private synchronized RegisterIndex index() {
    RegisterIndex made = index;
    if (made == null) {
      made = new RegisterIndex(records);
      index = made;
    }
    return made;
  }

  /** The name of somebody who takes part in events; null when nobody has that id. */
  public @Nullable Name participant(String id) {
    return index().name(id);
  }

  /** The records in which somebody takes part, in the register's order. */
  public List<EventRecord> of(String participant) {
    return index().of(participant);
  }

  /** The records of events at a place or that it has a part in, in the register's order. */
  public List<EventRecord> at(String place) {
    return index().at(place);
  }

  /** The records whose tellings clash, in the register's order. */
  public List<EventRecord> disputed() {
    return index().disputed();
  }

  /** The record that holds a statement. */
  public Optional<EventRecord> recordOfStatement(String id) {
    return Optional.ofNullable(byStatement.get(id));
  }

  /** The records a filter asks for, in the register's order. */
  public List<EventRecord> find(Filter filter) {
    return find(filter, candidates(filter));
  }

  /** The records a filter asks for, those that people rejected too. */
  public List<EventRecord> findAll(Filter filter) {
    return find(filter, byId.values());
  }

  private List<EventRecord> find(Filter filter, Collection<EventRecord> among) {
    String outlet = folded(filter.outlet());
    String text = folded(filter.text());
    return among.stream()
        .filter(r -> filter.kinds().isEmpty() || filter.kinds().contains(r.kind()))
        .filter(r -> filter.types().isEmpty() || filter.types().contains(r.type()))
        .filter(r -> filter.statuses().isEmpty() || filter.statuses().contains(r.status()))
        .filter(r -> isWithin(r, filter.from(), filter.to()))
        .filter(r -> filter.who().stream().allMatch(ids -> takesPart(r, ids)))
        .filter(r -> outlet == null || r.tellings().stream().anyMatch(t -> isOf(t, outlet)))
        .filter(r -> text == null || words(r).contains(text))
        .toList();
  }

  /** The records among which those are that a filter asks for. */
  private List<EventRecord> candidates(Filter filter) {
    List<EventRecord> fewest = records;
    for (Set<String> ids : filter.who()) {
      if (ids.size() == 1) {
        List<EventRecord> own = of(ids.iterator().next());
        fewest = own.size() < fewest.size() ? own : fewest;
      }
    }
    return fewest;
  }

  /** The records that a document tells, by document key. */
  public List<EventRecord> toldBy(String document) {
    return index().toldBy(document);
  }

  private static boolean takesPart(EventRecord record, Set<String> ids) {
    return record.participants().stream().anyMatch(a -> ids.contains(a.referent().entity().id()));
  }

  /** Whether the event may have been between the days. */
  static boolean isWithin(EventRecord record, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return true;
    }
    LocalDate first = record.time().from();
    LocalDate last = record.time().to();
    if (first == null && last == null) {
      return false;
    }
    return (from == null || last == null || !last.isBefore(from))
        && (to == null || first == null || !first.isAfter(to));
  }

  private boolean isOf(Telling telling, String outlet) {
    String own = telling.outlet();
    return own != null && foldedOutlets.computeIfAbsent(own, this::fold).contains(outlet);
  }

  /** What words are looked for in, folded. */
  private String words(EventRecord record) {
    return foldedWords.computeIfAbsent(
        record.id(), id -> said(record).map(fold).collect(Collectors.joining("\n")));
  }

  private static Stream<String> said(EventRecord record) {
    Stream<String> names =
        record.participants().stream()
            .map(Argument::referent)
            .map(r -> r.entity().name())
            .flatMap(Register::both);
    Value.OfPlace place = record.place();
    Stream<String> places = place == null ? Stream.of() : both(new Name(place.ar(), place.en()));
    Stream<String> quotes =
        record.statements().stream()
            .map(Statement::evidence)
            .flatMap(List::stream)
            .map(Evidence::quote);
    Stream<String> texts =
        record.statements().stream()
            .map(Statement::value)
            .flatMap(v -> v instanceof Value.OfText t ? Stream.of(t.text()) : Stream.of());
    return Stream.of(names, places, quotes, texts)
        .flatMap(s -> s)
        .map(w -> w.toLowerCase(Locale.ROOT));
  }

  private static Stream<String> both(Name name) {
    return name.en() == null ? Stream.of(name.ar()) : Stream.of(name.ar(), name.en());
  }

  private @Nullable String folded(@Nullable String text) {
    return text == null || text.isBlank() ? null : fold(text.strip());
  }

  private String fold(String text) {
    return fold.apply(text.toLowerCase(Locale.ROOT));
  }
}
