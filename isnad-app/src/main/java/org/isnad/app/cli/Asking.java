package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Names;
import org.isnad.app.answer.Register;
import org.jspecify.annotations.Nullable;

/** A register with the words to show it, for commands that ask. */
final class Asking {
  private final Workspace workspace;
  private final Register register;
  private final Console console;
  private @Nullable Words words;

  private Asking(Workspace workspace, Console console) {
    this.workspace = workspace;
    this.register = workspace.register();
    this.console = console;
  }

  static Asking of(Workspace workspace, Console console) {
    int others = workspace.pagesReadByOthers();
    if (others > 0) {
      console.note(console.words().say("data.mixed", "n", others));
    }
    return new Asking(workspace, console);
  }

  Workspace workspace() {
    return workspace;
  }

  Register register() {
    return register;
  }

  Console console() {
    return console;
  }

  /** Loads the data, which programs that want JSON do without. */
  Words words() {
    Words made = words;
    if (made == null) {
      made = console.words().with(workspace.lexicon(), workspace.names());
      words = made;
    }
    return made;
  }

  /** The ids of each name; notes names that nobody or several have. */
  List<Set<String>> who(List<String> given) {
    List<Set<String>> who = new ArrayList<>();
    if (given.isEmpty()) {
      return who;
    }
    Names names = workspace.names();
    for (String name : given) {
      Set<String> ids = names.find(name, register);
      if (ids.isEmpty()) {
        console.note(words().say("who.unknown", "name", name));
      } else if (ids.size() > 1) {
        String all =
            ids.stream()
                .map(id -> id + " " + words().name(names.name(id)))
                .collect(Collectors.joining(", "));
        console.note(words().say("who.many", "names", all));
      }
      who.add(ids);
    }
    return who;
  }
}
