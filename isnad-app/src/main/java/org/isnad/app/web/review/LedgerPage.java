package org.isnad.app.web.review;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Register;
import org.isnad.app.web.Line;
import org.isnad.app.web.Links;
import org.isnad.app.web.Pager;
import org.isnad.app.web.Values;
import org.isnad.app.web.Visit;
import org.isnad.app.web.Wording;
import org.isnad.record.Anchor;
import org.isnad.record.Decision;
import org.isnad.record.Decision.Act;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;
import org.jspecify.annotations.Nullable;

/** All decisions, the latest first: who, when, what, why, and whether they hold. */
public final class LedgerPage {
  private static final int ROWS = 100;

  private final Workspace workspace;

  LedgerPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param rows decisions of this page
   * @param found how many there are, in words
   * @param orphans how many hold on to nothing, in words; empty when none
   * @param pager which page it is
   */
  public record View(List<Row> rows, Line found, Line orphans, Pager pager) {}

  /** Whether a decision counts. */
  public enum State {
    HOLDS,
    UNDONE,
    /** Nothing tells its event any more. */
    ORPHAN
  }

  /**
   * One decision.
   *
   * @param id its id
   * @param iso the moment for programs
   * @param date the day
   * @param author who decided
   * @param act what was decided
   * @param event title of the event, or its former id
   * @param href the event, empty when it is there no longer
   * @param about field and value, statement, or the other event; empty for the event itself
   * @param reason why, empty when not given
   * @param state whether it holds, in words; empty when it does
   * @param code the state for styles
   * @param canUndo whether it can be undone
   */
  public record Row(
      String id,
      String iso,
      Line date,
      Line author,
      Line act,
      Line event,
      String href,
      Line about,
      Line reason,
      Line state,
      String code,
      boolean canUndo) {}

  View view(Visit visit) {
    Ledger ledger = workspace.store().ledger();
    List<Decision> all = ledger.all().reversed();
    States states = new States(ledger, workspace.register());
    Pager pager = Pager.of(visit, all.size(), ROWS);
    Wording wording = visit.wording();
    int orphans = states.orphans.size();
    return new View(
        pager.part(all).stream().map(d -> row(d, states.of(d), wording)).toList(),
        wording.say("ledger.found", "n", all.size()),
        orphans == 0 ? Line.EMPTY : wording.say("ledger.orphans", "n", orphans),
        pager);
  }

  private Row row(Decision decision, State state, Wording wording) {
    EventRecord record = workspace.register().record(decision.event().event()).orElse(null);
    return new Row(
        decision.id(),
        decision.at().toString(),
        wording.date(decision.at().atZone(ZoneOffset.UTC).toLocalDate()),
        Line.value(decision.author()),
        wording.say("act." + decision.act().name()),
        record == null ? Line.code(decision.event().event()) : new Values(wording).title(record),
        record == null ? "" : Links.event(record.id()),
        about(decision, record, wording),
        Line.ofNullable(decision.reason()),
        state == State.HOLDS ? Line.EMPTY : wording.say("ledger.state." + state.name()),
        Values.code(state),
        state != State.UNDONE);
  }

  private Line about(Decision decision, @Nullable EventRecord record, Wording wording) {
    String field = decision.field();
    if (field != null) {
      return wording.say(
          "event.decision.value",
          "field",
          new Values(wording).field(field),
          "value",
          new Values(wording).given(field, String.valueOf(decision.value()), record));
    }
    if (decision.undoes() != null) {
      return Line.code(decision.undoes());
    }
    Anchor other = decision.other();
    if (other != null && decision.act() == Act.MERGE) {
      return workspace
          .register()
          .record(other.event())
          .map(r -> new Values(wording).title(r))
          .orElseGet(() -> Line.code(other.event()));
    }
    if (other != null) {
      return wording.say("event.tellings.short", "n", other.places().size());
    }
    return decision.statement() == null ? Line.EMPTY : Line.code(decision.statement());
  }

  /** All decisions for programs, the earliest first. */
  Sheet sheet() {
    Ledger ledger = workspace.store().ledger();
    States states = new States(ledger, workspace.register());
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Decision d : ledger.all()) {
      rows.add(cells(d, states.of(d)));
    }
    return new Sheet(
        List.of(
            "id",
            "at",
            "author",
            "act",
            "event",
            "other",
            "documents",
            "statement",
            "field",
            "value",
            "undoes",
            "reason",
            "state"),
        rows);
  }

  private static List<@Nullable String> cells(Decision d, State state) {
    Anchor other = d.other();
    boolean isSplit = d.act() == Act.SPLIT;
    return Arrays.asList(
        d.id(),
        d.at().toString(),
        d.author(),
        d.act().name().toLowerCase(Locale.ROOT),
        d.event().event(),
        other == null || isSplit ? null : other.event(),
        other == null || !isSplit
            ? null
            : other.places().stream().map(Anchor.Place::document).collect(Collectors.joining(" ")),
        d.statement(),
        d.field(),
        d.value(),
        d.undoes(),
        d.reason(),
        Values.code(state));
  }

  /** Which decisions hold. */
  private static final class States {
    private final Set<String> active;
    private final Set<String> undone;
    private final Set<String> orphans;

    States(Ledger ledger, Register register) {
      active = ids(ledger.active());
      orphans = ids(ledger.orphans(register.all()));
      Set<String> named =
          ledger.all().stream()
              .filter(d -> d.undoes() != null)
              .map(d -> String.valueOf(d.undoes()))
              .collect(Collectors.toSet());
      undone =
          ledger.all().stream()
              .filter(d -> named.contains(d.id()) && !active.contains(d.id()))
              .map(Decision::id)
              .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Decision> decisions) {
      return decisions.stream().map(Decision::id).collect(Collectors.toSet());
    }

    State of(Decision decision) {
      if (orphans.contains(decision.id())) {
        return State.ORPHAN;
      }
      return undone.contains(decision.id()) ? State.UNDONE : State.HOLDS;
    }
  }
}
