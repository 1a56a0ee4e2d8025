package org.isnad.bench.pages;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.isnad.bench.Gazetteer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processor time per web page: Isnad's way from bytes to the article beside a bare parse and the
 * extractors for Java, with what each of them read for scoring. Processor time is that of the whole
 * process, so that whoever causes garbage collection and compilation pays for it.
 */
@Command(
    name = "pages",
    mixinStandardHelpOptions = true,
    description = "Processor time per web page, beside a bare parse and other extractors.")
public final class PageSpeed implements Callable<Integer> {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int MADE = 300;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      description =
          "a folder of HTML files, or JSON lines with id, url and html, the path of a file"
              + " (default: pages made up)")
  private @Nullable Path input;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "write what each program read to FOLDER/PROGRAM.jsonl")
  private @Nullable Path out;

  @Option(
      names = "--pages",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "read at most so many")
  private int limit;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PROGRAM",
      description = "only these programs, besides the bare parse")
  private List<String> only = List.of();

  @Option(
      names = "--warm-up",
      defaultValue = "2",
      paramLabel = "N",
      description = "rounds that do not count (default: ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      paramLabel = "N",
      description = "measured rounds, of which the median counts (default: ${DEFAULT-VALUE})")
  private int rounds;

  private PageSpeed() {}

  /** Runs it; exits with 0, with 1 when something failed, with 2 on wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PageSpeed()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path given = input;
    List<WebPage> pages =
        given == null
            ? MadePages.of(List.copyOf(Gazetteer.names().keySet()), Math.min(limit, MADE))
            : WebPages.of(given, limit);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no HTML file in " + given);
    }
    report(pages, measure(pages));
    return 0;
  }

  private List<Extractor> extractors() {
    List<Extractor> all = new ArrayList<>();
    all.add(new BareJsoup());
    for (Extractor other :
        List.of(
            new IsnadPages(),
            new Boilerpipe(),
            new Readability(),
            new Crux(),
            new TikaBoilerpipe())) {
      if (only.isEmpty() || only.contains(other.name())) {
        all.add(other);
      }
    }
    return all;
  }

  /**
   * What was measured of a program.
   *
   * @param seconds processor time of a round, the median
   * @param without pages of which it gave no text, or on which it failed
   */
  private record Measured(double seconds, int without) {}

  private Map<String, Measured> measure(List<WebPage> pages) throws IOException {
    List<Extractor> extractors = extractors();
    double[][] seconds = new double[extractors.size()][rounds];
    Map<String, Measured> measured = new LinkedHashMap<>();
    // All take turns, so that what disturbs a round disturbs all of them alike.
    for (int round = -warmUp; round < rounds; round++) {
      for (int e = 0; e < extractors.size(); e++) {
        System.gc();
        long before = SYSTEM.getProcessCpuTime();
        List<Reading> readings = readings(extractors.get(e), pages);
        double used = (SYSTEM.getProcessCpuTime() - before) / 1e9;
        if (round >= 0) {
          seconds[e][round] = used;
        }
        if (round == rounds - 1) {
          Arrays.sort(seconds[e]);
          int without = (int) readings.stream().filter(r -> !r.hasText()).count();
          measured.put(extractors.get(e).name(), new Measured(seconds[e][rounds / 2], without));
          write(extractors.get(e), pages, readings);
        }
      }
    }
    return measured;
  }

  private static List<Reading> readings(Extractor extractor, List<WebPage> pages) {
    List<Reading> readings = new ArrayList<>(pages.size());
    for (WebPage page : pages) {
      readings.add(reading(extractor, page));
    }
    return readings;
  }

  private static Reading reading(Extractor extractor, WebPage page) {
    try {
      return extractor.read(page);
    } catch (Exception e) {
      return Reading.NONE;
    }
  }

  private void write(Extractor extractor, List<WebPage> pages, List<Reading> readings)
      throws IOException {
    Path folder = out;
    if (folder == null || extractor instanceof BareJsoup) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Reading reading = readings.get(i);
      Map<String, @Nullable String> entry = new LinkedHashMap<>();
      entry.put("id", pages.get(i).id());
      entry.put("title", reading.title());
      entry.put("date", reading.date());
      entry.put("author", reading.author());
      entry.put("text", reading.text());
      lines.add(JsonMapper.shared().writeValueAsString(entry));
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve(extractor.name() + ".jsonl"), lines);
  }

  private static void report(List<WebPage> pages, Map<String, Measured> measured) {
    double bytes = pages.stream().mapToLong(p -> p.bytes().length).sum();
    double jsoup = seconds(measured, BareJsoup.NAME);
    double isnad = seconds(measured, IsnadPages.NAME);
    System.out.printf(
        Locale.ROOT,
        "%d pages of %.0f kB on average, Java %s%n",
        pages.size(),
        bytes / pages.size() / 1000,
        System.getProperty("java.version"));
    System.out.printf(
        Locale.ROOT,
        "%-16s %14s %16s %18s %12s %12s%n",
        "",
        "CPU ms/page",
        "pages/CPU-s",
        "times bare jsoup",
        "times Isnad",
        "no text");
    measured.forEach((name, m) ->
        System.out.printf(
            Locale.ROOT,
            "%-16s %14.3f %16.1f %18.3f %12.2f %12s%n",
            name,
            m.seconds() * 1000 / pages.size(),
            pages.size() / m.seconds(),
            jsoup / m.seconds(),
            isnad / m.seconds(),
            name.equals(BareJsoup.NAME) ? "-" : m.without()));
  }

  private static double seconds(Map<String, Measured> measured, String name) {
    Measured one = measured.get(name);
    return one == null ? Double.NaN : one.seconds();
  }
}
