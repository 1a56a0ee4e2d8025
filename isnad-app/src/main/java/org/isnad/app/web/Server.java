package org.isnad.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.app.Workspace;
import org.isnad.app.web.read.Terms;
import org.isnad.app.web.write.Gate;

/**
 * Serves the pages of a workspace on this machine alone. Every request is answered on its own
 * virtual thread from the register as it is at that moment.
 */
public final class Server implements AutoCloseable {
  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.POST, HandlerType.DELETE);

  /** Only this machine can reach it. */
  private static final String LOOPBACK = "127.0.0.1";

  private final Javalin javalin;
  private final Gate gate;
  private final Warming warming;
  private final Site site;

  private Server(Javalin javalin, Site site, Gate gate, Warming warming) {
    this.javalin = javalin;
    this.site = site;
    this.gate = gate;
    this.warming = warming;
  }

  /**
   * Starts to serve and returns at once.
   *
   * @param workspace what is shown; stays open and the caller's
   * @param port to listen on; 0 for any free one
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public static Server start(Workspace workspace, int port) {
    return start(workspace, port, Gate.closed());
  }

  /**
   * Starts to serve, and lets those decide about events whom the gate lets in.
   *
   * @param workspace what is shown; stays open and the caller's
   * @param port to listen on; 0 for any free one
   * @param gate who may write
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public static Server start(Workspace workspace, int port, Gate gate) {
    return start(workspace, port, gate, Terms.standard());
  }

  /**
   * Starts to serve, and lets those decide about events and read pages whom the gate lets in.
   *
   * @param workspace what is shown; stays open and the caller's
   * @param port to listen on; 0 for any free one
   * @param gate who may write
   * @param terms what may be read
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public static Server start(Workspace workspace, int port, Gate gate, Terms terms) {
    Site site = new Site(workspace, gate, terms);
    Warming warming = new Warming(site::warm);
    Javalin javalin =
        Javalin.create(config -> {
          settings(config);
          site.routes(config.routes);
          config.routes.after(c -> warming.answered());
        });
    javalin.start(LOOPBACK, port);
    warming.start();
    return new Server(javalin, site, gate, warming);
  }

  private static void settings(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.generateEtags = true;
    config.http.prefer405over404 = true;
  }

  /** Where the first page is. */
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + javalin.port() + "/");
  }

  /** Where a browser may come in to write, once; nothing when nobody may. */
  public Optional<URI> entrance() {
    return gate.entrance().map(path -> address().resolve(path));
  }

  /** Every path that is answered, with its parts in braces. */
  List<String> paths() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(e -> e.endpoint)
        .filter(e -> METHODS.contains(e.method))
        .map(e -> e.path)
        .distinct()
        .toList();
  }

  /** Stops serving; requests under way are finished, a reading is ended where it stands. */
  @Override
  public void close() {
    site.close();
    javalin.stop();
    warming.stop();
  }
}
