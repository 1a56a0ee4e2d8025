package org.isnad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Articles per second of processor time over the same articles: the whole of Isnad with and without
 * its store, beside a bare parse with jsoup and a skeleton program. Processor time is that of the
 * whole process, so that whoever causes garbage collection and compilation pays for it.
 */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = "Articles per processor second, beside a bare parse and a skeleton.")
public final class Throughput implements Callable<Integer> {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "JSON array of objects with url, title, content, source, date_extracted")
  private @Nullable Path input;

  @Option(
      names = "--articles",
      defaultValue = "2000",
      paramLabel = "N",
      description = "read at most so many (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description =
          "measured rounds after one for warming up; the median counts (default: ${DEFAULT-VALUE})")
  private int rounds;

  private Throughput() {}

  /** Runs it; exits with 0, with 1 when a contestant failed, with 2 on wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Throughput()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (input == null) {
      throw new IllegalStateException("--input is required");
    }
    Path folder = Files.createTempDirectory("isnad-speed");
    try {
      Articles articles = Articles.first(limit, input, folder.resolve("articles.json"));
      report(articles.texts().size(), measure(articles, folder));
      return 0;
    } finally {
      delete(folder);
    }
  }

  /** Contestant to its articles per processor second, the slowest program last. */
  private Map<String, Double> measure(Articles articles, Path folder) throws Exception {
    List<Contestant> contestants =
        List.of(new BareJsoup(), new Skeleton(Gazetteer.names()), new Stages(), new WholePath());
    Map<String, Double> speeds = new LinkedHashMap<>();
    for (Contestant contestant : contestants) {
      double[] seconds = new double[rounds];
      for (int round = -1; round < rounds; round++) {
        double used = processorSeconds(contestant, articles, folder.resolve("round"));
        if (round >= 0) {
          seconds[round] = used;
        }
      }
      Arrays.sort(seconds);
      speeds.put(contestant.name(), articles.texts().size() / seconds[rounds / 2]);
    }
    return speeds;
  }

  private static double processorSeconds(Contestant contestant, Articles articles, Path folder)
      throws Exception {
    Files.createDirectory(folder);
    System.gc();
    long before = SYSTEM.getProcessCpuTime();
    contestant.read(articles, folder);
    long after = SYSTEM.getProcessCpuTime();
    delete(folder);
    return (after - before) / 1e9;
  }

  private static void report(int articles, Map<String, Double> speeds) {
    double isnad = speeds.getOrDefault(WholePath.NAME, Double.NaN);
    System.out.printf(
        Locale.ROOT, "%d articles, Java %s%n", articles, System.getProperty("java.version"));
    System.out.printf(Locale.ROOT, "%-16s %22s %22s%n", "", "articles/processor-s", "times Isnad");
    speeds.forEach((name, speed) ->
        System.out.printf(Locale.ROOT, "%-16s %22.1f %22.2f%n", name, speed, speed / isnad));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
