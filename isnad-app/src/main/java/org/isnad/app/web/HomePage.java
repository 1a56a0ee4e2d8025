package org.isnad.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.app.Workspace;
import org.isnad.app.store.Store;
import org.isnad.mention.TimeValue;
import org.isnad.record.EventRecord;

/** The first page: what the register holds, what is disputed, what is new. */
public final class HomePage {
  private static final int SHOWN = 8;

  private final Workspace workspace;

  HomePage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param lead how much the register holds
   * @param problems how many texts could not be read; empty when none
   * @param disputed records with disagreements, latest first
   * @param newest latest records
   * @param form the question of the answer card
   * @param isEmpty whether nothing has been read
   */
  public record View(
      Line lead,
      Line problems,
      List<Row> disputed,
      List<Row> newest,
      FilterForm form,
      boolean isEmpty) {}

  View view(Visit visit) {
    Wording wording = visit.wording();
    Store.Status status = workspace.store().status();
    List<EventRecord> records =
        workspace.register().records().stream().sorted(LATEST_FIRST).toList();
    List<EventRecord> disputed =
        records.stream().filter(r -> !r.disagreements().isEmpty()).toList();
    return new View(
        wording.say(
            "home.lead",
            Map.of(
                "events", records.size(),
                "documents", status.documents(),
                "disagreements", disputed.size())),
        status.problems() == 0 ? Line.EMPTY : wording.say("home.problems", "n", status.problems()),
        Row.all(disputed.subList(0, Math.min(SHOWN, disputed.size())), wording),
        Row.all(records.subList(0, Math.min(SHOWN, records.size())), wording),
        FilterForm.of(visit, workspace.register()),
        status.documents() == 0);
  }

  private static final Comparator<EventRecord> LATEST_FIRST =
      Comparator.comparing(HomePage::day).reversed();

  private static LocalDate day(EventRecord record) {
    TimeValue time = record.time();
    return Optional.ofNullable(time.to())
        .or(() -> Optional.ofNullable(time.from()))
        .orElse(LocalDate.MIN);
  }
}
