package org.isnad.bench.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts the server on a data folder as people start it, and reads its pages with many readers at
 * once: how long each sort of page takes, what processor time and memory the server needs, how long
 * the first answer takes. The same folder gives the same addresses.
 */
@Command(
    name = "served",
    mixinStandardHelpOptions = true,
    description = "Serves a data folder and measures how long its pages take.")
public final class PagesServed implements Callable<Integer> {
  private static final double GOAL_MILLIS = 100;
  private static final double GOAL_START = 2;
  private static final int ASKED = 400;
  private static final int MISSING = 404;

  @Option(names = "--data", required = true, description = "The data folder.")
  private Path data = Path.of("data");

  @Option(names = "--readers", description = "Readers at once; 20 by default.")
  private int readers = 20;

  @Option(names = "--requests", description = "Requests for each sort of page; 1000 by default.")
  private int requests = 1000;

  @Option(names = "--heap", description = "Memory of the server; 1g by default.")
  private String heap = "1g";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Runs the measurement. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PagesServed()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int port = freePort();
    double first = started(port);
    try (Served server = new Served(data, heap, port)) {
      double second = server.start(client);
      print(
          "first answer after %.2f s, after %.2f s at the next start (goal %.0f)",
          first, second, GOAL_START);
      boolean isMet = second <= GOAL_START;
      Map<String, List<String>> pages = addresses(server);
      pages.forEach((sort, paths) -> measure(server, sort, paths, requests / 4));
      for (Map.Entry<String, List<String>> each : pages.entrySet()) {
        Times times = measure(server, each.getKey(), each.getValue(), requests);
        print("%-8s %s", each.getKey(), times.line());
        isMet &= times.at(0.95) <= GOAL_MILLIS;
      }
      print(
          "memory of the server: %d MB now, %d MB at most, with -Xmx%s",
          server.memory("VmRSS"), server.memory("VmHWM"), heap);
      print(
          "goals (first answer %.0f s, p95 %.0f ms): %s",
          GOAL_START, GOAL_MILLIS, isMet ? "met" : "missed");
    }
    return 0;
  }

  /** Starts once, so that what is kept for the next start is there. */
  private double started(int port) throws IOException, InterruptedException {
    try (Served server = new Served(data, heap, port)) {
      return server.start(client);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Map<String, List<String>> addresses(Served server) {
    Map<String, List<String>> pages = new TreeMap<>();
    List<String> events = pages.computeIfAbsent("event", k -> new ArrayList<>());
    List<String> people = pages.computeIfAbsent("person", k -> new ArrayList<>());
    List<String> searches = pages.computeIfAbsent("search", k -> new ArrayList<>());
    pages.put("home", List.of("/"));
    JsonNode records = JsonMapper.shared().readTree(get(server, "/events.json?limit=1000").body());
    Random random = new Random(1);
    List<JsonNode> all = new ArrayList<>();
    records.forEach(all::add);
    Collections.shuffle(all, random);
    for (JsonNode record : all.subList(0, Math.min(ASKED, all.size()))) {
      events.add("/events/" + encoded(record.path("id").asString()));
      for (JsonNode who : record.path("participants")) {
        people.add("/names/" + encoded(who.path("id").asString()));
        searches.add("/search?q=" + encoded(who.path("name").path("ar").asString()));
      }
    }
    for (String path : people.stream().distinct().toList()) {
      if (get(server, path).statusCode() == MISSING) {
        people.removeIf(path::equals);
      }
    }
    return pages;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Times measure(Served server, String sort, List<String> paths, int number) {
    List<Double> millis = new ArrayList<>();
    double busy = server.processorSeconds();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Double>>> each = new ArrayList<>();
      for (int reader = 0; reader < readers; reader++) {
        int seed = reader;
        each.add(threads.submit(() -> read(server, paths, number / readers, new Random(seed))));
      }
      for (Future<List<Double>> times : each) {
        millis.addAll(times.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("cannot read pages of " + sort, e);
    }
    return new Times(
        millis.stream().sorted().toList(),
        1000 * (server.processorSeconds() - busy) / millis.size());
  }

  private List<Double> read(Served server, List<String> paths, int number, Random random) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      long start = System.nanoTime();
      HttpResponse<String> answer = get(server, path);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " at " + path);
      }
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  private HttpResponse<String> get(Served server, String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.address() + path))
              .timeout(Duration.ofMinutes(5))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What requests took.
   *
   * @param millis of each, on the clock, sorted
   * @param processor milliseconds of the server's processor time for each
   */
  private record Times(List<Double> millis, double processor) {
    double at(double share) {
      return millis.get((int) Math.ceil(millis.size() * share) - 1);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "n %5d   p50 %7.1f   p95 %7.1f   p99 %7.1f ms   processor %6.1f ms each",
          millis.size(),
          at(0.5),
          at(0.95),
          at(0.99),
          processor);
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is in no library of this module
  private static void print(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
