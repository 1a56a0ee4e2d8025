package org.isnad.app.web.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.app.Workspace;
import org.isnad.app.store.RegisterChange;
import org.isnad.app.web.Faults;
import org.isnad.app.web.Line;
import org.isnad.app.web.Links;
import org.isnad.app.web.Pager;
import org.isnad.app.web.Values;
import org.isnad.app.web.Visit;
import org.isnad.app.web.Wording;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;

/** What became of records since a day or an instant. */
public final class ChangesPage {
  private static final int ROWS = 100;

  private final Workspace workspace;

  ChangesPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param since the day asked for, empty when none
   * @param rows changes of this page, the latest first
   * @param found how many there are, in words
   * @param pager which page it is
   */
  public record View(String since, List<Row> rows, Line found, Pager pager) {}

  /**
   * One change.
   *
   * @param iso when it was noticed, for programs
   * @param date the day
   * @param form what happened, in words
   * @param code what happened, for styles
   * @param event title of the event, or its former id
   * @param href the event, empty when there is none any more
   * @param otherHref the event it is part of now or was part of; empty when none
   * @param other its title
   */
  public record Row(
      String iso,
      Line date,
      Line form,
      String code,
      Line event,
      String href,
      String otherHref,
      Line other) {}

  View view(Visit visit) {
    List<RegisterChange> all = changes(visit).reversed();
    Pager pager = Pager.of(visit, all.size(), ROWS);
    Wording wording = visit.wording();
    return new View(
        visit.asked("since"),
        pager.part(all).stream().map(c -> row(c, wording)).toList(),
        wording.say("changes.found", "n", all.size()),
        pager);
  }

  private Row row(RegisterChange change, Wording wording) {
    Optional<EventRecord> event = workspace.register().record(change.event());
    String otherId = change.other();
    Optional<EventRecord> other =
        otherId == null ? Optional.empty() : workspace.register().record(otherId);
    return new Row(
        change.noticed().toString(),
        wording.date(change.noticed().atZone(ZoneOffset.UTC).toLocalDate()),
        wording.say("change." + change.form().name()),
        Values.code(change.form()),
        event.map(r -> new Values(wording).title(r)).orElseGet(() -> Line.code(change.about())),
        event.map(r -> Links.event(r.id())).orElse(""),
        other.map(r -> Links.event(r.id())).orElse(""),
        other.map(r -> new Values(wording).title(r)).orElse(Line.EMPTY));
  }

  /** The changes for programs, the earliest first. */
  Sheet sheet(Visit visit) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (RegisterChange c : changes(visit)) {
      rows.add(
          Arrays.asList(
              Long.toString(c.number()),
              c.noticed().toString(),
              c.form().name().toLowerCase(Locale.ROOT),
              c.event(),
              c.other(),
              c.about()));
    }
    return new Sheet(List.of("number", "noticed", "form", "event", "other", "about"), rows);
  }

  private List<RegisterChange> changes(Visit visit) {
    workspace.register();
    return workspace.store().changes(since(visit));
  }

  private static Instant since(Visit visit) {
    String asked = visit.asked("since");
    try {
      return asked.isEmpty()
          ? Instant.EPOCH
          : asked.contains("T")
              ? Instant.parse(asked)
              : LocalDate.parse(asked).atStartOfDay(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeParseException e) {
      Faults faults = new Faults(visit);
      faults.wrong("error.date", "changes.since", asked);
      faults.refuse();
      return Instant.EPOCH;
    }
  }
}
