package org.isnad.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.isnad.Isnad;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Changes;
import org.isnad.app.answer.FactChange;
import org.isnad.app.answer.FactChange.Form;
import org.isnad.app.fetch.Address;
import org.isnad.app.json.VersionJson;
import org.isnad.app.source.Capture;
import org.isnad.app.store.Document;
import org.isnad.app.store.PageVersion;
import org.isnad.app.store.Store;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code versions ADDRESS}: how a page changed. */
@Command(
    name = "versions",
    description = {
      "Shows the versions of a page that were read, and what changed from each to the next:",
      "sentences, and the facts read from them. The register uses the last one shown."
    })
final class VersionsVerb extends Verb {
  @Parameters(
      paramLabel = "ADDRESS",
      description = "Address or path of a page, or its id, as in the results.")
  private String address = "";

  @Option(names = "--format", paramLabel = "FORM", description = "text (default) or jsonl.")
  private StageVerb.Form form = StageVerb.Form.TEXT;

  VersionsVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (Workspace workspace = existing()) {
      Words words = console().words().with(workspace.lexicon(), workspace.names());
      List<PageVersion> versions = versions(workspace.store());
      if (versions.isEmpty()) {
        throw new Stop(words.say("versions.none", "name", address));
      }
      boolean isStored = workspace.store().document(versions.getFirst().document()).isPresent();
      Isnad.@Nullable Reading before = null;
      for (int i = 0; i < versions.size(); i++) {
        PageVersion version = versions.get(i);
        boolean isNewest = isStored && i == versions.size() - 1;
        Isnad.Reading reading = read(version, workspace).orElse(null);
        Changes changes =
            before == null || reading == null ? null : Changes.between(before, reading);
        if (form == StageVerb.Form.JSONL) {
          console().out().print(VersionJson.of(version, i + 1, isNewest, changes) + "\n");
        } else {
          show(version, i + 1, isNewest, changes, words);
        }
        before = reading == null ? before : reading;
      }
      return DONE;
    }
  }

  /** By the page's own key, by another spelling of its address, or by an article's short name. */
  private List<PageVersion> versions(Store store) {
    List<PageVersion> found = store.versions(address);
    if (found.isEmpty()) {
      Optional<String> page =
          store
              .document(address)
              .map(Document::page)
              .or(() -> Address.of(address).map(Address::toString));
      found = page.map(store::versions).orElse(List.of());
    }
    return found;
  }

  private static Optional<Isnad.Reading> read(PageVersion version, Workspace workspace)
      throws IOException {
    byte[] original = workspace.store().pages().get(version.original());
    Capture capture =
        new Capture(version.document(), original, version.hints(), version.isFields());
    return capture.read(new PageReader()) instanceof Page page
        ? Optional.of(workspace.isnad().read(page))
        : Optional.empty();
  }

  private void show(
      PageVersion version, int number, boolean isNewest, @Nullable Changes changes, Words words) {
    PrintWriter out = console().out();
    if (number == 1) {
      out.println(version.document());
    }
    String when = version.captured() == null ? words.say("undated") : version.captured().toString();
    out.println(
        number
            + "  "
            + when
            + "  "
            + version.digest().substring(0, Math.min(12, version.digest().length()))
            + (isNewest ? "  " + words.say("versions.newest") : ""));
    if (changes != null) {
      show(changes, words, out);
    }
  }

  private static void show(Changes changes, Words words, PrintWriter out) {
    pair(changes.title(), "versions.title", words, out);
    pair(changes.published(), "versions.published", words, out);
    for (Changes.Line line : changes.sentences()) {
      out.println("   " + (line.isNew() ? "+ " : "- ") + line.text());
    }
    out.println(
        "   "
            + words.say(
                "versions.facts",
                "sentences",
                changes.sameSentences(),
                "same",
                changes.sameFacts(),
                "come",
                changes.facts(Form.ADDED).size(),
                "gone",
                changes.facts(Form.REMOVED).size(),
                "changed",
                changes.facts(Form.CHANGED).size(),
                "reworded",
                changes.facts(Form.REWORDED).size()));
    changes.facts().forEach(change -> show(change, words, out));
  }

  private static void show(FactChange change, Words words, PrintWriter out) {
    FactChange.Fact before = change.before();
    FactChange.Fact after = change.after();
    if (change.form() == Form.REWORDED && after != null) {
      out.println("     = " + fact(after, words));
      return;
    }
    if (change.form() == Form.CHANGED) {
      out.println("     " + words.say("versions.changed", "same", change.sameWords() ? 1 : 0));
    }
    if (before != null) {
      out.println("     - " + fact(before, words));
    }
    if (after != null) {
      out.println("     + " + fact(after, words));
    }
  }

  private static void pair(Changes.@Nullable Pair pair, String id, Words words, PrintWriter out) {
    if (pair != null) {
      String none = words.say("versions.nothing");
      out.println("   " + words.say(id));
      out.println("   - " + (pair.before() == null ? none : pair.before()));
      out.println("   + " + (pair.after() == null ? none : pair.after()));
    }
  }

  private static String fact(FactChange.Fact fact, Words words) {
    return words.kind(fact.kind())
        + "  "
        + fact.field()
        + "  "
        + words.value(fact.value())
        + "  "
        + words.chain(fact.chain());
  }
}
