package org.isnad.bench.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.bench.names.TaggedSentence.WordSpan;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameFinder;
import org.isnad.mention.NameModel;
import org.isnad.mention.NameTrainer;
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
      description = "which tenths are held out one after the other, from 0 (default: 9)")
  private List<Integer> tenths = List.of(TrainingData.LAST);

  @Option(names = "--alone", description = "without OpenNLP")
  private boolean alone;

  private final Map<String, TrainingData.Score> together = new LinkedHashMap<>();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureNames() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasureNames()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
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
      report(
          "isnad",
          heldOut,
          s -> finder.names(reader.sentence(s.text())).stream().map(s::words).toList());
      if (!alone) {
        report("opennlp maxent", heldOut, new OpenNlpNames(learned, "MAXENT")::names);
        report("opennlp perceptron", heldOut, new OpenNlpNames(learned, "PERCEPTRON")::names);
      }
    }
    if (tenths.size() > 1) {
      together.forEach((program, score) -> {
        out.printf("%n%s, these tenths together%n", program);
        print(score);
      });
    }
    return 0;
  }

  private static NameModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return NameModel.read(in);
    }
  }

  private void report(
      String program,
      List<TaggedSentence> sentences,
      Function<TaggedSentence, List<WordSpan>> finder) {
    TrainingData.Score score = new TrainingData.Score();
    sentences.forEach(s -> score.add(s.names(), finder.apply(s)));
    together.computeIfAbsent(program, p -> new TrainingData.Score()).add(score);
    List<Double> speeds = new ArrayList<>();
    int names = 0;
    for (int i = 0; i < REPEATS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int found = 0;
      for (TaggedSentence sentence : sentences) {
        found += finder.apply(sentence).size();
      }
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      speeds.add(sentences.size() * 1e9 / nanos);
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
