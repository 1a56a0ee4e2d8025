package org.isnad.app.cli;

import java.io.IOException;
import org.isnad.app.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the web pages. */
@Command(name = "serve", description = "Serves the register on this machine.")
final class ServeVerb extends Verb {
  static final int PORT = 7575;

  @Option(names = "--port", paramLabel = "N", description = "Port to serve on.")
  private int port = PORT;

  ServeVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (Workspace workspace = Workspace.open(folder())) {
      serve(workspace, port, console());
    }
    return DONE;
  }

  /** Serves until the program is stopped. */
  static void serve(Workspace workspace, int port, Console console) {
    throw new Stop("not yet");
  }
}
