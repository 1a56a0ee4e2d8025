package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of the sample register as files. */
class SiteVerbTest {
  private static final String SAMPLES = Path.of("..", "samples", "leader-calls").toString();
  private static final String VOCABULARY = "{\"@context\":{\"@vocab\":\"https://schema.org/\"}}";

  @TempDir static Path folder;
  private static String data = "";
  private static Map<String, byte[]> site = Map.of();

  @BeforeAll
  static void make() throws IOException {
    data = folder.resolve("data").toString();
    assertThat(Shell.run("read", SAMPLES, "--data", data).code()).isZero();
    site = site("one", "--kind", "call,summit", "--lang", "ar");
  }

  @Test
  void everyLinkLeadsToAFileThatIsThereOrToTheWeb() throws Exception {
    int links = 0;
    for (String name : pages()) {
      Document page = page(name);
      assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ar");
      for (Element e : page.select("[href], [src]")) {
        String address = e.hasAttr("href") ? e.attr("href") : e.attr("src");
        if (address.startsWith("#")) {
          assertThat(page.getElementById(address.substring(1))).as(name + address).isNotNull();
        } else if (!address.startsWith("https://") && !address.startsWith("http://")) {
          links++;
          String target = target(name, address);
          assertThat(site).as(name + " -> " + address).containsKey(target);
          int hash = address.indexOf('#');
          if (hash >= 0) {
            assertThat(page(target).getElementById(address.substring(hash + 1)))
                .as(name + " -> " + address)
                .isNotNull();
          }
        }
      }
      assertThat(page.select("form, button, input, script:not([type=application/ld+json])"))
          .isEmpty();
    }
    assertThat(links).isGreaterThan(100);
  }

  private static String target(String name, String address) {
    return Path.of(name)
        .resolveSibling(address.replaceFirst("#.*", ""))
        .normalize()
        .toString()
        .replace('\\', '/');
  }

  @Test
  void everyEventAndEveryTextThatTellsItHasAPage() throws Exception {
    String lines = text("events.jsonl");
    assertThat(lines.lines()).hasSizeGreaterThan(3);
    for (String line : lines.lines().toList()) {
      JsonNode event = JsonMapper.shared().readTree(line);
      assertThat(site).containsKey("events/" + event.get("id").stringValue() + ".html");
      assertThat(
              page("index.html")
                  .select("a[href=events/" + event.get("id").stringValue() + ".html]"))
          .isNotEmpty();
    }
    assertThat(site.keySet().stream().filter(n -> n.startsWith("documents/"))).isNotEmpty();
    assertThat(page("index.html").select("a[href=manifest.json]")).isNotEmpty();
  }

  @Test
  void whatPagesAreAboutIsReadByAProcessorOfLinkedData() throws Exception {
    int events = 0;
    for (String name : pages()) {
      Element data = page(name).selectFirst("script[type=application/ld+json]");
      if (data != null) {
        JsonLdOptions options =
            new JsonLdOptions((address, o) -> JsonDocument.of(new StringReader(VOCABULARY)));
        String expanded =
            JsonLd.expand(JsonDocument.of(new StringReader(data.data())))
                .options(options)
                .get()
                .toString();
        assertThat(expanded).contains("https://schema.org/NewsArticle");
        boolean isDenied = page(name).selectFirst(".status-denied") != null;
        boolean isEvent = expanded.contains("\"https://schema.org/Event\"");
        events += isEvent ? 1 : 0;
        assertThat(isEvent && isDenied && name.startsWith("events/")).as(name).isFalse();
      }
    }
    assertThat(events).isPositive();
  }

  @Test
  void theSameRegisterGivesTheSameBytes() throws Exception {
    Map<String, byte[]> again = site("two", "--kind", "call,summit", "--lang", "ar");
    assertThat(hex(again)).isEqualTo(hex(site));
  }

  @Test
  void aStoryAndASearchAreSitesToo() throws Exception {
    Shell.Run stories = Shell.run("stories", "--format", "jsonl", "--data", data);
    JsonNode story = JsonMapper.shared().readTree(stories.out().lines().findFirst().orElseThrow());
    Map<String, byte[]> of = site("story", "--story", story.get("id").stringValue());
    assertThat(of.keySet().stream().filter(n -> n.startsWith("documents/")).count())
        .isGreaterThanOrEqualTo(story.get("documents").size());
    Map<String, byte[]> found = site("search", "--search", "مكالمة", "--lang", "en");
    assertThat(found.keySet().stream().filter(n -> n.endsWith(".html"))).hasSizeGreaterThan(1);
    Shell.Run unknown =
        Shell.run(
            "site", "--story", "s000", "--out", folder.resolve("x").toString(), "--data", data);
    assertThat(unknown.code()).isEqualTo(1);
  }

  private static Map<String, String> hex(Map<String, byte[]> files) {
    Map<String, String> hex = new TreeMap<>();
    files.forEach((name, bytes) -> hex.put(name, HexFormat.of().formatHex(bytes)));
    return hex;
  }

  private static Iterable<String> pages() {
    return site.keySet().stream().filter(n -> n.endsWith(".html")).toList();
  }

  private static Document page(String name) {
    return Jsoup.parse(text(name));
  }

  private static String text(String name) {
    return new String(
        Objects.requireNonNull(site.get(name), name), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> site(String name, String... asked) throws IOException {
    Path to = folder.resolve(name);
    java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of("site"));
    all.addAll(java.util.List.of(asked));
    all.addAll(java.util.List.of("--out", to.toString(), "--data", data));
    Shell.Run run = Shell.run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(to)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(to.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
