package org.isnad.app.web.review;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Filter;
import org.isnad.app.ledger.Desk;
import org.isnad.app.ledger.Preview;
import org.isnad.app.ledger.Refusal;
import org.isnad.app.ledger.Wish;
import org.isnad.app.store.Document;
import org.isnad.app.web.Line;
import org.isnad.app.web.Links;
import org.isnad.app.web.RequestProblem;
import org.isnad.app.web.Row;
import org.isnad.app.web.Said;
import org.isnad.app.web.Sayings;
import org.isnad.app.web.Values;
import org.isnad.app.web.Visit;
import org.isnad.app.web.Wording;
import org.isnad.event.Evidence;
import org.isnad.record.Decision.Act;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/** Makes two events one or takes tellings out of one, by choices and without dragging. */
public final class JoiningPage {
  private static final int NEAR_DAYS = 7;
  private static final int OFFERED = 12;
  private static final String NOBODY = "-";

  private final Workspace workspace;

  JoiningPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The page on which an event is made one with another.
   *
   * @param id of the event
   * @param row the event
   * @param query words that were searched for
   * @param found events to choose from
   * @param chosen id of the one that was chosen, empty when none is
   * @param results what would be; empty when nothing is chosen
   * @param problem why it cannot be; empty when it can
   */
  public record Merge(
      String id,
      Row row,
      String query,
      List<Offer> found,
      String chosen,
      List<Row> results,
      Line problem) {}

  /**
   * An event to choose.
   *
   * @param id of the event
   * @param row the event
   * @param chosen whether it is the one
   */
  public record Offer(String id, Row row, boolean chosen) {}

  /**
   * The page on which tellings are taken out of an event.
   *
   * @param id of the event
   * @param row the event
   * @param tellings to choose from
   * @param results what would be; empty when nothing is chosen
   * @param problem why it cannot be; empty when it can
   */
  public record Split(String id, Row row, List<Told> tellings, List<Row> results, Line problem) {}

  /**
   * A telling to choose.
   *
   * @param id of its first mention
   * @param title of the document
   * @param outlet empty when unknown
   * @param quote its first sentence
   * @param chosen whether it is to be apart
   */
  public record Told(String id, Line title, Line outlet, Said.Quote quote, boolean chosen) {}

  private EventRecord record(Visit visit) {
    String id = visit.context().pathParam("id");
    return workspace
        .register()
        .record(id)
        .orElseThrow(() ->
            RequestProblem.missing(visit.wording().say("event.missing", "id", Line.code(id))));
  }

  Merge merge(Visit visit) {
    EventRecord record = record(visit);
    String query = visit.asked("q");
    String chosen = visit.asked("with");
    Optional<EventRecord> other =
        chosen.isEmpty() ? Optional.empty() : workspace.register().record(chosen);
    Result result =
        chosen.isEmpty()
            ? Result.NONE
            : tried(
                visit,
                Wish.of(Act.MERGE, record.id(), NOBODY, NOBODY).with(chosen),
                other.map(o -> List.of(record, o)).orElse(List.of(record)));
    return new Merge(
        record.id(),
        Row.of(record, visit.wording()),
        query,
        offers(record, query, other.orElse(null), visit.wording()),
        other.map(EventRecord::id).orElse(""),
        Row.all(result.records(), visit.wording()),
        result.problem());
  }

  private List<Offer> offers(
      EventRecord record, String query, @Nullable EventRecord chosen, Wording wording) {
    List<EventRecord> found =
        query.isEmpty() ? near(record) : searched(query).stream().limit(OFFERED).toList();
    return Stream.concat(Stream.ofNullable(chosen), found.stream())
        .filter(r -> !r.id().equals(record.id()))
        .distinct()
        .map(r ->
            new Offer(r.id(), Row.of(r, wording), chosen != null && r.id().equals(chosen.id())))
        .toList();
  }

  private List<EventRecord> searched(String query) {
    Optional<EventRecord> named = workspace.register().record(query);
    if (named.isPresent()) {
      return named.stream().toList();
    }
    return workspace
        .register()
        .find(new Filter(List.of(), Set.of(), Set.of(), null, null, Set.of(), null, query));
  }

  /** Events with somebody in common, those of nearly the same time first. */
  private List<EventRecord> near(EventRecord record) {
    Set<String> who = who(record);
    return workspace.register().records().stream()
        .filter(r -> who(r).stream().anyMatch(who::contains))
        .filter(r -> days(r, record) <= NEAR_DAYS || !isDated(r) || !isDated(record))
        .sorted(
            Comparator.comparing((EventRecord r) -> !r.kind().equals(record.kind()))
                .thenComparingLong(r -> -shared(r, who))
                .thenComparingLong(r -> days(r, record))
                .thenComparing(EventRecord::id))
        .limit(OFFERED)
        .toList();
  }

  private static Set<String> who(EventRecord record) {
    return record.participants().stream()
        .map(a -> a.referent().entity().id())
        .collect(Collectors.toSet());
  }

  private static long shared(EventRecord record, Set<String> who) {
    return who(record).stream().filter(who::contains).count();
  }

  private static boolean isDated(EventRecord record) {
    return record.time().from() != null;
  }

  private static long days(EventRecord one, EventRecord other) {
    return one.time().from() == null || other.time().from() == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(one.time().from(), other.time().from()));
  }

  Split split(Visit visit) {
    EventRecord record = record(visit);
    List<String> chosen = visit.all("documents");
    Result result =
        chosen.isEmpty()
            ? Result.NONE
            : tried(
                visit,
                Wish.of(Act.SPLIT, record.id(), NOBODY, NOBODY).apart(chosen),
                List.of(record));
    Sayings sayings = new Sayings(workspace, visit.wording());
    return new Split(
        record.id(),
        Row.of(record, visit.wording()),
        record.tellings().stream().map(t -> told(record, t, chosen, sayings)).toList(),
        Row.all(result.records(), visit.wording()),
        result.problem());
  }

  private Told told(EventRecord record, Telling telling, List<String> chosen, Sayings sayings) {
    String id = telling.mentions().isEmpty() ? telling.document() : telling.mentions().get(0);
    Optional<Document> document = workspace.store().document(telling.document());
    Evidence evidence =
        telling.spans().isEmpty()
            ? null
            : new Evidence(telling.document(), telling.spans().get(0), "");
    return new Told(
        id,
        document.map(Document::title).map(Line::arabic).orElse(sayings.source(telling.document())),
        Line.ofNullable(telling.outlet()),
        evidence == null
            ? new Said.Quote("", "", "", Links.document(telling.document()), Line.EMPTY, Line.EMPTY)
            : sayings.quote(record, evidence),
        chosen.contains(id));
  }

  /** What a decision would make, or why it cannot be. */
  private record Result(List<EventRecord> records, Line problem) {
    static final Result NONE = new Result(List.of(), Line.EMPTY);
  }

  private Result tried(Visit visit, Wish wish, List<EventRecord> records) {
    try {
      return new Result(
          new Preview(workspace).of(new Desk(workspace).decision(wish), records), Line.EMPTY);
    } catch (Refusal refusal) {
      String word = Values.code(refusal.why());
      visit.context().status(400);
      return new Result(
          List.of(), visit.wording().say("wrong." + word, "about", Line.code(refusal.about())));
    }
  }
}
