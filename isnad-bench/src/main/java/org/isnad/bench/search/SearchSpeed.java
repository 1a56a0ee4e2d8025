package org.isnad.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.isnad.app.search.Facet;
import org.isnad.app.search.Folding;
import org.isnad.app.search.Item;
import org.isnad.app.search.Level;
import org.isnad.app.search.Prose;
import org.isnad.app.search.Search;
import org.isnad.app.search.SearchIndex;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.isnad.page.Span;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes an index of many articles, made up of words and names of the data with frequencies as in
 * real text, and asks it. The same numbers give the same articles and the same questions.
 */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Makes an index of made-up articles and measures how fast it answers.")
public final class SearchSpeed implements Callable<Integer> {
  private static final int SHORTEST = 90;
  private static final int SPREAD = 60;
  private static final int WARM = 300;
  private static final double NANOS = 1e6;
  private static final double GOAL = 20;

  @Option(names = "--documents", description = "Number of articles; 200000 by default.")
  private int documents = 200_000;

  @Option(names = "--searches", description = "Number of searches of each form; 500 by default.")
  private int searches = 500;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final List<String> words = new ArrayList<>();
  private final List<String> people = new ArrayList<>();

  /** Runs the measurement. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SearchSpeed()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Lexicon lexicon = Lexicon.load(List.of());
    vocabulary(lexicon);
    Path folder = Files.createTempDirectory("isnad-search");
    try (SearchIndex index = SearchIndex.open(folder, new Folding(lexicon))) {
      long start = System.nanoTime();
      index.update("made", this::feed);
      double seconds = (System.nanoTime() - start) / 1e9;
      print(
          "documents %d, index made in %.0f s (%.0f/s), %d MB",
          documents, seconds, documents / seconds, size(folder) >> 20);
      boolean isMet = true;
      List<Time> all = new ArrayList<>();
      for (Form form : Form.values()) {
        measure(index, form, WARM, 7);
        List<Time> times = measure(index, form, searches, 1);
        all.addAll(times);
        isMet &= report(form.name().toLowerCase(Locale.ROOT), times) <= GOAL;
      }
      isMet &= report("all", all) <= GOAL;
      print(
          "goal p99 <= %.0f ms: %s",
          GOAL, isMet ? "met by every form" : "missed by some form on the clock");
    } finally {
      delete(folder);
    }
    return 0;
  }

  /** The forms of searches. */
  private enum Form {
    NAME,
    NAME_ALL_SPELLINGS,
    COMMON_WORD,
    TWO_WORDS,
    THREE_WORDS_WITH_PREFIXES,
    PHRASE,
    NARROWED,
    SUGGESTION
  }

  private void vocabulary(Lexicon lexicon) {
    for (String table : List.of("ar/nouns.tsv", "ar/verbs.tsv")) {
      lexicon.table(table).rows().forEach(row -> words.add(row.get("lemma")));
    }
    for (Row row : lexicon.table("gazetteer/people.tsv").rows()) {
      people.add(row.get("name_ar"));
    }
    words.removeIf(String::isBlank);
    people.removeIf(String::isBlank);
    // Words that no table has make the long tail that real text has.
    Random random = new Random(3);
    int known = words.size();
    for (int i = 0; i < 60_000; i++) {
      String one = words.get(random.nextInt(known));
      String other = words.get(random.nextInt(known));
      words.add(one.substring(0, (one.length() + 1) / 2) + other.substring(other.length() / 2));
    }
  }

  private void feed(Item.Sink sink) {
    Random random = new Random(1);
    for (int i = 0; i < documents; i++) {
      String person = person(random);
      StringBuilder text = new StringBuilder();
      int length = SHORTEST + random.nextInt(SPREAD);
      for (int w = 0; w < length; w++) {
        text.append(w % 30 == 0 ? person(random) : word(random)).append(w % 15 == 14 ? ".\n" : " ");
      }
      Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
      facets.put(Facet.SHOWS, Set.of("document"));
      facets.put(Facet.OUTLET, Set.of("outlet-" + zipf(random, 150)));
      facets.put(Facet.AGENCY, Set.of("agency-" + zipf(random, 60)));
      facets.put(Facet.PERSON, new TreeSet<>(List.of(person, person(random))));
      facets.put(Facet.COUNTRY, Set.of("C" + zipf(random, 190)));
      facets.put(Facet.KIND, Set.of("kind-" + zipf(random, 20)));
      facets.put(Facet.STATUS, Set.of("status-" + zipf(random, 9)));
      int year = 2010 + random.nextInt(15);
      facets.put(Facet.YEAR, Set.of(String.valueOf(year)));
      LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
      sink.add(
          Item.article(
              "d" + i,
              person + " " + phrase(random, 6),
              new Prose(text.toString(), List.of(new Span(0, text.length()))),
              day,
              facets));
    }
    people.forEach(name -> sink.suggest(name, 1));
  }

  private static int zipf(Random random, int n) {
    return (int) Math.min(n - 1, Math.exp(random.nextDouble() * Math.log(n + 1)) - 1);
  }

  private String word(Random random) {
    return words.get(zipf(random, words.size()));
  }

  private String person(Random random) {
    return people.get(zipf(random, people.size()));
  }

  private String phrase(Random random, int n) {
    return String.join(" ", Stream.generate(() -> word(random)).limit(n).toList());
  }

  private List<Time> measure(SearchIndex index, Form form, int times, int seed) {
    Random random = new Random(seed);
    List<Time> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Search search = search(form, random);
      long start = System.nanoTime();
      long busy = CPU.getCurrentThreadCpuTime();
      if (form == Form.SUGGESTION) {
        index.suggest(search.text().substring(0, Math.min(3, search.text().length())), 8);
      } else {
        index.find(search);
      }
      double used = (CPU.getCurrentThreadCpuTime() - busy) / NANOS;
      millis.add(new Time((System.nanoTime() - start) / NANOS, used));
    }
    return millis;
  }

  private Search search(Form form, Random random) {
    return switch (form) {
      case NAME, SUGGESTION -> Search.of(person(random));
      case NAME_ALL_SPELLINGS -> Search.of(person(random)).on(Level.PREFIXES);
      case COMMON_WORD -> Search.of(words.get(random.nextInt(20)));
      case TWO_WORDS -> Search.of(phrase(random, 2));
      case THREE_WORDS_WITH_PREFIXES -> Search.of(phrase(random, 3)).on(Level.PREFIXES);
      case PHRASE -> Search.of('"' + person(random) + '"');
      case NARROWED ->
          new Search(
              word(random),
              Level.VARIANTS,
              Map.of(Facet.OUTLET, List.of("outlet-" + zipf(random, 150))),
              LocalDate.of(2014, 1, 1),
              LocalDate.of(2020, 12, 31),
              0,
              20);
    };
  }

  /**
   * How long a search took.
   *
   * @param wall milliseconds on the clock
   * @param cpu milliseconds of processor time; on a machine with other work, the smaller of the two
   */
  private record Time(double wall, double cpu) {}

  /** Prints a line; gives the 99th percentile on the clock. */
  private static double report(String name, List<Time> times) {
    double[] wall = sorted(times.stream().mapToDouble(Time::wall));
    double[] cpu = sorted(times.stream().mapToDouble(Time::cpu));
    print(
        "%-26s n %5d   p50 %6.2f   p95 %6.2f   p99 %6.2f ms   of processor: p50 %6.2f   p99 %6.2f ms",
        name,
        wall.length,
        at(wall, 0.5),
        at(wall, 0.95),
        at(wall, 0.99),
        at(cpu, 0.5),
        at(cpu, 0.99));
    return at(wall, 0.99);
  }

  private static double[] sorted(DoubleStream times) {
    return times.sorted().toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.ceil(sorted.length * share) - 1];
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is in no library of this module
  private static void print(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
