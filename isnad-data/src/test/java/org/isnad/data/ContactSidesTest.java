package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.event.Argument;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.junit.jupiter.api.Test;

/** Whose contact it was, as sentences about leaders of many states tell it. */
class ContactSidesTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 3, 20);

  @Test
  void severalBeforeTheVerbMeetEachOther() {
    assertThat(told("أعلنت الرئاسة الفرنسية أن رؤساء كينيا والسنغال وفرنسا سيلتقون غدا في باريس."))
        .containsExactly("meeting per.macron per.ruto per.sall");
  }

  @Test
  void whoReceivedACallIsTheSubjectOfTheMainVerbBehindIt() {
    assertThat(
            told(
                "وخلال مكالمة هاتفية تلقاها من الرئيس السنغالي ماكي سال، نوه الرئيس الكيني وليام روتو بعمق العلاقات."))
        .containsExactly("call per.ruto per.sall");
  }

  @Test
  void theTwoWhoAreTheSubjectBehindHadTheCallBetweenThem() {
    assertThat(
            told(
                "في أول مكالمة هاتفية بينهما، ناقش الرئيسان الكيني وليام روتو والسنغالي ماكي سال أسعار الحبوب."))
        .containsExactly("call per.ruto per.sall");
    assertThat(
            told(
                "وأثناء لقائهما في باريس، ناقش الرئيسان الكيني وليام روتو والسنغالي ماكي سال أسعار الحبوب."))
        .containsExactly("meeting per.ruto per.sall");
  }

  @Test
  void aCounterpartMayBeThatOfWhomTheSentenceNamesAfterHim() {
    assertThat(
            told(
                "لدى استقباله نظيره السنغالي في نيروبي، نوه الرئيس الكيني وليام روتو بعمق العلاقات."))
        .containsExactly("meeting per.ruto per.sall");
  }

  @Test
  void aMinisterHasAsManyAffairsAsStandBeforeHisName() {
    assertThat(
            told(
                "أجرى وزير الخارجية والتجارة والشؤون الأوروبية أيمن الصفدي مباحثات مع الوزيرة الفرنسية المكلفة بالشؤون الأوروبية، كاترين كولونا."))
        .containsExactly("talks per.colonna per.safadi");
  }

  @Test
  void counterpartsInSeveralStatesAreCalledEach() {
    assertThat(
            told(
                "أجرى الرئيس الفرنسي إيمانويل ماكرون مكالمات هاتفية مع نظرائه في كينيا والسنغال وتونس."))
        .containsExactlyInAnyOrder(
            "call per.macron per.ruto", "call per.macron per.sall", "call per.macron per.saied");
  }

  @Test
  void andMayStandAlone() {
    assertThat(
            told(
                "هاتف الرئيس الكيني وليام روتو الرئيس التونسي قيس سعيد و الرئيس السنغالي ماكي سال."))
        .containsExactlyInAnyOrder("call per.ruto per.saied", "call per.ruto per.sall");
  }

  @Test
  void theMinistryOfCommunicationsMakesNoCallOfTalks() {
    assertThat(
            told(
                "أجرى الرئيس الكيني وليام روتو محادثات مع الرئيس التونسي قيس سعيد، وزار الشركة الكينية للاتصالات."))
        .containsExactly("talks per.ruto per.saied");
  }

  @Test
  void theCapitalThatIsCalledLikeItsStateIsAPlaceNoGuest() {
    assertThat(
            told(
                "استقبل الرئيس التونسي قيس سعيد، الثلاثاء، بالعاصمة تونس، وزير الخارجية الأردني أيمن الصفدي."))
        .containsExactly("meeting per.safadi per.saied");
  }

  @Test
  void aTitleRightAfterThatOfAnotherRulerIsHisGuests() {
    assertThat(told("استقبل أمير قطر الرئيس وليام روتو في الدوحة."))
        .containsExactly("meeting per.ruto per.tamim");
    assertThat(told("استقبل العاهل الأردني الرئيس كمال الدين الوردي في عمان."))
        .containsExactly("meeting per.abdullah-ii per.x.كمال-الدين-الوردي");
    assertThat(told("استقبل رئيس الوزراء العراقي الوزير جان إيف لودريان في بغداد."))
        .containsExactly("meeting per.le-drian per.sudani");
    assertThat(told("استقبل رئيس كينيا الرئيس وليام روتو أمير قطر في نيروبي."))
        .containsExactly("meeting per.ruto per.tamim");
  }

  @Test
  void anEnvoyIsNoMinisterSoThatTheTitleAfterHisNameIsAnothers() {
    assertThat(
            told(
                "التقى المنسق المقيم للأمم المتحدة في اليمن كمال الوردي وزير الخارجية المصري الثلاثاء."))
        .containsExactly("meeting per.shoukry per.x.كمال-الوردي");
  }

  @Test
  void whoTravelsWithinHisOwnCountryIsOnNoVisit() {
    assertThat(told("زار الرئيس الفرنسي إيمانويل ماكرون مدينة مرسيليا الثلاثاء.")).isEmpty();
    assertThat(told("زار الرئيس الفرنسي إيمانويل ماكرون مدينة الإسكندرية الثلاثاء."))
        .containsExactly("visit per.macron");
  }

  @Test
  void aDelegationFromABodyIsASide() {
    assertThat(told("استقبل الرئيس التونسي قيس سعيد وفدا من الكونغرس الأميركي."))
        .containsExactly("meeting per.saied");
  }

  @Test
  void anOfficerArrivesThoughATeamIsCalledByTheWordOfHisRank() {
    assertThat(told("وصل الفريق أول عبد الفتاح البرهان الثلاثاء إلى أديس أبابا."))
        .containsExactly("visit per.burhan");
  }

  @Test
  void whoComesToTheAirportToMeetAGuestIsOnNoVisit() {
    assertThat(
            told(
                "وصل مطار القاهرة، مساء الثلاثاء، الرئيس المصري عبد الفتاح السيسي لاستقبال نظيره الكيني وليام روتو."))
        .doesNotContain("visit per.sisi");
  }

  @Test
  void twoGuestsAreReceivedByWhomThePronounOfTwoLeaves() {
    assertThat(
            told(
                "زار وزير الخارجية الإسباني خوسيه مانويل ألباريس ونظيره الإيطالي أنطونيو تاياني عمان حيث استقبلهما ملك الأردن عبد الله الثاني."))
        .contains("meeting per.abdullah-ii per.albares per.tajani");
  }

  @Test
  void whoSaysThatHeWillReceiveTwoGuestsIsTheHost() {
    assertThat(
            told(
                "كان الرئيس الكيني وليام روتو قال الأسبوع الماضي إنه سيستقبل الرئيس الرواندي بول كاغامي والرئيس السنغالي ماكي سال."))
        .contains("meeting per.kagame per.ruto per.sall");
  }

  @Test
  void separateMeetingsAreOneWithEach() {
    assertThat(
            told(
                "عقد الرئيس الفرنسي إيمانويل ماكرون لقاءات منفصلة مع الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال."))
        .contains("meeting per.macron per.ruto", "meeting per.macron per.sall");
  }

  @Test
  void callsFromSeveralAreOneFromEach() {
    assertThat(
            told(
                "تلقى ملك الأردن عبد الله الثاني اتصالات هاتفية من الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال."))
        .containsExactlyInAnyOrder(
            "call per.abdullah-ii per.ruto", "call per.abdullah-ii per.sall");
  }

  @Test
  void aRowOfCallsTakesInEachWhomItNames() {
    assertThat(
            told(
                "أجرى الرئيس الفرنسي إيمانويل ماكرون سلسلة اتصالات هاتفية شملت الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال."))
        .containsExactlyInAnyOrder("call per.macron per.ruto", "call per.macron per.sall");
  }

  @Test
  void aCallOfThreeIsOneCall() {
    assertThat(
            told(
                "أجرى الرئيس الفرنسي إيمانويل ماكرون اتصالا هاتفيا مشتركا مع الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال."))
        .containsExactly("call per.macron per.ruto per.sall");
  }

  @Test
  void thoseWhomOneTalkedToHadNoCallOfTheirOwn() {
    assertThat(
            told(
                "تحدث الرئيس الفرنسي إيمانويل ماكرون مع الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال في اتصالين منفصلين."))
        .containsExactlyInAnyOrder("call per.macron per.ruto", "call per.macron per.sall");
  }

  @Test
  void whoToldOfHisMeetingInACallWasAtThatMeeting() {
    assertThat(
            told(
                "تلقى الرئيس الكيني وليام روتو اتصالا هاتفيا من الرئيس الفرنسي إيمانويل ماكرون، أطلعه خلاله على نتائج لقائه مع الرئيس السنغالي ماكي سال."))
        .contains("meeting per.macron per.sall");
  }

  @Test
  void aLetterIsHandedByAGuestToHisHost() {
    assertThat(
            told(
                "استقبل الرئيس الكيني وليام روتو السفير الفرنسي آرنو سوكيه الذي سلمه رسالة خطية من الرئيس الفرنسي إيمانويل ماكرون."))
        .anyMatch(
            t -> t.startsWith("letter") && t.contains("per.macron") && t.contains("per.ruto"));
  }

  @Test
  void theirTalksAreThoseOfTheTwoWhoAgree() {
    assertThat(
            told(
                "اتفق الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال على توسيع التجارة خلال محادثاتهما في نيروبي."))
        .contains("talks per.ruto per.sall");
  }

  @Test
  void whatAKingDidIsNotDoneByWhoTellsIt() {
    assertThat(
            told(
                "قال وزير الخارجية الأردني أيمن الصفدي إن الملك وجه دعوة إلى الرئيس الكيني وليام روتو لزيارة عمان الشهر المقبل."))
        .doesNotContain("invitation per.ruto per.safadi");
  }

  @Test
  void theDayOfAnotherVisitIsNotThatOfTheOneTold() {
    List<EventMention> events =
        events(
            "تأتي زيارة وزير الخارجية الأردني أيمن الصفدي إلى نيروبي بعد أديس أبابا التي زارها أمس.");

    assertThat(events).filteredOn(e -> e.kind().equals("visit")).isNotEmpty();
    assertThat(events).noneMatch(e -> WEDNESDAY.minusDays(1).equals(e.time().to()));
  }

  @Test
  void theMonthOfAVisitIsNotThatOfTheInvitation() {
    List<EventMention> events =
        events(
            "وجه الرئيس الفرنسي إيمانويل ماكرون دعوة إلى الرئيس الكيني وليام روتو لزيارة باريس الشهر المقبل.");
    assertThat(events)
        .filteredOn(e -> e.kind().equals("visit"))
        .singleElement()
        .satisfies(e -> assertThat(e.time().from()).isEqualTo(LocalDate.of(2024, 4, 1)));
    assertThat(events)
        .filteredOn(e -> e.kind().equals("invitation"))
        .noneMatch(e -> LocalDate.of(2024, 4, 1).equals(e.time().from()));
  }

  @Test
  void whoTravelsToMeetSomebodyIsStillToMeetHim() {
    assertThat(
            events("وصل الرئيس الكيني وليام روتو إلى باريس للقاء الرئيس الفرنسي إيمانويل ماكرون."))
        .filteredOn(e -> e.kind().equals("meeting"))
        .singleElement()
        .extracting(EventMention::status)
        .isEqualTo(Status.PLANNED);
  }

  @Test
  void twoOfThreeSidesMayStandTogether() {
    assertThat(
            told(
                "انتهت القمة الافتراضية التي عقدت أمس بين الرئيس الكيني وليام روتو والرئيس الرواندي بول كاغامي من جهة، والرئيس السنغالي ماكي سال من جهة ثانية."))
        .containsExactly("summit per.kagame per.ruto per.sall");
  }

  @Test
  void theEnvoyOfALeaderIsNotTheLeader() {
    assertThat(
            told(
                "التقى موفد رئيس الوزراء الإسباني بيدرو سانشيز الرئيس الكيني وليام روتو في نيروبي."))
        .containsExactly("meeting per.holder.special-envoy.esp per.ruto");
  }

  @Test
  void theGuestOfTheCountryIsInThatOfHisHost() {
    List<EventMention> told =
        events("التقى ملك الأردن عبد الله الثاني الرئيس الكيني وليام روتو الذي يزور البلاد حاليا.");
    assertThat(told)
        .filteredOn(e -> e.kind().equals("visit"))
        .singleElement()
        .satisfies(e ->
            assertThat(e.participants())
                .extracting(a -> a.referent().entity().id())
                .contains("per.ruto", "cty.JOR"));
  }

  @Test
  void theVisitorIsNotWhoIsAtHome() {
    assertThat(
            told(
                "التقى الرئيس الكيني وليام روتو في نيروبي الرئيس السنغالي ماكي سال، وذلك ضمن زيارة رسمية إلى كينيا."))
        .contains("visit per.ruto per.sall");
  }

  @Test
  void whoVisitedIsWhoMetTwoThere() {
    assertThat(
            told(
                "زار الرئيس الكيني وليام روتو باريس والتقى الرئيس الفرنسي إيمانويل ماكرون والرئيس السنغالي ماكي سال."))
        .contains("meeting per.macron per.ruto per.sall");
  }

  @Test
  void theMeetingIsThatWhichWasToldThoughItNamesOneMore() {
    assertThat(
            told(
                "التقى الرئيس الكيني وليام روتو الرئيس الفرنسي إيمانويل ماكرون. وبحث روتو مع ماكرون والرئيس السنغالي ماكي سال خلال الاجتماع ملف المناخ."))
        .containsExactly("meeting per.macron per.ruto per.sall");
  }

  @Test
  void callsReceivedAreNotThoseOfTheCallersWithEachOther() {
    assertThat(
            told(
                "هنأ الرئيس الكيني وليام روتو ملك الأردن عبد الله الثاني. وتلقى جلالة الملك اتصالين هاتفيين من الرئيس السنغالي ماكي سال، والرئيس الفرنسي إيمانويل ماكرون."))
        .contains("call per.abdullah-ii per.sall", "call per.abdullah-ii per.macron");
  }

  @Test
  void whoIsNamedAfterThenOrAnotherHadAContactOfHisOwn() {
    assertThat(
            told(
                "أجرى الرئيس الكيني وليام روتو اتصالا هاتفيا بالرئيس السنغالي ماكي سال، ثم مع الرئيس الفرنسي إيمانويل ماكرون."))
        .containsExactly("call per.ruto per.sall", "call per.macron per.ruto");
    assertThat(
            told(
                "تلقى الرئيس الكيني وليام روتو اتصالا من الرئيس السنغالي ماكي سال وآخر من الرئيس الفرنسي إيمانويل ماكرون."))
        .containsExactly("call per.ruto per.sall", "call per.macron per.ruto");
    assertThat(
            told(
                "التقى الرئيس الكيني وليام روتو أيضا مع الرئيس السنغالي ماكي سال والرئيس الفرنسي إيمانويل ماكرون."))
        .containsExactly("meeting per.macron per.ruto per.sall");
  }

  @Test
  void aSemicolonBetweenTitleAndNameOrInAListIsAComma() {
    assertThat(
            told(
                "التقى رئيس كينيا؛ وليام روتو؛ أمس في نيروبي الرئيس السنغالي ماكي سال؛ والرئيس الفرنسي إيمانويل ماكرون."))
        .containsExactly("meeting per.macron per.ruto per.sall");
  }

  @Test
  void theThreeLeadersAreThoseNamedInOneBreathBefore() {
    assertThat(
            told(
                "عقد الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال والرئيس الفرنسي إيمانويل ماكرون قمة. وتحدث القادة الثلاثة هاتفيا مع ملك الأردن عبد الله الثاني."))
        .contains("call per.abdullah-ii per.macron per.ruto per.sall");
  }

  @Test
  void oneGuestIsReceivedByEachOfTwoHosts() {
    assertThat(
            told(
                "استقبل رئيس الوزراء الفرنسي غابرييل أتال الرئيس الكيني وليام روتو. كما استقبل الرئيس الفرنسي إيمانويل ماكرون الرئيس الكيني وليام روتو."))
        .containsExactly("meeting per.attal per.ruto", "meeting per.macron per.ruto");
  }

  @Test
  void whoReceivedOneBeforeHeReceivedAnotherMetBoth() {
    assertThat(
            told(
                "استقبل الرئيس الكيني وليام روتو أمس الرئيس السنغالي ماكي سال، قبل أن يستقبل الرئيس الفرنسي إيمانويل ماكرون."))
        .containsExactly("meeting per.ruto per.sall", "meeting per.macron per.ruto");
  }

  @Test
  void aTitleGoesOnWithTheLongNameOfItsState() {
    assertThat(
            told(
                "بحث رئيس الجمهورية الإسلامية الموريتانية محمد ولد الغزواني ورئيس وزراء جمهورية إثيوبيا الفيدرالية الديمقراطية آبي أحمد ملف المناخ في لقاء ثنائي."))
        .containsExactly("meeting per.abiy per.ghazouani");
    assertThat(
            told(
                "التقى الرئيس الكيني وليام روتو رئيسة مجلس الوزراء لجمهورية إيطاليا الصديقة، السيدة جورجيا ميلوني."))
        .containsExactly("meeting per.meloni per.ruto");
  }

  @Test
  void whoIsAtHomeIsNoVisitorThereThoughHeIsNamedBesideTheGuest() {
    assertThat(
            told(
                "خلال زيارته إلى كينيا، بحث الرئيس السنغالي ماكي سال والرئيس الكيني وليام روتو ملف المناخ."))
        .contains("visit per.ruto per.sall", "talks per.ruto per.sall");
    assertThat(
            events(
                "خلال زيارته إلى كينيا، بحث الرئيس السنغالي ماكي سال والرئيس الكيني وليام روتو ملف المناخ."))
        .filteredOn(e -> e.kind().equals("visit"))
        .flatExtracting(EventMention::participants)
        .filteredOn(a -> a.role() == Role.VISITOR)
        .extracting(a -> a.referent().entity().id())
        .containsExactly("per.sall");
  }

  @Test
  void inAnotherMeetingTheTwoSidesAreNotThoseOfTheMeetingBefore() {
    assertThat(
            told(
                "التقى الرئيس الكيني وليام روتو الرئيس السنغالي ماكي سال. وفي لقاء آخر مع الرئيس الفرنسي إيمانويل ماكرون، تناول الجانبان ملف المناخ."))
        .containsExactly("meeting per.ruto per.sall", "meeting per.macron per.ruto");
  }

  @Test
  void aRowOfCallsIsOneWithEachOfThoseNamed() {
    assertThat(
            told(
                "أجرى الرئيس الكيني وليام روتو اتصالات هاتفية بقادة دول الجوار شملت الرئيس السنغالي ماكي سال والرئيس الفرنسي إيمانويل ماكرون."))
        .containsExactly("call per.ruto per.sall", "call per.macron per.ruto");
  }

  @Test
  void twoJoinedTitlesAfterANameBelongToTheNameBehindThem() {
    assertThat(
            told(
                "استقبل الرئيس الكيني وليام روتو نائب رئيس الوزراء ووزير الخارجية الأردني أيمن الصفدي."))
        .containsExactly("meeting per.ruto per.safadi");
  }

  @Test
  void theTitleOfAConferenceMayStandBeforeThosePartnersWhomSomebodyMet() {
    assertThat(
            told(
                "التقى الرئيس الكيني وليام روتو في نيروبي في ختام \"مؤتمر المناخ\" الرئيس السنغالي ماكي سال."))
        .containsExactly("meeting per.ruto per.sall");
  }

  @Test
  void talksWithTwoOneAfterTheOtherAreBothCallsWhereOneIsToldAgainAsACall() {
    assertThat(
            told(
                "تحدث الرئيس الكيني وليام روتو أمس مع الرئيس السنغالي ماكي سال، ثم مع الرئيس الفرنسي إيمانويل ماكرون. وقال مكتبه إن روتو أجرى مكالمة هاتفية مع سال استمرت ساعة."))
        .containsExactly("call per.ruto per.sall", "call per.macron per.ruto");
  }

  @Test
  void aLeaderByHisTitleIsNotTheAmbassadorWhomHeReceived() {
    assertThat(
            told(
                "التقى رئيس الحكومة نجيب ميقاتي الرئيس الكيني وليام روتو. كما استقبل رئيس الحكومة سفير أستراليا أندرو بارنز."))
        .containsExactly("meeting per.mikati per.ruto", "meeting per.mikati per.x.اندرو-بارنز");
  }

  /** Kind and ids of the people of each event, these in order of the alphabet. */
  private static List<String> told(String body) {
    return events(body).stream().map(e -> e.kind() + people(e)).toList();
  }

  private static String people(EventMention event) {
    return event.participants().stream()
        .map(Argument::referent)
        .map(r -> r.entity().id())
        .filter(id -> id.startsWith("per."))
        .distinct()
        .sorted()
        .map(id -> " " + id)
        .collect(Collectors.joining());
  }

  /** The events told in a text of a Wednesday. */
  private static List<EventMention> events(String text) {
    return ShortStory.events(WEDNESDAY, text);
  }
}
