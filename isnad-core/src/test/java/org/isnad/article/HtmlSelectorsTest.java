package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of a data folder mend how title, date and author of an outlet's pages are read. */
class HtmlSelectorsTest {
  private static final String OUTLETS =
      "id\tname_ar\tname_en\tcountry\tkind\tdomain\tform\tneeds_head\n"
          + "org.marsa\tمرسى الأخبار\tAl Marsa\tLBN\tnewspaper\tmarsa.example\tمرسى الأخبار\tno\n";
  private static final String HEADER = "id\tpart\tselector\tfrom\tuntil\n";

  /** The old template: the first heading is a slogan, the date an edition's, the writer unnamed. */
  private static final String PAGE =
      "<html><head><title>مرسى كل صباح</title><meta property='article:published_time'"
          + " content='2031-01-01'></head><body><h1>مرسى الأخبار كل صباح معكم أينما كنتم</h1><div"
          + " class='nn'>الوزير يفتتح جسر النهر</div><b class='ww' data-day='x'>2031-05-02</b><i"
          + " class='kk'>سالم المهدي</i><p>قال وزير النقل إن الجسر الجديد سيفتح أمام المركبات في مطلع"
          + " الربيع بعد أن تجف الأرض.</p><p>وأضاف الوزير أن كلفة الجسر بلغت مئة مليون دينار دفعت من"
          + " خزينة الدولة كلها.</p></body></html>";

  @TempDir private Path folder;

  private Article read(String rows, @Nullable String captured) throws IOException {
    Files.createDirectories(folder.resolve("outlets"));
    Files.writeString(folder.resolve("outlets/outlets.tsv"), OUTLETS);
    Files.writeString(folder.resolve("outlets/selectors.tsv"), HEADER + rows);
    Hints hints = Hints.NONE.withUrl("https://www.marsa.example/7");
    hints = captured == null ? hints : hints.withCaptured(Instant.parse(captured));
    Page page =
        (Page) new PageReader().read("p.html", PAGE.getBytes(StandardCharsets.UTF_8), hints);
    return new ArticleReader(Lexicon.load(List.of(folder))).read(page);
  }

  @Test
  void aLineForEachPartMendsTitleDateAndAuthor() throws IOException {
    Article before = read("", null);
    assertThat(before.title()).isNotEqualTo("الوزير يفتتح جسر النهر");
    assertThat(before.published().from()).isEqualTo(LocalDate.of(2031, 1, 1));
    Article after =
        read(
            "org.marsa\ttitle\tdiv.nn\t\t\norg.marsa\tdate\tb.ww\t\t\norg.marsa\tauthor\ti.kk\t\t\n",
            null);
    assertThat(after.title()).isEqualTo("الوزير يفتتح جسر النهر");
    assertThat(after.published().from()).isEqualTo(LocalDate.of(2031, 5, 2));
    assertThat(after.author()).isEqualTo("سالم المهدي");
    assertThat(after.metadata().findings())
        .anyMatch(f -> f.field().equals("published") && f.source().equals("selector") && f.taken());
  }

  @Test
  void aLineHoldsForPagesCapturedWithinItsDays() throws IOException {
    String row = "org.marsa\tdate\tb.ww\t2031-05-01\t2031-06-30\n";
    LocalDate mended = LocalDate.of(2031, 5, 2);
    assertThat(read(row, "2031-05-03T10:00:00Z").published().from()).isEqualTo(mended);
    assertThat(read(row, "2031-06-30T10:00:00Z").published().from()).isEqualTo(mended);
    assertThat(read(row, "2031-07-01T10:00:00Z").published().from()).isNotEqualTo(mended);
    assertThat(read(row, "2031-04-30T10:00:00Z").published().from()).isNotEqualTo(mended);
  }

  @Test
  void ofAPageWithoutACaptureOnlyLinesThatStillHoldCount() throws IOException {
    LocalDate mended = LocalDate.of(2031, 5, 2);
    assertThat(read("org.marsa\tdate\tb.ww\t2031-05-01\t\n", null).published().from())
        .isEqualTo(mended);
    assertThat(read("org.marsa\tdate\tb.ww\t\t2031-06-30\n", null).published().from())
        .isNotEqualTo(mended);
  }

  @Test
  void whenPagesChangeTheirFormTheLineOfTheTimeCounts() throws IOException {
    String rows = "org.marsa\ttitle\tdiv.nn\t\t2031-05-31\norg.marsa\ttitle\th1\t2031-06-01\t\n";
    assertThat(read(rows, "2031-05-10T10:00:00Z").title()).isEqualTo("الوزير يفتتح جسر النهر");
    assertThat(read(rows, "2031-06-10T10:00:00Z").title())
        .isEqualTo("مرسى الأخبار كل صباح معكم أينما كنتم");
  }
}
