package org.isnad.app.cli;

import org.isnad.app.Workspace;
import org.isnad.app.store.Store;
import org.isnad.page.Problem;
import picocli.CommandLine.Command;

/** {@code status}: what the data folder holds. */
@Command(name = "status", description = "Says what the data folder holds, and lists problems.")
final class StatusVerb extends Verb {
  StatusVerb(Console console) {
    super(console);
  }

  @Override
  int run() {
    try (Workspace workspace = existing()) {
      Words words = console().words();
      Store.Status status = workspace.store().status();
      say(words, "status.pages", status.pages());
      say(words, "status.documents", status.documents());
      say(words, "status.mentions", status.mentions());
      say(words, "status.records", status.records());
      say(words, "status.problems", status.problems());
      String current = String.valueOf(status.current());
      console().out().println(words.say("status.current", "current", current));
      for (Problem problem : workspace.store().problems()) {
        console().out().println(line(problem));
      }
      int others = workspace.pagesReadByOthers();
      if (others > 0) {
        console().note(words.say("data.mixed", "n", others));
      }
      return status.problems() > 0 ? WITH_PROBLEMS : DONE;
    }
  }

  private void say(Words words, String id, long n) {
    console().out().println(words.say(id, "n", n));
  }

  /** File and reason. */
  static String line(Problem problem) {
    return problem.document() + ": " + problem.code() + ": " + problem.message();
  }
}
