package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.app.cli.Shell.Run;
import org.isnad.app.fetch.Site;
import org.isnad.app.source.Packed;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.Document;
import org.isnad.app.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with every kind of source, and a site that does what sites do. */
class MixedFolderTest {
  @TempDir Path folder;
  private Path pages;
  private String data;
  private Site site;
  private Site poor;

  @BeforeEach
  void fill() throws IOException {
    site = Site.open();
    poor = Site.open();
    pages = Files.createDirectories(folder.resolve("pages"));
    data = folder.resolve("data").toString();
    fillSite();
    fillPoorSite();
    fillFolder();
  }

  @AfterEach
  void close() {
    site.close();
    poor.close();
  }

  private void fillSite() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n");
    site.marked("/feed", "application/rss+xml", feed("/p/1", "/p/2", "/closed/1", "/moved"));
    site.marked("/map.xml", "application/xml", sitemap("/p/1", "/p/3"));
    site.marked("/index.xml", "text/xml", index("/map.xml", "/index.xml"));
    for (int i = 1; i <= 5; i++) {
      site.marked("/p/" + i, "text/html; charset=utf-8", html(i));
    }
    site.redirect("/moved", "/p/4").redirect("/circle", "/circle2").redirect("/circle2", "/circle");
    site.busy("/busy", 429, "1", 1, html(6));
  }

  private void fillPoorSite() {
    poor.page("/picture", "image/jpeg", "x").slow("/slow").broken("/broken").endless("/endless");
    poor.page("/english", "<html><body><p>Nothing here is in Arabic.</p></body></html>");
  }

  private void fillFolder() throws IOException {
    Files.writeString(pages.resolve("page.html"), html(10));
    Files.writeString(pages.resolve("dump.txt"), text(11));
    Files.writeString(pages.resolve("lines.jsonl"), json(12) + "\n" + json(13) + "\n{\"x\":\n");
    Files.writeString(
        pages.resolve("table.csv"), "url,text\nhttps://c.example/14,\"" + text(14) + "\"\n");
    Files.write(pages.resolve("all.zip"), Packed.zip("in/page.html", bytes(html(15))));
    Files.write(
        pages.resolve("old.warc.gz"),
        Packed.gzip(
            Packed.join(
                capture(16, "2031-03-02"), capture(16, "2031-03-01"), capture(17, "2031-03-02"))));
    Files.writeString(pages.resolve("feed.rss"), feed("/p/2", "/p/5"));
    Files.writeString(pages.resolve("feeds.opml"), opml("/feed"));
    Files.writeString(pages.resolve("sites.xml"), index("/index.xml"));
    Files.writeString(
        pages.resolve("list.txt"),
        String.join(
            "\n",
            site.address("/busy"),
            site.address("/circle"),
            site.address("/none"),
            poor.address("/picture"),
            poor.address("/slow"),
            poor.address("/broken"),
            poor.address("/endless"),
            poor.address("/english"),
            "http://127.0.0.1:" + Site.deadPort() + "/"));
  }

  @Test
  void everyPageIsStoredOnceEveryFailureIsListedAndASecondRunDoesNothing() {
    Run first = read();
    assertThat(first.code()).as(first.err()).isEqualTo(3);
    List<String> stored = documents();
    assertThat(stored)
        .containsExactlyInAnyOrder(
            pages + "/page.html",
            pages + "/dump.txt",
            "https://c.example/12",
            "https://c.example/13",
            "https://c.example/14",
            pages + "/all.zip/in/page.html",
            "http://w.example/16",
            "http://w.example/17",
            site.address("/p/1"),
            site.address("/p/2"),
            site.address("/p/3"),
            site.address("/p/4"),
            site.address("/p/5"),
            site.address("/busy"));
    failuresAreListed(first.err());
    assertThat(site.bodies()).doesNotHaveDuplicates().hasSize(9);
    assertThat(site.asked())
        .doesNotContain("/closed/1")
        .filteredOn("/busy"::equals)
        .as("asked again after 429")
        .hasSize(2);
    String export = Shell.run("export", "--data", data).out();
    StoreContent content = StoreContent.of(data);
    long tick = tick();
    site.forget();
    poor.forget();

    Run second = read();
    assertThat(second.err()).contains("read 0, unchanged 15,");
    failuresAreListed(second.err());
    assertThat(documents()).isEqualTo(stored);
    assertThat(StoreContent.of(data)).isEqualTo(content);
    assertThat(tick()).isEqualTo(tick);
    assertThat(Shell.run("export", "--data", data).out()).isEqualTo(export);
    assertThat(site.asked()).doesNotHaveDuplicates().doesNotContain("/closed/1");
    assertThat(site.bodies()).as("pages are not sent a second time").isEmpty();
  }

  @Test
  @Tag("once")
  void aReadingOfItThatIsKilledAnywhereGoesOnToTheSameStore() throws Exception {
    String whole = data;
    read();
    StoreContent expected = StoreContent.of(whole);
    String export = Shell.run("export", "--data", whole).out();
    int asked = site.asked().size() + poor.asked().size();
    for (int kill : new int[] {1, asked / 2, asked - 2}) {
      data = folder.resolve("killed" + kill).toString();
      site.forget();
      poor.forget();
      killOnceAsked(pages.toString(), kill);
      assertThat(read().code()).isEqualTo(3);
      assertThat(StoreContent.of(data)).as("killed at request %d", kill).isEqualTo(expected);
      assertThat(Shell.run("export", "--data", data).out()).isEqualTo(export);
      assertThat(site.asked()).doesNotContain("/closed/1");
    }
  }

  private void failuresAreListed(String err) {
    assertThat(err)
        .contains(site.address("/closed/1") + ": robots: ")
        .contains(site.address("/circle") + ": redirects: ")
        .contains(site.address("/none") + ": not-found: ")
        .contains(poor.address("/picture") + ": not-a-page: ")
        .contains(poor.address("/slow") + ": timeout: ")
        .contains(poor.address("/broken") + ": unreachable: ")
        .containsPattern("/endless: (timeout|too-large): ")
        .contains(poor.address("/english") + ": no-arabic: ")
        .contains("/: unreachable: ")
        .contains(pages + "/lines.jsonl:3: broken-json: ")
        .contains("problems 10;");
  }

  @Test
  void aPageThatChangesOnTheWebIsANewVersion() {
    String address = site.address("/p/1");
    assertThat(readOnly(address).err()).contains("read 1,");
    site.marked("/p/1", "text/html; charset=utf-8", html(1).replace("الحدود", "الطاقة"));
    assertThat(readOnly(address).err()).contains("read 1,");
    assertThat(readOnly(address).err()).contains("read 0, unchanged 1,");
    Run versions = Shell.run("versions", address, "--data", data);
    assertThat(versions.out()).contains("   - وبحث").contains("   + وبحث");
    // What the host sends later, when there is no page any more, undoes nothing.
    site.page("/p/1", "<html><body><p>Please log in.</p></body></html>");
    assertThat(readOnly(address).code()).isEqualTo(3);
    site.on("/p/1", x -> Site.send(x, 404, "text/html", "x"));
    assertThat(readOnly(address).code()).isEqualTo(3);
    assertThat(documents()).containsExactly(address);
  }

  @Test
  void hostsOfThisMachineAreNotAskedUnlessAllowed() {
    Run run = Shell.run("read", site.address("/p/1"), "--data", data, "--delay", "0s");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(": refused: ").contains("--allow-private");
    assertThat(site.visits()).isEmpty();
  }

  @Test
  void aStageIsShownForAnAddress() {
    Run run =
        Shell.run(
            "article", site.address("/p/2"), "--allow-private", "--delay", "0s", "--data", data);
    assertThat(run.out()).contains(site.address("/p/2")).contains("لقاء");
    assertThat(Files.exists(Path.of(data))).isFalse();
  }

  @Test
  void aReadingThatWasKilledGoesOn() throws Exception {
    for (int i = 1; i <= 40; i++) {
      site.marked("/many/" + i, "text/html; charset=utf-8", html(100 + i));
    }
    String[] links = new String[40];
    for (int i = 0; i < links.length; i++) {
      links[i] = "/many/" + (i + 1);
    }
    site.marked("/many", "application/rss+xml", feed(links));
    killOnceAsked(site.address("/many"), 12);
    assertThat(readOnly(site.address("/many")).code()).isZero();
    assertThat(documents()).hasSize(40);
    assertThat(readOnly(site.address("/many")).err()).contains("read 0, unchanged 40,");
  }

  /** Starts a reading in a process of its own and kills it once so many requests came. */
  private void killOnceAsked(String path, int requests) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                KillTest.classPath(),
                Main.class.getName(),
                "read",
                path,
                "--data",
                data,
                "--allow-private",
                "--delay",
                "0s",
                "--timeout",
                "2s")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    while (process.isAlive() && site.asked().size() + poor.asked().size() < requests) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();
  }

  private long tick() {
    try (Store store = Store.open(new DataFolder(Path.of(data)))) {
      return store.tick();
    }
  }

  private Run read() {
    return readOnly(pages.toString());
  }

  private Run readOnly(String path) {
    return Shell.run(
        "read", path, "--data", data, "--allow-private", "--delay", "0s", "--timeout", "2s");
  }

  private List<String> documents() {
    try (Store store = Store.open(new DataFolder(Path.of(data)))) {
      return store.documents().stream().map(Document::key).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Texts differ, so that no page is another. */
  private static String text(int n) {
    return "التقى الرئيس الفرنسي إيمانويل ماكرون نظيره الروسي فلاديمير بوتين في اليوم "
        + n
        + " من مارس.\nوبحث الجانبان في اللقاء ملف الحدود وأسعار النفط وما جرى في الأسابيع الأخيرة.\n"
        + "واتفق الرئيسان على مواصلة المشاورات بين البلدين عبر القنوات الدبلوماسية.\n";
  }

  private static String html(int n) {
    StringBuilder body = new StringBuilder();
    text(n).lines().forEach(line -> body.append("<p>").append(line).append("</p>"));
    return "<html lang='ar'><head><meta charset='utf-8'><title>لقاء "
        + n
        + "</title></head><body><article><h1>لقاء "
        + n
        + "</h1>"
        + body
        + "</article></body></html>";
  }

  private static String json(int n) {
    return "{\"url\":\"https://c.example/"
        + n
        + "\",\"text\":\""
        + text(n).replace("\n", "\\n")
        + "\"}";
  }

  private static byte[] capture(int n, String day) {
    String head = "200 OK\r\nContent-Type: text/html; charset=utf-8";
    String page = html(n).replace("النفط", day.endsWith("1") ? "الغاز" : "النفط");
    return Packed.capture("http://w.example/" + n, day + "T10:00:00Z", head, bytes(page));
  }

  private String feed(String... links) {
    StringBuilder items = new StringBuilder();
    for (String link : links) {
      items
          .append("<item><title>خبر</title><link>")
          .append(site.address(link))
          .append("</link></item>");
    }
    return "<rss version='2.0'><channel><title>أخبار</title><link>http://a.example/</link>"
        + "<description>x</description>"
        + items
        + "</channel></rss>";
  }

  private String sitemap(String... links) {
    StringBuilder urls = new StringBuilder();
    for (String link : links) {
      urls.append("<url><loc>").append(site.address(link)).append("</loc></url>");
    }
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + urls + "</urlset>";
  }

  private String index(String... links) {
    StringBuilder maps = new StringBuilder();
    for (String link : links) {
      maps.append("<sitemap><loc>").append(site.address(link)).append("</loc></sitemap>");
    }
    return "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        + maps
        + "</sitemapindex>";
  }

  private String opml(String... feeds) {
    StringBuilder outlines = new StringBuilder();
    for (String feed : feeds) {
      outlines.append("<outline text='x' xmlUrl='").append(site.address(feed)).append("'/>");
    }
    return "<opml version='2.0'><head/><body>" + outlines + "</body></opml>";
  }
}
