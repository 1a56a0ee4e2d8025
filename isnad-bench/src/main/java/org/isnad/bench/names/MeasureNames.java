package org.isnad.bench.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.bench.names.TaggedSentence.WordSpan;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameFinder;
import org.isnad.mention.NameModel;
import org.isnad.text.TextReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "a word and its tag on each line, an empty line after each sentence")
  private @Nullable Path input;

  @Option(
      names = "--text",
      paramLabel = "FOLDER",
      description = "zip files of JSON arrays of objects with title and content")
  private @Nullable Path text;

  @Option(
      names = "--names",
      paramLabel = "FOLDER",
      description = "TSV files of a Latin name, the Arabic letters, a count")
  private @Nullable Path names;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "a model that 'train names --nine-tenths' made, in place of text and names")
  private @Nullable Path model;

  @Option(names = "--alone", description = "without OpenNLP")
  private boolean alone;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureNames() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasureNames()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<TaggedSentence> all = TaggedSentence.read(Objects.requireNonNull(input));
    List<TaggedSentence> learned = TrainNames.parts(all, false);
    List<TaggedSentence> heldOut = TrainNames.parts(all, true);
    out.printf(
        Locale.ROOT, "%d sentences learned from, %d held out%n", learned.size(), heldOut.size());
    Lexicon lexicon = Lexicon.load(List.of());
    NameFinder finder = new NameFinder(lexicon, trained(learned));
    TextReader reader = new TextReader(lexicon);
    report(
        "isnad",
        heldOut,
        s -> finder.names(reader.sentence(s.text())).stream().map(s::words).toList());
    if (!alone) {
      report("opennlp maxent", heldOut, new OpenNlpNames(learned, "MAXENT")::names);
      report("opennlp perceptron", heldOut, new OpenNlpNames(learned, "PERCEPTRON")::names);
    }
    return 0;
  }

  private NameModel trained(List<TaggedSentence> learned) throws IOException {
    if (model != null) {
      try (InputStream in = Files.newInputStream(model)) {
        return NameModel.read(in);
      }
    }
    if (text == null || names == null) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), "give --text and --names, or --model");
    }
    return TrainNames.train(learned, text, names, System.err);
  }

  private void report(
      String program,
      List<TaggedSentence> sentences,
      Function<TaggedSentence, List<WordSpan>> finder) {
    TrainingData.Score score = new TrainingData.Score();
    sentences.forEach(s -> score.add(s.names(), finder.apply(s)));
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
    for (String type : score.types()) {
      double[] is = score.of(type);
      out.printf(
          Locale.ROOT, "%-5s P %.3f  R %.3f  F1 %.4f  (%.0f)%n", type, is[0], is[1], is[2], is[3]);
    }
  }
}
