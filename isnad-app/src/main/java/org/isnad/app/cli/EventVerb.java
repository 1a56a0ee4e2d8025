package org.isnad.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.app.json.EventJson;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.copy.Copy;
import org.isnad.event.Argument;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.record.Decision;
import org.isnad.record.EventRecord;
import org.isnad.record.Origins;
import org.isnad.record.Rise;
import org.isnad.record.Telling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code event ID}: everything about one record. */
@Command(
    name = "event",
    description = "Shows one event: statements with their chains, tellings, disagreements.")
final class EventVerb extends Verb {
  @Parameters(paramLabel = "ID", description = "Id of an event, as `isnad events` shows it.")
  private String id = "";

  @Option(names = "--format", paramLabel = "FORM", description = "text (default), jsonl or md.")
  private Form form = Form.TEXT;

  private enum Form {
    TEXT,
    JSONL,
    MD
  }

  EventVerb(Console console) {
    super(console);
  }

  @Override
  int run() {
    try (Workspace workspace = existing()) {
      Asking asking = Asking.of(workspace, console());
      Words words = asking.words();
      EventRecord record =
          asking
              .register()
              .record(id)
              .orElseThrow(() -> new Stop(words.say("id.unknown", "id", id)));
      switch (form) {
        case TEXT -> text(record, words, console().out());
        case JSONL -> console().out().print(EventJson.line(record) + "\n");
        case MD -> console().out().print(RegisterMarkdown.of(List.of(record), words));
      }
    }
    return DONE;
  }

  private static void text(EventRecord r, Words words, PrintWriter out) {
    out.println(r.id() + "  " + words.kind(r.kind()) + ", " + words.status(r.status()));
    out.println(
        words.say("event.time") + "  " + words.time(r.time()) + " (" + words.how(r.time()) + ")");
    if (r.place() != null) {
      out.println(words.say("event.place") + "  " + words.value(r.place()));
    }
    if (!r.origins().tellings().origins().isEmpty()) {
      out.println(count("event.origins", r.origins().tellings(), words));
    }
    out.println(words.say("event.participants"));
    for (Argument a : r.participants()) {
      out.println(
          "  "
              + EventJson.name(a.role())
              + "  "
              + a.referent().entity().id()
              + "  "
              + words.name(a.referent().entity().name()));
    }
    out.println(words.say("event.statements"));
    r.statements().forEach(s -> statement(r, s, words, out));
    if (!r.decisions().isEmpty()) {
      out.println(words.say("event.decisions"));
      r.decisions().forEach(d -> decision(d, words, out));
    }
    out.println(words.say("event.tellings"));
    r.tellings().forEach(t -> telling(r, t, words, out));
    if (!r.history().isEmpty()) {
      out.println(words.say("event.history"));
      for (EventRecord.Step step : r.history()) {
        String date = step.date() == null ? words.say("undated") : step.date().toString();
        out.println("  " + date + "  " + words.status(step.status()) + "  " + step.document());
      }
    }
    for (Rise rise : Rise.of(r)) {
      LocalDate day = rise.to().documentDate();
      String said =
          words.say(
              "event.rose",
              "field",
              rise.field(),
              "from",
              words.value(rise.from().value()),
              "to",
              words.value(rise.to().value()));
      out.println("  " + (day == null ? words.say("undated") : day.toString()) + "  " + said);
    }
    if (!r.disagreements().isEmpty()) {
      out.println(words.say("event.disagreements"));
      r.disagreements()
          .forEach(d ->
              out.println("  " + d.field() + ": " + words.finding(d.findingAr(), d.findingEn())));
    }
  }

  private static String count(String id, Origins.Count count, Words words) {
    String names =
        count.origins().stream()
            .map(o -> words.name(new Link(Part.OUTLET, o.name(), o.id())))
            .collect(Collectors.joining(", "));
    return words.say(
        id, "outlets", count.outlets(), "origins", count.origins().size(), "names", names);
  }

  private static void statement(EventRecord r, Statement s, Words words, PrintWriter out) {
    out.println("  " + s.id() + "  " + s.field() + "  " + words.value(s.value()));
    List<Statement> alike =
        r.statements().stream()
            .filter(o -> o.field().equals(s.field()) && o.value().equals(s.value()))
            .toList();
    if (alike.size() > 1
        && alike.get(0).id().equals(s.id())
        && !r.origins().statements().isEmpty()) {
      out.println("      " + count("event.fact", r.origins().count(alike), words));
    }
    out.println("      " + words.chain(s.chain()));
    for (Evidence e : s.evidence()) {
      out.println(
          "      "
              + e.document()
              + " "
              + e.span().start()
              + "-"
              + e.span().end()
              + "  "
              + oneLine(e));
    }
  }

  private static void decision(Decision d, Words words, PrintWriter out) {
    String about = d.statement() != null ? "  " + d.statement() : "";
    String value = d.field() != null ? "  " + d.field() + " = " + d.value() : "";
    out.println(
        "  "
            + d.at().truncatedTo(ChronoUnit.SECONDS)
            + "  "
            + d.author()
            + "  "
            + words.say("act." + d.act().name())
            + about
            + value
            + "  "
            + d.reason());
  }

  static String oneLine(Evidence evidence) {
    return evidence.quote().replace('\n', ' ').replace('\r', ' ');
  }

  private static void telling(EventRecord r, Telling t, Words words, PrintWriter out) {
    String published = t.published() == null ? words.say("undated") : t.published().toString();
    String main = words.say(t.main() ? "telling.main" : "telling.aside");
    out.println(
        "  "
            + published
            + "  "
            + words.status(t.status())
            + "  "
            + main
            + "  "
            + t.document()
            + "  "
            + (t.outlet() == null ? "" : t.outlet()));
    Copy copy = r.origins().copies().get(t.document());
    if (copy != null) {
      String direction = words.say("copy." + copy.direction().name());
      out.println(
          "      "
              + words.say(
                  "event.copy",
                  "of",
                  copy.of(),
                  "share",
                  Math.round(100 * copy.share()),
                  "direction",
                  direction));
    }
  }
}
