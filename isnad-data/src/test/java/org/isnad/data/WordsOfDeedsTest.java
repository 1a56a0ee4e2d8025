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

/** Deeds of words: who says it of whom, in verbs and in the nouns that verbs of saying carry. */
class WordsOfDeedsTest {
  private static final LocalDate TUESDAY = LocalDate.of(2024, 5, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أعلنت باراغواي دعمها لتايوان. | support | cty.PRY | cty.TWN",
        "عبرت نيبال عن ترحيبها بقرار مجلس الأمن. | support | cty.NPL | org.un-security-council",
        "أعربت الحكومة المنغولية عن رفضها للتجارب النووية. | reject | org.government.mng |",
        "أكد الرئيس القبرصي رفض بلاده تقسيم الجزيرة. | reject | cty.CYP |",
        "وجهت السنغال انتقادات إلى غينيا بيساو. | accuse | cty.SEN | cty.GNB",
        "وجه وزير الدفاع الياباني تحذيرا إلى كوريا الشمالية. | warning | | cty.PRK",
        "اتهمت إستونيا، اليوم الثلاثاء، روسيا بالتشويش على الطائرات. | accuse | cty.EST | cty.RUS",
        "انتهى اليوم. هددت أوغندا، اليوم -الثلاثاء- رواندا بالرد. | warning | cty.UGA | cty.RWA",
        "رفض رئيس غيانا دعوة هندية إلى الوساطة. | reject | | cty.IND",
        "قال مسؤول بوتسواني إن بلاده ترفض قرار مجلس الأمن. | reject | cty.BWA | org.un-security-council",
        "أعلنت أيسلندا فرض عقوبات على بيلاروس. | sanctions | cty.ISL | cty.BLR",
      })
  void aDeedOfWordsIsReadWithItsSides(String words, String kind, String actor, String recipient) {
    List<EventMention> told = of(words);
    assertThat(told).extracting(EventMention::kind).containsExactly(kind);
    if (actor != null) {
      assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).containsExactly(actor);
    }
    assertThat(ShortStory.ids(told.getFirst(), Role.RECIPIENT))
        .isEqualTo(recipient == null ? List.of() : List.of(recipient));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أكد الرئيس الكيني أهمية الهدنة، داعيا السودان إلى الحوار. | request | per.ruto | cty.SDN",
        "رحبت سلوفاكيا بالقرار، مطالبة روسيا بوقف القصف. | request | cty.SVK | cty.RUS",
        "شدد أمير قطر على الوحدة، رافضا التدخل الإثيوبي في الصومال. | reject | per.tamim | cty.ETH",
      })
  void aParticipleTellsWhatTheSubjectSaysBeside(
      String words, String kind, String actor, String recipient) {
    List<EventMention> told = of(words).stream().filter(e -> e.kind().equals(kind)).toList();
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).containsExactly(actor);
    assertThat(ShortStory.ids(told.getFirst(), Role.RECIPIENT)).containsExactly(recipient);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "نفذت فرنسا ضربات جوية في تشاد. | airstrike | cty.FRA | cty.TCD",
        "شن الجيش الفرنسي غارات شمال مالي، مستهدفة جماعة أنصار الدين. | airstrike | org.army.fra | org.ansar-dine",
        "تعرضت كنيسة لهجوم أسفر عن أضرار، وقد تبنته حركة الشباب. | attack | org.shabaab | grp.church",
        "بدأ الأطباء في النيجر إضرابا. | labour-strike | grp.doctors |",
        "قتل تاجر في هجوم أعلنت حركة الشباب مسؤوليتها عنه. | killing | org.shabaab | grp.traders",
        "اقتحم مسلحون مدرسة شمال البلاد. | attack | grp.gunmen | grp.school",
        "أعلنت كينيا القائم بالأعمال البلجيكي شخصا غير مرغوب فيه. | expulsion | cty.KEN | per.holder.charge-d-affaires.bel",
        "اندلعت اشتباكات بين الشرطة وعشرات المحتجين. | riot | grp.protesters | grp.police",
        "وقع هجوم قام به متمردون على ثكنة شمال البلاد. | attack | grp.rebels | grp.barracks",
        "شنت إثيوبيا أكبر هجوم لها على إريتريا منذ الحرب. | attack | cty.ETH | cty.ERI",
        "وسبق أن فرضت قبرص عقوبات على بيلاروس. | sanctions | cty.CYP | cty.BLR",
        "خرجت مظاهرات في مراكش، الأحد، عقب الحكم بالسجن على الناشط. | demonstration | grp.protesters |",
        "تظاهر المئات أمام السفارة الروسية في براغ. | demonstration | grp.people | org.embassy.rus",
      })
  void sidesAreNamedFurtherOn(String words, String kind, String actor, String recipient) {
    List<EventMention> told = of(words).stream().filter(e -> e.kind().equals(kind)).toList();
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).containsExactly(actor);
    assertThat(ShortStory.ids(told.getFirst(), Role.RECIPIENT))
        .isEqualTo(recipient == null ? List.of() : List.of(recipient));
  }

  @Test
  void whatDescribesTheReasonDeniesNothing() {
    List<EventMention> told =
        of("أصدرت محكمة في نيروبي حكما بالسجن على ثلاثة صحفيين نشروا أخبارا غير صحيحة.");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().status()).isEqualTo(Status.HELD);
  }

  @Test
  void theDeadAreJoinedByAnAmount() {
    List<EventMention> told = of("قتل ضابط ومجموعة من الجنود في كمين شرق البلاد.");
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).isEmpty();
    assertThat(ShortStory.ids(told.getFirst(), Role.RECIPIENT))
        .containsExactly("grp.officers", "grp.soldiers");
  }

  @Test
  void whatASpeakerIsForIsNoNews() {
    assertThat(of("قالت لجنة الإفراج عن المعتقلين في نيبال إن الجلسة أجلت.")).isEmpty();
    assertThat(of("قالت اللجنة الوطنية للإفراج عن المعتقلين إن الجلسة أجلت.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "حثت الدنمارك وليتوانيا الأمم المتحدة على التحرك وفرض عقوبات على ميانمار.",
        "قال المتحدث الكوري إن فرض عقوبات على روسيا يضر بالجميع.",
        "دعا مشروع القرار الذي قدمته مالطا طرفي النزاع إلى هدنة.",
      })
  void whatIsOnlySpokenOfIsNoDeed(String words) {
    assertThat(of(words)).extracting(EventMention::kind).doesNotContain("sanctions", "warning");
    assertThat(of(words))
        .flatExtracting(e -> ShortStory.ids(e, Role.ACTOR))
        .doesNotContain("cty.MLT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "تعتزم سلوفينيا فرض عقوبات على صربيا. | sanctions | cty.SVN",
        "قررت كرواتيا إرسال قوات إلى الحدود مع المجر. | deployment | cty.HRV",
      })
  void whatIsOnlyMeantIsPlanned(String words, String kind, String actor) {
    List<EventMention> told = of(words).stream().filter(e -> e.kind().equals(kind)).toList();
    assertThat(told).extracting(EventMention::status).containsExactly(Status.PLANNED);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).containsExactly(actor);
  }

  @Test
  void whatSomebodyWarnsOfIsNotDone() {
    assertThat(of("حذر الجيش المالي، في بيان أمس، من هجوم يشنه متشددون على العاصمة."))
        .extracting(EventMention::kind)
        .doesNotContain("attack");
  }

  @Test
  void someOfTheDeadAreNotOfTheDoers() {
    List<EventMention> told =
        of("قتل مسلحون عشرة أشخاص في هجوم على حافلة للشرطة، بينهم ثلاثة سياح.");
    assertThat(told)
        .flatExtracting(e -> ShortStory.ids(e, Role.ACTOR))
        .doesNotContain("grp.tourists");
  }

  @Test
  void theLandOfAVerbOfTheMasculineIsItsObject() {
    List<EventMention> told =
        of("قال الرئيس الأرجنتيني إنه قلق. كما طالب إيران بوقف برنامجها الصاروخي.");
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.RECIPIENT)).containsExactly("cty.IRN");
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).doesNotContain("cty.IRN");
  }

  @Test
  void aBodyIsKnownAgainByItsHeadAlone() {
    List<EventMention> told =
        of("أدانت منظمة التعاون الإسلامي الهجوم. وحثت المنظمة باكستان على ضبط النفس.");
    assertThat(told).hasSize(2);
    assertThat(ShortStory.ids(told.getLast(), Role.ACTOR)).containsExactly("org.oic");
  }

  @Test
  void aHeadThatTwoBodiesShareMeansNeither() {
    List<EventMention> told =
        of(
            "هاجم تنظيم القاعدة قرية في مأرب وهاجم تنظيم داعش قرية في شبوة."
                + " وقتل التنظيم ثلاثة مدنيين في عدن.");
    assertThat(told)
        .filteredOn(e -> e.kind().equals("killing"))
        .flatExtracting(e -> ShortStory.ids(e, Role.ACTOR))
        .doesNotContain("org.al-qaeda", "org.isis");
  }

  @Test
  void theDayOfARelativeClauseIsNotThatOfItsVerb() {
    List<EventMention> told =
        of("تحفظت مالي على التقرير الذي قدمه الأمين العام للأمم المتحدة مطلع الشهر الحالي.");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().time().from()).isAfterOrEqualTo(TUESDAY.minusDays(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أكد وزير الخارجية الفنزويلي أن كاراكاس لن تدخل في مفاوضات مع واشنطن.",
        "أعلنت بوليفيا أنها لم تشارك في محادثات مع تشيلي.",
      })
  void whatSomebodyDoesNotEnterIsDenied(String words) {
    assertThat(of(words)).extracting(EventMention::status).containsExactly(Status.DENIED);
  }

  private static List<EventMention> of(String words) {
    return ShortStory.events(TUESDAY, words);
  }
}
