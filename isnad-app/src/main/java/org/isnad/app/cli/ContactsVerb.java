package org.isnad.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Contacts;
import org.isnad.app.json.ContactsJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code contacts}: the answer card. */
@Command(
    name = "contacts",
    description = "Answers how often parties were in contact, when, how long, who began it.")
final class ContactsVerb extends Verb {
  @Option(
      names = "--who",
      required = true,
      paramLabel = "NAME",
      description = "A party by name, in Arabic or English, or by id; give it twice.")
  private List<String> who = new ArrayList<>();

  @Option(names = "--kind", paramLabel = "KIND", description = "Only calls, meetings ...")
  private @Nullable String kind;

  @Option(names = "--year", paramLabel = "YEAR", description = "Only this year, such as 2025.")
  private @Nullable Integer year;

  @Option(names = "--format", paramLabel = "FORM", description = "text (default), jsonl or md.")
  private Form form = Form.TEXT;

  private enum Form {
    TEXT,
    JSONL,
    MD
  }

  ContactsVerb(Console console) {
    super(console);
  }

  @Override
  int run() {
    try (Workspace workspace = existing()) {
      Asking asking = Asking.of(workspace, console());
      List<Set<String>> ids = asking.who(who);
      if (ids.stream().anyMatch(Set::isEmpty)) {
        return FAILED;
      }
      LocalDate from = year == null ? null : LocalDate.of(year, 1, 1);
      LocalDate to = year == null ? null : LocalDate.of(year, 12, 31);
      String asked = kind == null ? null : kind.toLowerCase(Locale.ROOT);
      Contacts contacts =
          Contacts.of(
              asking.register(), workspace.names(), workspace.lexicon(), ids, asked, from, to);
      switch (form) {
        case TEXT -> ContactsCard.write(contacts, asking.words(), console().out());
        case JSONL -> console().out().print(ContactsJson.line(contacts) + "\n");
        case MD -> console().out().print(RegisterMarkdown.of(contacts.events(), asking.words()));
      }
    }
    return DONE;
  }
}
