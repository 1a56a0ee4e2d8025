package org.isnad.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Contacts;
import org.isnad.app.answer.Register;
import org.isnad.event.Statement;
import org.isnad.record.ClaimCheck;
import org.isnad.record.EventRecord;
import org.isnad.record.Series;
import org.isnad.story.Timeline;
import org.jspecify.annotations.Nullable;

/** The answer card: how often, when, how long, on whose initiative, and who says so. */
public final class ContactsPage {
  private final Workspace workspace;

  ContactsPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param form the question
   * @param notes what is wrong in the question, or unknown
   * @param card the answer; null when nothing can be answered
   * @param citation of the answer
   */
  public record View(FilterForm form, List<Line> notes, @Nullable Card card, String citation) {}

  /**
   * An answer.
   *
   * @param question what was asked
   * @param held how many were held, in words
   * @param lengths for how many a length is known, in words
   * @param items held events by day
   * @param others planned, denied, cancelled, unconfirmed ones
   * @param claims what is claimed of count and distance
   * @param lengthPicture the lengths told; null when none is
   * @param timePicture the held ones in time; null for fewer than two with a day
   */
  public record Card(
      Line question,
      Line held,
      Line lengths,
      List<Item> items,
      List<Row> others,
      List<Claim> claims,
      @Nullable Picture lengthPicture,
      @Nullable Picture timePicture) {}

  /**
   * A held event.
   *
   * @param number its place in the list
   * @param row title, time
   * @param lengths what is said of its length
   * @param initiators what is said of who began it
   * @param tellers outlets that tell it
   */
  public record Item(
      Line number, Row row, List<Said> lengths, List<Said> initiators, Line tellers) {}

  /**
   * A claim held against the register.
   *
   * @param verdict what came out, in words
   * @param code the verdict for styles
   * @param finding what was found
   * @param said the claim
   * @param href the event it is made of
   */
  public record Claim(Line verdict, String code, Line finding, Said said, String href) {}

  View view(Visit visit) {
    List<Line> notes = new ArrayList<>();
    Contacts contacts = contacts(visit, notes);
    Card card = contacts == null ? null : card(visit, contacts);
    return new View(
        FilterForm.of(visit, workspace.register()),
        notes,
        card,
        card == null ? "" : new Citation(visit).of(card));
  }

  /** The answer alone, for the twins. */
  Contacts contacts(Visit visit) {
    List<Line> notes = new ArrayList<>();
    Contacts contacts = contacts(visit, notes);
    if (contacts == null) {
      throw RequestProblem.senseless(
          notes.isEmpty() ? visit.wording().say("contacts.need") : notes.get(0));
    }
    return contacts;
  }

  private @Nullable Contacts contacts(Visit visit, List<Line> notes) {
    Wording wording = visit.wording();
    Register register = workspace.register();
    List<Set<String>> who = new ArrayList<>();
    for (String name : visit.all("who")) {
      Set<String> ids = workspace.names().find(name, register);
      if (ids.isEmpty()) {
        notes.add(wording.say("events.unknown", "name", name));
      }
      who.add(ids);
    }
    if (who.size() == 1) {
      notes.add(wording.say("contacts.need"));
    }
    Faults faults = new Faults(visit);
    Integer year = faults.year("year", "filter.year");
    LocalDate from = faults.day("from", "filter.from");
    LocalDate to = faults.day("to", "filter.to");
    if (from != null && to != null && from.isAfter(to)) {
      faults.add(wording.say("error.order"));
    }
    if (year != null && (from != null || to != null)) {
      faults.add(wording.say("error.period"));
    }
    faults.known("kind", "filter.kind", kind -> Question.isKind(kind, wording, register));
    faults.mark();
    notes.addAll(faults.lines());
    if (year != null) {
      from = LocalDate.of(year, 1, 1);
      to = LocalDate.of(year, 12, 31);
    }
    return who.size() > 1 && notes.isEmpty() ? ask(visit, register, who, from, to) : null;
  }

  private Contacts ask(
      Visit visit,
      Register register,
      List<Set<String>> who,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    String kind = visit.asked("kind");
    return Contacts.of(
        register,
        workspace.names(),
        workspace.lexicon(),
        who,
        kind.isEmpty() ? null : kind,
        from,
        to);
  }

  private Card card(Visit visit, Contacts contacts) {
    Wording wording = visit.wording();
    Series series = contacts.series();
    Sayings sayings = new Sayings(workspace, wording);
    List<Item> items = new ArrayList<>();
    for (Series.Item item : series.held()) {
      items.add(item(item, items.size() + 1, sayings, wording));
    }
    return new Card(
        question(contacts, wording),
        wording.say("contacts.held", "n", items.size()),
        lengths(series, wording),
        items,
        Row.all(series.others(), wording),
        series.claims().stream().map(c -> claim(c, sayings, wording)).toList(),
        lengthPicture(series, wording),
        timePicture(series, wording));
  }

  private static @Nullable Picture lengthPicture(Series series, Wording wording) {
    Values values = new Values(wording);
    List<LengthPicture.Told> told =
        series.held().stream()
            .map(Series.Item::record)
            .flatMap(r ->
                EventPictures.lengths(r, values.when(r.time()).text(), values, wording).stream())
            .toList();
    return told.isEmpty() ? null : LengthPicture.of(told, wording);
  }

  private static @Nullable Picture timePicture(Series series, Wording wording) {
    Timeline timeline = Timeline.of(series.held().stream().map(Series.Item::record).toList());
    return timeline.dated().size() < 2 ? null : TimePicture.of(timeline, wording);
  }

  private static Line question(Contacts contacts, Wording wording) {
    String kind = contacts.kind();
    List<Line> names = contacts.parties().stream().map(p -> wording.name(p.name())).toList();
    Line what =
        wording.say(
            "contacts.question",
            "kind",
            kind == null ? wording.say("contacts.anything") : new Values(wording).kind(kind),
            "names",
            wording.list(names));
    Line when = period(contacts.from(), contacts.to(), wording);
    return when.isEmpty()
        ? what
        : wording.say("contacts.question.period", "question", what, "period", when);
  }

  /** The year or the days asked for, in words; empty for all time. */
  private static Line period(@Nullable LocalDate from, @Nullable LocalDate to, Wording wording) {
    if (from == null) {
      return to == null ? Line.EMPTY : wording.say("contacts.until", "to", wording.date(to));
    }
    if (to == null) {
      return wording.say("contacts.since", "from", wording.date(from));
    }
    boolean isYear = from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
    return isYear
        ? wording.say("contacts.year", "year", wording.year(from.getYear()))
        : wording.say("contacts.between", "from", wording.date(from), "to", wording.date(to));
  }

  private static Line lengths(Series series, Wording wording) {
    if (series.held().isEmpty()) {
      return Line.EMPTY;
    }
    return series.known() == 0
        ? wording.say("contacts.lengths.none")
        : wording.say("contacts.lengths", "known", series.known(), "unknown", series.unknown());
  }

  private static Item item(Series.Item item, int number, Sayings sayings, Wording wording) {
    EventRecord record = item.record();
    List<Line> tellers =
        record.tellings().stream().map(t -> sayings.source(t.document())).distinct().toList();
    return new Item(
        wording.number(number),
        Row.of(record, wording),
        all(item.lengths(), record, sayings),
        all(item.initiators(), record, sayings),
        wording.list(tellers));
  }

  private static List<Said> all(List<Statement> says, EventRecord record, Sayings sayings) {
    return says.stream().map(s -> sayings.said(record, s)).toList();
  }

  private Claim claim(ClaimCheck check, Sayings sayings, Wording wording) {
    EventRecord record =
        workspace
            .register()
            .record(check.record())
            .orElseThrow(() -> new IllegalStateException("no record " + check.record()));
    return new Claim(
        wording.say("verdict." + check.verdict().name()),
        Values.code(check.verdict()),
        wording.finding(check.findingAr(), check.findingEn()),
        sayings.said(record, check.statement()),
        Links.event(record.id()));
  }
}
