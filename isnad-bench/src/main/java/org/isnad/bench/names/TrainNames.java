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
import org.isnad.mention.TrainedTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the model of names that the data ship. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "Trains the model of names.")
public final class TrainNames implements Callable<Integer> {
  @Mixin private final NameCorpora corpora = new NameCorpora();

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

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description = "where to note the tables that the model was trained with")
  private @Nullable Path with;

  private TrainNames() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TrainNames()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    List<TaggedSentence> sentences = corpora.sentences();
    if (nineTenths) {
      sentences = TrainingData.tenth(sentences, TrainingData.LAST, false);
    }
    Lexicon lexicon = Lexicon.load(List.of());
    NameTrainer trainer = new NameTrainer(lexicon, err::println);
    NameModel model = trainer.train(TaggedSentence.marked(sentences), corpora.unmarked(trainer));
    Path file = Objects.requireNonNull(out);
    try (OutputStream to = Files.newOutputStream(file)) {
      model.write(to);
    }
    if (with != null) {
      Files.writeString(with, TrainedTables.now(lexicon).text());
    }
    err.println(model.tags().size() + " features, " + Files.size(file) + " bytes");
    return 0;
  }
}
