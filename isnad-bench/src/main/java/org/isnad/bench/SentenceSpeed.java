package org.isnad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
      description =
          "measured rounds after two for warming up; the median counts (default: ${DEFAULT-VALUE})")
  private int rounds;

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
    System.out.printf(
        Locale.ROOT,
        "%d articles, Java %s%n%-28s %14s %20s %14s %22s%n",
        texts.size(),
        System.getProperty("java.version"),
        "",
        "sentences",
        "sentences/CPU-s",
        "data, MB",
        "twice the text takes");
    measure("shipped names", List.of(), texts);
    Path folder = Files.createTempDirectory("isnad-names");
    try {
      MadeNames.write(folder, more);
      measure("and %,d more".formatted(more), List.of(folder), texts);
    } finally {
      Throughput.delete(folder);
    }
    return 0;
  }

  private List<String> texts(Path file) {
    List<String> texts = new ArrayList<>();
    for (JsonNode article : JsonMapper.shared().readTree(file).valueStream().limit(limit).toList()) {
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

  private void measure(String name, List<Path> folders, List<String> texts) {
    long before = used();
    Stages stages = Stages.of(Lexicon.load(folders));
    double size = (used() - before) / 1e6;
    List<Article> articles = stages.articles(texts);
    double seconds = seconds(stages, articles);
    int sentences = stages.read(articles);
    double once = seconds(stages, stages.articles(List.of(text(texts, words))));
    double twice = seconds(stages, stages.articles(List.of(text(texts, 2 * words))));
    System.out.printf(
        Locale.ROOT,
        "%-28s %14d %20.0f %14.1f %18.2f times%n",
        name,
        sentences,
        sentences / seconds,
        size,
        twice / once);
  }

  /** Processor time of reading, the median; that of the whole process. */
  private double seconds(Stages stages, List<Article> articles) {
    double[] seconds = new double[rounds];
    for (int round = -2; round < rounds; round++) {
      System.gc();
      long before = SYSTEM.getProcessCpuTime();
      stages.read(articles);
      double used = (SYSTEM.getProcessCpuTime() - before) / 1e9;
      if (round >= 0) {
        seconds[round] = used;
      }
    }
    Arrays.sort(seconds);
    return seconds[rounds / 2];
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
