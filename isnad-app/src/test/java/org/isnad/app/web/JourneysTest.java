package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What three people come for, on the samples and in both languages: a fact-checker's answer with
 * its sentences, a researcher's table, a monitor's story.
 */
@Tag("browser")
class JourneysTest {
  private static final String TRUMP_AS_SOME_SPELL_HIM = "ترمب";
  private static final String PUTIN = "بوتين";

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
  void aFactCheckerAsksHowOftenTwoSpokeAndLeavesWithACitationForEveryCell(String language) {
    boolean isArabic = language.equals("ar");
    try (BrowserContext context = context(language)) {
      Page page = open(context, "/contacts");
      page.locator("#who").fill(TRUMP_AS_SOME_SPELL_HIM);
      page.locator("#who2").fill(PUTIN);
      page.locator("#kind").selectOption("call");
      page.locator("#year").fill("2025");
      page.locator(".filters button").click();

      assertThat(page.locator(".answer").innerText()).contains("8");
      Locator rows = page.locator("table.rows").first().locator("tbody tr");
      assertThat(rows.count()).isEqualTo(8);
      assertThat(rows.locator("td:nth-child(3) .value").count()).isEqualTo(3);
      assertThat(rows.locator("td:nth-child(3) .unknown").count()).isEqualTo(5);
      assertThat(page.locator("svg[aria-labelledby^=lengths-picture] text:not(.soft)").count())
          .isEqualTo(3);

      page.locator("button[data-copies]").click();
      page.waitForFunction("() => document.getElementById('citation-done').textContent.length > 0");
      String citation = (String) page.evaluate("navigator.clipboard.readText()");
      assertThat(citation.lines()).hasSize(11);
      assertThat(citation)
          .contains("2025", isArabic ? "جرى 8 مرات" : "held 8 times", "/contacts?who=")
          .doesNotContainPattern("[\\u2066-\\u2069\\u200E\\u200F]");

      Locator may = rows.nth(2);
      may.locator("a.clash").click();
      assertThat(page.url()).endsWith("#disagreements");
      Locator dispute = page.locator("#disagreements .dispute").first();
      assertThat(dispute.locator(".kept").innerText()).isNotBlank();
      Locator quote = dispute.locator(".quote").first();
      String words = quote.locator("mark").textContent();
      quote.locator("figcaption a").click();

      Locator chosen = page.locator("mark.chosen").first();
      assertThat(chosen.textContent()).isEqualTo(words);
      assertThat(chosen.evaluate("e => e.matches(':target')")).isEqualTo(true);
      assertThat(page.locator("#citation").inputValue())
          .contains(words.strip())
          .doesNotContainPattern("[\\u2066-\\u2069]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void anyCharactersOfATextHaveAnAddressThatMarksThemAgain(String language) {
    try (BrowserContext context = context(language)) {
      Page page = open(context, "/sources");
      page.locator("#texts ~ .scroll tbody a").first().click();
      page.waitForLoadState();
      String body =
          (String)
              page.evaluate(
                  """
                  () => {
                    const node = [...document.querySelectorAll('.block-body p')]
                        .flatMap(p => [...p.childNodes])
                        .find(n => n.nodeType === Node.TEXT_NODE && n.data.length > 20);
                    const range = document.createRange();
                    range.setStart(node, 4);
                    range.setEnd(node, 12);
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                    return range.toString();
                  }
                  """);
      page.locator("#pick a").click();
      assertThat(page.locator("mark.chosen").first().textContent()).isEqualTo(body);
      String anchor = page.url().replaceFirst("\\?[^#]*", "");
      assertThat(anchor).contains("#c").doesNotContain("at=");

      Page other = open(context, anchor.substring(site.server().address().toString().length() - 1));
      other.waitForURL("**at=**");
      assertThat(other.locator("mark.chosen").first().textContent()).isEqualTo(body);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void aResearcherNarrowsTheRegisterAndTakesItAway(String language) {
    try (BrowserContext context = context(language)) {
      Page page = open(context, "/events");
      page.locator("#kind").selectOption("call");
      page.locator("#from").fill("2025-01-01");
      page.locator("#to").fill("2025-12-31");
      page.locator(".filters button").click();
      int rows = page.locator("table.rows tbody tr").count();
      assertThat(rows).isGreaterThanOrEqualTo(8);

      String csv = twin(page, "CSV");
      assertThat(csv.lines().count()).isEqualTo(rows + 1L);
      assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,");
      assertThat(csv).doesNotContainPattern("[\\u2066-\\u2069]");
      assertThat(twin(page, "JSON")).contains("\"cameo\" : \"041\"");

      page.locator("table.rows tbody th a").first().click();
      assertThat(page.locator("dl.summary").innerText()).contains("CAMEO 041", "PLOVER CONSULT");
      assertThat(page.locator("dl.summary .how").first().innerText()).isNotBlank();
      for (Locator said : page.locator("#facts .said").all()) {
        assertThat(said.locator(".chain, .chain-none").count()).isPositive();
        assertThat(said.locator(".quote mark").count()).isPositive();
        assertThat(said.locator(".offsets").first().innerText()).matches("\\D*[0-9]+-[0-9]+\\D*");
      }
      assertThat(readingOrder(page.locator("#facts ol.chain").first())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void aMonitorFollowsAStoryAndWhatIsAnnounced(String language) {
    try (BrowserContext context = context(language)) {
      Page page = open(context, "/");
      assertThat(page.locator("#announced ~ * tbody tr, #announced ~ .scroll tbody tr").count())
          .isPositive();
      page.locator("header.site nav a[href='/stories']").click();
      page.locator("ol.cards a").first().click();
      assertThat(page.locator("#story-texts ~ .scroll tbody tr").count()).isPositive();
      assertThat(page.locator("#story-events ~ .scroll tbody tr").count()).isPositive();
      assertThat(twin(page, "Atom")).contains("<feed", "<entry>");

      page.locator("dl.summary ul.tags a").first().click();
      assertThat(page.locator("#line ~ .scroll tbody tr").count()).isPositive();
      page.locator("#companions ~ ul.tags a").first().click();
      assertThat(page.url()).contains("/with/");
      assertThat(twin(page, "iCalendar")).startsWith("BEGIN:VCALENDAR");

      page = open(context, "/search?q=" + Links.encoded(TRUMP_AS_SOME_SPELL_HIM));
      assertThat(page.locator("ol.hits > li").count()).isPositive();
      assertThat(page.locator(".chip[aria-current]").count()).isEqualTo(1);
    }
  }

  // --- asking --------------------------------------------------------------------------------

  /** What the link of a form of this page gives. */
  private static String twin(Page page, String label) {
    String href =
        page.locator(".twins a")
            .filter(new Locator.FilterOptions().setHasText(label))
            .first()
            .getAttribute("href");
    return page.request().get(site.at(href)).text();
  }

  /** Whether the links of a chain stand in the order they are read in, speaker before outlet. */
  private static boolean readingOrder(Locator chain) {
    List<String> parts = chain.locator("li .part").allInnerTexts();
    return !parts.isEmpty() && chain.evaluate("e => e.tagName").equals("OL");
  }

  private static BrowserContext context(String language) {
    return site.browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale(language)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(site.at(path));
    return page;
  }
}
