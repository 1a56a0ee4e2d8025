package org.isnad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.attribution.AttributionReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.MentionReader;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.text.Text;
import org.isnad.text.TextReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sentences per second of processor time from an article's text to its mentions and attributions,
 * with the shipped names and with many more, the memory that the compiled data take, and whether a
 * text twice as long takes twice as long.
 */
@Command(
    name = "sentences",
    mixinStandardHelpOptions = true,
    description = "Sentences per processor second from text to mentions and attributions.")
public final class SentenceSpeed implements Callable<Integer> {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int COLLECTIONS = 3;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "JSON array of objects with title and content")
  private @Nullable Path input;

  @Option(
      names = "--articles",
      defaultValue = "500",
      paramLabel = "N",
      description = "read at most so many (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--names",
      defaultValue = "100000",
      paramLabel = "N",
      description = "made-up names that are added (default: ${DEFAULT-VALUE})")
  private int more;

  @Option(
      names = "--words",
      defaultValue = "20000",
      paramLabel = "N",
      description = "words of the shorter of the two long texts (default: ${DEFAULT-VALUE})")
  private int words;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "measured rounds, of which the median counts (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "5",
      paramLabel = "N",
      description = "rounds that do not count (default: ${DEFAULT-VALUE})")
  private int warmUp;

  private SentenceSpeed() {}

  /** Runs it; exits with 0, with 1 when something failed, with 2 on wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SentenceSpeed()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path given = input;
    if (given == null) {
      throw new IllegalStateException("--input is required");
    }
    List<String> texts = texts(given);
    List<Reading> readings = new ArrayList<>();
    readings.add(reading("shipped names", List.of(), texts));
    Path folder = Files.createTempDirectory("isnad-names");
    try {
      MadeNames.write(folder, more);
      readings.add(reading("and %,d more".formatted(more), List.of(folder), texts));
    } finally {
      Throughput.delete(folder);
    }
    // All take turns, so that none profits from what others warmed up or suffers what disturbs.
    for (int round = -warmUp; round < rounds; round++) {
      for (Reading reading : readings) {
        reading.round(Math.max(0, round));
      }
    }
    report(texts.size(), readings);
    return 0;
  }

  private List<String> texts(Path file) {
    List<String> texts = new ArrayList<>();
    for (JsonNode article :
        JsonMapper.shared().readTree(file).valueStream().limit(limit).toList()) {
      texts.add(article.path("title").asString("") + "\n" + article.path("content").asString(""));
    }
    return texts;
  }

  /** The stages between an article and its events. */
  private record Stages(
      ArticleReader articles, TextReader texts, MentionReader mentions, AttributionReader speech) {
    static Stages of(Lexicon lexicon) {
      return new Stages(
          new ArticleReader(lexicon),
          new TextReader(lexicon),
          new MentionReader(lexicon),
          new AttributionReader(lexicon));
    }

    List<Article> articles(List<String> contents) {
      List<Article> read = new ArrayList<>();
      for (String content : contents) {
        Hints hints = Hints.NONE;
        if (new PageReader().readFields("text " + read.size(), content, hints) instanceof Page p) {
          read.add(articles.read(p));
        }
      }
      return read;
    }

    /** Reads them; gives the number of their sentences. */
    int read(List<Article> given) {
      int sentences = 0;
      for (Article article : given) {
        Text text = texts.read(article);
        sentences += text.sentences().size();
        speech.read(mentions.read(text));
      }
      return sentences;
    }
  }

  /** The stages with one set of names, and what their reading took in each round. */
  private static final class Reading {
    private final String name;
    private final double megabytes;
    private final Stages stages;
    private final List<Article> articles;
    private final List<Article> once;
    private final List<Article> twice;
    private final double[] seconds;
    private int sentences;
    private long least = Long.MAX_VALUE;
    private long leastTwice = Long.MAX_VALUE;

    Reading(String name, Stages stages, double megabytes, List<String> texts, int words, int n) {
      this.name = name;
      this.megabytes = megabytes;
      this.stages = stages;
      this.articles = stages.articles(texts);
      this.once = stages.articles(List.of(text(texts, words)));
      this.twice = stages.articles(List.of(text(texts, 2 * words)));
      this.seconds = new double[n];
    }

    void round(int round) {
      System.gc();
      long before = SYSTEM.getProcessCpuTime();
      sentences = stages.read(articles);
      seconds[round] = (SYSTEM.getProcessCpuTime() - before) / 1e9;
      least = Math.min(least, nanos(once));
      leastTwice = Math.min(leastTwice, nanos(twice));
    }

    /** Processor time of this thread alone: long texts are read too seldom to warm up. */
    private long nanos(List<Article> given) {
      long before = THREADS.getCurrentThreadCpuTime();
      stages.read(given);
      return THREADS.getCurrentThreadCpuTime() - before;
    }

    double speed() {
      double[] sorted = seconds.clone();
      Arrays.sort(sorted);
      return sentences / sorted[sorted.length / 2];
    }
  }

  private Reading reading(String name, List<Path> folders, List<String> texts) {
    long before = used();
    Stages stages = Stages.of(Lexicon.load(folders));
    return new Reading(name, stages, (used() - before) / 1e6, texts, words, rounds);
  }

  private static void report(int articles, List<Reading> readings) {
    System.out.printf(
        Locale.ROOT,
        "%d articles, Java %s%n%-20s %12s %18s %12s %24s%n",
        articles,
        System.getProperty("java.version"),
        "",
        "sentences",
        "sentences/CPU-s",
        "data, MB",
        "twice the text takes");
    for (Reading r : readings) {
      System.out.printf(
          Locale.ROOT,
          "%-20s %12d %18.0f %12.1f %18.2f times%n",
          r.name,
          r.sentences,
          r.speed(),
          r.megabytes,
          (double) r.leastTwice / r.least);
    }
  }

  /** One text of so many words, of as many articles as that takes. */
  private static String text(List<String> texts, int words) {
    StringBuilder text = new StringBuilder();
    int left = words;
    for (int i = 0; left > 0; i++) {
      String next = texts.get(i % texts.size());
      left -= next.split("\\s+").length;
      text.append(next).append('\n');
    }
    return text.toString();
  }

  /** Bytes of the heap that are in use. */
  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
