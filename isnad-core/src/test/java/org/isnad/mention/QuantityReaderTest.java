package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.mention.QuantityMention.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {
  private final QuantityReader quantities = new QuantityReader(Examples.LEXICON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "90 دقيقة | 90 | PT90M",
        "تسعين دقيقة | 90 | PT90M",
        "ساعة ونصف | 90 | PT90M",
        "ساعة إلا ربعا | 45 | PT45M",
        "نصف ساعة | 30 | PT30M",
        "ثلاثة أرباع الساعة | 45 | PT45M",
        "ساعة و14 دقيقة | 74 | PT74M",
        "ساعتين ونصف الساعة | 150 | PT150M",
        "ثلاث ساعات | 180 | PT3H",
        "أسبوعين | 20160 | P2W"
      })
  void aLengthIsGivenInMinutes(String words, double minutes, String timex) {
    QuantityMention mention = only("دام " + words);
    assertThat(mention.kind()).isEqualTo(Kind.DURATION);
    assertThat(mention.text()).isEqualTo(words);
    assertThat(mention.min()).isEqualTo(minutes);
    assertThat(mention.timex()).contains(timex);
  }

  @Test
  void aHedgeOpensOneBound() {
    QuantityMention more = only("دام أكثر من ساعتين");
    assertThat(more.hedge()).isEqualTo(Hedge.MORE_THAN);
    assertThat(more.min()).isEqualTo(120);
    assertThat(more.max()).isNull();
    QuantityMention less = only("دام أقل من ساعتين");
    assertThat(less.min()).isZero();
    assertThat(less.max()).isEqualTo(120);
    assertThat(only("دام 40 دقيقة على الأقل").hedge()).isEqualTo(Hedge.AT_LEAST);
    assertThat(only("دام نحو ساعتين").hedge()).isEqualTo(Hedge.ABOUT);
  }

  @Test
  void betweenTwoLengthsHasBothBounds() {
    QuantityMention mention = only("دام بين 40 و50 دقيقة");
    assertThat(mention.hedge()).isEqualTo(Hedge.BETWEEN);
    assertThat(mention.min()).isEqualTo(40);
    assertThat(mention.max()).isEqualTo(50);
  }

  @Test
  void unitsWithoutANumberAreNotCounted() {
    QuantityMention mention = only("وصل بعد ساعات");
    assertThat(mention.text()).isEqualTo("ساعات");
    assertThat(mention.max()).isNull();
    assertThat(mention.timex()).contains("PTXH");
  }

  @Test
  void aCountCarriesTheUnitOfItsNoun() {
    QuantityMention mention = only("قتل أكثر من 5000 جندي");
    assertThat(mention.kind()).isEqualTo(Kind.COUNT);
    assertThat(mention.unit()).isEqualTo("soldier");
    assertThat(mention.min()).isEqualTo(5000);
    assertThat(mention.max()).isNull();
    assertThat(mention.timex()).isEmpty();
  }

  @Test
  void sharesAndSumsAreTold() {
    assertThat(only("ارتفع 2.5%").kind()).isEqualTo(Kind.PERCENT);
    QuantityMention money = only("منحه 5 ملايين دولار");
    assertThat(money.kind()).isEqualTo(Kind.MONEY);
    assertThat(money.min()).isEqualTo(5_000_000);
    assertThat(money.unit()).isEqualTo("USD");
  }

  @Test
  void ordinalsStandAloneButNotInsideClockTimes() {
    QuantityMention mention = only("المكالمة الثامنة بينهما");
    assertThat(mention.kind()).isEqualTo(Kind.ORDINAL);
    assertThat(mention.min()).isEqualTo(8);
    assertThat(read("وصل الساعة الثامنة")).isEmpty();
  }

  @Test
  void numbersOfDatesAndYearsAreNoQuantities() {
    assertThat(read("وصل في 24 شباط 2022")).isEmpty();
    assertThat(read("وصل في 16/10/2025 عند 14:00")).isEmpty();
  }

  @Test
  void theLengthInAnAgoPhraseIsALengthToo() {
    assertThat(only("وصل قبل 3 أيام").text()).isEqualTo("3 أيام");
  }

  private List<QuantityMention> read(String text) {
    return quantities.read(Examples.undated(text));
  }

  private QuantityMention only(String text) {
    List<QuantityMention> found = read(text);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
