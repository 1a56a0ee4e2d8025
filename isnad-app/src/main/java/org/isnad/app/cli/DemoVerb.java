package org.isnad.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Contacts;
import org.isnad.app.answer.Pairs;
import org.isnad.app.read.SamplePages;
import org.isnad.app.source.Sources;
import org.isnad.app.store.DataFolder;
import org.isnad.page.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the sample pages, read into a fresh folder and shown. */
@Command(
    name = "demo",
    header = "Reads the sample pages, prints their register, then serves it on this machine.",
    description =
        "The pages go into a fresh folder, or into --data DIR. Prints the register and the answer"
            + " card of the two that called each other most often.")
final class DemoVerb extends Verb {
  private static final String CALL = "call";

  @Option(names = "--no-serve", description = "Prints only.")
  private boolean printOnly;

  @Option(names = "--port", paramLabel = "N", description = "Port to serve on.")
  private int port = ServeVerb.PORT;

  DemoVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    Path samples = samples();
    DataFolder data =
        isDataGiven() ? folder() : new DataFolder(Files.createTempDirectory("isnad-demo"));
    console()
        .note(
            console()
                .words()
                .say("demo.reading", "folder", samples.toString(), "data", data.root().toString()));
    try (Workspace workspace = Workspace.open(data)) {
      Sources sources = new Sources(new PageReader(), null, null, console().in());
      int code =
          ReadVerb.read(
              workspace, sources, new FetchOptions(), SamplePages.folders(), false, console());
      Asking asking = Asking.of(workspace, console());
      RegisterForm.TABLE.write(asking.register().records(), asking::words, false, console().out());
      Pairs.busiest(asking.register(), CALL).ifPresent(pair -> card(asking, pair));
      console().out().flush();
      if (!printOnly) {
        ServeVerb.serve(workspace, port, console());
      }
      return code;
    }
  }

  /** The answer card of the two that called each other most often. */
  private static void card(Asking asking, List<Set<String>> pair) {
    Workspace workspace = asking.workspace();
    Contacts contacts =
        Contacts.of(
            asking.register(), workspace.names(), workspace.lexicon(), pair, CALL, null, null);
    asking.console().out().println();
    ContactsCard.write(contacts, asking.words(), asking.console().out());
  }

  private static Path samples() {
    Path samples = SamplePages.folder();
    if (!Files.isDirectory(samples)) {
      throw new Stop("no sample pages at " + samples.toAbsolutePath());
    }
    return samples;
  }
}
