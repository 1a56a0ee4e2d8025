package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.EntityMention;
import org.isnad.mention.MentionReader;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;

/** Names such as "the coalition forces", which each of several bodies has. */
class SharedBodyNamesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final String FORCES = "واستهدفت قوات التحالف مستودعا للسلاح.";

  @Test
  void thePageThatNamesOneOfThemInFullMeansIt() {
    assertThat(meant("أصدر التحالف العربي بيانا. " + FORCES)).containsExactly("org.arab-coalition");
    assertThat(meant("أصدر التحالف الدولي بيانا. " + FORCES))
        .containsExactly("org.global-coalition");
    assertThat(meant(FORCES + " وأصدر التحالف الدولي بيانا بعد ساعة."))
        .containsExactly("org.global-coalition");
  }

  @Test
  void whatGoesWithOneOfThemTellsWhichIsMeant() {
    assertThat(meant("انفجار هز صنعاء ليلا. " + FORCES)).containsExactly("org.arab-coalition");
    assertThat(meant("انسحب مسلحو داعش من البلدة. " + FORCES))
        .containsExactly("org.global-coalition");
  }

  @Test
  void elsewhereNobodyIsMeant() {
    assertThat(meant("سمع دوي انفجار ليلا. " + FORCES)).noneMatch(id -> id.startsWith("org."));
    assertThat(meant("حذر خبراء من داعش ومن الحوثيين. " + FORCES))
        .noneMatch(id -> id.startsWith("org."));
  }

  /** Ids of those whom the words "the coalition forces" mean. */
  private static List<String> meant(String words) {
    return new MentionReader(LEXICON)
            .read(new TextReader(LEXICON).read(Examples.article(words, "2019-06-01")))
            .entities()
            .stream()
            .filter(m -> m.text().equals("قوات التحالف"))
            .map(EntityMention::referents)
            .flatMap(List::stream)
            .map(r -> r.entity().id())
            .toList();
  }
}
