package org.isnad.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.app.Workspace;
import org.isnad.app.json.SearchJson;
import org.isnad.app.search.Facet;
import org.isnad.app.search.Level;
import org.isnad.app.search.Result;
import org.isnad.app.search.Results;
import org.isnad.app.search.Search;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: words in articles and events. */
@Command(
    name = "search",
    description = {
      "Searches the articles and events of the data folder. All words must be found; words in",
      "quotation marks must stand side by side."
    })
final class SearchVerb extends Verb {
  /** How results are printed. */
  private enum Form {
    TABLE,
    JSONL,
    JSON
  }

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to search for.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = {
        "How alike words must be: exact; spelling (default: vowel marks, alef, ya, ta marbuta,",
        "digits); variants (hamza, names in several spellings); prefixes (particles, article)."
      })
  private Level level = Level.SPELLING;

  @Option(
      names = "--only",
      paramLabel = "FACET=VALUE",
      description = "Narrows: shows outlet agency person country kind type status year.")
  private Map<String, String> only = Map.of();

  @Option(names = "--from", paramLabel = "DAY", description = "First day.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
  private @Nullable LocalDate to;

  @Option(names = "--most", paramLabel = "N", description = "How many results; 20 by default.")
  private int most = 20;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "table (default), jsonl, or json with the counts of all facets.")
  private Form form = Form.TABLE;

  SearchVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (Workspace workspace = existing()) {
      Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
      for (Facet facet : Facet.values()) {
        if (only.containsKey(facet.code())) {
          chosen.put(facet, List.of(only.getOrDefault(facet.code(), "")));
        }
      }
      // The shell took quotation marks away: what came as one argument with blanks is a phrase.
      String text =
          String.join(" ", words.stream().map(w -> isPhrase(w) ? '"' + w + '"' : w).toList());
      Search search = new Search(text, level, chosen, from, to, 0, Math.max(1, most));
      Results results =
          Results.of(search, workspace.search(), workspace.store(), workspace.register());
      console().note(console().words().say("search.found", "n", results.found().total()));
      print(results);
    }
    return DONE;
  }

  private boolean isPhrase(String argument) {
    return words.size() > 1 && argument.contains(" ");
  }

  private void print(Results results) {
    PrintWriter out = console().out();
    if (form == Form.JSON) {
      out.println(SearchJson.node(results).toPrettyString());
      return;
    }
    for (Result result : results.results()) {
      if (form == Form.JSONL) {
        out.println(SearchJson.result(result));
      } else {
        out.println(result.title().isEmpty() ? result.key() : result.title());
        String outlet = result.outlet();
        out.println(
            "  "
                + (result.day() == null ? "" : result.day() + "  ")
                + (outlet == null ? "" : outlet + "  ")
                + result.key());
        if (!result.words().isEmpty()) {
          out.println("  " + marked(result));
        }
      }
    }
  }

  private static String marked(Result result) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span mark : result.marks()) {
      out.append(result.words(), at, mark.start())
          .append('[')
          .append(mark.of(result.words()))
          .append(']');
      at = mark.end();
    }
    return out.append(result.words().substring(at)).toString().replace('\n', ' ');
  }
}
