package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.isnad.app.Workspace;
import org.isnad.app.export.Cells;
import org.isnad.app.export.Gdelt;
import org.isnad.app.export.SafeName;
import org.isnad.app.export.Timeline;
import org.isnad.app.export.WebAddress;
import org.isnad.app.store.DataFolder;
import org.isnad.app.web.Server;
import org.isnad.mention.TimeValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page that tries everything is read, and taken away in every form: a script, an override of
 * direction, a formula, a script as its address, a quotation that ends itself, a headline of ten
 * megabytes.
 */
class HostileExportTest {
  private static final String OVERRIDE = "\u202E";
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final String LINK = "[x](javascript:alert(1))";
  private static final int LONG = 5_000_000;
  private static final String DIRECTIONS = "[\u202A-\u202E\u2066-\u2069]";

  @TempDir static Path folder;
  private static final Map<String, String> forms = new TreeMap<>();
  private static final Map<String, String> site = new TreeMap<>();

  @BeforeAll
  static void readThePage() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, page());
    String data = folder.resolve("data").toString();
    assertThat(Shell.run("read", page.toString(), "--data", data).code()).isZero();
    run("export", "--out", folder.resolve("forms").toString(), "--data", data, "--lang", "ar");
    run("site", "--out", folder.resolve("site").toString(), "--data", data, "--lang", "ar");
    read(folder.resolve("forms"), forms);
    read(folder.resolve("site"), site);
    assertThat(forms.get("events.jsonl")).contains("call");
  }

  private static String page() {
    String begin = escaped(FORMULA + SCRIPT + OVERRIDE + LINK + "\u2069");
    return "<!doctype html><html lang=\"ar\"><head><title>"
        + begin
        + "\u0639".repeat(LONG)
        + "</title><link rel=\"canonical\" href=\"javascript:alert(1)\">"
        + "<meta property=\"og:url\" content=\"javascript:alert(1)\">"
        + "<meta property=\"og:site_name\" content=\""
        + escaped(FORMULA + SCRIPT + OVERRIDE)
        + "\"><meta property=\"article:published_time\" content=\"2031-05-04T10:00:00Z\">"
        + "</head><body><article><h1>"
        + begin
        + "</h1><p>"
        + escaped(
            "أجرى الرئيس الأمريكي دونالد ترامب أمس اتصالا هاتفيا مع نظيره الروسي فلاديمير بوتين استمر"
                + " ساعتين، وفق "
                + OVERRIDE
                + SCRIPT
                + " "
                + LINK
                + " \u2069.")
        + "</p><p>"
        + escaped(
            "وقال المتحدث باسم الكرملين دميتري بيسكوف إن المكالمة تناولت \u00AB"
                + FORMULA
                + "\u00BB \u00BB \" "
                + SCRIPT
                + " \u00AB.")
        + "</p></article></body></html>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Test
  void noCellIsAFormulaOrTurnsTheOrderOrOverflows() throws Exception {
    for (String name : List.of("events.csv", "mentions.csv", "statements.csv", "sources.csv")) {
      cellsAreHarmless(name, form(name));
    }
    assertThat(form("sources.csv")).contains("'=cmd");
    for (String line : form("gdelt.tsv").split("\n", -1)) {
      if (!line.isEmpty()) {
        assertThat(line.split("\t", -1)).hasSize(Gdelt.COLUMNS.size());
        assertThat(line).doesNotContain("javascript:").doesNotContainPattern(DIRECTIONS);
      }
    }
  }

  @Test
  void theTwinsOfPagesAreAsHarmless() throws Exception {
    try (Workspace workspace = Workspace.open(new DataFolder(folder.resolve("data")));
        Server server = Server.start(workspace, 0)) {
      for (String path : List.of("input", "sources", "search", "events")) {
        cellsAreHarmless(path, twin(server, path + ".csv"));
        assertThat(twin(server, path + ".json")).doesNotContainPattern(DIRECTIONS);
      }
    }
  }

  private static String twin(Server server, String path) throws IOException {
    URI address = server.address().resolve("/" + path + "?q=" + "%D8%AA%D8%B1%D8%A7%D9%85%D8%A8");
    try (InputStream in = address.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void cellsAreHarmless(String name, String table) throws IOException {
    List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(table)).getRecords();
    assertThat(rows).as(name).hasSizeGreaterThan(1);
    for (CSVRecord row : rows) {
      assertThat(row.size()).isEqualTo(rows.get(0).size());
      row.forEach(cell -> {
        assertThat(cell).doesNotContainPattern("^\\s*[=+@|%\\t\\r-](?![0-9.]+$)");
        assertThat(cell).doesNotContainPattern(DIRECTIONS);
        assertThat(cell.length()).isLessThanOrEqualTo(Cells.LONGEST + 2);
        assertThat(cell).doesNotStartWith("javascript:");
      });
    }
  }

  @Test
  void theReportHasNoMarkupOfThePage() {
    String report = form("events.md");
    Parser.builder()
        .build()
        .parse(report)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock html) {
                throw new AssertionError(html.getLiteral());
              }

              @Override
              public void visit(HtmlInline html) {
                throw new AssertionError(html.getLiteral());
              }

              @Override
              public void visit(Image image) {
                throw new AssertionError(image.getDestination());
              }

              @Override
              public void visit(Link link) {
                assertThat(WebAddress.of(link.getDestination())).isNotNull();
              }
            });
    assertThat(report).doesNotContain(OVERRIDE);
    report
        .lines()
        .forEach(line ->
            assertThat(line.chars().filter(c -> c == '\u2068').count())
                .as(line)
                .isEqualTo(line.chars().filter(c -> c == '\u2069').count()));
  }

  @Test
  void jsonIsWholeAndShowsNoMarkOfDirection() {
    for (String name :
        List.of(
            "feed.json",
            "timeline.json",
            "provenance.json",
            "annotations.jsonld",
            "manifest.json")) {
      JsonNode node = JsonMapper.shared().readTree(form(name));
      assertThat(node.isObject()).as(name).isTrue();
      assertThat(form(name)).as(name).doesNotContainPattern(DIRECTIONS);
    }
    form("events.jsonl").lines().forEach(JsonMapper.shared()::readTree);
    assertThat(form("events.jsonl")).doesNotContainPattern(DIRECTIONS);
    assertThat(form("timeline.json").length()).isLessThan(100_000);
    for (JsonNode event : JsonMapper.shared().readTree(form("timeline.json")).get("events")) {
      Safelist allowed =
          Safelist.none()
              .addTags("p", "a")
              .addAttributes("a", "href", "rel")
              .addProtocols("a", "href", "http", "https");
      event.get("text").forEach(t -> assertThat(Jsoup.isValid(t.stringValue(), allowed)).isTrue());
    }
  }

  @Test
  void wordsOnALineOfTimeAreNeverMarkup() {
    Timeline.Entry entry =
        new Timeline.Entry(
            "call.x",
            TimeValue.day(java.time.LocalDate.of(2031, 5, 4), org.isnad.article.How.STATED, ""),
            "4",
            SCRIPT,
            SCRIPT + OVERRIDE + "\u0639".repeat(LONG),
            List.of("<img src=x onerror=alert(1)>"),
            "javascript:alert(1)",
            SCRIPT);
    JsonNode event =
        JsonMapper.shared().readTree(Timeline.of(SCRIPT, List.of(entry))).get("events").get(0);
    JsonNode text = event.get("text");
    assertThat(Jsoup.parse(text.get("text").stringValue()).select("img, script, a")).isEmpty();
    assertThat(text.get("headline").stringValue()).contains("&lt;script&gt;").hasSizeLessThan(500);
  }

  @Test
  void feedsAndCalendarHoldItAsText() throws Exception {
    for (SyndEntry entry :
        new SyndFeedInput().build(new StringReader(form("events.atom"))).getEntries()) {
      assertThat(entry.getLink()).startsWith("http://127.0.0.1:");
      assertThat(entry.getTitle()).hasSizeLessThan(400);
    }
    assertThat(form("events.atom")).doesNotContain(SCRIPT).doesNotContainPattern(DIRECTIONS);
    assertThat(Biweekly.parse(form("announced.ics")).first()).isNotNull();
    assertThat(form("announced.ics")).doesNotContainPattern(DIRECTIONS);
    for (String line : form("announced.ics").split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
  }

  @Test
  void thePagesOnDiskDoNothing() {
    List<String> pages = site.keySet().stream().filter(n -> n.endsWith(".html")).toList();
    assertThat(pages).hasSizeGreaterThan(2);
    for (String name : pages) {
      Document page = Jsoup.parse(site.getOrDefault(name, ""));
      for (Element script : page.select("script")) {
        assertThat(script.attr("type")).isEqualTo("application/ld+json");
        assertThat(JsonMapper.shared().readTree(script.data()).isObject()).isTrue();
      }
      assertThat(page.select("form, button, input, iframe, object, embed, base")).isEmpty();
      for (Element element : page.getAllElements()) {
        element
            .attributes()
            .forEach(a -> {
              assertThat(a.getKey()).doesNotStartWith("on");
              assertThat(a.getValue().strip().toLowerCase(java.util.Locale.ROOT))
                  .doesNotStartWith("javascript:")
                  .doesNotStartWith("data:");
            });
      }
      assertThat(site.get(name)).as(name).doesNotContain(OVERRIDE);
    }
  }

  @Test
  void idsThatAreNoNamesOfFilesAreToldByTheirHash() {
    assertThat(SafeName.of("call.ab12")).isEqualTo("call.ab12");
    for (String hostile :
        List.of(
            "../../etc", "a/b", "con", "nul.x", "CALL.ab", ".x", "x..y", "a\u0000", "index", "ع")) {
      assertThat(SafeName.of(hostile)).matches("x-[0-9a-f]{24}");
    }
    assertThat(SafeName.of("A")).isNotEqualTo(SafeName.of("a"));
  }

  private static String form(String name) {
    return java.util.Objects.requireNonNull(forms.get(name), name);
  }

  private static void run(String... arguments) {
    Shell.Run run = Shell.run(arguments);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static void read(Path from, Map<String, String> to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".woff2")) {
          to.put(from.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
  }
}
