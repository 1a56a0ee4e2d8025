package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is denied, intended, put off or only possible of a deed changes its status. */
class DeedStatusTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 18);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "نفت اليونان إرسال جنود إلى أرمينيا. | deployment | DENIED | cty.GRC | ",
        "أنكرت أذربيجان قصف مدرسة قرب الحدود. | shelling | DENIED | cty.AZE | grp.school",
        "نفت السلطات الجزائرية احتجاز صحفي مغربي. | arrest | DENIED | org.authorities.dza | grp.journalists.mar",
        "نفت إثيوبيا أن تكون قد زودت الصومال بأسلحة. | aid | DENIED | cty.ETH | cty.SOM",
        "نفت كينيا أن تكون قصفت قرية صومالية. | shelling | DENIED | cty.KEN | ",
        "لم تفرض سويسرا عقوبات على بيلاروس. | sanctions | DENIED | cty.CHE | cty.BLR",
        "لن تنشر البرازيل قوات على الحدود. | deployment | DENIED | cty.BRA | ",
        "لا تعتزم النرويج رفع العقوبات عن ميانمار. | concession | DENIED | cty.NOR | cty.MMR",
        "لا تنوي إيطاليا سحب جنودها من لبنان. | withdrawal | DENIED | cty.ITA | ",
        "تعتزم إسبانيا إرسال مساعدات إلى هايتي. | aid | PLANNED | cty.ESP | cty.HTI",
        "تخطط بولندا لنشر قوات على الحدود. | deployment | PLANNED | cty.POL | ",
        "قررت السلطات الكينية الإفراج عن ناشط أوغندي. | release | PLANNED | org.authorities.ken | grp.activists.uga",
        "يعتزم رئيس الوزراء البولندي الاستقالة. | resignation | PLANNED | * | ",
        "أرجأت أستراليا فرض عقوبات على ميانمار. | sanctions | POSTPONED | cty.AUS | cty.MMR",
        "عدلت الدنمارك عن إرسال قوات إلى مالي. | deployment | CANCELLED | cty.DNK | ",
        "قد تفرض كندا عقوبات على شركات إيرانية الشهر المقبل. | sanctions | CONDITIONAL | cty.CAN | grp.company.irn",
        "قد تقصف الهند مواقع في باكستان. | shelling | CONDITIONAL | cty.IND | cty.PAK",
      })
  void whatAVerbSaysBecameOfADeedIsItsStatus(
      String words, String kind, Status status, String actor, String recipient) {
    List<EventMention> told = ShortStory.events(MONDAY, words);
    assertThat(told)
        .singleElement()
        .satisfies(e -> {
          assertThat(e.kind()).isEqualTo(kind);
          assertThat(e.status()).isEqualTo(status);
          assertThat(ShortStory.ids(e, Role.ACTOR)).hasSize(1);
          if (!actor.equals("*")) {
            assertThat(ShortStory.ids(e, Role.ACTOR)).containsExactly(actor);
          }
          if (recipient != null) {
            assertThat(ShortStory.ids(e, Role.RECIPIENT)).containsExactly(recipient);
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "قامت الهند بقصف مواقع في باكستان. | shelling | HELD | cty.IND | cty.PAK",
        "لم تقم كينيا بقصف مواقع في الصومال. | shelling | DENIED | cty.KEN | cty.SOM",
        "ستقوم كندا بفرض عقوبات على ميانمار. | sanctions | PLANNED | cty.CAN | cty.MMR",
        "تمكنت القوات النيجيرية من قتل ثلاثة مسلحين. | killing | HELD | org.army.nga | grp.gunmen",
        "أقدم مسلحون على خطف أربعة مهندسين. | abduction | HELD | grp.gunmen | grp.engineers",
        "بدأت بلجيكا سحب قواتها من مالي. | withdrawal | HELD | cty.BEL | ",
        "أعلنت السويد تقديم مساعدات إلى نيبال. | aid | HELD | cty.SWE | cty.NPL",
        "أعلنت اليونان إرسال قوات إلى مالي الأسبوع المقبل. | deployment | PLANNED | cty.GRC | ",
        "أعلن وزير الخارجية الكندي قطع كندا علاقاتها مع سوريا. | broken-relations | HELD | cty.CAN | cty.SYR",
        "أعلنت وزارة الداخلية المغربية اعتقال أربعة مهربين. | arrest | HELD | org.interior-ministry.mar | grp.smugglers",
      })
  void whoDoesItByAnotherVerbIsItsDoer(
      String words, String kind, Status status, String actor, String recipient) {
    whatAVerbSaysBecameOfADeedIsItsStatus(words, kind, status, actor, recipient);
  }

  @Test
  void whatAPartyAnnouncesThatItSufferedIsNotItsDeed() {
    assertThat(ShortStory.events(MONDAY, "أعلنت حركة الشباب اعتقال قياديها في مقديشو."))
        .allSatisfy(e -> assertThat(ShortStory.ids(e, Role.ACTOR)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ألغى المنظمون تظاهرة كانت مقررة في لشبونة. | CANCELLED",
        "أجلت المعارضة الزيمبابوية المظاهرة إلى الأسبوع المقبل. | POSTPONED",
        "تعتزم المعارضة تنظيم مظاهرة في دكار. | PLANNED",
      })
  void aProtestIsCalledOffPutOffOrIntended(String words, Status status) {
    assertThat(ShortStory.events(MONDAY, words))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.kind()).isEqualTo("demonstration");
          assertThat(e.status()).isEqualTo(status);
        });
  }

  @Test
  void theDayOfADenialIsNotThatOfTheDeed() {
    assertThat(ShortStory.events(MONDAY, "نفت وزارة الدفاع الهندية أمس قصف مدرسة قرب الحدود."))
        .singleElement()
        .satisfies(e -> assertThat(e.time().isDated()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "نفت حركة الشباب اعتقال قياديها في مقديشو.",
        "نفت نقابة المعلمين الأردنية اعتقال معلم.",
        "نفت باكستان إصابة جنود في القصف.",
        "نفت الهند إسقاط طائرة لها.",
      })
  void whoDeniesWhatOthersWouldHaveDoneIsNotItsDoer(String words) {
    assertThat(ShortStory.events(MONDAY, words))
        .allSatisfy(e -> {
          assertThat(e.status()).isEqualTo(Status.DENIED);
          assertThat(ShortStory.ids(e, Role.ACTOR)).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "لم تنف تركيا إرسال قوات إلى تشاد.",
        "لم تؤجل اليابان إرسال مساعدات إلى نيبال.",
        "لا تقصف الدول الديمقراطية المدارس.",
        "اجتمع الوزراء من أجل إرسال قوات إلى تشاد.",
        "لم تعلن إيطاليا إرسال قوات إلى تشاد.",
      })
  void whatTellsNothingOfADeedIsNone(String words) {
    assertThat(ShortStory.events(MONDAY, words))
        .noneMatch(e -> List.of("deployment", "aid", "shelling").contains(e.kind()));
  }
}
