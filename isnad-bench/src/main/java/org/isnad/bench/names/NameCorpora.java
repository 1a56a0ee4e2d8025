package org.isnad.bench.names;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.isnad.mention.NameTrainer;
import org.isnad.mention.NameTrainer.Unmarked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a model of names is learned from, as the command line names it. */
final class NameCorpora {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

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

  /** The sentences whose names are marked. */
  List<TaggedSentence> sentences() {
    return TaggedSentence.read(Objects.requireNonNull(input));
  }

  /** What the large text and the names tell; the wrong usage is told when they are not given. */
  Unmarked unmarked(NameTrainer trainer) {
    if (text == null || names == null) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(command).commandLine(), "give --text and --names");
    }
    return trainer.unmarked(TrainingData.lines(text), TrainingData.names(names));
  }
}
