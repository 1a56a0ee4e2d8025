package org.isnad.bench.merging;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.Isnad;
import org.isnad.app.json.EventJson;
import org.isnad.app.store.PageFiles;
import org.isnad.article.Article;
import org.isnad.bench.ArticleFiles;
import org.isnad.bench.merging.BCubed.Item;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.isnad.record.RecordBuilder;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Merging: B-cubed against an annotation beside two usual ways to merge, over the same tellings;
 * whether any order of reading with repetitions gives the same bytes; and tellings per second.
 */
@Command(
    name = "merging",
    mixinStandardHelpOptions = true,
    description = "How well tellings are merged, beside two usual ways; any order; speed.")
public final class MeasureMerging implements Callable<Integer> {
  private static final double REPEATED = 0.2;
  private static final int WARM_UP = 50;
  private static final int TURNS = 9;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "PATH",
      description = "JSON arrays of objects with url, title, content, source, date_extracted")
  private List<String> input = new ArrayList<>();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "JSON lines with url and events (eid, kind, evidence); merging is scored on it")
  private @Nullable Path gold;

  @Option(names = "--articles", paramLabel = "N", description = "articles to read (2000)")
  private int articles = 2000;

  @Option(names = "--orders", paramLabel = "N", description = "random orders (100)")
  private int orders = 100;

  private final Lexicon lexicon = Lexicon.load(List.of());
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, String> lemmas = new HashMap<>();

  private MeasureMerging() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasureMerging()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<List<EventMention>> read = read();
    List<EventMention> mentions = read.stream().flatMap(List::stream).toList();
    RecordBuilder builder = new RecordBuilder(lexicon);
    List<EventRecord> records = builder.build(mentions);
    out.printf(
        "%d articles, %d tellings, %d records%n", read.size(), mentions.size(), records.size());
    if (gold != null) {
      score(GoldTellings.of(gold, mentions), mentions, records);
    }
    speed(mentions, builder);
    return orders(read, builder) ? 0 : 1;
  }

  private List<List<EventMention>> read() {
    Isnad isnad = new Isnad(lexicon);
    List<List<EventMention>> read = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    ArticleFiles.each(
        input,
        page -> {
          if (read.size() < articles && seen.add(page.document())) {
            Isnad.Reading reading = isnad.read(page);
            reading.articles().forEach(s -> s.events().forEach(m -> note(s.article(), m)));
            read.add(reading.events());
          }
        });
    return read;
  }

  /** The lemma of the word that tells an event. */
  private void note(Article article, EventMention mention) {
    Span trigger = mention.trigger();
    String word = lexicon.orthography().fold(trigger.of(article.text()));
    lemmas.put(
        GoldTellings.key(mention),
        lexicon.forms(word).stream().map(f -> f.lemma()).findFirst().orElse(word));
  }

  private void score(GoldTellings gold, List<EventMention> all, List<EventRecord> records) {
    List<EventMention> mentions = all.stream().filter(m -> gold.event(m) != null).toList();
    Map<String, String> record = new HashMap<>();
    for (EventRecord r : records) {
      for (Telling t : r.tellings()) {
        t.mentions().forEach(m -> record.put(m + " " + t.document(), r.id()));
      }
    }
    out.printf("%n%d tellings annotated%n%-28s %9s %9s %9s%n", mentions.size(), "", "P", "R", "F1");
    report("isnad", gold, mentions, m -> record.getOrDefault(GoldTellings.key(m), ""));
    report("one per pair and day", gold, mentions, MeasureMerging::pairAndDay);
    report(
        "lemma + same day",
        gold,
        mentions,
        m -> lemmas.getOrDefault(GoldTellings.key(m), "") + " " + m.textDate());
  }

  private void report(
      String way,
      GoldTellings gold,
      List<EventMention> mentions,
      Function<EventMention, String> group) {
    BCubed score =
        BCubed.of(
            mentions.stream()
                .map(m -> new Item(Objects.requireNonNull(gold.event(m)), group.apply(m)))
                .toList());
    out.printf(
        Locale.ROOT,
        "%-28s %9.4f %9.4f %9.4f%n",
        way,
        score.precision(),
        score.recall(),
        score.f1());
  }

  /** Who, what and the day, whichever is known: the one-a-day filter of event data. */
  private static String pairAndDay(EventMention m) {
    TreeSet<String> who = new TreeSet<>();
    m.participants().stream()
        .filter(a -> a.role().isSide())
        .forEach(a -> who.add(a.referent().entity().id()));
    Object day = m.time().from() != null ? m.time().from() : m.textDate();
    return who + " " + m.type() + " " + day;
  }

  /** The first merging and the median of those after many, when all is compiled. */
  private void speed(List<EventMention> mentions, RecordBuilder builder) {
    List<Double> speeds = new ArrayList<>();
    for (int i = 0; i < WARM_UP + TURNS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      builder.build(mentions);
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      speeds.add(mentions.size() * 1e9 / nanos);
    }
    double first = speeds.getFirst();
    double median =
        speeds.stream().skip(WARM_UP).sorted().skip(TURNS / 2).findFirst().orElse(first);
    out.printf(
        Locale.ROOT,
        "%n%.0f tellings per processor second; %.0f the first time, before Java had compiled it%n",
        median,
        first);
  }

  private boolean orders(List<List<EventMention>> read, RecordBuilder builder) {
    Random random = new Random(1);
    Set<String> exports = new HashSet<>();
    for (int i = 0; i < orders; i++) {
      List<List<EventMention>> order = new ArrayList<>(read);
      for (List<EventMention> article : read) {
        if (random.nextDouble() < REPEATED) {
          order.add(article);
        }
      }
      Collections.shuffle(order, random);
      List<EventRecord> records = builder.build(order.stream().flatMap(List::stream).toList());
      StringBuilder export = new StringBuilder();
      records.forEach(r -> export.append(EventJson.line(r)).append('\n'));
      exports.add(PageFiles.name(export.toString().getBytes(StandardCharsets.UTF_8)));
    }
    out.printf("%d random orders with repetitions: %d different exports%n", orders, exports.size());
    return exports.size() <= 1;
  }
}
