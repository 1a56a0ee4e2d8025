package org.isnad.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Filter;
import org.isnad.app.answer.Names;
import org.isnad.lexicon.Table;
import org.isnad.mention.Name;
import org.isnad.record.EventRecord;
import org.isnad.story.Story;
import org.isnad.story.Timeline;
import org.jspecify.annotations.Nullable;

/** What is known of somebody, a body, a state or a place, or of two of them together. */
public final class NamePage {
  private static final int COMPANIONS = 24;
  private static final int STORIES = 8;
  private static final int ROWS = 100;

  private final Workspace workspace;
  private @Nullable Map<String, List<Table.Row>> held;
  private @Nullable Map<String, Name> offices;

  NamePage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param title the name or names
   * @param ids as they stand in exports
   * @param lead how many events, from when to when
   * @param offices offices in time; empty for two together
   * @param companions who takes part beside
   * @param rows the events of this page, the latest first
   * @param picture the events in time; null for fewer than two with a day
   * @param stories stories that name them most
   * @param card address of the answer card; empty for one alone
   * @param parts for two together the page of each
   * @param pager the pages before and after
   */
  public record View(
      Line title,
      Line ids,
      Line lead,
      List<Office> offices,
      List<StoryCard.Tag> companions,
      List<Row> rows,
      @Nullable Picture picture,
      List<StoryCard> stories,
      String card,
      List<StoryCard.Tag> parts,
      Pager pager) {}

  /**
   * An office in time.
   *
   * @param name the office with its state or body
   * @param from first day; empty when unknown
   * @param to last day; empty when it goes on or is unknown
   * @param how whether data give it or texts
   */
  public record Office(Line name, Line from, Line to, Line how) {}

  View view(Visit visit, List<String> ids) {
    Wording wording = visit.wording();
    Names names = workspace.names();
    List<EventRecord> records = records(visit, ids);
    Timeline timeline = Timeline.of(records);
    List<EventRecord> latest = new ArrayList<>(records);
    latest.sort(Comparator.comparing(StoryCard::last).reversed().thenComparing(EventRecord::id));
    Pager pager = Pager.of(visit, latest.size(), ROWS);
    return new View(
        title(ids, wording),
        Line.code(String.join(" · ", ids)),
        lead(timeline, records.size(), wording),
        ids.size() == 1 ? offices(ids.get(0), records, wording) : List.of(),
        ids.size() == 1 ? companions(ids.get(0), records, wording) : List.of(),
        Row.all(pager.part(latest), wording),
        timeline.dated().size() < 2 ? null : TimePicture.of(timeline, wording),
        new StoriesPage(workspace).cards(stories(ids), wording),
        ids.size() == 1
            ? ""
            : "/contacts?who=" + Links.encoded(ids.get(0)) + "&who=" + Links.encoded(ids.get(1)),
        ids.size() == 1
            ? List.of()
            : ids.stream()
                .map(id ->
                    new StoryCard.Tag(wording.name(names.name(id)), Links.name(id), Line.EMPTY))
                .toList(),
        pager);
  }

  Line title(List<String> ids, Wording wording) {
    Names names = workspace.names();
    return wording.list(ids.stream().map(id -> wording.name(name(id, names))).toList());
  }

  /** The name; of somebody only stories know, as they write it. */
  private Name name(String id, Names names) {
    if (names.knows(id)) {
      return names.name(id);
    }
    return workspace.stories().naming(List.of(id)).stream()
        .flatMap(s -> s.cluster().names().stream())
        .filter(t -> t.key().equals(id))
        .findFirst()
        .map(t -> new Name(t.form(), null))
        .orElse(names.name(id));
  }

  /** All events of those named, in the register's order. */
  List<EventRecord> records(Visit visit, List<String> ids) {
    List<EventRecord> found =
        ids.size() == 1 && isPlace(ids.get(0))
            ? workspace.register().at(ids.get(0))
            : workspace
                .register()
                .find(
                    new Filter(
                        ids.stream().map(Set::of).toList(),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        Set.of(),
                        null,
                        null));
    if (found.isEmpty() && stories(ids).isEmpty() && !knows(ids)) {
      throw RequestProblem.missing(
          visit.wording().say("names.missing", "id", Line.code(String.join(" ", ids))));
    }
    return found;
  }

  private boolean knows(List<String> ids) {
    return ids.stream().allMatch(workspace.names()::knows);
  }

  private static boolean isPlace(String id) {
    return id.startsWith("loc.");
  }

  private List<Story> stories(List<String> ids) {
    List<Story> naming = workspace.stories().naming(ids);
    return naming.subList(0, Math.min(STORIES, naming.size()));
  }

  private static Line lead(Timeline timeline, int events, Wording wording) {
    if (timeline.dated().isEmpty()) {
      return wording.say("names.lead", "n", events);
    }
    LocalDate from = timeline.dated().get(0).from();
    LocalDate to = timeline.dated().get(timeline.dated().size() - 1).to();
    return wording.say(
        from.equals(to) ? "names.lead.day" : "names.lead.dated",
        Map.of("n", events, "from", wording.date(from), "to", wording.date(to)));
  }

  private List<StoryCard.Tag> companions(String id, List<EventRecord> records, Wording wording) {
    return Timeline.companions(records, id).stream()
        .limit(COMPANIONS)
        .map(c ->
            new StoryCard.Tag(
                wording.name(c.entity().name()),
                Links.pair(id, c.entity().id()),
                wording.say("trends.count", "n", c.events())))
        .toList();
  }

  /** Who holds which office by the data, by person; a table is parsed whenever it is asked for. */
  private synchronized Map<String, List<Table.Row>> held() {
    Map<String, List<Table.Row>> made = held;
    if (made == null) {
      made =
          workspace.lexicon().table("gazetteer/office-holders.tsv").rows().stream()
              .collect(Collectors.groupingBy(row -> row.get("person")));
      held = made;
    }
    return made;
  }

  private synchronized Map<String, Name> offices() {
    Map<String, Name> made = offices;
    if (made == null) {
      made = new HashMap<>();
      for (Table.Row row : workspace.lexicon().table("gazetteer/offices.tsv").rows()) {
        made.put(row.get("id"), new Name(row.get("name_ar"), row.get("name_en")));
      }
      offices = made;
    }
    return made;
  }

  private List<Office> offices(String id, List<EventRecord> records, Wording wording) {
    List<Office> offices = new ArrayList<>();
    for (Table.Row row : held().getOrDefault(id, List.of())) {
      offices.add(
          new Office(
              office(row, wording),
              day(row.get("from"), wording),
              day(row.get("to"), wording),
              wording.say("names.office.data")));
    }
    for (Timeline.Tenure tenure : Timeline.tenures(records, id)) {
      LocalDate from = tenure.from();
      LocalDate to = tenure.to();
      offices.add(
          new Office(
              wording.name(tenure.office().name()),
              from == null ? Line.EMPTY : wording.date(from),
              to == null ? Line.EMPTY : wording.date(to),
              wording.say("names.office.texts", "n", tenure.events())));
    }
    return offices;
  }

  private Line office(Table.Row row, Wording wording) {
    Name office =
        offices().getOrDefault(row.get("office"), new Name(row.get("office"), row.get("office")));
    Names names = workspace.names();
    String of = row.get("of");
    Name state = names.knows("cty." + of) ? names.name("cty." + of) : names.name(of);
    return wording.say("names.office", "office", wording.name(office), "of", wording.name(state));
  }

  /** A day, month or year as the data give it. */
  private static Line day(String iso, Wording wording) {
    if (iso.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return wording.date(LocalDate.parse(iso));
    }
    if (iso.matches("[0-9]{4}-[0-9]{2}")) {
      return wording.month(LocalDate.parse(iso + "-01"));
    }
    return iso.isEmpty() ? Line.EMPTY : Line.code(iso);
  }
}
