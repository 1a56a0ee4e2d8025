package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.isnad.page.Span;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  @Test
  void nestedSpansNestAndCrossingOnesAreCut() {
    String text = "abcdefghij";
    Highlights highlights =
        new Highlights(text, List.of(new Span(0, 6), new Span(2, 4), new Span(5, 9)), null);
    assertThat(highlights.of(new Span(0, 10)).html())
        .isEqualTo(
            "<mark id=\"c0-6\">ab<mark id=\"c2-4\">cd</mark>e<mark id=\"c5-9\">f</mark></mark>"
                + "<mark>ghi</mark>j");
  }

  @Test
  void theChosenSpanIsNeverCut() {
    Highlights highlights = new Highlights("abcdefghij", List.of(new Span(0, 6)), new Span(4, 8));
    assertThat(highlights.of(new Span(0, 10)).html())
        .isEqualTo(
            "<mark id=\"c0-6\">abcd</mark><mark id=\"c4-8\" class=\"chosen\"><mark>ef</mark>gh</mark>ij");
  }

  @Test
  void marksHoldTheSpansCharactersWhateverTheSpans() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = "<a&b>\u202Eرسالة \"ثانية\" 0123456789";
      TreeSet<Span> spans = new TreeSet<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        int start = random.nextInt(text.length());
        spans.add(new Span(start, start + random.nextInt(text.length() - start + 1)));
      }
      int start = random.nextInt(text.length() - 1);
      Span chosen = new Span(start, start + 1 + random.nextInt(text.length() - start - 1));
      String html = new Highlights(text, spans, chosen).of(new Span(0, text.length())).html();
      assertThat(bare(html)).as("seed %d", seed).isEqualTo(Markup.escaped(text));
      assertThat(bare(inside(html, Links.anchor(chosen))))
          .as("seed %d", seed)
          .isEqualTo(Markup.escaped(chosen.of(text)));
    }
  }

  private static String bare(String html) {
    return html.replaceAll("</?mark[^>]*>", "");
  }

  /** The content of the mark of an id. */
  private static String inside(String html, String id) {
    int start = html.indexOf('>', html.indexOf("id=\"" + id + "\"")) + 1;
    int depth = 1;
    int at = start;
    while (depth > 0) {
      int open = html.indexOf("<mark", at);
      int close = html.indexOf("</mark>", at);
      boolean opens = open >= 0 && open < close;
      depth += opens ? 1 : -1;
      at = (opens ? open : close) + 1;
    }
    return html.substring(start, at - 1);
  }
}
