package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.event.EventMention;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.junit.jupiter.api.Test;

/** What became of a contact, as sentences about leaders of many states tell it. */
class ContactStatusTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 3, 20);

  @Test
  void whatNobodyWillConfirmOrDenyIsUnconfirmed() {
    assertThat(
            statuses(
                "امتنعت الرئاسة التركية عن تأكيد أو نفي مكالمة هاتفية بين الرئيس التركي رجب طيب أردوغان والرئيس الإيراني إبراهيم رئيسي."))
        .containsOnly(Status.UNCONFIRMED);
  }

  @Test
  void whoDidNotVisitIsSaidSoByAVerbWhoseVowelFellOut() {
    for (String words :
        List.of(
            "لم يزر الرئيس الفرنسي إيمانويل ماكرون باكستان.",
            "لم يقم الرئيس الكيني بزيارة إلى الهند.")) {
      assertThat(statuses(words)).as(words).containsOnly(Status.DENIED);
    }
  }

  @Test
  void whatTakesPlaceSoonIsPlanned() {
    for (String soon : List.of("قريبا", "خلال أيام", "في الأيام المقبلة")) {
      assertThat(
              statuses(
                  "يلتقي الرئيس الفرنسي إيمانويل ماكرون الرئيس الكيني وليام روتو " + soon + "."))
          .as(soon)
          .containsOnly(Status.PLANNED);
    }
  }

  @Test
  void channelsOfCommunicationAreNoCall() {
    assertThat(contacts("ذكر الوزير أن خطوط الاتصال ظلت قائمة بين باكستان والهند.")).isEmpty();
  }

  @Test
  void readinessForTalksIsNoTalks() {
    assertThat(
            statuses(
                "أكد الرئيس الأذربيجاني إلهام علييف استعداد بلاده للحوار مع رئيس الوزراء الأرميني نيكول باشينيان."))
        .doesNotContain(Status.HELD);
  }

  @Test
  void aPossibleMeetingHasNotTakenPlace() {
    assertThat(
            statuses(
                "تشاور الدبلوماسيون في إمكانية لقاء بين المستشار الألماني أولاف شولتس والرئيس التركي رجب طيب أردوغان."))
        .containsOnly(Status.CONDITIONAL);
  }

  @Test
  void leavingWithoutAMeetingIsNoMeeting() {
    assertThat(
            contacts(
                "عاد الرئيس التركي رجب طيب أردوغان إلى بلاده دون لقاء الرئيس الإيراني إبراهيم رئيسي."))
        .noneMatch(e -> e.kind().equals("meeting"));
  }

  @Test
  void aCountOfACallToComeDoesNotMakeItHeld() {
    List<EventMention> calls =
        contacts(
            "يجري رئيس الوزراء الهندي ناريندرا مودي غدا اتصالا هاتفيا مع الرئيس الفرنسي إيمانويل ماكرون.\nوهذا الاتصال هو الثاني بينهما منذ مطلع العام.");
    assertThat(calls).singleElement().extracting(EventMention::status).isEqualTo(Status.PLANNED);
    assertThat(calls.getFirst().statements()).anyMatch(s -> s.field().equals("ordinal"));
  }

  @Test
  void theWeekdayOfAPlanIsTodayWhenTodayIsThatDay() {
    EventMention call =
        contacts(
                "من المقرر إجراء اتصال هاتفي بين المستشار الألماني أولاف شولتس والرئيس الفرنسي إيمانويل ماكرون مساء الأربعاء.")
            .getFirst();
    assertThat(call.status()).isEqualTo(Status.PLANNED);
    assertThat(call.time().from()).isEqualTo(WEDNESDAY);
  }

  @Test
  void theDayOnWhichAWarBeganIsNotThatOfTheCallsSinceThen() {
    List<EventMention> calls =
        contacts(
            "أجرى الرئيس الفرنسي إيمانويل ماكرون الثلاثاء مكالمة مع الرئيس الروسي فلاديمير بوتين هي الأولى منذ بدء الحملة العسكرية الواسعة في أوكرانيا يوم 24 فبراير.");
    assertThat(calls)
        .singleElement()
        .satisfies(c -> assertThat(c.time().from()).isEqualTo(WEDNESDAY.minusDays(1)));
  }

  @Test
  void eachOfARowThatOrdinalsCountHasATimeOfItsOwn() {
    List<EventMention> summits =
        contacts(
            "عقدت القمة الأولى بين اليابان والهند في مايو 2019، ثم الثانية في يونيو 2021، والثالثة في مارس 2023.");
    assertThat(summits)
        .extracting(e -> e.time().from())
        .containsExactlyInAnyOrder(
            LocalDate.of(2019, 5, 1), LocalDate.of(2021, 6, 1), LocalDate.of(2023, 3, 1));
  }

  @Test
  void thePresentBehindWhatWasHeldIsTheNextStep() {
    List<EventMention> events = contacts("ماكرون ومودي تحادثا أمس ويلتقيان في باريس.");
    assertThat(events)
        .extracting(EventMention::kind, EventMention::status)
        .containsExactly(tuple("talks", Status.HELD), tuple("meeting", Status.PLANNED));
  }

  @Test
  void whatTheTwoAgreeToHoldIsTheirsOnlyWhereNoOthersAreToHoldIt() {
    String call = "هاتف الرئيس الفرنسي إيمانويل ماكرون رئيس الوزراء الهندي ناريندرا مودي";
    assertThat(contacts(call + "، واتفقا على عقد لقاء في باريس."))
        .anyMatch(e -> e.kind().equals("meeting") && e.status() == Status.PLANNED);
    assertThat(contacts(call + "، واتفقا على عقد اجتماع للجنة المشتركة في باريس."))
        .noneMatch(e -> e.kind().equals("meeting"));
    assertThat(contacts(call + "، واتفقا على اجتماع فني على مستوى الخبراء في باريس."))
        .noneMatch(e -> e.kind().equals("meeting"));
  }

  @Test
  void whoExpectsThatTwoMeetIsNoneOfThem() {
    assertThat(
            contacts(
                "وتوقع المستشار الألماني أولاف شولتس أن يلتقي الرئيسان الفرنسي والتركي في غضون شهر."))
        .singleElement()
        .satisfies(e -> assertThat(e.participants()).hasSize(2));
  }

  @Test
  void thePresentGoesOnWithAPlan() {
    assertThat(
            statuses(
                "يزور الرئيس التركي رجب طيب أردوغان باكو غدا.\nويلتقي أردوغان خلال الزيارة الرئيس الأذربيجاني إلهام علييف."))
        .containsOnly(Status.PLANNED);
  }

  @Test
  void aLetterIsOfTheDayOfTheReceptionAtWhichItWasHandedOver() {
    EventMention letter =
        contacts(
                "استقبل الرئيس الأذربيجاني إلهام علييف يوم الاثنين وزير الخارجية التركي الذي حمل رسالة من الرئيس التركي رجب طيب أردوغان.")
            .stream()
            .filter(e -> e.kind().equals("letter"))
            .findFirst()
            .orElseThrow();
    assertThat(letter.time().from()).isEqualTo(WEDNESDAY.minusDays(2));
    assertThat(letter.time().to()).isEqualTo(WEDNESDAY.minusDays(2));
  }

  @Test
  void manyTalksAtOnceAreNotOneCall() {
    assertThat(
            contacts(
                "تباحث الرئيس التركي رجب طيب أردوغان والرئيس الإيراني إبراهيم رئيسي هاتفيا عدة مرات."))
        .isEmpty();
  }

  @Test
  void talksThatALaterSentenceCallsACallAreACall() {
    List<EventMention> told =
        contacts(
            "أجرى رئيس الوزراء الهندي ناريندرا مودي الثلاثاء محادثة مع الرئيس الفرنسي إيمانويل ماكرون.\nوذكر بيان أن المحادثة الهاتفية دامت نصف ساعة.");
    assertThat(told).singleElement().extracting(EventMention::kind).isEqualTo("call");
  }

  @Test
  void theCountryIsThatOfTheHostOfTheTalksToldBefore() {
    List<EventMention> told =
        contacts(
            "بدأت أمس المحادثات بين الرئيس التركي رجب طيب أردوغان والرئيس الأذربيجاني إلهام علييف.\nوكان الرئيس الأذربيجاني قد وصل إلى البلاد صباح أمس.");
    assertThat(told)
        .filteredOn(e -> e.kind().equals("visit"))
        .singleElement()
        .satisfies(e -> assertThat(sides(e)).containsExactlyInAnyOrder("per.aliyev", "cty.TUR"));
  }

  @Test
  void theLeadersOfSeveralStatesAreTheHeadsOfEach() {
    assertThat(contacts("اجتمع قادة تركيا وأذربيجان أمس في أنقرة."))
        .singleElement()
        .satisfies(
            e -> assertThat(sides(e)).containsExactlyInAnyOrder("per.erdogan", "per.aliyev"));
  }

  @Test
  void whoStandsBeforeTheVerbMeetsThoseWhoStandBehindIt() {
    assertThat(
            contacts(
                "ذكرت مصادر أن الرئيس التركي سيلتقي الرئيس الأذربيجاني إلهام علييف ورئيس الوزراء الأرميني نيكول باشينيان الأحد."))
        .singleElement()
        .satisfies(e ->
            assertThat(sides(e))
                .containsExactlyInAnyOrder("per.erdogan", "per.aliyev", "per.pashinyan"));
  }

  @Test
  void whoSaysThatHeMetOthersIsOneOfThem() {
    assertThat(
            contacts(
                "قال الرئيس التركي رجب طيب أردوغان إنه التقى الرئيس الأذربيجاني إلهام علييف ورئيس الوزراء الأرميني نيكول باشينيان."))
        .singleElement()
        .satisfies(e ->
            assertThat(sides(e))
                .containsExactlyInAnyOrder("per.erdogan", "per.aliyev", "per.pashinyan"));
  }

  @Test
  void effortsForAMeetingAreNoMeeting() {
    assertThat(
            contacts(
                "تتواصل الجهود من أجل تقريب المواقف وعقد لقاء بين الرئيس الأذربيجاني إلهام علييف ورئيس الوزراء الأرميني نيكول باشينيان."))
        .isEmpty();
  }

  @Test
  void theLongNameOfAStateIsThatState() {
    assertThat(contacts("وصل الرئيس التركي أمس إلى دولة قطر."))
        .singleElement()
        .satisfies(e -> assertThat(sides(e)).containsExactlyInAnyOrder("per.erdogan", "cty.QAT"));
  }

  @Test
  void whatSomebodySaysOfADeniedMeetingDoesNotMakeItHeld() {
    assertThat(
            statuses(
                "نفى الرئيس الأذربيجاني إلهام علييف لقاءه رئيس الوزراء الأرميني نيكول باشينيان.\nوقالت صحيفة إن علييف التقى باشينيان يوم السبت."))
        .containsOnly(Status.DENIED);
  }

  @Test
  void theTwoLeadersAreThoseOfTheirOwnSentence() {
    List<EventMention> told =
        contacts(
            "التقى الرئيس التركي رجب طيب أردوغان الأحد الرئيس الإيراني إبراهيم رئيسي.\nوكان الرئيس التركي التقى السبت الرئيس الأذربيجاني إلهام علييف، بعد مكالمة هاتفية بين الزعيمين.");
    EventMention call =
        told.stream().filter(e -> e.kind().equals("call")).findFirst().orElseThrow();
    assertThat(sides(call)).containsExactlyInAnyOrder("per.erdogan", "per.aliyev");
  }

  @Test
  void anOfficeAndAFamilyNameTellWhoIsMeantWhateverTheVowelsOfTheFirstName() {
    EventMention call =
        contacts(
                "أجرى الرئيس الفرنسي إيمانيويل ماكرون اتصالا هاتفيا مع الرئيس المصري عبد الفتاح السيسي.")
            .getFirst();
    assertThat(sides(call)).containsExactlyInAnyOrder("per.macron", "per.sisi");
  }

  @Test
  void somebodyArrivesInATownWithoutAPreposition() {
    EventMention visit =
        contacts("وصل وزير الخارجية الأمريكي أنتوني بلينكن الثلاثاء القاهرة في زيارة تستغرق يومين.")
            .stream()
            .filter(e -> e.kind().equals("visit"))
            .findFirst()
            .orElseThrow();
    assertThat(visit.time().from()).isEqualTo(WEDNESDAY.minusDays(1));
    assertThat(visit.statements())
        .anyMatch(s -> s.value() instanceof Value.OfDuration d && d.min() == 2880);
  }

  @Test
  void aVisitWithWhichSomethingWillEndIsStillToCome() {
    assertThat(
            statuses(
                "تتسع الشراكة بين البلدين وستتوج بزيارة رسمية لرئيس الوزراء الهندي ناريندرا مودي إلى أبوظبي."))
        .containsOnly(Status.PLANNED);
  }

  @Test
  void talksToBeTakenUpAgainAreNotHeld() {
    assertThat(
            statuses(
                "شدد الوزير على ضرورة وقف العمليات العسكرية فورا في كل الجبهات واستئناف المفاوضات بين روسيا وأوكرانيا."))
        .doesNotContain(Status.HELD);
  }

  @Test
  void anOfficeAndAFamilyNameTellWhoIsMeantWhereTheFirstNameIsLonger() {
    EventMention call =
        contacts("أجرى الرئيس الأمريكي جون بايدن اتصالا هاتفيا مع الرئيس المصري عبد الفتاح السيسي.")
            .getFirst();
    assertThat(sides(call)).containsExactlyInAnyOrder("per.biden", "per.sisi");
  }

  @Test
  void notHavingTalkedSinceIsNoDenialOfTheCallOfTheDay() {
    List<EventMention> calls =
        contacts(
            "جرت مكالمة هاتفية بين المستشار الألماني أولاف شولتس ورئيس الوزراء الهندي ناريندرا مودي مساء الثلاثاء.\nوقال مودي قبلها إنه لم يتحدث إلى شولتس منذ انتهاء الانتخابات الشهر الماضي.");
    assertThat(calls).singleElement().extracting(EventMention::status).isEqualTo(Status.HELD);
  }

  @Test
  void aMeetingBeforeWhichAVisitIsDueIsStillToCome() {
    assertThat(
            statuses(
                "من المقرر أن يزور الرئيس الفرنسي إيمانويل ماكرون القاهرة في 25 من الشهر الجاري قبل يوم من لقائه العاهل الأردني الملك عبد الله الثاني في عمان."))
        .containsOnly(Status.PLANNED);
  }

  @Test
  void aMeetingThatAnAnswerIsOnlyAboutIsNotHeld() {
    assertThat(
            contacts(
                "وبالنسبة لاجتماع ثنائي بين رئيس الوزراء الهندي ناريندرا مودي والرئيس الصيني شي جين بينغ قال المتحدث إن الإعداد له لم يبدأ."))
        .isEmpty();
  }

  @Test
  void whatIsOnlyPossibleIsWhatWasDiscussedInTheMeeting() {
    assertThat(
            statuses(
                "بحث الرئيس الكيني وليام روتو مع نظيره السنغالي إمكانية فتح المعبر خلال اتصال هاتفي."))
        .containsExactly(Status.HELD);
    assertThat(
            statuses(
                "بحث المتحدث إمكانية عقد لقاء بين الرئيس الكيني وليام روتو والرئيس الفرنسي إيمانويل ماكرون."))
        .containsExactly(Status.CONDITIONAL);
  }

  @Test
  void aWeekdayThatIsYesterdayIsNoDayOfAPlanToCome() {
    LocalDate yesterday = WEDNESDAY.minusDays(1);
    List<EventMention> told =
        contacts(
            "توجه الرئيس الكيني وليام روتو إلى باريس، أمس الثلاثاء، لإجراء محادثات مع الرئيس الفرنسي إيمانويل ماكرون.");

    assertThat(told).extracting(EventMention::kind).containsExactly("visit", "talks");
    assertThat(told.getFirst().time().from()).isEqualTo(yesterday);
    assertThat(told.getFirst().time().to()).isEqualTo(yesterday);
    assertThat(told.getLast().time().to()).isBeforeOrEqualTo(WEDNESDAY);
  }

  private static Set<Status> statuses(String text) {
    List<EventMention> told = contacts(text);
    assertThat(told).isNotEmpty();
    return told.stream().map(EventMention::status).collect(Collectors.toSet());
  }

  private static Set<String> sides(EventMention event) {
    return event.participants().stream()
        .map(a -> a.referent().entity().id())
        .collect(Collectors.toSet());
  }

  /** The contacts told in a text of a Wednesday, whose lines are its paragraphs. */
  private static List<EventMention> contacts(String text) {
    return ShortStory.events(WEDNESDAY, text).stream()
        .filter(
            e -> Set.of("call", "meeting", "visit", "summit", "talks", "letter").contains(e.kind()))
        .toList();
  }
}
