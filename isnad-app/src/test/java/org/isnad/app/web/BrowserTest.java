package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The pages in a real browser over the real server. */
@Tag("browser")
class BrowserTest {
  private static final int WIDE = 1440;
  private static final int NARROW = 390;

  @TempDir static Path folder;
  private static BrowsedSite site;

  @BeforeAll
  static void start() {
    site = BrowsedSite.of(Newsroom.open(folder));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void theRegisterIsFilteredWithoutScripts() {
    try (BrowserContext context =
        site.browser().newContext(options(WIDE, "ar").setJavaScriptEnabled(false))) {
      Page page = open(context, "/events");
      assertThat(page.locator("table.rows tbody tr").count()).isEqualTo(2);
      page.locator("#kind").selectOption("meeting");
      page.locator(".filters button").click();
      assertThat(page.url()).contains("kind=meeting");
      assertThat(page.locator("table.rows tbody tr").count()).isEqualTo(1);
      assertThat(page.locator("#kind").inputValue()).isEqualTo("meeting");
      assertThat(page.locator(".status").first().textContent()).isEqualTo("مقرر");
      page.locator("#text").fill("لا شيء كهذا");
      page.locator(".filters button").click();
      assertThat(page.locator(".nothing").count()).isEqualTo(1);
    }
  }

  @Test
  void bothSidesOfADisagreementStandSideBySideWithTheirTellers() {
    try (BrowserContext context = context(WIDE, "en")) {
      Page page = open(context, event());
      Locator sides = page.locator("#disagreements .side");
      assertThat(sides.count()).isEqualTo(2);
      assertThat(sides.allInnerTexts().toString())
          .contains("about 1 hour", "more than 2 hours")
          .contains("صحيفة المرفأ المتخيلة", "موقع الضفة التخيلي", "وكالة الأفق المتخيلة")
          .contains("not named");
      assertThat(sides.nth(0).boundingBox().y).isEqualTo(sides.nth(1).boundingBox().y);
      page.setViewportSize(NARROW, 900);
      assertThat(sides.nth(1).boundingBox().y).isGreaterThan(sides.nth(0).boundingBox().y);
    }
  }

  @Test
  void aPermalinkOpensAtTheExactCharactersAndMarksThem() {
    for (String words : List.of(Newsroom.ABOUT_AN_HOUR, Newsroom.CROSSING)) {
      Span span = Newsroom.inHarbour(words);
      try (BrowserContext context = context(NARROW, "ar")) {
        Page page = open(context, event());
        page.locator("#facts a[href*='at=" + span.start() + "-" + span.end() + "']")
            .first()
            .click();
        assertThat(page.url()).endsWith("#" + Links.anchor(span));
        Locator mark = page.locator("[id='" + Links.anchor(span) + "']");
        assertThat(mark.textContent()).isEqualTo(words);
        assertThat(mark.evaluate("e => e.matches(':target') && e.tagName")).isEqualTo("MARK");
        assertThat(
                mark.evaluate(
                    "e => { const r = e.getBoundingClientRect();"
                        + " return r.top >= 0 && r.bottom <= innerHeight && scrollY > 0; }"))
            .isEqualTo(true);
        assertThat(mark.evaluate("e => getComputedStyle(e).backgroundColor"))
            .isNotEqualTo(
                page.locator("mark:not(.chosen):not(:target)")
                    .first()
                    .evaluate("e => getComputedStyle(e).backgroundColor"));
        assertThat(mark.evaluate("e => getComputedStyle(e).paddingInlineStart")).isEqualTo("0px");
      }
    }
  }

  @Test
  void anIsoDateInARightToLeftPageReadsInOrder() {
    try (BrowserContext context = context(WIDE, "ar")) {
      Page page = open(context, event());
      assertThat(page.evaluate("getComputedStyle(document.documentElement).direction"))
          .isEqualTo("rtl");
      Locator date = page.locator(".iso bdi").first();
      assertThat(date.textContent()).isEqualTo("2031-03-01");
      assertThat(
              date.evaluate(
                  "e => { const t = e.firstChild, at = i => { const r = document.createRange();"
                      + " r.setStart(t, i); r.setEnd(t, i + 1);"
                      + " return r.getBoundingClientRect().x; };"
                      + " return [...t.data].every((c, i) => i === 0 || at(i) > at(i - 1)); }"))
          .isEqualTo(true);
    }
  }

  @Test
  void aHeadlineThatBeginsInLatinStaysRightToLeft() {
    String x =
        "(e, w) => { const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT); let n;"
            + " while ((n = walk.nextNode())) { const i = n.data.indexOf(w); if (i >= 0) {"
            + " const r = document.createRange(); r.setStart(n, i); r.setEnd(n, i + w.length);"
            + " return r.getBoundingClientRect().x; } } }";
    for (String language : List.of("ar", "en")) {
      try (BrowserContext context = context(WIDE, language)) {
        Page page = open(context, Links.document(Newsroom.HARBOUR));
        for (String headline : List.of("h1", ".block-headline p")) {
          Locator line = page.locator(headline).first();
          double latin = ((Number) line.evaluate(x, "AP")).doubleValue();
          double arabic = ((Number) line.evaluate(x, "كريم")).doubleValue();
          assertThat(latin).as("%s %s", language, headline).isGreaterThan(arabic);
        }
      }
    }
  }

  @Test
  void onATelephoneEveryCellOfARowHasItsHeadingBeforeIt() {
    try (BrowserContext context = context(NARROW, "en")) {
      Page page = open(context, "/events");
      Locator cell = page.locator("table.rows tbody td").first();
      assertThat(cell.evaluate("e => getComputedStyle(e, '::before').content"))
          .asString()
          .contains("When");
      assertThat(page.locator("table.rows").first().evaluate("e => e.getAttribute('role')"))
          .isEqualTo("table");
    }
  }

  @Test
  void anEnglishFindingThatBeginsWithAnArabicNameRunsFromLeftToRight() {
    try (BrowserContext context = context(WIDE, "en")) {
      Page page = open(context, event());
      Locator finding = page.locator(".finding > bdi").first();
      assertThat(finding.evaluate("e => getComputedStyle(e).direction")).isEqualTo("ltr");
      assertThat(finding.locator("bdi[lang=ar]").count()).isPositive();
    }
  }

  @Test
  void theFirstKeyLeadsPastTheMenuAndFocusIsSeen() {
    try (BrowserContext context = context(WIDE, "ar")) {
      Page page = open(context, "/events");
      page.keyboard().press("Tab");
      Locator skip = page.locator(".skip");
      assertThat(skip.evaluate("e => e === document.activeElement")).isEqualTo(true);
      assertThat(skip.boundingBox().y).isGreaterThanOrEqualTo(0);
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("who");
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  @Test
  void nothingIsRefusedByThePagesOwnPolicyAndTheFontIsTheOneShipped() {
    try (BrowserContext context = context(WIDE, "ar")) {
      List<String> complaints = new ArrayList<>();
      context.onConsoleMessage(m -> complaints.add(m.text()));
      Map<String, String> found = pages();
      found.remove("missing");
      for (String path : found.values()) {
        Page page = open(context, path);
        assertThat(page.evaluate("document.fonts.check('16px Plex', 'اتصال 2031')"))
            .isEqualTo(true);
        page.close();
      }
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void everyKindOfPageFitsItsScreenAndBreaksNoRuleOfAccessibility() {
    for (String language : List.of("ar", "en")) {
      try (BrowserContext context = context(WIDE, language)) {
        Page page = context.newPage();
        pages()
            .forEach((name, path) -> {
              page.navigate(site.at(path));
              Looks.glance(page, name, language);
            });
      }
    }
  }

  // --- opening -------------------------------------------------------------------------------

  private static Map<String, String> pages() {
    Span span = Newsroom.inHarbour(Newsroom.ABOUT_AN_HOUR);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("events", "/events");
    pages.put("event", event());
    pages.put("contacts", "/contacts?who=per.x.rawi&who=per.x.karim&kind=call&year=2031");
    pages.put("document", Links.passage(Newsroom.HARBOUR, span));
    pages.put("sources", "/sources");
    pages.put("input", "/input");
    pages.put("problems", "/input?problems=1");
    pages.put("search", "/search?q=" + Links.encoded("الراوي ساعة"));
    pages.put("search-none", "/search?level=exact&q=" + Links.encoded("لا شيء كهذا"));
    pages.put("stories", "/stories?day=2031-03-02");
    pages.put("story", story());
    pages.put("name", "/names/per.x.rawi");
    pages.put("pair", "/names/per.x.rawi/with/per.x.karim");
    pages.put("missing", "/events/none");
    return pages;
  }

  private static String story() {
    return Links.story(site.workspace().stories().all().get(0).id());
  }

  private static String event() {
    return site.workspace().register().records().stream()
        .filter(r -> r.kind().equals("call"))
        .map(EventRecord::id)
        .map(Links::event)
        .findFirst()
        .orElseThrow();
  }

  private static Browser.NewContextOptions options(int width, String language) {
    return new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language);
  }

  private static BrowserContext context(int width, String language) {
    return site.browser().newContext(options(width, language));
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(site.at(path));
    return page;
  }
}
