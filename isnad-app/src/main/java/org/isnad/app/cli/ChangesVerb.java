package org.isnad.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.isnad.app.Workspace;
import org.isnad.app.json.LedgerJson;
import org.isnad.app.store.RegisterChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code changes}: what became of records. */
@Command(
    name = "changes",
    description = "Shows what became of records: added, changed, removed, merged, split.")
final class ChangesVerb extends Verb {
  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description = "A day, or an instant such as 2031-03-01T09:00:00Z; else from the beginning.")
  private @Nullable String since;

  @Option(names = "--format", paramLabel = "FORM", description = "text (default) or jsonl.")
  private Form form = Form.TEXT;

  @Spec private @Nullable CommandSpec spec;

  private enum Form {
    TEXT,
    JSONL
  }

  ChangesVerb(Console console) {
    super(console);
  }

  @Override
  int run() {
    Instant from = instant();
    try (Workspace workspace = existing()) {
      Words words = console().words();
      workspace.register();
      for (RegisterChange change : workspace.store().changes(from)) {
        console()
            .out()
            .print((form == Form.JSONL ? LedgerJson.line(change) : text(change, words)) + "\n");
      }
    }
    return DONE;
  }

  private static String text(RegisterChange change, Words words) {
    String other = change.other() == null ? "" : change.other();
    return change.noticed()
        + "  "
        + change.event()
        + "  "
        + change.about()
        + "  "
        + words.say("change." + change.form().name(), "other", other);
  }

  private Instant instant() {
    String given = since;
    if (given == null) {
      return Instant.EPOCH;
    }
    try {
      return given.contains("T")
          ? Instant.parse(given)
          : LocalDate.parse(given).atStartOfDay(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeParseException e) {
      String message = "--since takes a day or an instant, not " + given;
      throw spec == null ? new Stop(message) : wrong(spec.commandLine(), message);
    }
  }
}
