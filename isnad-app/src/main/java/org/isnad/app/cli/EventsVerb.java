package org.isnad.app.cli;

import java.io.IOException;
import java.util.List;
import org.isnad.app.Workspace;
import org.isnad.record.EventRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code events}: the register, filtered. */
@Command(name = "events", description = "Shows the register: each event once, by date.")
final class EventsVerb extends Verb {
  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "table (default), jsonl, csv or md.")
  private RegisterForm form = RegisterForm.TABLE;

  @Option(names = "--bom", description = "Begins CSV with a byte order mark, for spreadsheets.")
  private boolean bom;

  EventsVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (Workspace workspace = existing()) {
      Asking asking = Asking.of(workspace, console());
      List<EventRecord> found = asking.register().find(filters.filter(asking));
      if (found.isEmpty()) {
        console().note(console().words().say("events.none"));
      }
      form.write(found, asking::words, bom, console().out());
    }
    return DONE;
  }
}
