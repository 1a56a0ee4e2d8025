package org.isnad.app.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.app.Workspace;
import org.isnad.app.export.Columns;
import org.isnad.app.export.Shelf;
import org.isnad.app.export.Snapshot;
import org.isnad.app.export.Table;
import org.isnad.app.export.Tables;
import org.isnad.app.json.EventJson;
import org.isnad.app.search.Level;
import org.isnad.app.search.Result;
import org.isnad.app.search.Results;
import org.isnad.app.search.Search;
import org.isnad.app.store.PageFiles;
import org.isnad.app.web.Language;
import org.isnad.app.web.StaticSite;
import org.isnad.record.EventRecord;
import org.isnad.story.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code site}: pages that need no server. */
@Command(
    name = "site",
    description = {
      "Writes the pages of a search, a story or a filtered register as files that need no server.",
      "",
      "Links are relative, nothing is loaded from elsewhere and nothing can be changed; the tables",
      "and manifest.json with a citation lie beside. The same register gives the same bytes."
    })
final class SiteVerb extends Verb {
  private static final int MOST = 10_000;

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--story", paramLabel = "ID", description = "A story with its texts and events.")
  private @Nullable String story;

  @Option(names = "--search", paramLabel = "WORDS", description = "What a search finds.")
  private @Nullable String search;

  @Option(names = "--lang", paramLabel = "LANG", description = "Language of the pages: ar or en.")
  private @Nullable String language;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder.")
  private Path out = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  SiteVerb(Console console) {
    super(console);
  }

  /** What the site is made of. */
  private record Plan(String index, List<EventRecord> records, List<String> documents) {}

  @Override
  int run() throws IOException {
    Language words =
        ExportVerb.language(language, console(), Objects.requireNonNull(spec).commandLine());
    try (Workspace workspace = existing()) {
      Asking asking = Asking.of(workspace, console());
      Plan plan = plan(workspace, asking);
      Shelf shelf = new Shelf(workspace.store());
      SortedMap<String, byte[]> files = data(plan, shelf);
      List<String> beside = new ArrayList<>(files.keySet());
      beside.add("manifest.json");
      Snapshot made = ExportVerb.frozen(workspace, shelf, plan.records());
      files.putAll(
          new StaticSite(workspace, words)
              .files(plan.index(), plan.records(), plan.documents(), made.citation(), beside));
      SortedMap<String, String> hashes = new TreeMap<>();
      files.forEach((name, bytes) -> hashes.put(name, PageFiles.name(bytes)));
      files.put("manifest.json", bytes(made.with(hashes).json()));
      for (var file : files.entrySet()) {
        Path to = out.resolve(file.getKey());
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.write(to, file.getValue());
      }
      console().note(console().words().say("site.written", "n", files.size()));
      console().out().println(out.resolve("index.html"));
    }
    return DONE;
  }

  private Plan plan(Workspace workspace, Asking asking) {
    if (story != null) {
      return ofStory(workspace, story);
    }
    if (search != null) {
      return ofSearch(workspace, search);
    }
    List<EventRecord> records = asking.register().find(filters.filter(asking));
    return new Plan("/events" + filters.query(), records, List.of());
  }

  private Plan ofStory(Workspace workspace, String id) {
    Story found =
        workspace
            .stories()
            .find(id)
            .orElseThrow(() -> new Stop(console().words().say("stories.unknown", "id", id)));
    return new Plan(
        StaticSite.ofStory(found.id()),
        records(workspace, found.events()),
        found.cluster().documents());
  }

  private static Plan ofSearch(Workspace workspace, String words) {
    Search asked = new Search(words, Level.SPELLING, java.util.Map.of(), null, null, 0, MOST);
    Results results =
        Results.of(asked, workspace.search(), workspace.store(), workspace.register());
    List<String> events = new ArrayList<>();
    List<String> documents = new ArrayList<>();
    for (Result result : results.results()) {
      (result.isEvent() ? events : documents).add(result.key());
    }
    return new Plan(StaticSite.ofSearch(words), records(workspace, events), documents);
  }

  private static List<EventRecord> records(Workspace workspace, List<String> ids) {
    return ids.stream().map(workspace.register()::record).flatMap(Optional::stream).toList();
  }

  /** The records for programs, beside the pages. */
  private static SortedMap<String, byte[]> data(Plan plan, Shelf shelf) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Table table : Table.values()) {
      StringWriter text = new StringWriter();
      new Tables(shelf).write(table, plan.records(), false, text);
      files.put(table.file(), bytes(text.toString()));
    }
    StringBuilder lines = new StringBuilder();
    plan.records().forEach(r -> lines.append(EventJson.line(r)).append('\n'));
    files.put("events.jsonl", bytes(lines.toString()));
    files.put("columns.md", bytes(Columns.dictionary()));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
