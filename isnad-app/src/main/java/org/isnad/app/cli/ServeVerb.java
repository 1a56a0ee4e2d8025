package org.isnad.app.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.isnad.app.Workspace;
import org.isnad.app.web.Server;
import org.isnad.app.web.read.Terms;
import org.isnad.app.web.write.Gate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the web pages. */
@Command(name = "serve", description = "Serves the register on this machine.")
final class ServeVerb extends Verb {
  static final int PORT = 7575;

  @Option(names = "--port", paramLabel = "N", description = "Port to serve on.")
  private int port = PORT;

  @Option(
      names = "--write",
      description = {
        "Lets a browser that comes in by the printed address, once, read pages and decide about",
        "events."
      })
  private boolean writes;

  @Mixin private FetchOptions web = new FetchOptions();

  ServeVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (Workspace workspace = Workspace.open(folder())) {
      Terms terms = Terms.of(web.fetching(console()));
      serve(workspace, port, writes ? Gate.open(author()) : Gate.closed(), terms, console());
    }
    return DONE;
  }

  private String author() {
    String named = console().environment().get("ISNAD_AUTHOR");
    return named == null || named.isBlank() ? System.getProperty("user.name", "?") : named.strip();
  }

  /** Serves until the program is stopped. */
  static void serve(Workspace workspace, int port, Console console) {
    serve(workspace, port, Gate.closed(), Terms.standard(), console);
  }

  private static void serve(
      Workspace workspace, int port, Gate gate, Terms terms, Console console) {
    try {
      Server server = Server.start(workspace, port, gate, terms);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      console.note(console.words().say("serve.at", "address", server.address().toString()));
      server
          .entrance()
          .ifPresent(entrance -> {
            console.note(console.words().say("serve.enter", "address", entrance.toString()));
            console.note(console.words().say("serve.token", "token", gate.token()));
          });
      new CountDownLatch(1).await();
    } catch (JavalinBindException e) {
      throw new Stop(console.words().say("serve.taken", "port", Integer.toString(port)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
