package org.isnad.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.app.Workspace;
import org.isnad.app.read.Intake;
import org.isnad.app.read.StopSign;
import org.isnad.app.read.Summary;
import org.isnad.app.source.InputFormat;
import org.isnad.app.source.Sources;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: pages into the data folder. */
@Command(
    name = "read",
    header = {
      "Reads pages into the data folder: files, folders, archives, web archives, lists of",
      "addresses, feeds, sitemaps, addresses, - for standard input."
    },
    description = {
      "Reading again changes nothing. A page that has changed replaces the earlier one, which is",
      "kept: see isnad versions. Addresses are asked politely: as robots.txt allows, one request at",
      "a time and host; what has not changed is not sent again."
    })
final class ReadVerb extends Verb {
  @Parameters(paramLabel = "PATH|URL", arity = "0..*", description = "What to read.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "Form of the input when its name does not tell: " + InputFormat.NAMES + ".")
  private @Nullable InputFormat format;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private FetchOptions web = new FetchOptions();

  @Option(
      names = "--again",
      description = "Reads stored pages again that another version of program or data had read.")
  private boolean again;

  @Spec private @Nullable CommandSpec spec;

  ReadVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    if (paths.isEmpty() && !again && spec != null) {
      throw wrong(spec.commandLine(), "Missing what to read: PATH ...");
    }
    try (Workspace workspace = Workspace.open(folder())) {
      PageReader reader = new PageReader();
      Sources sources = input.sources(reader, format, console().in());
      return read(workspace, sources, web, paths, again, console());
    }
  }

  /** Reads and reports; gives the exit code. */
  static int read(
      Workspace workspace,
      Sources sources,
      FetchOptions web,
      List<String> paths,
      boolean again,
      Console console)
      throws IOException {
    Words words = console.words();
    List<String> files = sources.files(paths);
    Summary summary;
    long records;
    try (ReadingProgress progress = ReadingProgress.of(console, files.size())) {
      Intake intake =
          new Intake(sources, Intake.named(files), web.fetching(console), progress::file);
      summary =
          workspace.read(
              (run, memory) -> {
                if (again) {
                  workspace.eachReadByOthers(run);
                }
                intake.feed(run, memory, StopSign.none());
              },
              progress);
      records = workspace.store().status().records();
    }
    report(summary, records, words, console);
    return summary.problems().isEmpty() ? DONE : WITH_PROBLEMS;
  }

  private static void report(Summary s, long records, Words words, Console console) {
    if (s.older() > 0) {
      console.note(words.say("read.older", "n", s.older()));
    }
    if (!s.problems().isEmpty()) {
      console.note(words.say("read.problems", "n", s.problems().size()));
      for (Problem problem : s.problems()) {
        console.err().println("  " + StatusVerb.line(problem));
      }
    }
    console.note(
        words.say(
            "read.done",
            "read",
            s.read(),
            "unchanged",
            s.unchanged(),
            "problems",
            s.problems().size(),
            "articles",
            s.articles(),
            "events",
            s.events(),
            "records",
            records));
  }
}
