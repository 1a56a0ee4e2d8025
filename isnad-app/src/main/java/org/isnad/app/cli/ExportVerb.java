package org.isnad.app.cli;

import java.io.IOException;
import org.isnad.app.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: the whole register. */
@Command(name = "export", description = "Writes the whole register to standard output.")
final class ExportVerb extends Verb {
  @Option(names = "--format", paramLabel = "FORM", description = "jsonl (default), csv or md.")
  private RegisterForm form = RegisterForm.JSONL;

  @Option(names = "--bom", description = "Begins CSV with a byte order mark, for spreadsheets.")
  private boolean bom;

  ExportVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (Workspace workspace = existing()) {
      Asking asking = Asking.of(workspace, console());
      form.write(asking.register().records(), asking::words, bom, console().out());
    }
    return DONE;
  }
}
