package org.isnad.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.isnad.app.Workspace;
import org.isnad.app.web.write.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the pages of a workspace on this machine alone. Every request is answered on its own
 * virtual thread from the register as it is at that moment.
 */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** Only this machine can reach it. */
  private static final String LOOPBACK = "127.0.0.1";

  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final Javalin javalin;
  private final Gate gate;
  private final Thread warming;

  private Server(Javalin javalin, Gate gate, Thread warming) {
    this.javalin = javalin;
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
    Site site = new Site(workspace, gate);
    Javalin javalin =
        Javalin.create(config -> {
          settings(config);
          site.routes(config.routes);
        });
    javalin.start(LOOPBACK, port);
    Thread warming = Thread.ofPlatform().name("warm").daemon().start(() -> warm(site));
    return new Server(javalin, gate, warming);
  }

  private static void warm(Site site) {
    try {
      site.warm();
    } catch (RuntimeException e) {
      // The first reader meets the same and is told so.
      LOG.debug("not warm", e);
    }
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
        .filter(e -> e.method.equals(HandlerType.GET) || e.method.equals(HandlerType.POST))
        .map(e -> e.path)
        .distinct()
        .toList();
  }

  /** Stops serving; requests under way are finished. */
  @Override
  public void close() {
    javalin.stop();
    try {
      warming.join(LONGEST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
