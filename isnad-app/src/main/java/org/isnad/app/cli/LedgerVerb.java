package org.isnad.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Register;
import org.isnad.app.json.LedgerJson;
import org.isnad.app.ledger.Desk;
import org.isnad.app.ledger.Refusal;
import org.isnad.app.ledger.Wish;
import org.isnad.app.review.CodersTable;
import org.isnad.app.review.Items;
import org.isnad.app.review.Verdicts;
import org.isnad.record.Anchor;
import org.isnad.record.Decision;
import org.isnad.record.Decision.Act;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledger}: what people decided about the register. */
@Command(
    name = "ledger",
    header = "Shows what people decided about events, or adds a decision.",
    synopsisHeading = "%n",
    customSynopsis = {
      "isnad ledger [list] [--format text|jsonl]",
      "isnad ledger accept ID | reject ID | unsure ID | note ID",
      "isnad ledger merge ID ID | split ID DOCUMENT...",
      "isnad ledger set ID FIELD VALUE",
      "isnad ledger undo DECISION",
      "isnad ledger export [--format jsonl|kappa] | import FILE"
    },
    description = {
      "ID names an event, with accept and reject also a statement. A field is status, time (a day,",
      "or two with a slash), place, duration (minutes, or 60-90), initiator (id of a participant),",
      "topic, outcome or quality. Nothing is ever deleted: undo adds a decision that undoes one.",
      "A decision stays with its event when pages are read again or rules change; where nothing",
      "tells the event any more, list marks the decision as without its event."
    })
final class LedgerVerb extends Verb {
  @Parameters(paramLabel = "WHAT", arity = "0..*", description = "As above.", hidden = true)
  private List<String> words = new ArrayList<>();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; asked for but by accept.")
  private String reason = "";

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who decides; else $ISNAD_AUTHOR, else the name of the user.")
  private @Nullable String author;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "Of list: text or jsonl. Of export: jsonl, or kappa, a table of coders.")
  private Form form = Form.TEXT;

  @Spec private @Nullable CommandSpec spec;

  private enum Form {
    TEXT,
    JSONL,
    KAPPA
  }

  LedgerVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    String what = words.isEmpty() ? "list" : words.get(0);
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    try (Workspace workspace = existing()) {
      switch (what) {
        case "list" -> list(workspace);
        case "export" -> export(workspace);
        case "import" -> take(workspace, one(rest));
        default -> decide(workspace, what, rest);
      }
    }
    return DONE;
  }

  private void export(Workspace workspace) {
    if (form == Form.KAPPA) {
      Verdicts verdicts = Verdicts.of(workspace.store().ledger(), workspace.register());
      Items items = new Items(workspace.register(), workspace.store());
      console()
          .out()
          .print(CodersTable.of(verdicts.items(), items, verdicts, verdicts.authors()).csv());
    } else {
      workspace.store().ledger().all().forEach(this::line);
    }
  }

  private void line(Decision decision) {
    console().out().print(LedgerJson.line(decision) + "\n");
  }

  private void list(Workspace workspace) {
    Register register = workspace.register();
    Ledger ledger = workspace.store().ledger();
    Set<String> orphans =
        ledger.orphans(register.all()).stream().map(Decision::id).collect(Collectors.toSet());
    Set<String> active = ledger.active().stream().map(Decision::id).collect(Collectors.toSet());
    for (Decision d : ledger.all()) {
      if (form == Form.JSONL) {
        line(d);
        continue;
      }
      String state =
          orphans.contains(d.id())
              ? console().words().say("ledger.orphan")
              : active.contains(d.id()) || d.act() == Act.UNDO
                  ? ""
                  : console().words().say("ledger.undone");
      console().out().println(text(d, register) + (state.isEmpty() ? "" : "  [" + state + "]"));
    }
  }

  private String text(Decision d, Register register) {
    List<String> parts = new ArrayList<>();
    parts.add(d.id());
    parts.add(d.at().truncatedTo(ChronoUnit.SECONDS).toString());
    parts.add(d.author());
    parts.add(console().words().say("act." + d.act().name()));
    parts.add(register.record(d.event().event()).map(EventRecord::id).orElse(d.event().event()));
    Anchor other = d.other();
    if (other != null) {
      parts.add(
          d.act() == Act.MERGE
              ? other.event()
              : String.join(" ", other.places().stream().map(Anchor.Place::document).toList()));
    }
    for (String more : new @Nullable String[] {d.statement(), d.field(), d.value(), d.undoes()}) {
      if (more != null) {
        parts.add(more);
      }
    }
    if (!d.reason().isEmpty()) {
      parts.add("(" + d.reason() + ")");
    }
    return String.join("  ", parts);
  }

  private void take(Workspace workspace, String file) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file))) {
      if (!line.isBlank()) {
        try {
          decisions.add(LedgerJson.decision(line));
        } catch (IllegalArgumentException e) {
          throw new Stop(e.getMessage() == null ? file : e.getMessage());
        }
      }
    }
    int added = workspace.decide(decisions);
    console().note(console().words().say("ledger.imported", "n", added, "of", decisions.size()));
  }

  private void decide(Workspace workspace, String what, List<String> rest) {
    Act act = act(what);
    if (reason.isBlank() && act != Act.ACCEPT && act != Act.UNSURE) {
      throw misused(console().words().say("ledger.reason"));
    }
    Wish wish = wish(act, rest);
    try {
      Decision decision = new Desk(workspace).decide(wish);
      console().out().println(text(decision, workspace.register()));
    } catch (Refusal refusal) {
      throw refused(refusal);
    }
  }

  private Act act(String what) {
    try {
      return Act.valueOf(what.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw misused("ledger knows no " + what);
    }
  }

  private Wish wish(Act act, List<String> rest) {
    if (act == Act.UNDO) {
      return Wish.undo(one(rest), author(), reason);
    }
    if (rest.isEmpty()) {
      throw misused("which event?");
    }
    Wish wish = Wish.of(act, rest.get(0), author(), reason);
    return switch (act) {
      case MERGE -> wish.with(second(rest));
      case SPLIT -> wish.apart(rest.subList(1, rest.size()));
      case SET -> {
        if (rest.size() != 3) {
          throw misused(console().words().say("ledger.set"));
        }
        yield wish.setting(rest.get(1), rest.get(2));
      }
      case ACCEPT, REJECT, UNSURE, NOTE, UNDO -> wish;
    };
  }

  private RuntimeException refused(Refusal refusal) {
    return switch (refusal.why()) {
      case UNKNOWN -> unknown(refusal.about());
      case SAME -> new Stop(console().words().say("ledger.same"));
      case SPLIT -> new Stop(console().words().say("ledger.split"));
      case VALUE -> misused(console().words().say("ledger.set"));
      case REASON -> misused(console().words().say("ledger.reason"));
      case UNDONE -> new Stop(console().words().say("ledger.undone.before"));
      case AUTHOR, LENGTH -> misused(refusal.why().name().toLowerCase(Locale.ROOT));
    };
  }

  private String author() {
    if (author != null && !author.isBlank()) {
      return author.strip();
    }
    String named = console().environment().get("ISNAD_AUTHOR");
    return named == null || named.isBlank() ? System.getProperty("user.name", "?") : named.strip();
  }

  private String one(List<String> rest) {
    if (rest.size() != 1) {
      throw misused("takes one name");
    }
    return rest.get(0);
  }

  private String second(List<String> rest) {
    if (rest.size() != 2) {
      throw misused("takes two events");
    }
    return rest.get(1);
  }

  private Stop unknown(String id) {
    return new Stop(console().words().say("id.unknown", "id", id));
  }

  private RuntimeException misused(String message) {
    return spec == null ? new Stop(message) : wrong(spec.commandLine(), message);
  }
}
