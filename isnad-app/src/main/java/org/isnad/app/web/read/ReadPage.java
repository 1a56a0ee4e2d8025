package org.isnad.app.web.read;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.app.Workspace;
import org.isnad.app.store.RegisterChange;
import org.isnad.app.web.Line;
import org.isnad.app.web.ProblemWords;
import org.isnad.app.web.Row;
import org.isnad.app.web.Wording;
import org.isnad.page.Problem;
import org.isnad.record.EventRecord;

/** What the pages of reading show. */
public final class ReadPage {
  private static final int SHOWN = 50;
  private static final Comparator<EventRecord> MOST_TOLD =
      Comparator.comparingInt((EventRecord r) -> r.tellings().size())
          .reversed()
          .thenComparing(EventRecord::id);

  private final Workspace workspace;

  ReadPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The page where one gives what is to be read.
   *
   * @param running who is reading now; empty when nobody is
   * @param runningHref the page of that reading; empty when it is another program's
   * @param largest how much may be sent at once, in words
   * @param hasSamples whether the samples can be read
   * @param isFirst whether nothing was read yet
   * @param earlier readings of this start, the last first
   */
  public record Start(
      Line running,
      String runningHref,
      Line largest,
      boolean hasSamples,
      boolean isFirst,
      List<Earlier> earlier) {}

  /**
   * A reading that was started before.
   *
   * @param href its page
   * @param asked what was to be read
   * @param state how it ended or stands
   */
  public record Earlier(String href, Line asked, Line state) {}

  /**
   * One reading.
   *
   * @param id of the reading
   * @param asked what was to be read, by whom, since when
   * @param state how far it is, in words
   * @param code how far it is, for styles
   * @param isOver whether it is over
   * @param isStopping whether somebody asked to end it
   * @param items number of all that is opened
   * @param taken how many of them are
   * @param says what was done last; empty when over
   * @param counts numbers with their names
   * @param problemsTitle how many problems, in words; empty when none
   * @param problems some of them
   * @param addedTitle how many events are new; empty when none
   * @param added some of them
   * @param changedTitle how many events tell more or otherwise; empty when none
   * @param changed some of them
   * @param otherwise what else became of events; empty when nothing
   * @param changesHref all that became of events since it began
   */
  public record One(
      String id,
      Line asked,
      Line state,
      String code,
      boolean isOver,
      boolean isStopping,
      int items,
      int taken,
      Line says,
      List<Count> counts,
      Line problemsTitle,
      List<Trouble> problems,
      Line addedTitle,
      List<Row> added,
      Line changedTitle,
      List<Row> changed,
      Line otherwise,
      String changesHref) {}

  /**
   * A number with its name.
   *
   * @param code the name for programs
   * @param label the name
   * @param value the number
   */
  public record Count(String code, Line label, Line value) {}

  /**
   * What could not be read.
   *
   * @param document path, name or address
   * @param why what is wrong
   * @param detail what the reader itself said
   */
  public record Trouble(Line document, Line why, ProblemWords.Detail detail) {}

  Start start(Room room, Terms terms, boolean hasSamples, Wording wording) {
    Optional<Run> current = room.current();
    return new Start(
        current.map(run -> running(run, wording)).orElseGet(() -> elsewhere(wording)),
        current.map(run -> href(run)).orElse(""),
        wording.say("read.largest", "n", terms.largest() >> 20),
        hasSamples,
        workspace.store().status().documents() == 0,
        room.latest().stream().map(run -> earlier(run, wording)).toList());
  }

  static String href(Run run) {
    return "/read/" + run.id();
  }

  static Line running(Run run, Wording wording) {
    return wording.say(
        "read.running", "who", Line.value(run.author()), "since", clock(run, wording));
  }

  /** Another program that writes to the same folder; empty when none does. */
  Line elsewhere(Wording wording) {
    return workspace
        .store()
        .holder()
        .map(h -> wording.say("read.elsewhere", "process", Line.code(Long.toString(h.process()))))
        .orElse(Line.EMPTY);
  }

  private static Line clock(Run run, Wording wording) {
    return wording.clock(
        LocalTime.ofInstant(run.started(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES));
  }

  private static Earlier earlier(Run run, Wording wording) {
    return new Earlier(href(run), asked(run, wording), state(run, run.now(), wording));
  }

  One one(Run run, Wording wording) {
    Run.Now now = run.now();
    List<Problem> problems = run.problems();
    List<EventRecord> added = records(run, EnumSet.of(RegisterChange.Form.ADDED));
    List<EventRecord> changed =
        records(run, EnumSet.of(RegisterChange.Form.CHANGED, RegisterChange.Form.SPLIT));
    long gone =
        run.changes().stream()
            .filter(c ->
                c.form() == RegisterChange.Form.MERGED || c.form() == RegisterChange.Form.REMOVED)
            .count();
    return new One(
        run.id(),
        asked(run, wording),
        state(run, now, wording),
        org.isnad.app.web.Values.code(now.state()),
        now.state().isOver(),
        now.isStopping(),
        run.asked().items(),
        now.taken(),
        says(now),
        counts(run, now, wording),
        problems.isEmpty() ? Line.EMPTY : wording.say("read.problems", "n", problems.size()),
        problems.stream().limit(SHOWN).map(p -> trouble(p, wording)).toList(),
        added.isEmpty() ? Line.EMPTY : wording.say("read.added", "n", added.size()),
        rows(added, wording),
        changed.isEmpty() ? Line.EMPTY : wording.say("read.changed", "n", changed.size()),
        rows(changed, wording),
        gone == 0 ? Line.EMPTY : wording.say("read.gone", "n", gone),
        "/changes?since=" + run.started());
  }

  private static List<Row> rows(List<EventRecord> records, Wording wording) {
    return Row.all(records.stream().sorted(MOST_TOLD).limit(SHOWN).toList(), wording);
  }

  private List<EventRecord> records(Run run, Set<RegisterChange.Form> forms) {
    return run.changes().stream()
        .filter(change -> forms.contains(change.form()))
        .map(RegisterChange::event)
        .distinct()
        .flatMap(id -> workspace.register().record(id).stream())
        .toList();
  }

  private static Trouble trouble(Problem problem, Wording wording) {
    return new Trouble(
        Line.code(problem.document()),
        ProblemWords.of(problem, wording),
        ProblemWords.detail(problem, wording));
  }

  private static Line asked(Run run, Wording wording) {
    Run.Asked asked = run.asked();
    List<Line> parts = new ArrayList<>();
    if (asked.files() > 0) {
      parts.add(wording.say("read.asked.files", "n", asked.files()));
    }
    if (asked.texts() > 0) {
      parts.add(wording.say("read.asked.texts", "n", asked.texts()));
    }
    if (asked.addresses() > 0) {
      parts.add(wording.say("read.asked.addresses", "n", asked.addresses()));
    }
    if (asked.hasSamples()) {
      parts.add(wording.say("read.asked.samples"));
    }
    return wording.say(
        "read.asked",
        Map.of(
            "what", wording.list(parts),
            "who", Line.value(run.author()),
            "since", clock(run, wording)));
  }

  static Line state(Run run, Run.Now now, Wording wording) {
    if (now.isStopping()) {
      return wording.say("read.stopping");
    }
    return wording.say("read.state." + now.state(), "why", Line.code(run.why()));
  }

  private static Line says(Run.Now now) {
    String document = now.document();
    return document == null ? Line.EMPTY : Line.code(document);
  }

  static List<Count> counts(Run run, Run.Now now, Wording wording) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("documents", now.documents());
    numbers.put("read", now.read());
    numbers.put("unchanged", now.unchanged());
    if (now.state().isOver()) {
      numbers.put("older", now.older());
      numbers.put("articles", run.articles());
    }
    numbers.put("problems", now.problems());
    List<Count> counts = new ArrayList<>();
    numbers.forEach((code, n) -> {
      if (n > 0 || !code.equals("older")) {
        counts.add(new Count(code, wording.say("read.count." + code), wording.number(n)));
      }
    });
    return counts;
  }
}
