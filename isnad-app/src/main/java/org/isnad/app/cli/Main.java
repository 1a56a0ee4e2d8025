package org.isnad.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.app.json.CoreJson;
import org.isnad.app.store.FolderBusyException;
import org.isnad.lexicon.DataException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code isnad VERB ...}. */
@Command(
    name = "isnad",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "VERB",
    description = {
      "%nReads Arabic news pages into a sourced register of political contacts and events.%n"
    },
    commandListHeading = "%nVerbs:%n",
    footer = {
      "",
      "Results go to standard output, progress and log to standard error.",
      "Exit code: 0 done; 1 failed; 2 wrong usage; 3 done, with problems counted and listed."
    })
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Runs one verb and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    try (PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err)) {
      boolean isTerminal = System.getenv("ISNAD_TERMINAL") != null;
      return run(arguments, new Console(out, err, System.in, isTerminal, System.getenv()));
    }
  }

  /** Runs one verb on a console and gives its exit code. */
  static int run(String[] arguments, Console console) {
    CommandLine line = new CommandLine(new Main());
    for (Verb verb : verbs(console)) {
      line.addSubcommand(verb);
    }
    line.setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
    if (arguments.length == 0) {
      line.usage(console.err());
      console.err().flush();
      return CommandLine.ExitCode.USAGE;
    }
    int code = line.execute(arguments);
    console.out().flush();
    console.err().flush();
    return code;
  }

  private static List<Verb> verbs(Console console) {
    return List.of(
        new DemoVerb(console),
        new ReadVerb(console),
        new EventsVerb(console),
        new SearchVerb(console),
        new StoriesVerb(console),
        new ContactsVerb(console),
        new EventVerb(console),
        new ExplainVerb(console),
        new VersionsVerb(console),
        new StageVerb.OfPage(console),
        new StageVerb.OfArticle(console),
        new OutletVerb(console),
        new StageVerb.OfSentences(console),
        new StageVerb.OfMentions(console),
        new StageVerb.OfSources(console),
        new ServeVerb(console),
        new StatusVerb(console),
        new LedgerVerb(console),
        new ChangesVerb(console),
        new ExportVerb(console),
        new SiteVerb(console),
        new CodebookVerb(console),
        new CheckDataVerb(console));
  }

  /** What the user can do something about is said in a line; the rest is a fault of ours. */
  private static int failed(Exception e, Console console) {
    switch (e) {
      case CommandLine.ParameterException wrong -> throw wrong;
      case Stop stop -> console.note(message(stop));
      case FolderBusyException busy -> console.note(message(busy));
      case CoreJson.StoredByOtherVersion other -> console.note(message(other));
      case DataException data -> data.problems().forEach(p -> console.note(p.toString()));
      case UncheckedIOException io -> console.note(message(io) + cause(io));
      case java.io.IOException io ->
          console.note(io.getClass().getSimpleName() + " " + message(io));
      default -> {
        LOG.debug("failed", e);
        console.note("failed: " + e + " (ISNAD_LOG=debug says more; please report it)");
      }
    }
    return Verb.FAILED;
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static String cause(UncheckedIOException e) {
    return ": " + e.getCause();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }

  /** The version in the jar's manifest; null when the program is not packaged. */
  static @Nullable String version() {
    return Main.class.getPackage().getImplementationVersion();
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = version();
      return new String[] {"isnad " + (version == null ? "(not packaged)" : version)};
    }
  }
}
