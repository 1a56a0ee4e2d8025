package org.isnad.bench.names;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameModel;
import org.isnad.mention.NameTrainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the model of names that the data ship. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "Trains the model of names.")
public final class TrainNames implements Callable<Integer> {
  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "a word and its tag on each line, an empty line after each sentence")
  private @Nullable Path input;

  @Option(
      names = "--text",
      required = true,
      paramLabel = "FOLDER",
      description = "zip files of JSON arrays of objects with title and content")
  private @Nullable Path text;

  @Option(
      names = "--names",
      required = true,
      paramLabel = "FOLDER",
      description = "TSV files of a Latin name, the Arabic letters, a count")
  private @Nullable Path names;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where to write the model")
  private @Nullable Path out;

  @Option(
      names = "--nine-tenths",
      description = "leave out the tenth that 'measure names' holds out")
  private boolean nineTenths;

  private TrainNames() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TrainNames()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<TaggedSentence> sentences = TaggedSentence.read(Objects.requireNonNull(input));
    if (nineTenths) {
      sentences = parts(sentences, false);
    }
    NameModel model =
        train(sentences, Objects.requireNonNull(text), Objects.requireNonNull(names), System.err);
    Path file = Objects.requireNonNull(out);
    try (OutputStream to = Files.newOutputStream(file)) {
      model.write(to);
    }
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    err.println(model.tags().size() + " features, " + Files.size(file) + " bytes");
    return 0;
  }

  /** The sentences that are held out, or the others. */
  static List<TaggedSentence> parts(List<TaggedSentence> sentences, boolean heldOut) {
    return java.util.stream.IntStream.range(0, sentences.size())
        .filter(i -> TrainingData.isHeldOut(i) == heldOut)
        .mapToObj(sentences::get)
        .toList();
  }

  static NameModel train(
      List<TaggedSentence> sentences, Path text, Path names, PrintStream progress) {
    return new NameTrainer(Lexicon.load(List.of()), progress::println)
        .train(
            sentences.stream().map(TaggedSentence::marked).toList(),
            TrainingData.lines(text),
            TrainingData.names(names));
  }
}
