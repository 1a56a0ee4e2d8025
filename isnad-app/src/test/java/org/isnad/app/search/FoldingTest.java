package org.isnad.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spellings are found for each other, on which level. */
class FoldingTest {
  private static final Folding FOLDING = new Folding(Lexicon.load(List.of()));

  @ParameterizedTest
  @CsvSource({
    "أحمد, احمد, SPELLING",
    "إيران, ايران, SPELLING",
    "آسيا, اسيا, SPELLING",
    "مُكالَمةٌ, مكالمة, SPELLING",
    "مكالمة, مكالمه, SPELLING",
    "على, علي, SPELLING",
    "قــمــة, قمة, SPELLING",
    "٢٠٢٥, 2025, SPELLING",
    "۲۰۲۵, 2025, SPELLING",
    "Reuters, REUTERS, SPELLING",
    "مسؤول, مسئول, VARIANTS",
    "شؤون, شئون, VARIANTS",
    "ترامب, ترمب, VARIANTS",
    "بوتين, بوتن, VARIANTS",
    "سوشال, سوشيال, VARIANTS",
    "أمريكي, أميركي, VARIANTS",
    "الأمريكية, الأميركية, VARIANTS",
    "المجرية, الهنغارية, VARIANTS",
    "والرئيس, الرئيس, PREFIXES",
    "بالقاهرة, القاهرة, PREFIXES",
    "للوزير, الوزير, PREFIXES",
    "وسيلتقي, سيلتقي, PREFIXES"
  })
  void eachPairMeetsOnItsLevelAndOnAllAboveAndNotBelow(String one, String other, Level first) {
    for (Level level : Level.values()) {
      boolean meets = level.compareTo(first) >= 0;
      assertThat(meet(one, other, level)).as("%s %s", level, one).isEqualTo(meets);
      assertThat(meet(other, one, level)).as("%s %s", level, other).isEqualTo(meets);
    }
  }

  @ParameterizedTest
  @CsvSource({"بوتين, بوت", "الكرملين, كرمل", "قيادات, قائد", "الروسي, روسيا", "لقاء, لقا"})
  void noWordIsCutDownToAStem(String one, String other) {
    for (Level level : Level.values()) {
      assertThat(meet(one, other, level)).as("%s", level).isFalse();
    }
  }

  @Test
  void negationsAndParticlesAreWordsLikeAnyOther() {
    assertThat(FOLDING.words("لم يلتق الرئيس، ولن يتصل؛ على أي حال"))
        .extracting(Word::text)
        .containsExactly("لم", "يلتق", "الرئيس", "ولن", "يتصل", "على", "أي", "حال");
  }

  @Test
  void whatIsTypedNeverFails() {
    assertThat(Terms.of("\"قمة \u00abالقاهرة", FOLDING).units())
        .containsExactly(List.of("قمة"), List.of("القاهرة"));
    assertThat(Terms.of("\u201cقمة القاهرة\u201d AND (لقاء* ،؛ ]", FOLDING).units())
        .containsExactly(List.of("قمة", "القاهرة"), List.of("AND"), List.of("لقاء"));
    assertThat(Terms.of(" ))\"\" ", FOLDING).isEmpty()).isTrue();
  }

  private static boolean meet(String one, String other, Level level) {
    return !Collections.disjoint(FOLDING.forms(one, level), FOLDING.forms(other, level));
  }
}
