package org.isnad.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.app.Workspace;
import org.isnad.app.store.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands share: the data folder, the language, help and exit codes. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n")
abstract class Verb implements Callable<Integer> {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WITH_PROBLEMS = 3;

  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder; else $ISNAD_DATA, else ~/.isnad.")
  private @Nullable Path data;

  Verb(Console console) {
    this.console = console;
  }

  abstract int run() throws IOException;

  @Override
  public final Integer call() throws IOException {
    try {
      return run();
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  final Console console() {
    return console;
  }

  final boolean isDataGiven() {
    return data != null;
  }

  final DataFolder folder() {
    if (data != null) {
      return new DataFolder(data);
    }
    String named = console.environment().get("ISNAD_DATA");
    return new DataFolder(
        named == null || named.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".isnad")
            : Path.of(named));
  }

  /** The workspace of a folder that pages were read into. */
  final Workspace existing() {
    DataFolder folder = folder();
    if (!folder.exists()) {
      throw new Stop(console.words().say("data.none", "folder", folder.root().toString()));
    }
    return Workspace.open(folder);
  }

  /** A wrong combination of options. */
  static CommandLine.ParameterException wrong(CommandLine line, String message) {
    return new CommandLine.ParameterException(line, message);
  }
}
