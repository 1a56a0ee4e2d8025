package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of origin that name several agencies and outlets, above and below a story. */
class BylinesTest {
  private static final ArticleReader READER = new ArticleReader(Lexicon.load(List.of()));
  private static final String BODY =
      "افتتح وزير الزراعة صباح اليوم سوقا جديدة للحبوب في مدينة ساحلية صغيرة.\n"
          + "وقال الوزير في كلمة قصيرة إن السوق ستعمل طوال أيام الأسبوع.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "منارة الساحل نيوز - متابعة خاصة | منارة الساحل نيوز, متابعة خاصة",
        "عواصم - الأناضول ورويترز | الأناضول, رويترز",
        "أنقرة (الأناضول + رويترز) | الأناضول, رويترز",
        "لندن ـ «القدس العربي» ووكالات: | القدس العربي, وكالات",
        "دبي - العربية.نت، ووكالات | العربية.نت, وكالات",
        "رويترز | رويترز",
      })
  void aLineAboveTheStoryNamesAllItsSources(String line, String names) throws IOException {
    assertThat(names(line + "\n" + BODY)).containsExactly(names.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "المصدر: وكالة الأناضول وصحيفة يني شفق | وكالة الأناضول, صحيفة يني شفق",
        "المصدر: رويترز والأناضول وتاس | رويترز, الأناضول, تاس",
        "المصدر: واس ووام | واس, وام",
        "المصدر: صحيفة وطن ومهجر | صحيفة وطن ومهجر",
      })
  void aSourceLineNamesAllItsSources(String line, String names) throws IOException {
    assertThat(names(BODY + "\n" + line)).containsExactly(names.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "شفق نيوز / | شفق نيوز",
        "شفق نيوز/ | شفق نيوز",
        "السومرية نيوز/ بغداد – | السومرية نيوز",
      })
  void anOutletBeforeASlashIsNoPartOfTheStory(String prefix, String name) throws IOException {
    Article article = article(prefix + " " + BODY);
    assertThat(article.credits()).extracting(c -> c.name()).containsExactly(name);
    assertThat(article.blocks())
        .anyMatch(b -> b.span().of(article.text()).startsWith("افتتح وزير الزراعة"));
  }

  private static List<String> names(String text) throws IOException {
    return article(text).credits().stream().map(c -> c.name()).toList();
  }

  private static Article article(String text) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return READER.read((Page) new PageReader().read("page.txt", in, Hints.NONE));
  }
}
