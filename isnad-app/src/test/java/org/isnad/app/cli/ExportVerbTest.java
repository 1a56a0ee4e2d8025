package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.isnad.app.export.Columns;
import org.isnad.app.export.EventCsv;
import org.isnad.app.export.Gdelt;
import org.isnad.app.export.Table;
import org.isnad.app.json.EventSchema;
import org.isnad.app.store.PageFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprovenance.prov.model.Document;
import org.openprovenance.prov.model.StatementOrBundle;
import org.openprovenance.prov.model.WasDerivedFrom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register of the sample pages taken away in every form, read back by others' libraries. */
class ExportVerbTest {
  private static final Path SAMPLES = Path.of("..", "samples", "leader-calls");

  @TempDir static Path folder;
  private static String data = "";
  private static Map<String, String> forms = Map.of();

  @BeforeAll
  static void readSamples() throws IOException {
    data = folder.resolve("data").toString();
    assertThat(Shell.run("read", SAMPLES.toString(), "--data", data).code()).isZero();
    forms = files(data, "forms");
  }

  // --- tables --------------------------------------------------------------------------------

  @Test
  void everyTableHasTheColumnsOfItsDictionaryInTheirOrder() throws Exception {
    assertThat(Table.EVENTS.columns()).isEqualTo(EventCsv.COLUMNS);
    for (Table table : Table.values()) {
      List<CSVRecord> rows = rows(form(table.file()));
      assertThat(rows.get(0).toList()).isEqualTo(table.columns());
      assertThat(rows).hasSizeGreaterThan(1).allMatch(r -> r.size() == table.columns().size());
      assertThat(Columns.of(table.label())).noneMatch(c -> c.meaning().isBlank());
    }
  }

  @Test
  void theDocumentationHoldsTheDictionary() throws Exception {
    String docs = Files.readString(Path.of("..", "docs", "exports.md"));
    assertThat(docs).contains(Columns.dictionary());
  }

  @Test
  void theTablesAreJoinedByTheirKeys() throws Exception {
    List<Map<String, String>> events = table("events");
    List<Map<String, String>> mentions = table("mentions");
    List<Map<String, String>> statements = table("statements");
    List<Map<String, String>> sources = table("sources");
    Set<String> eventIds = unique(events, "id");
    Set<String> statementIds = new HashSet<>();
    statements.forEach(s -> assertThat(statementIds.add(id(s))).as(id(s)).isTrue());
    Set<String> documents = unique(sources, "document");
    unique(mentions, "mention");
    assertThat(statements).allMatch(s -> eventIds.contains(s.get("event")));
    assertThat(mentions).allMatch(m -> eventIds.contains(m.get("event")));
    assertThat(mentions).allMatch(m -> documents.contains(m.get("document")));
    assertThat(mentions).allMatch(m -> isOfNone(m) || statementIds.contains(id(m)));
    for (Map<String, String> s : statements) {
      long told = mentions.stream().filter(m -> id(m).equals(id(s))).count();
      assertThat(Long.toString(told)).as(id(s)).isEqualTo(s.get("mentions"));
    }
  }

  private static String id(Map<String, String> row) {
    return row.get("event") + " " + row.get("statement");
  }

  private static boolean isOfNone(Map<String, String> mention) {
    return Objects.requireNonNull(mention.get("statement")).isEmpty();
  }

  @Test
  void everyMentionHasItsWordsItsPlaceAndThePageItCanBeCheckedAgainst() throws Exception {
    for (Map<String, String> m : table("mentions")) {
      int length = number(m, "end") - number(m, "start");
      assertThat(m.get("quote")).as(m.toString()).isNotBlank();
      assertThat(Objects.requireNonNull(m.get("quote")).length()).isEqualTo(length);
      byte[] page = Files.readAllBytes(Path.of(page(Objects.requireNonNull(m.get("document")))));
      assertThat(m.get("page_sha256")).isEqualTo(PageFiles.name(page));
      if (!isOfNone(m)) {
        assertThat(m.get("rule")).isNotBlank();
        assertThat(m.get("how")).isIn("stated", "metadata", "derived", "unknown");
      }
    }
    assertThat(table("mentions"))
        .anyMatch(m -> !Objects.requireNonNull(m.get("speaker")).isEmpty());
  }

  private static String page(String document) {
    return document.replaceFirst("#[0-9]+$", "");
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(Objects.requireNonNull(row.get(column)));
  }

  @Test
  void theMarkIsThereOnlyWhenAskedFor() {
    String plain = form(Table.MENTIONS.file());
    assertThat(ask("export", "--table", "mentions")).isEqualTo(plain).doesNotStartWith("\uFEFF");
    assertThat(ask("export", "--table", "mentions", "--bom")).isEqualTo("\uFEFF" + plain);
  }

  @Test
  void onlyWhatIsAskedForIsTaken() throws Exception {
    List<Map<String, String>> calls = parsed(ask("export", "--format", "csv", "--kind", "call"));
    assertThat(calls).isNotEmpty().allMatch(r -> "call".equals(r.get("kind")));
    assertThat(Shell.run("export", "--lang", "xx", "--data", data).code()).isEqualTo(2);
  }

  @Test
  void theGdeltFormHasItsColumnsAndNothingMadeUp() throws Exception {
    String text = ask("export", "--format", "gdelt", "--header");
    CSVFormat tabs = CSVFormat.DEFAULT.builder().setDelimiter('\t').setQuote(null).get();
    List<CSVRecord> rows = tabs.parse(new StringReader(text)).getRecords();
    assertThat(rows.get(0).toList()).isEqualTo(Gdelt.COLUMNS).hasSize(61);
    assertThat(rows).hasSizeGreaterThan(2).allMatch(r -> r.size() == Gdelt.COLUMNS.size());
    Map<String, String> held = new TreeMap<>();
    table("events").forEach(e -> held.put(e.get("id"), e.get("status")));
    for (CSVRecord row : rows.subList(1, rows.size())) {
      assertThat(cell(row, "GoldsteinScale") + cell(row, "AvgTone")).isEmpty();
      assertThat(held.get(cell(row, "GlobalEventID"))).isIn("held", "ongoing");
      assertThat(cell(row, "Day")).matches("|[0-9]{8}");
      assertThat(cell(row, "EventRootCode")).matches("|[0-2][0-9]");
    }
    assertThat(form("gdelt.tsv")).isEqualTo(text.substring(text.indexOf('\n') + 1));
  }

  private static String cell(CSVRecord row, String column) {
    return row.get(Gdelt.COLUMNS.indexOf(column));
  }

  // --- linked data ---------------------------------------------------------------------------

  @Test
  void whereThingsComeFromIsReadByALibraryForProvenance() throws Exception {
    Path file = folder.resolve("prov.json");
    Files.writeString(file, form("provenance.json"));
    Document read =
        new org.openprovenance.prov.json.Converter(new org.openprovenance.prov.xml.ProvFactory())
            .readDocument(file.toString());
    Map<StatementOrBundle.Kind, Integer> kinds = new TreeMap<>();
    Set<String> derivations = new HashSet<>();
    Set<String> entities = new HashSet<>();
    for (StatementOrBundle part : read.getStatementOrBundle()) {
      kinds.merge(part.getKind(), 1, Integer::sum);
      if (part instanceof org.openprovenance.prov.model.Entity entity) {
        entities.add(entity.getId().getUri());
      }
      if (part instanceof WasDerivedFrom derived) {
        derived.getType().forEach(t -> derivations.add(t.getValue().toString()));
      }
    }
    assertThat(kinds)
        .containsKeys(
            StatementOrBundle.Kind.PROV_ENTITY,
            StatementOrBundle.Kind.PROV_AGENT,
            StatementOrBundle.Kind.PROV_ACTIVITY,
            StatementOrBundle.Kind.PROV_ASSOCIATION,
            StatementOrBundle.Kind.PROV_COMMUNICATION,
            StatementOrBundle.Kind.PROV_GENERATION);
    assertThat(derivations.toString()).contains("Quotation").contains("PrimarySource");
    for (StatementOrBundle part : read.getStatementOrBundle()) {
      if (part instanceof WasDerivedFrom derived) {
        assertThat(entities)
            .contains(derived.getGeneratedEntity().getUri(), derived.getUsedEntity().getUri());
      }
    }
  }

  @Test
  void aProcessorOfLinkedDataKnowsEveryWordOfTheAnnotations() throws Exception {
    String text = form("annotations.jsonld");
    JsonArray expanded = expanded(text);
    String all = expanded.toString();
    assertThat(all).contains("http://www.w3.org/ns/oa#exact").contains("oa#TextPositionSelector");
    Set<String> dropped = new HashSet<>();
    names(JsonMapper.shared().readTree(text), dropped);
    String context = new String(resource("anno-context.json"), StandardCharsets.UTF_8);
    dropped.removeIf(name -> context.contains("\"" + name + "\"") || name.equals("@context"));
    assertThat(dropped).isEmpty();
  }

  private static void names(JsonNode node, Set<String> to) {
    node.propertyNames().forEach(to::add);
    node.forEach(child -> names(child, to));
  }

  private static JsonArray expanded(String json) throws Exception {
    JsonLdOptions options =
        new JsonLdOptions((address, o) ->
            JsonDocument.of(new ByteArrayInputStream(resource("anno-context.json"))));
    return JsonLd.expand(JsonDocument.of(new StringReader(json))).options(options).get();
  }

  // --- feeds, calendar, line of time ------------------------------------------------------------

  @Test
  void theLineOfTimeFitsWhatTimelineJsReads() throws Exception {
    Schema schema = schema("timelinejs");
    for (String language : List.of("ar", "en")) {
      String text = ask("export", "--format", "timeline", "--lang", language);
      assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
      JsonNode events = JsonMapper.shared().readTree(text).get("events");
      assertThat(events).isNotEmpty();
      Set<String> ids = new HashSet<>();
      for (JsonNode event : events) {
        assertThat(ids.add(event.get("unique_id").stringValue())).isTrue();
        assertThat(event.get("display_date").stringValue()).isNotBlank();
        assertThat(event.get("group").stringValue()).isNotBlank();
      }
    }
  }

  @Test
  void feedsAndCalendarAreReadByOthers() throws Exception {
    assertThat(new SyndFeedInput().build(new StringReader(form("events.atom"))).getEntries())
        .isNotEmpty();
    assertThat(schema("jsonfeed").validate(form("feed.json"), InputFormat.JSON)).isEmpty();
    assertThat(Biweekly.parse(form("announced.ics")).first()).isNotNull();
    var opml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(form("feeds.opml").getBytes(StandardCharsets.UTF_8)));
    assertThat(opml.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
  }

  @Test
  void theReportHasAHeadingForEachEventAndNoHtml() throws Exception {
    int[] headings = {0};
    Parser.builder()
        .build()
        .parse(form("events.md"))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                headings[0]++;
              }

              @Override
              public void visit(org.commonmark.node.HtmlBlock html) {
                throw new AssertionError(html.getLiteral());
              }

              @Override
              public void visit(org.commonmark.node.HtmlInline html) {
                throw new AssertionError(html.getLiteral());
              }
            });
    assertThat(headings[0]).isEqualTo(table("events").size());
  }

  // --- the folder of all forms ------------------------------------------------------------------

  @Test
  void theSamePagesReadInAnotherOrderGiveTheSameBytesInEveryForm() throws Exception {
    String other = folder.resolve("other").toString();
    List<String> pages;
    try (Stream<Path> files = Files.list(SAMPLES)) {
      pages = files.map(Path::toString).sorted(java.util.Comparator.reverseOrder()).toList();
    }
    for (String page : pages) {
      assertThat(Shell.run("read", page, "--data", other).code()).isZero();
    }
    assertThat(files(other, "two")).isEqualTo(forms);
  }

  @Test
  void theManifestNamesEveryFileAndWhatTheyWereMadeOf() throws Exception {
    Map<String, String> files = forms;
    String text = Objects.requireNonNull(files.get("manifest.json"));
    assertThat(EventSchema.published("snapshot-1").validate(text, InputFormat.JSON)).isEmpty();
    JsonNode manifest = JsonMapper.shared().readTree(text);
    Set<String> named = new HashSet<>(manifest.get("files").propertyNames());
    named.addAll(Set.of("manifest.json", "citation.bib"));
    assertThat(named).isEqualTo(files.keySet());
    manifest
        .get("files")
        .forEachEntry((name, hash) ->
            assertThat(PageFiles.name(bytes(files.get(name)))).isEqualTo(hash.stringValue()));
    assertThat(files.get("citation.bib")).startsWith("@misc{" + manifest.get("id").stringValue());
    JsonNode alone = JsonMapper.shared().readTree(ask("export", "--snapshot"));
    assertThat(alone.get("id")).isEqualTo(manifest.get("id"));
    JsonNode calls = JsonMapper.shared().readTree(ask("export", "--snapshot", "--kind", "call"));
    assertThat(calls.get("id")).isNotEqualTo(manifest.get("id"));
    assertThat(calls.get("inputs")).isEqualTo(manifest.get("inputs"));
  }

  private static byte[] bytes(String text) {
    return Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> files(String of, String name) throws IOException {
    Path to = folder.resolve(name);
    Shell.Run run = Shell.run("export", "--out", to.toString(), "--data", of);
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(to)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(files).hasSizeGreaterThan(12);
    return files;
  }

  // --- asking -----------------------------------------------------------------------------------

  private static String form(String file) {
    return Objects.requireNonNull(forms.get(file), file);
  }

  private static List<Map<String, String>> table(String name) throws IOException {
    return parsed(form(name + ".csv"));
  }

  private static List<Map<String, String>> parsed(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text)).stream().map(CSVRecord::toMap).toList();
  }

  private static List<CSVRecord> rows(String text) throws IOException {
    return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
  }

  private static Set<String> unique(List<Map<String, String>> rows, String column) {
    Set<String> keys = new HashSet<>();
    rows.forEach(r -> assertThat(keys.add(r.get(column))).as(r.get(column)).isTrue());
    return keys;
  }

  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new String(resource(name + ".schema.json"), StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) {
    try (InputStream in = ExportVerbTest.class.getResourceAsStream("/schemas/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String ask(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    Shell.Run run = Shell.run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }
}
