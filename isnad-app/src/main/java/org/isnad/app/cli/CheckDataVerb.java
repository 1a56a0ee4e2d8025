package org.isnad.app.cli;

import java.util.List;
import org.isnad.lexicon.DataProblem;
import org.isnad.lexicon.Lexicon;
import picocli.CommandLine.Command;

/** {@code check-data}: faults in the shipped data and the user's. */
@Command(
    name = "check-data",
    description = "Checks the words and rules, the shipped ones and those in DIR/lexicon.")
final class CheckDataVerb extends Verb {
  CheckDataVerb(Console console) {
    super(console);
  }

  @Override
  int run() {
    List<DataProblem> problems = Lexicon.check(List.of(folder().lexicon()));
    problems.forEach(console().out()::println);
    Words words = console().words();
    if (problems.isEmpty()) {
      console().note(words.say("check.ok"));
      return DONE;
    }
    console().note(words.say("check.problems", "n", problems.size()));
    return FAILED;
  }
}
