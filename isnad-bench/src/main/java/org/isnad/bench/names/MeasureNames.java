package org.isnad.bench.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.isnad.bench.names.TaggedSentence.WordSpan;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameFinder;
import org.isnad.mention.NameModel;
import org.isnad.mention.NameTrainer;
import org.isnad.mention.NameTrainer.Mark;
import org.isnad.mention.NameTrainer.Unmarked;
import org.isnad.text.TextReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How well names are found in sentences that no model has seen: Isnad's model, trained anew without
 * them, beside OpenNLP's name finder trained on the same sentences. A name counts when its first
 * and last words and its class are right.
 */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "How well names are found, beside OpenNLP.")
public final class MeasureNames implements Callable<Integer> {
  private static final int REPEATS = 5;

  @Mixin private final NameCorpora corpora = new NameCorpora();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "a model that 'train names --nine-tenths' made, in place of text and names")
  private @Nullable Path model;

  @Option(
      names = "--tenths",
      split = ",",
      paramLabel = "TENTH",
      description = "which tenths are held out one after the other, from 0 (default: all ten)")
  private List<Integer> tenths = TrainingData.ALL;

  @Option(names = "--alone", description = "without OpenNLP")
  private boolean alone;

  private final Map<String, TrainingData.Score> together = new LinkedHashMap<>();
  private final Map<String, TrainingData.Score> byTenth = new HashMap<>();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureNames() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasureNames()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (model != null) {
      tenths = List.of(TrainingData.LAST);
    }
    Lexicon lexicon = Lexicon.load(List.of());
    TextReader reader = new TextReader(lexicon);
    List<TaggedSentence> all = corpora.sentences();
    NameTrainer trainer = new NameTrainer(lexicon, System.err::println);
    Unmarked unmarked = model == null ? corpora.unmarked(trainer) : null;
    for (int tenth : tenths) {
      List<TaggedSentence> learned = TrainingData.tenth(all, tenth, false);
      List<TaggedSentence> heldOut = TrainingData.tenth(all, tenth, true);
      out.printf(
          Locale.ROOT,
          "%ntenth %d: %d sentences learned from, %d held out%n",
          tenth,
          learned.size(),
          heldOut.size());
      NameModel own =
          unmarked == null
              ? read(Objects.requireNonNull(model))
              : trainer.train(TaggedSentence.marked(learned), unmarked);
      NameFinder finder = new NameFinder(lexicon, own);
      Held held = new Held(tenth, TrainingData.blocks(heldOut));
      report("isnad", held, block -> together(finder, reader, block));
      report(
          "isnad, each sentence by itself",
          held,
          each(s -> spans(s, finder.names(reader.sentence(s.text())))));
      if (!alone) {
        report("opennlp maxent", held, each(new OpenNlpNames(learned, "MAXENT")::names));
        report("opennlp perceptron", held, each(new OpenNlpNames(learned, "PERCEPTRON")::names));
      }
    }
    if (tenths.size() > 1) {
      String which = tenths.size() == TrainingData.ALL.size() ? "all ten" : "these";
      together.forEach((program, score) -> {
        out.printf("%n%s, %s tenths together%n", program, which);
        print(score);
        out.println(spread(program));
      });
    }
    return 0;
  }

  private static NameModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return NameModel.read(in);
    }
  }

  /** Each tenth's F1, and which is the worst. */
  private String spread(String program) {
    StringBuilder text = new StringBuilder("F1 by tenth:");
    int worst = tenths.getFirst();
    for (int tenth : tenths) {
      text.append(String.format(Locale.ROOT, " %d: %.4f", tenth, f1(program, tenth)));
      worst = f1(program, tenth) < f1(program, worst) ? tenth : worst;
    }
    return text.append("; worst ").append(worst).toString();
  }

  private double f1(String program, int tenth) {
    return byTenth.getOrDefault(program + tenth, new TrainingData.Score()).of("all")[2];
  }

  /** The names of sentences that are read as the text that they are. */
  private static List<List<WordSpan>> together(
      NameFinder finder, TextReader reader, List<TaggedSentence> block) {
    List<List<Mark>> marks =
        finder.names(block.stream().map(s -> reader.sentence(s.text())).toList());
    return IntStream.range(0, block.size())
        .mapToObj(i -> spans(block.get(i), marks.get(i)))
        .toList();
  }

  private static List<WordSpan> spans(TaggedSentence sentence, List<Mark> marks) {
    return marks.stream().map(sentence::words).toList();
  }

  private static Function<List<TaggedSentence>, List<List<WordSpan>>> each(
      Function<TaggedSentence, List<WordSpan>> finder) {
    return block -> block.stream().map(finder).toList();
  }

  /** A tenth that is held out, in blocks of sentences that stand together. */
  private record Held(int tenth, List<List<TaggedSentence>> blocks) {
    int sentences() {
      return blocks.stream().mapToInt(List::size).sum();
    }
  }

  private void report(
      String program, Held held, Function<List<TaggedSentence>, List<List<WordSpan>>> finder) {
    TrainingData.Score score = new TrainingData.Score();
    for (List<TaggedSentence> block : held.blocks()) {
      List<List<WordSpan>> found = finder.apply(block);
      for (int i = 0; i < block.size(); i++) {
        score.add(block.get(i).names(), found.get(i));
      }
    }
    byTenth.put(program + held.tenth(), score);
    together.computeIfAbsent(program, p -> new TrainingData.Score()).add(score);
    List<Double> speeds = new ArrayList<>();
    int names = 0;
    for (int i = 0; i < REPEATS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int found = 0;
      for (List<TaggedSentence> block : held.blocks()) {
        found += finder.apply(block).stream().mapToInt(List::size).sum();
      }
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      speeds.add(held.sentences() * 1e9 / nanos);
      names = found;
    }
    speeds.sort(null);
    out.printf(
        Locale.ROOT,
        "%n%s: %d names, %.0f sentences per processor second%n",
        program,
        names,
        speeds.get(REPEATS / 2));
    print(score);
  }

  private void print(TrainingData.Score score) {
    for (String type : score.types()) {
      double[] is = score.of(type);
      out.printf(
          Locale.ROOT, "%-5s P %.3f  R %.3f  F1 %.4f  (%.0f)%n", type, is[0], is[1], is[2], is[3]);
    }
  }
}
