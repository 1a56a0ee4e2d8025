package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.isnad.app.Workspace;
import org.isnad.app.fetch.Limits;
import org.isnad.app.read.Fetching;
import org.isnad.app.store.DataFolder;
import org.isnad.app.web.read.Terms;
import org.isnad.app.web.write.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From an empty register to a summary in a real browser: the first page, the form, a reading as it
 * goes on and when it is stopped. Each state is looked at by axe and goes to target/screenshots in
 * both languages, light and dark, wide, middle and narrow.
 */
@Tag("browser")
class ReadingPagesTest {
  private static final Path MAY = Path.of("..", "samples", "leader-calls", "04-may-call.txt");

  @TempDir Path folder;
  private Workspace workspace;
  private Server server;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    System.setProperty("isnad.home", "..");
    workspace = Workspace.open(new DataFolder(folder));
    Fetching fetching =
        new Fetching(Limits.DEFAULT.withDelay(Duration.ZERO), Duration.ZERO, true, "Isnad/test");
    server = Server.start(workspace, 0, Gate.open("ريم"), Terms.of(fetching));
  }

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
    System.clearProperty("isnad.home");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void anEmptyRegisterLeadsByKeysAloneToPagesReadAndEventsFound(String language) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (org.isnad.app.fetch.Site site = org.isnad.app.fetch.Site.open();
        BrowserContext reader = context(language);
        BrowserContext writer = context(language)) {
      site.page("/first", Files.readString(MAY));
      site.on(
          "/slow",
          x -> {
            asked.countDown();
            never.await();
          });
      look(reader.newPage(), "/", "first-read-only", language);

      Page page = writer.newPage();
      page.navigate(server.entrance().orElseThrow().toString());
      assertThat(page.url()).endsWith("/read");
      look(page, "/", "first", language);
      look(page, "/read", "read-form", language);

      page.locator("#addresses").focus();
      page.keyboard().insertText(site.address("/first") + "\n" + site.address("/slow"));
      page.locator("form.give button").focus();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/read/r") || url.contains("wrong"));
      String run = page.url();
      assertThat(page.locator("section.run").count()).as(run).isEqualTo(1);
      asked.await();
      page.waitForFunction(
          "() => /[1١]/.test(document.querySelector('[data-count=documents]').textContent)");
      assertThat(page.locator("[data-count=read]").textContent()).isIn("1", "١");
      see(page, "read-running", language);
      look(page, "/read", "read-occupied", language);

      page.navigate(run);
      page.locator("button.quiet").focus();
      page.keyboard().press("Enter");
      page.waitForSelector(".state-stopped");
      never.countDown();
      see(page, "read-stopped", language);

      page.navigate(server.address() + "read");
      page.locator("#files")
          .setInputFiles(
              new com.microsoft.playwright.options.FilePayload[] {
                payload("07-october-list.txt", Files.readAllBytes(sample("07-october-list.txt"))),
                payload(
                    "08-october-visit.html", Files.readAllBytes(sample("08-october-visit.html"))),
                payload("صورة.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}),
                payload("empty.txt", new byte[0]),
                payload("english.txt", english())
              });
      page.locator("form.give button").click();
      page.waitForSelector(".state-done");
      assertThat(page.locator("#added").count()).isEqualTo(1);
      assertThat(page.locator("section[aria-labelledby=problems] tbody tr").count()).isEqualTo(3);
      see(page, "read-done", language);
      page.locator("section[aria-labelledby=added] tbody a").first().click();
      assertThat(page.url()).contains("/events/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar"})
  void withoutScriptsThePageLoadsItselfUntilTheReadingIsOver(String language) {
    try (BrowserContext writer =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale(language).setJavaScriptEnabled(false))) {
      Page page = writer.newPage();
      page.navigate(server.entrance().orElseThrow().toString());
      page.locator("form.samples button").click();
      page.waitForURL("**/read/r*");
      page.waitForSelector(".state-done");
      assertThat(page.locator("#added").count()).isEqualTo(1);
    }
  }

  // --- looking -------------------------------------------------------------------------------

  private BrowserContext context(String language) {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(1440, 900));
  }

  private void look(Page page, String path, String name, String language) {
    page.navigate(server.address().resolve(path).toString());
    see(page, name, language);
  }

  private static void see(Page page, String name, String language) {
    Looks.see(page, name, language);
    page.setViewportSize(1440, 900);
  }

  private static Path sample(String name) {
    return MAY.resolveSibling(name);
  }

  private static com.microsoft.playwright.options.FilePayload payload(String name, byte[] bytes) {
    return new com.microsoft.playwright.options.FilePayload(
        name, "application/octet-stream", bytes);
  }

  private static byte[] english() {
    return "The two leaders spoke by telephone on Monday, the office said, for about an hour.\n"
        .repeat(8)
        .getBytes(StandardCharsets.UTF_8);
  }
}
