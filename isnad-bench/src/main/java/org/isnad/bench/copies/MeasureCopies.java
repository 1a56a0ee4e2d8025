package org.isnad.bench.copies;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.bench.copies.TextStream.Kind;
import org.isnad.bench.copies.TextStream.Text;
import org.isnad.copy.CopyFinder;
import org.isnad.copy.Print;
import org.isnad.copy.PrintReader;
import org.isnad.copy.Shared;
import org.isnad.lexicon.Lexicon;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How well copies are found among made texts whose relations are known, beside MinHash with
 * locality-sensitive hashing over the same runs of words. A copy is found when it is paired with
 * the text it is of; a text of its own is falsely called a copy when it is paired with an earlier
 * text.
 */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description = "How well copies are found in made texts, beside MinHash-LSH.")
public final class MeasureCopies implements Callable<Integer> {
  @Option(names = "--texts", paramLabel = "N", description = "number of texts (20000)")
  private int count = 20_000;

  @Option(names = "--seed", paramLabel = "N", description = "of the made texts (1)")
  private long seed = 1;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureCopies() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasureCopies()).execute(arguments));
  }

  @Override
  public Integer call() {
    List<Text> texts = new TextStream(seed).texts(count);
    PrintReader reader = new PrintReader(Lexicon.load(List.of()));
    List<Article> articles = texts.stream().map(MeasureCopies::article).toList();
    long copies = texts.stream().filter(t -> t.kind() != null).count();
    out.printf(
        Locale.ROOT,
        "%d texts, %d of them copies; share found by kind of copy%n%n%-14s",
        texts.size(),
        copies,
        "program");
    for (Kind kind : Kind.values()) {
      out.printf(" %18s", kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    out.printf(" %8s %14s %16s%n", "all", "false copies", "texts/cpu-s");
    List<Print> prints = articles.stream().map(reader::read).toList();
    report("isnad", texts, () -> isnad(prints), articles, reader);
    report("minhash 32x4", texts, () -> new MinHash(32).pairs(prints), articles, reader);
    report("minhash 16x8", texts, () -> new MinHash(16).pairs(prints), articles, reader);
    return 0;
  }

  private static Set<Long> isnad(List<Print> prints) {
    Set<Long> pairs = new HashSet<>();
    for (Shared shared : CopyFinder.among(prints)) {
      pairs.add(
          MinHash.pair(Integer.parseInt(shared.document()), Integer.parseInt(shared.other())));
    }
    return pairs;
  }

  private void report(
      String program,
      List<Text> texts,
      Supplier<Set<Long>> finder,
      List<Article> articles,
      PrintReader reader) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    articles.forEach(reader::read);
    Set<Long> pairs = finder.get();
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    for (Text text : texts) {
      if (text.kind() != null && pairs.contains(MinHash.pair(text.number(), text.of()))) {
        found.merge(text.kind(), 1, Integer::sum);
      }
    }
    Set<Integer> wrong = new HashSet<>();
    for (long pair : pairs) {
      int earlier = (int) (pair >>> 32);
      int later = (int) pair;
      if (family(texts.get(earlier)) != family(texts.get(later))) {
        wrong.add(later);
      }
    }
    Map<Kind, Integer> kinds = TextStream.kinds(texts);
    out.printf("%-14s", program);
    int all = 0;
    for (Kind kind : Kind.values()) {
      int hit = found.getOrDefault(kind, 0);
      all += hit;
      out.printf(Locale.ROOT, " %18.4f", (double) hit / Math.max(1, kinds.getOrDefault(kind, 0)));
    }
    int copies = kinds.values().stream().mapToInt(Integer::intValue).sum();
    out.printf(
        Locale.ROOT,
        " %8.4f %7d %5.2f%% %16.0f%n",
        (double) all / Math.max(1, copies),
        wrong.size(),
        100.0 * wrong.size() / texts.size(),
        texts.size() * 1e9 / nanos);
  }

  private static int family(Text text) {
    return text.of() < 0 ? text.number() : text.of();
  }

  private static Article article(Text text) {
    return Article.builder(Integer.toString(text.number()), text.text())
        .published(
            PublicationDate.of(LocalDate.EPOCH.plusDays(text.number() / 500), How.STATED, "", null))
        .build();
  }
}
