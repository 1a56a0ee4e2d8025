package org.isnad.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.app.json.EventJson;
import org.isnad.app.store.Document;
import org.isnad.app.store.PageVersion;
import org.isnad.app.store.Store;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.lexicon.Rule;
import org.isnad.record.EventRecord;
import org.isnad.text.TextReader;
import org.isnad.text.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain ID}: the rule, the characters and the tokens behind values. */
@Command(
    name = "explain",
    description = "Says how values were read: rule, file, characters, tokens.")
final class ExplainVerb extends Verb {
  @Parameters(paramLabel = "ID", description = "Id of a statement or an event.")
  private String id = "";

  ExplainVerb(Console console) {
    super(console);
  }

  @Override
  int run() {
    try (Workspace workspace = existing()) {
      Asking asking = Asking.of(workspace, console());
      List<Statement> statements = statements(asking);
      Map<String, Rule> rules =
          workspace.lexicon().rules().stream()
              .collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> a));
      for (Statement statement : statements) {
        explain(statement, rules, asking);
      }
    }
    return DONE;
  }

  private List<Statement> statements(Asking asking) {
    Optional<EventRecord> whole = asking.register().record(id);
    if (whole.isPresent()) {
      return whole.get().statements();
    }
    List<Statement> one =
        asking.register().recordOfStatement(id).stream()
            .flatMap(r -> r.statements().stream())
            .filter(s -> s.id().equals(id))
            .toList();
    if (one.isEmpty()) {
      throw new Stop(asking.words().say("id.unknown", "id", id));
    }
    return one;
  }

  private void explain(Statement s, Map<String, Rule> rules, Asking asking) {
    PrintWriter out = console().out();
    Words words = asking.words();
    out.println(s.id() + "  " + s.field() + "  " + words.value(s.value()));
    out.println("  how    " + EventJson.name(s.how()));
    Rule rule = rules.get(s.rule());
    if (rule == null) {
      out.println("  rule   " + s.rule());
    } else {
      out.println("  rule   " + rule.id() + "  " + rule.file() + ":" + rule.line());
      out.println("         " + rule.says());
    }
    out.println("  chain  " + words.chain(s.chain()));
    for (Evidence e : s.evidence()) {
      out.println("  from   " + e.document() + " " + e.span().start() + "-" + e.span().end());
      out.println("         " + EventVerb.oneLine(e));
      since(s, e, asking.workspace().store(), out);
      tokens(e, asking.workspace(), out);
    }
  }

  /** The version of a page with several that brought a statement. */
  private static void since(Statement s, Evidence e, Store store, PrintWriter out) {
    String page = store.document(e.document()).map(Document::page).orElse(e.document());
    List<PageVersion> versions = store.versions(page);
    String digest = store.since(e.document()).get(s.id());
    for (int i = 0; i < versions.size() && versions.size() > 1; i++) {
      PageVersion version = versions.get(i);
      if (version.digest().equals(digest)) {
        String when = version.captured() == null ? "" : "  " + version.captured();
        out.println("  since  version " + (i + 1) + " of " + versions.size() + when);
      }
    }
  }

  private static void tokens(Evidence e, Workspace workspace, PrintWriter out) {
    TextReader reader = new TextReader(workspace.lexicon());
    workspace.store().article(e.document()).stream()
        .flatMap(article -> reader.read(article).sentences().stream())
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.span().overlaps(e.span()))
        .forEach(token -> out.println("         " + line(token)));
  }

  private static String line(Token token) {
    String span = token.span().start() + "-" + token.span().end();
    return span + "  " + EventJson.name(token.kind()) + "  " + token.text() + "  " + token.folded();
  }
}
