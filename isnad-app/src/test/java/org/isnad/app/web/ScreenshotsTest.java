package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page on the samples, to be looked at: target/screenshots gets one picture each in
 * both languages, light and dark, wide, middle and narrow, on paper, and in the reader's own
 * colours. The guide's pictures are written with {@code -Disnad.test.write=true}.
 */
@Tag("browser")
class ScreenshotsTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide", "img");

  /** Counts how much of a page moves to another place while it loads. */
  private static final String WATCH =
      "window.moved = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
          + " window.moved += e.value; }).observe({ type: 'layout-shift', buffered: true });";

  private static final String MOVED =
      "() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() =>"
          + " requestAnimationFrame(() => done(window.moved)))))";

  /** So small a part of a screen that nobody sees it move. */
  private static final double LEAST_SEEN = 0.1;

  @TempDir static Path folder;
  private static BrowsedSite site;

  @BeforeAll
  static void start() {
    site = BrowsedSite.of(Samples.open(folder));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void everyKindOfPageStaysInItsPlaceAndFitsItsScreenAndItsPaper(String language) {
    try (BrowserContext context = context(language, 1440, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      pages()
          .forEach((name, path) -> {
            page.setViewportSize(1440, 900);
            page.navigate(site.at(path));
            assertThat(((Number) page.evaluate(MOVED)).doubleValue())
                .as("%s %s moves while it loads", name, language)
                .isLessThan(LEAST_SEEN);
            Looks.see(page, name, language);
            Looks.print(page, name, language);
          });
    }
  }

  @Test
  void theReadersOwnColoursReachThePictures() {
    try (BrowserContext context = context("ar", 820, ColorScheme.DARK)) {
      for (String name : List.of("event", "contacts", "story")) {
        Page page = open(context, pages().get(name));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(
                page.locator("figure svg text").first().evaluate("e => getComputedStyle(e).fill"))
            .isEqualTo(
                page.evaluate(
                    "() => { const p = document.createElement('p'); p.style.color = 'CanvasText';"
                        + " document.body.append(p); return getComputedStyle(p).color; }"));
        Looks.shoot(page, name + "-ar-forced-820");
        page.close();
      }
    }
  }

  @Test
  void theGuideHasItsPictures() {
    Path target = Boolean.getBoolean("isnad.test.write") ? GUIDE : Looks.FOLDER.resolve("guide");
    for (String language : List.of("ar", "en")) {
      try (BrowserContext context = context(language, 1080, ColorScheme.LIGHT)) {
        guide(context, target, "home", "home", language, "h1");
        guide(context, target, "card", "contacts", language, "section.card");
        guide(context, target, "lengths", "contacts", language, ".card .beside");
        guide(context, target, "disagreement", "clash", language, "#disagreements");
        guide(context, target, "chains", "clash", language, "#chains");
        guide(context, target, "text", "document", language, ".cite");
        guide(context, target, "story", "story", language, "h1");
      }
    }
    assertThat(target.toFile().list()).hasSizeGreaterThanOrEqualTo(14);
  }

  /** A screenful that begins at an element. */
  private static void guide(
      BrowserContext context, Path target, String file, String name, String language, String from) {
    Page page = open(context, pages().get(name));
    page.setViewportSize(1080, 700);
    page.locator(from)
        .first()
        .evaluate("e => scrollTo(0, e.tagName === 'H1' ? 0 : e.getBoundingClientRect().y - 24)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(target.resolve(file + "-" + language + ".png")));
    page.close();
  }

  // --- opening -------------------------------------------------------------------------------

  static Map<String, String> pages() {
    EventRecord clash = event("2025-05-19");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("events", "/events");
    pages.put("events-none", "/events?text=zzzz");
    pages.put("event", Links.event(event("2025-10-16").id()));
    pages.put("clash", Links.event(clash.id()));
    pages.put("contacts", "/contacts?who=per.putin&who=per.trump&kind=call&year=2025");
    pages.put("document", passage(clash));
    pages.put("mentions", passage(clash).replace("?", "?marks=people&marks=times&marks=places&"));
    pages.put("sources", "/sources");
    pages.put("input", "/input");
    pages.put("search", "/search?q=" + Links.encoded("ترمب مكالمة"));
    pages.put("search-none", "/search?level=exact&q=" + Links.encoded("لا شيء كهذا"));
    pages.put("stories", "/stories");
    pages.put("story", Links.story(site.workspace().stories().all().get(0).id()));
    pages.put("name", "/names/per.trump");
    pages.put("place", "/names/" + Links.encoded(place()));
    pages.put("pair", "/names/per.putin/with/per.trump");
    pages.put("review", "/review");
    pages.put("settings", "/settings");
    pages.put("ledger", "/ledger");
    pages.put("changes", "/changes");
    pages.put("missing", "/events/none");
    pages.put("refused", "/events?from=yesterday");
    return pages;
  }

  /** The call of a day that most texts tell. */
  static EventRecord event(String day) {
    return site.workspace().register().records().stream()
        .filter(r -> r.kind().equals("call") && day.equals(String.valueOf(r.time().from())))
        .max(java.util.Comparator.comparingInt(r -> r.tellings().size()))
        .orElseThrow();
  }

  private static String place() {
    return site.workspace().register().records().stream()
        .map(EventRecord::place)
        .filter(p -> p != null && p.id() != null)
        .map(p -> p.id())
        .findFirst()
        .orElseThrow();
  }

  private static String passage(EventRecord record) {
    var evidence =
        record.statements().stream()
            .filter(s -> s.field().equals("duration"))
            .flatMap(s -> s.evidence().stream())
            .findFirst()
            .orElseThrow();
    Span span = evidence.span();
    return Links.passage(evidence.document(), span);
  }

  private static BrowserContext context(String language, int width, ColorScheme scheme) {
    BrowserContext context =
        site.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setLocale(language)
                    .setColorScheme(scheme));
    context.addInitScript(WATCH);
    return context;
  }

  private static Page open(BrowserContext context, @org.jspecify.annotations.Nullable String path) {
    Page page = context.newPage();
    page.navigate(site.at(String.valueOf(path)));
    return page;
  }
}
