package org.isnad.bench.served;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own. */
final class Served implements AutoCloseable {
  private static final long KILOBYTES = 1024;
  private static final int PAUSE_MILLIS = 10;
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final Path data;
  private final String heap;
  private final int port;
  private @Nullable Process process;

  Served(Path data, String heap, int port) {
    this.data = data;
    this.heap = heap;
    this.port = port;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it; gives the seconds until the first page was there. */
  double start(HttpClient client) throws IOException, InterruptedException {
    String home = System.getProperty("isnad.home", ".");
    ProcessBuilder builder =
        new ProcessBuilder(
                home + "/isnad",
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("ISNAD_JAVA_OPTS", "-Xmx" + heap);
    long start = System.nanoTime();
    Process started = builder.start();
    process = started;
    HttpRequest first = HttpRequest.newBuilder(URI.create(address() + "/")).build();
    while (System.nanoTime() - start < LONGEST_START.toNanos() && started.isAlive()) {
      try {
        client.send(first, HttpResponse.BodyHandlers.discarding());
        return (System.nanoTime() - start) / 1e9;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
    throw new IllegalStateException("the server did not answer on port " + port);
  }

  /** Processor time that it has used. */
  double processorSeconds() {
    Process running = process;
    return running == null
        ? 0
        : running.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /** Memory in MB as Linux counts it; 0 elsewhere. */
  long memory(String sort) throws IOException {
    Process running = process;
    Path status = Path.of("/proc/" + (running == null ? 0 : running.pid()) + "/status");
    List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith(sort + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroy();
      running.onExit().join();
    }
  }
}
