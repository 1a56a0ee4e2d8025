package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.isnad.page.Shape;
import org.junit.jupiter.api.Test;

class TitleHabitsTest {
  private static final ArticleReader READER =
      new ArticleReader(Lexicon.of(Path.of("src/test/resources/article-lexicon")));

  private static Page page(int number, String title) {
    String html =
        "<html><head><title>"
            + title
            + "</title></head><body><p>افتتح وزير النقل اليوم جسرا جديدا فوق النهر يربط ضفتي المدينة"
            + " القديمة بعد عمل دام ثلاث سنوات كاملة.</p></body></html>";
    return new Page(
        "p" + number,
        "https://harbour.example/" + number,
        Shape.HTML,
        html,
        "UTF-8",
        null,
        Page.Fields.NONE,
        "digest" + number);
  }

  @Test
  void whatAllTitlesOfAHostEndWithIsNotPartOfATitle() {
    List<Page> pages = new ArrayList<>();
    List<String> titles =
        List.of("الجسر يفتح غدا", "سوق السمك يعود", "الوزير يزور المصنع", "مطر وريح");
    for (String title : titles) {
      pages.add(page(pages.size(), title + " - مرفأ الأنباء"));
    }
    assertThat(READER.read(pages.getFirst()).title()).isEqualTo("الجسر يفتح غدا - مرفأ الأنباء");
    TitleHabits habits = TitleHabits.of(pages);
    for (int i = 0; i < titles.size(); i++) {
      assertThat(READER.read(pages.get(i), habits).title()).isEqualTo(titles.get(i));
    }
    Collections.reverse(pages);
    assertThat(TitleHabits.of(pages).of("https://harbour.example/9"))
        .isEqualTo(habits.of("https://harbour.example/1"))
        .containsExactly("مرفأ الأنباء");
  }

  @Test
  void fewPagesOrPartsOfSomeTitlesTeachNothing() {
    List<Page> pages =
        List.of(page(1, "الجسر - رأي"), page(2, "السوق - رأي"), page(2, "المصنع - رأي"));
    assertThat(TitleHabits.of(pages.subList(0, 2)).of("https://harbour.example/1")).isEmpty();
    assertThat(TitleHabits.NONE.of("https://harbour.example/1")).isEmpty();
  }
}
