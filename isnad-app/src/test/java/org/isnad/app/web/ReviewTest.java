package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.app.Workspace;
import org.isnad.app.ledger.Desk;
import org.isnad.app.ledger.Wish;
import org.isnad.app.review.Verdicts;
import org.isnad.app.web.write.Gate;
import org.isnad.record.Decision.Act;
import org.isnad.record.EventRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Review, decisions and settings in a real browser; pictures go to target/screenshots. */
@Tag("browser")
class ReviewTest {
  private static final int WIDE = 1440;
  private static final int NARROW = 390;
  private static final int FACTS = 20;

  @TempDir static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  /** A place of the keyboard with what an Arabic and a Latin layout write there. */
  private enum Key {
    J("ت", "j"),
    K("ن", "k"),
    U("ع", "u"),
    F("ب", "f"),
    Z("ئ", "z"),
    C("ؤ", "c"),
    H("ا", "h");

    private final String arabic;
    private final String latin;

    Key(String arabic, String latin) {
      this.arabic = arabic;
      this.latin = latin;
    }
  }

  /** A server that a browser came in to by its entrance. */
  private static final class Reader implements AutoCloseable {
    final Workspace workspace;
    final Server server;
    final BrowserContext context;
    final String language;

    Reader(Workspace workspace, String language, Browser.NewContextOptions options) {
      this.workspace = workspace;
      this.language = language;
      server = Server.start(workspace, 0, Gate.open("Rim"));
      context = chromium.browser().newContext(options.setLocale(language));
      Page page = context.newPage();
      page.navigate(server.entrance().orElseThrow().toString());
      assertThat(page.url()).endsWith("/review");
      page.close();
    }

    Page open(String path) {
      Page page = context.newPage();
      page.navigate(server.address().resolve(path).toString());
      return page;
    }

    void choose(String settings) {
      context.addCookies(
          List.of(new Cookie("settings", settings).setUrl(server.address().toString())));
    }

    @Override
    public void close() {
      context.close();
      server.close();
      workspace.close();
    }
  }

  private static Reader reader(Workspace workspace, String language) {
    return new Reader(workspace, language, options(WIDE));
  }

  private static Browser.NewContextOptions options(int width) {
    return new Browser.NewContextOptions().setViewportSize(width, 900);
  }

  /** Presses a place of the keyboard as the layout of a language has it. */
  private static void press(Reader desk, Page page, Key key) {
    CDPSession session = desk.context.newCDPSession(page);
    String written = desk.language.equals("ar") ? key.arabic : key.latin;
    for (String type : List.of("keyDown", "keyUp")) {
      JsonObject event = new JsonObject();
      event.addProperty("type", type);
      event.addProperty("key", written);
      event.addProperty("code", "Key" + key.name());
      session.send("Input.dispatchKeyEvent", event);
    }
    session.detach();
  }

  private static boolean isCodeOpen(Page page) {
    return (Boolean) page.evaluate("document.getElementById('code').open");
  }

  @Test
  void twentyFactsAreReviewedByKeysAloneUnderAnArabicLayout() {
    reviewed("ar");
  }

  @Test
  void twentyFactsAreReviewedByKeysAloneUnderALatinLayout() {
    reviewed("en");
  }

  private static void reviewed(String language) {
    Workspace workspace = Newsroom.ofCalls(folder.resolve("keys-" + language), FACTS / 2);
    try (Reader desk = reader(workspace, language)) {
      Page page = desk.open("/review?seed=7&n=" + FACTS);
      for (int i = 0; i < FACTS; i++) {
        assertThat(isCodeOpen(page)).as("the code is not shown before it is asked for").isFalse();
        judge(desk, page, i);
        String next = "at=" + (i + 2);
        page.waitForURL(url -> url.endsWith(next) || url.contains(next + "&"));
      }
      Verdicts verdicts = Verdicts.of(workspace.store().ledger(), workspace.register());
      assertThat(verdicts.items()).hasSize(FACTS);
      assertThat(workspace.store().ledger().active()).hasSize(FACTS);
      assertThat(page.locator(".counts li").count()).isEqualTo(4);
      String table = page.locator(".ways a[href*='review.csv']").getAttribute("href");
      String csv =
          desk.context.request().get(desk.server.address().resolve(table).toString()).text();
      assertThat(csv.lines()).hasSize(FACTS + 1);
      assertThat(csv.lines().findFirst().orElse("")).endsWith("end,Rim,Rim value");
    }
  }

  private static void judge(Reader desk, Page page, int i) {
    switch (i % 4) {
      case 0 -> {
        press(desk, page, Key.J);
        assertThat(isCodeOpen(page)).as("the first press only shows the code").isTrue();
        press(desk, page, Key.J);
      }
      case 1 -> {
        page.keyboard().press("Enter");
        assertThat(isCodeOpen(page)).isTrue();
        press(desk, page, Key.K);
      }
      case 2 -> {
        press(desk, page, Key.C);
        press(desk, page, Key.U);
      }
      default -> {
        press(desk, page, Key.F);
        assertThat(page.evaluate("document.activeElement.closest('#fix') !== null"))
            .isEqualTo(true);
        page.keyboard().press("Tab");
        page.keyboard().press("Control+A");
        page.keyboard().type("3");
        page.keyboard().press("Enter");
      }
    }
  }

  @Test
  void aDecisionIsTakenBackAndArrowsFollowTheReadingOrder() {
    Workspace workspace = Newsroom.ofCalls(folder.resolve("undo"), 2);
    try (Reader desk = reader(workspace, "ar")) {
      Page page = desk.open("/review?seed=7&n=3");
      press(desk, page, Key.C);
      press(desk, page, Key.J);
      page.waitForURL(url -> url.contains("at=2"));
      page.keyboard().press("ArrowRight");
      page.waitForURL(url -> url.contains("at=1"));
      assertThat(page.locator(".verdict-before").count()).isEqualTo(1);
      press(desk, page, Key.Z);
      page.locator(".verdict-before")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(workspace.store().ledger().active()).isEmpty();
      page.keyboard().press("ArrowLeft");
      page.waitForURL(url -> url.contains("at=2"));
    }
  }

  @Test
  void theSheetShowsTheKeysOfBothLayoutsAndEscapeClosesIt() {
    Workspace workspace = Newsroom.ofCalls(folder.resolve("sheet"), 2);
    try (Reader desk = reader(workspace, "en")) {
      Page page = desk.open("/review?seed=7&n=3");
      press(desk, page, Key.H);
      assertThat(page.locator("dialog#keys").isVisible()).isTrue();
      assertThat(page.locator("dialog#keys").innerText()).contains("J", "ت", "K", "ن");
      press(desk, page, Key.J);
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog#keys").isVisible()).isFalse();
      assertThat(isCodeOpen(page)).isFalse();
      desk.choose("auto-gregorian-gregorian-auto-off");
      page.reload();
      press(desk, page, Key.C);
      assertThat(isCodeOpen(page)).as("keys are switched off").isFalse();
      assertThat(page.locator("#keys-show").count()).isZero();
    }
  }

  @Test
  void withoutScriptsTheSameButtonsDoTheSame() {
    Workspace workspace = Newsroom.ofCalls(folder.resolve("plain"), 2);
    try (Reader desk = new Reader(workspace, "ar", options(NARROW).setJavaScriptEnabled(false))) {
      Page page = desk.open("/review?seed=7&n=4");
      page.locator("#code-show").click();
      page.locator("#act-accept").click();
      assertThat(page.url()).contains("at=2");
      page.locator("#code-show").click();
      page.locator("#fix-show").click();
      page.locator("#fix button").first().click();
      assertThat(page.url()).contains("at=3");
      assertThat(workspace.store().ledger().active()).hasSize(2);
    }
  }

  @Test
  void aLengthThatCannotBeIsRefusedWithWhatIsWrong() {
    Workspace workspace = Newsroom.open(folder.resolve("wrong"));
    try (Reader desk = reader(workspace, "en")) {
      Page page = desk.open("/review?seed=7&n=20");
      while (page.locator("#fix-duration-hours").count() == 0) {
        page.locator("#later").click();
      }
      press(desk, page, Key.F);
      page.locator("#fix-duration-hedge").selectOption("between");
      page.locator("#fix-duration-hours").fill("3");
      page.locator("#fix-duration-hours2").fill("1");
      page.locator("#fix-duration-hours2").press("Enter");
      assertThat(page.locator("[role=alert]").innerText()).contains("A length is hours");
      assertThat(workspace.store().ledger().all()).isEmpty();
    }
  }

  @Test
  void tellingsAreSplitOffAndEventsMadeOneByChoicesAndPreviewedBefore() {
    Workspace workspace = Newsroom.open(folder.resolve("joining"));
    try (Reader desk = reader(workspace, "en")) {
      Page page = desk.open(Links.event(call(workspace).id()));
      page.locator("#decide a[href$='/split']").click();
      page.locator("input[name=documents]").first().check();
      page.locator("fieldset button").click();
      assertThat(page.locator(".results li").count()).isEqualTo(2);
      assertThat(workspace.store().ledger().all()).isEmpty();
      page.locator("#reason").fill("two calls");
      page.locator("form[action='/decisions'] button").click();
      assertThat(workspace.register().records()).hasSize(3);
      page = desk.open(Links.event(call(workspace).id()) + "/merge");
      page.locator("input[name=with]").first().check();
      page.locator("fieldset button").click();
      assertThat(page.locator(".results li").count()).isEqualTo(1);
      page.locator("#reason").fill("one call after all");
      page.locator("form[action='/decisions'] button").click();
      assertThat(workspace.register().records()).hasSize(2);
      page = desk.open("/ledger");
      page.locator("table.ledger form button").first().click();
      assertThat(workspace.register().records()).hasSize(3);
      assertThat(page.locator(".state").first().innerText()).contains("undone");
      assertThat(desk.open("/changes").locator("table.rows tbody tr").count()).isPositive();
    }
  }

  @Test
  void whatIsChosenHoldsOnEveryPageAndQuotesKeepTheirDigits() {
    Workspace workspace = Newsroom.open(folder.resolve("settings"));
    try (Reader desk = reader(workspace, "ar")) {
      Page page = desk.open("/settings");
      page.locator("#digits-arabic").check();
      page.locator("#months-both").check();
      page.locator("#calendars-with_hijri").check();
      page.locator("#theme-dark").check();
      page.locator("#author").fill("ريم");
      page.locator("form.settings button").click();
      assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
      assertThat(page.locator("[role=status]").count()).isEqualTo(1);
      for (Map.Entry<String, String> each : pages(workspace).entrySet()) {
        Page shown = desk.open(each.getValue());
        assertThat((List<?>) shown.evaluate(LATIN_DIGITS)).as(each.getKey()).isEmpty();
        assertThat(shown.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        shown.close();
      }
      Page event = desk.open(Links.event(call(workspace).id()));
      assertThat(event.locator("dl.summary time").first().innerText())
          .contains("آذار/مارس", "٢٠٣١", "هـ");
      assertThat(event.locator("#decide").innerText()).contains("ريم");
      Page document = desk.open(Links.document(Newsroom.HARBOUR));
      assertThat(document.locator("article.original").innerText()).contains("2 مارس 2031");
    }
  }

  /** Numbers of ours in other digits: not in words of a page, ids, codes and fields. */
  private static final String LATIN_DIGITS =
      """
      () => {
        const found = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const node = walk.currentNode;
          const skipped = 'blockquote, article.original, [dir=ltr], [lang=en], script, textarea,'
              + ' option, select, datalist, kbd, .settings .options, .origin, .source, pre';
          if (/[0-9]/.test(node.textContent) && !node.parentElement.closest(skipped)) {
            found.push(node.textContent.trim());
          }
        }
        return found;
      }
      """;

  @Test
  void noNewKindOfPageBreaksARuleOfAccessibilityOrIsWiderThanATelephone() {
    Workspace workspace = Newsroom.open(folder.resolve("axe"));
    decideSome(workspace);
    for (String language : List.of("ar", "en")) {
      try (Server server = Server.start(workspace, 0, Gate.open("Rim"));
          BrowserContext context =
              chromium.browser().newContext(options(WIDE).setLocale(language))) {
        Page page = context.newPage();
        page.navigate(server.entrance().orElseThrow().toString());
        pages(workspace)
            .forEach((name, path) -> {
              page.navigate(server.address().resolve(path).toString());
              page.evaluate(
                  "document.querySelectorAll('.review details').forEach(d => d.open = true)");
              Looks.see(page, name, language);
            });
      }
    }
    workspace.close();
  }

  private static void decideSome(Workspace workspace) {
    Desk desk = new Desk(workspace);
    String call = call(workspace).id();
    desk.decide(Wish.of(Act.NOTE, call, "Rim", "اسأل الناشر عن المدة"));
    desk.decide(Wish.of(Act.SET, call, "Rim", "سمعتها").setting("duration", "about 75"));
  }

  private static Map<String, String> pages(Workspace workspace) {
    String call = Links.event(call(workspace).id());
    String meeting =
        workspace.register().records().stream()
            .filter(r -> r.kind().equals("meeting"))
            .map(EventRecord::id)
            .findFirst()
            .orElseThrow();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("review-start", "/review");
    pages.put("review", "/review?seed=3&n=6&at=2");
    pages.put("review-event", "/review?seed=3&n=6&unit=event");
    pages.put("review-done", "/review?seed=3&n=1&at=2");
    pages.put("ledger", "/ledger");
    pages.put("changes", "/changes");
    pages.put("merge", call + "/merge?with=" + Links.encoded(meeting));
    pages.put(
        "split",
        call
            + "/split?documents="
            + Links.encoded(call(workspace).tellings().get(0).mentions().get(0)));
    pages.put("settings", "/settings");
    pages.put("event-decide", call);
    pages.put("home-decide", "/");
    pages.put("contacts-decide", "/contacts?who=per.x.rawi&who=per.x.karim&kind=call&year=2031");
    pages.put("name-decide", "/names/per.x.rawi");
    return pages;
  }

  private static EventRecord call(Workspace workspace) {
    return workspace.register().all().stream()
        .filter(r -> r.kind().equals("call"))
        .findFirst()
        .orElseThrow();
  }
}
