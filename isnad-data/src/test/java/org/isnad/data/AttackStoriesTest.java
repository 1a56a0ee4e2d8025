package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each attack of a short story is told once, with its doer, its place and its toll. */
class AttackStoriesTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 18);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "استهدفت غارة إسرائيلية منزلا في مدينة النبطية. | airstrike | cty.ISR | loc.nabatieh",
        "أسفرت غارة روسية على سوق في مدينة سراقب عن مقتل أربعة مدنيين. | airstrike | cty.RUS | loc.saraqib",
        "قتل قصف تركي ثلاثة مزارعين في مدينة زاخو. | shelling | cty.TUR | loc.zakho",
        "هاجم مسلحون مجهولون حاجزا للجيش في مدينة بيدوا وقتلوا ستة جنود. | attack | grp.gunmen | loc.baidoa",
        "أدى انفجار سيارة مفخخة في مدينة كويتا إلى مقتل خمسة شرطيين. | bombing | | loc.quetta",
        "سقط عشرة قتلى في قصف مدفعي على مخيم بمدينة نيالا. | shelling | grp.unnamed | loc.nyala",
      })
  void anAttackAndThoseWhomItKilledAreOneEventWithItsPlace(
      String words, String kind, String actor, String place) {
    List<EventMention> told = of(words);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().kind()).isEqualTo(kind);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR))
        .isEqualTo(actor == null ? List.of() : List.of(actor));
    assertThat(places(told.getFirst())).contains(place);
  }

  @Test
  void theAttackOfALaterSentenceIsTheOneThatWasTold() {
    List<EventMention> told =
        of(
            "هاجم مسلحون حافلة في مدينة غاو اليوم الاثنين. وقالت الحكومة إن الهجوم قتل سبعة مدنيين."
                + " وقال الجيش إن الهجوم قتل أحد عشر مدنيا.");
    assertThat(told).hasSize(1);
    assertThat(killed(told.getFirst())).containsExactly(7.0, 11.0);
  }

  @Test
  void anAttackThatSaysItselfWhereItWasIsAnother() {
    List<EventMention> told =
        of(
            "هاجم مسلحون قرية في ولاية كادونا اليوم الاثنين وقتلوا تسعة مدنيين."
                + " وأدى الهجوم على مدينة مايدوغوري إلى مقتل عشرين مدنيا.");
    assertThat(told).hasSize(2);
  }

  @Test
  void whoDidNotAttackIsNotWhoSufferedIt() {
    for (String not : List.of("لم", "لن")) {
      List<EventMention> told = of(not + " تقصف كينيا المستشفى.");
      assertThat(told).hasSize(1);
      assertThat(told.getFirst().status()).isEqualTo(Status.DENIED);
      assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).containsExactly("cty.KEN");
      assertThat(ShortStory.ids(told.getFirst(), Role.RECIPIENT)).doesNotContain("cty.KEN");
    }
  }

  @Test
  void aBlastOnNobodyNamedIsTheAttackOfTheSentenceBefore() {
    List<EventMention> told =
        of(
            "قتل تسعة جنود في كمين استهدف قافلة عسكرية في وسط النيجر اليوم الاثنين."
                + " وذكر البيان أن سيارة ملغومة انفجرت وأوقعت أضرارا كبيرة.");
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).doesNotContain("grp.unnamed");
  }

  @Test
  void theSameHighTollIsThatOfTheSameAttack() {
    List<EventMention> told =
        of(
            "أدى هجوم على كلية في شمال تشاد اليوم الاثنين إلى مقتل ثمانية أشخاص."
                + " وفي التفاصيل قتل متمردون ثمانية أشخاص داخل قاعة الدرس.");
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).containsExactly("grp.rebels");
  }

  @Test
  void aTollThatHasRisenSaysNothingOfTheDayOfItsAttack() {
    List<EventMention> told =
        of("أعلنت السلطات ارتفاع حصيلة القصف الروسي على مدينة خاركيف إلى 14 قتيلا.");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().time().isDated()).isFalse();
  }

  @Test
  void rocketFireIsNoShooterOfItsOwn() {
    List<EventMention> told = of("قتل أربعة جنود في قصف صاروخي باكستاني على مدينة خوست.");
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).containsExactly("cty.PAK");
  }

  private static List<EventMention> of(String text) {
    return ShortStory.events(MONDAY, text).stream()
        .filter(e -> e.type().equals("ASSAULT"))
        .toList();
  }

  private static List<String> places(EventMention mention) {
    return mention.statements().stream()
        .filter(s -> s.value() instanceof Value.OfPlace)
        .map(s -> String.valueOf(((Value.OfPlace) s.value()).id()))
        .toList();
  }

  private static List<Double> killed(EventMention mention) {
    return mention.statements().stream()
        .filter(s -> s.field().equals("killed"))
        .map(s -> ((Value.OfCount) s.value()).min())
        .toList();
  }
}
