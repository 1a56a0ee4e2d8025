package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isnad.app.Workspace;
import org.isnad.page.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where characters stand, measured in a real browser: what is right in the markup can be seen
 * wrong.
 */
@Tag("browser")
class DirectionTest {
  private static final int WIDE = 1440;

  /** All places where a text stands in the page, each as it is seen from left to right. */
  private static final String SEEN =
      """
      value => {
        const letters = [];
        const walk = document.createTreeWalker(
            document.querySelector('main'), NodeFilter.SHOW_TEXT);
        let node;
        while ((node = walk.nextNode())) {
          const isHidden = node.parentElement.closest(
              'details:not([open]), textarea, title, desc, option, datalist');
          for (let i = 0; i < node.data.length && !isHidden; i++) {
            if (!/[\\u2066-\\u2069]/.test(node.data[i])) {
              letters.push([node, i, node.data[i]]);
            }
          }
        }
        const text = letters.map(l => l[2]).join('');
        const seen = [];
        for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
          if (text[at - 1] === '/') {
            continue; // a part of an address
          }
          const places = letters.slice(at, at + value.length).map(([node, i, letter]) => {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getBoundingClientRect();
            return [Math.round(box.top / 8), box.left + box.width / 2, letter];
          });
          places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
          seen.push(places.map(p => p[2]).join(''));
        }
        return seen;
      }
      """;

  /** How far the first of some words reaches, and where it begins. */
  private static final String BOX =
      """
      (element, words) => {
        const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let all = '';
        const nodes = [];
        let node;
        while ((node = walk.nextNode())) {
          nodes.push([node, all.length]);
          all += node.data;
        }
        const at = all.indexOf(words);
        const place = i => {
          const [n, from] = nodes.findLast(([n, from]) => from <= i);
          return [n, i - from];
        };
        const range = document.createRange();
        range.setStart(...place(at));
        const [last, before] = place(at + words.length - 1);
        range.setEnd(last, before + 1);
        const box = range.getBoundingClientRect();
        return [box.left, box.width];
      }
      """;

  @TempDir static Path hardFolder;
  @TempDir static Path newsFolder;
  private static Workspace hard;
  private static Workspace news;
  private static Server hardServer;
  private static Server newsServer;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
    hard = HardValues.open(hardFolder);
    news = Newsroom.open(newsFolder);
    hardServer = Server.start(hard, 0);
    newsServer = Server.start(news, 0);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    hardServer.close();
    newsServer.close();
    hard.close();
    news.close();
  }

  @Test
  void datesRangesIdsHandlesSignsAndAddressesAreSeenInTheirOwnOrderOnEveryPage() {
    String event = Links.event(hard.register().records().get(0).id());
    String card = "/contacts?who=per.x.rawi&who=per.x.karim";
    for (String language : List.of("ar", "en")) {
      try (BrowserContext context = context(language)) {
        for (String path : List.of(event, card, "/sources", "/events", "/stories")) {
          Page page = open(context, hardServer, path);
          for (String value : HardValues.STORED) {
            List<?> seen = (List<?>) page.evaluate(SEEN, value);
            assertThat(seen.stream().map(Object::toString))
                .as("%s %s %s", language, path, value)
                .allMatch(s -> s.equals(HardValues.seen(value)));
            assertThat(seen.isEmpty() && (path.equals(event) || path.equals("/sources")))
                .as("%s is on %s", value, path)
                .isFalse();
          }
          page.close();
        }
      }
    }
  }

  @Test
  void whatStandsBesideAValueStaysOnItsSide() {
    try (BrowserContext context = context("ar")) {
      Page page = open(context, hardServer, Links.event(hard.register().records().get(0).id()));
      Locator chain = page.locator("#facts .chain").first();
      double speaker = left(chain.locator("li").nth(0));
      double outlet = left(chain.locator("li").nth(1));
      assertThat(speaker).isGreaterThan(outlet);
      Locator item = chain.locator("li").nth(1);
      assertThat(left(item.locator(".part"))).isGreaterThan(left(item.locator(".agent")));
    }
  }

  @Test
  void offsetsAndIdsAreSeenInTheirOrderInArabicPages() {
    Span span = Newsroom.inHarbour(Newsroom.ABOUT_AN_HOUR);
    String offsets = span.start() + "-" + span.end();
    try (BrowserContext context = context("ar")) {
      Page page = open(context, newsServer, event());
      for (String value : List.of(offsets, "2031-03-01", id(), "CAMEO 041")) {
        assertThat((List<?>) page.evaluate(SEEN, value))
            .as(value)
            .isNotEmpty()
            .allMatch(s -> s.equals(value));
      }
    }
  }

  @Test
  void numbersOfAColumnEndAtOneLineInBothLanguages() {
    for (String language : List.of("ar", "en")) {
      try (BrowserContext context = context(language)) {
        Page page = open(context, newsServer, "/sources");
        List<?> ends =
            (List<?>)
                page.evaluate(
                    """
                    () => [...document.querySelectorAll('table')].flatMap(t => {
                      const ends = {};
                      for (const cell of t.querySelectorAll('td.number')) {
                        const range = document.createRange();
                        range.selectNodeContents(cell);
                        (ends[cell.cellIndex] ??= new Set())
                            .add(Math.round(range.getBoundingClientRect().right));
                      }
                      return Object.values(ends).map(e => e.size);
                    })
                    """);
        assertThat(ends).as(language).isNotEmpty().allMatch(n -> ((Number) n).intValue() == 1);
        assertThat(
                page.locator("td.number")
                    .first()
                    .evaluate("e => getComputedStyle(e).fontVariantNumeric"))
            .isEqualTo("tabular-nums");
      }
    }
  }

  @Test
  void aMarkInsideAWordKeepsItsLettersJoined() {
    Span words = Newsroom.inHarbour("تحادث سالم");
    String word = "تحادث";
    Span inside = new Span(words.start() + 1, words.start() + 3);
    for (String language : List.of("ar", "en")) {
      try (BrowserContext context = context(language)) {
        String path = Links.document(Newsroom.HARBOUR);
        double plain = width(open(context, newsServer, path), word);
        Page marked = open(context, newsServer, Links.passage(Newsroom.HARBOUR, inside));
        assertThat(marked.locator("mark.chosen").textContent()).isEqualTo(word.substring(1, 3));
        assertThat(width(marked, word)).isCloseTo(plain, org.assertj.core.data.Offset.offset(0.6));
        for (String side :
            List.of("paddingInlineStart", "marginInlineEnd", "borderInlineStartWidth")) {
          assertThat(
                  marked.locator("mark.chosen").evaluate("(e, s) => getComputedStyle(e)[s]", side))
              .isEqualTo("0px");
        }
      }
    }
  }

  @Test
  void timeRunsTheWayTheLanguageIsRead() {
    Map<String, Boolean> rightToLeft = Map.of("ar", true, "en", false);
    rightToLeft.forEach((language, isTurned) -> {
      try (BrowserContext context = context(language)) {
        Page page = open(context, newsServer, event());
        Locator chain = page.locator("#chains svg");
        List<?> dots =
            (List<?>) chain.locator("circle").evaluateAll("l => l.map(c => c.cx.baseVal.value)");
        double first = ((Number) dots.get(0)).doubleValue();
        double last = ((Number) dots.get(dots.size() - 1)).doubleValue();
        assertThat(first > last).as(language).isEqualTo(isTurned);
        Locator axis = page.locator("svg[aria-labelledby^=lengths-picture] text.soft");
        assertThat(left(axis.first())).as("numbers run on").isLessThan(left(axis.last()));
      }
    });
  }

  @Test
  void arabicIsNeverSpacedSlantedJustifiedOrSetTight() {
    try (BrowserContext context = context("ar")) {
      for (String path : List.of("/", event(), "/sources", Links.document(Newsroom.HARBOUR))) {
        Page page = open(context, newsServer, path);
        assertThat(
                (List<?>)
                    page.evaluate(
                        """
                        () => [...document.querySelectorAll('body *')].filter(e => {
                          const s = getComputedStyle(e);
                          const lines = parseFloat(s.lineHeight) / parseFloat(s.fontSize);
                          const text = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                          return text && !e.closest('svg, option') && (s.letterSpacing !== 'normal'
                              || s.fontStyle !== 'normal' || s.textAlign === 'justify'
                              || s.textTransform !== 'none' || lines < 1.45);
                        }).map(e => e.outerHTML.slice(0, 120))
                        """))
            .as(path)
            .isEmpty();
        page.close();
      }
    }
  }

  @Test
  void noWordsOfAPictureOverlapOrLeaveIt() {
    String card = "/contacts?who=per.x.rawi&who=per.x.karim";
    String hardEvent = Links.event(hard.register().records().get(0).id());
    for (String language : List.of("ar", "en")) {
      try (BrowserContext context = context(language)) {
        check(open(context, newsServer, event()));
        check(open(context, newsServer, card));
        check(open(context, newsServer, "/names/per.x.rawi"));
        check(open(context, hardServer, hardEvent));
      }
    }
  }

  static void check(Page page) {
    assertThat(
            (List<?>)
                page.evaluate(
                    """
                    async () => {
                      await document.fonts.ready;
                      const wrong = [];
                      for (const svg of document.querySelectorAll('figure svg')) {
                        const frame = svg.getBoundingClientRect();
                        const boxes = [...svg.querySelectorAll('text')]
                            .map(t => [t.textContent, t.getBoundingClientRect()]);
                        boxes.forEach(([words, a], i) => {
                          if (a.left < frame.left - 1 || a.right > frame.right + 1
                              || a.top < frame.top - 1 || a.bottom > frame.bottom + 1) {
                            wrong.push('outside: ' + words);
                          }
                          for (const [others, b] of boxes.slice(i + 1)) {
                            if (a.left < b.right - 1 && b.left < a.right - 1
                                && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3) {
                              wrong.push('overlap: ' + words + ' / ' + others);
                            }
                          }
                        });
                      }
                      return wrong;
                    }
                    """))
        .as(page.url())
        .isEmpty();
  }

  // --- asking --------------------------------------------------------------------------------

  private static double width(Page page, String word) {
    Locator text = page.locator(".block-body p").first();
    return ((Number) ((List<?>) text.evaluate(BOX, word)).get(1)).doubleValue();
  }

  private static double left(Locator element) {
    return ((Number) element.evaluate("e => e.getBoundingClientRect().left")).doubleValue();
  }

  private static String id() {
    return news.register().records().stream()
        .filter(r -> r.kind().equals("call"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String event() {
    return Links.event(id());
  }

  private static BrowserContext context(String language) {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(WIDE, 900).setLocale(language));
  }

  private static Page open(BrowserContext context, Server server, String path) {
    Page page = context.newPage();
    page.navigate(server.address().resolve(path).toString());
    return page;
  }
}
