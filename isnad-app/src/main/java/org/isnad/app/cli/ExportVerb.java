package org.isnad.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Filter;
import org.isnad.app.export.CodebookForms;
import org.isnad.app.export.Columns;
import org.isnad.app.export.Shelf;
import org.isnad.app.export.Snapshot;
import org.isnad.app.export.Table;
import org.isnad.app.export.Tables;
import org.isnad.app.store.PageFiles;
import org.isnad.app.web.Handout;
import org.isnad.app.web.Language;
import org.isnad.event.Codebook;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: the register, whole or filtered, in the forms that others read. */
@Command(
    name = "export",
    description = {
      "Writes the register, whole or filtered, to standard output or into a folder.",
      "",
      "With --out DIR: all forms and tables, the codebook, and manifest.json, which names the",
      "snapshot with a citation and the SHA-256 of each file. The same pages, program, data and",
      "decisions give the same bytes."
    })
final class ExportVerb extends Verb {
  private static final String SERVED_AT = "http://127.0.0.1:" + ServeVerb.PORT;

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "jsonl (default), csv, md, gdelt, timeline (TimelineJS), prov (PROV-JSON), jsonld (Web"
              + " Annotation), atom, feed (JSON Feed), ics, opml (feeds that were read).")
  private ExportForm form = ExportForm.JSONL;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "For csv: events (default), mentions, statements or sources.")
  private @Nullable Table table;

  @Option(names = "--bom", description = "Begins CSV with a byte order mark, for spreadsheets.")
  private boolean bom;

  @Option(names = "--header", description = "Begins the GDELT form with the names of its columns.")
  private boolean header;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of the words in timeline, atom, feed and ics: ar or en.")
  private @Nullable String language;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where the register is served, for links; else " + SERVED_AT + ".")
  private String address = SERVED_AT;

  @Option(names = "--out", paramLabel = "DIR", description = "Writes all forms into a folder.")
  private @Nullable Path out;

  @Option(
      names = "--snapshot",
      description = "Prints only what the register was made of, with a citation, as JSON.")
  private boolean snapshot;

  @Spec private @Nullable CommandSpec spec;

  ExportVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    Language words = language(language, console(), Objects.requireNonNull(spec).commandLine());
    if (table != null && form != ExportForm.CSV && out == null) {
      form = ExportForm.CSV;
    }
    try (Workspace workspace = existing()) {
      Asking asking = Asking.of(workspace, console());
      Filter filter = filters.filter(asking);
      List<EventRecord> records = asking.register().find(filter);
      Shelf shelf = new Shelf(workspace.store());
      if (snapshot) {
        console().out().print(frozen(workspace, shelf, records).json());
        return DONE;
      }
      Set<String> asked = new TreeSet<>();
      filter.who().forEach(asked::addAll);
      Handout handout = new Handout(workspace, words, address.replaceFirst("/+$", ""), records);
      Table one = table == null ? Table.EVENTS : table;
      Taking taking = new Taking(asking, records, asked, shelf, handout, one, bom, header);
      if (out == null) {
        form.write(taking, console().out());
      } else {
        folder(out, taking);
      }
    }
    return DONE;
  }

  /** The language asked for, else that of the command line. */
  static Language language(@Nullable String tag, Console console, picocli.CommandLine line) {
    if (tag == null) {
      return console.words().isArabic() ? Language.ARABIC : Language.ENGLISH;
    }
    for (Language language : Language.values()) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    throw wrong(line, "--lang: ar or en, not " + tag);
  }

  static Snapshot frozen(Workspace workspace, Shelf shelf, List<EventRecord> records) {
    String version = Main.version();
    return Snapshot.of(workspace, shelf, version == null ? "unpackaged" : version, records);
  }

  /** All forms, each a file. */
  private void folder(Path to, Taking taking) throws IOException {
    Files.createDirectories(to);
    SortedMap<String, String> written = new TreeMap<>();
    for (ExportForm each : ExportForm.values()) {
      if (each != ExportForm.CSV) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        each.write(taking, writer);
        writer.flush();
        file(to, each.file(), text.toString(), written);
      }
    }
    for (Table each : Table.values()) {
      StringWriter text = new StringWriter();
      new Tables(taking.shelf()).write(each, taking.records(), taking.isMarked(), text);
      file(to, each.file(), text.toString(), written);
    }
    Workspace workspace = taking.asking().workspace();
    StringWriter codebook = new StringWriter();
    PrintWriter writer = new PrintWriter(codebook);
    CodebookForms.markdown(new Codebook(workspace.lexicon()), writer);
    writer.flush();
    file(to, "codebook.md", codebook.toString(), written);
    file(to, "columns.md", Columns.dictionary(), written);
    Snapshot frozen = frozen(workspace, taking.shelf(), taking.records()).with(written);
    Files.writeString(to.resolve("citation.bib"), frozen.bibtex());
    Files.writeString(to.resolve("manifest.json"), frozen.json());
    console().note(console().words().say("export.written", "folder", to.toString()));
    console().out().println(frozen.citation());
  }

  private static void file(Path to, String name, String text, SortedMap<String, String> written)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(to.resolve(name), bytes);
    written.put(name, PageFiles.name(bytes));
  }
}
