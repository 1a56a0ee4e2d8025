package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isnad.lexicon.DataException;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletCutsTest {
  private static final String HEADER = "domain\tselector\tis\tfrom\tuntil\tnote\n";
  private static final String ONE =
      "قال وزير النقل إن الجسر الجديد سيفتح أمام المركبات في مطلع الربيع.";
  private static final String TWO =
      "وأضاف الوزير أن كلفة الجسر بلغت مئة مليون دينار دفعت من خزينة الدولة.";
  private static final String OTHER =
      "يقدم لكم هذا الموقع نشرة يومية عن الطرق والجسور في كل مدن البلاد.";
  private static final String PAGE =
      "<html><body><h1>الوزير يفتتح جسر النهر</h1><div class='aa'><p>"
          + ONE
          + "</p><div class='related'><p>"
          + TWO
          + "</p></div><div class='bb'>"
          + OTHER
          + "</div></div></body></html>";

  @TempDir private Path folder;

  private Article read(String rows, String captured) throws IOException {
    Path table = folder.resolve("outlets/cuts.tsv");
    Files.createDirectories(table.getParent());
    Files.writeString(table, HEADER + rows);
    Hints hints =
        Hints.NONE.withUrl("https://www.marsa.example/7").withCaptured(Instant.parse(captured));
    Page page =
        (Page) new PageReader().read("p.html", PAGE.getBytes(StandardCharsets.UTF_8), hints);
    return Pages.checked(new ArticleReader(Lexicon.load(List.of(folder))).read(page));
  }

  @Test
  void whatPeopleSayOfAnOutletsPagesGoesBeforeWhatIsMadeOut() throws IOException {
    Article article =
        read(
            "marsa.example\tdiv.aa\tbody\nmarsa.example\t.related\tstandfirst\nmarsa.example\t.bb\tpromo\n",
            "2031-05-03T10:00:00Z");
    assertThat(Pages.words(article, BlockLabel.BODY)).containsExactly(ONE);
    assertThat(Pages.words(article, BlockLabel.STANDFIRST)).containsExactly(TWO);
    assertThat(Pages.words(article, BlockLabel.PROMO)).containsExactly(OTHER);
  }

  @Test
  void aCutHoldsForItsDaysOnly() throws IOException {
    String row = "marsa.example\t.bb\tpromo\t2031-06-01\t\n";
    assertThat(Pages.words(read(row, "2031-05-03T10:00:00Z"), BlockLabel.PROMO)).isEmpty();
    assertThat(Pages.words(read(row, "2031-06-03T10:00:00Z"), BlockLabel.PROMO)).hasSize(1);
  }

  @Test
  void aSelectorThatIsNoneIsAProblemOfTheData() {
    assertThatThrownBy(() -> read("marsa.example\tdiv[\tbody\n", "2031-05-03T10:00:00Z"))
        .isInstanceOf(DataException.class);
  }
}
