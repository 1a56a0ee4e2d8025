package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.junit.jupiter.api.Test;

/** What short stories tell: parties, status, days, lengths, initiators and claims. */
class EventStoriesTest {
  private static final LocalDate SUNDAY = LocalDate.of(2024, 3, 17);

  @Test
  void aReceivedCallNamesItsCallerAsInitiator() {
    EventMention call =
        sole(
            "call",
            "تلقى الرئيس المصري عبد الفتاح السيسي، اليوم، اتصالا هاتفيا من الرئيس الفرنسي.");
    assertThat(sides(call)).containsExactlyInAnyOrder("per.sisi", "per.macron");
    assertThat(call.status()).isEqualTo(Status.HELD);
    assertThat(call.time().from()).isEqualTo(SUNDAY);
    assertThat(values(call, "initiator"))
        .extracting(v -> ((Value.OfParty) v).who().entity().id())
        .containsExactly("per.macron");
  }

  @Test
  void makingACallIsNoEvidenceOfWhoCalled() {
    EventMention call =
        sole("call", "أجرى الرئيس الفرنسي مكالمة هاتفية مع نظيره الصيني، يوم السبت.");
    assertThat(sides(call)).containsExactlyInAnyOrder("per.macron", "per.xi");
    assertThat(call.time().from()).isEqualTo(LocalDate.of(2024, 3, 16));
    assertThat(values(call, "initiator")).isEmpty();
  }

  @Test
  void anAnnouncedMeetingIsPlannedOnItsOwnDayNotOnTheDayOfTheAnnouncement() {
    EventMention meeting =
        sole(
            "meeting",
            "أعلنت الرئاسة التركية، السبت، أن الرئيس التركي سيلتقي نظيره الروسي فلاديمير بوتين يوم الثلاثاء في إسطنبول.");
    assertThat(meeting.status()).isEqualTo(Status.PLANNED);
    assertThat(meeting.time().from()).isEqualTo(LocalDate.of(2024, 3, 19));
    assertThat(values(meeting, "place"))
        .extracting(v -> ((Value.OfPlace) v).id())
        .containsExactly("loc.istanbul");
  }

  @Test
  void howeverLongATitleIsTheDayBehindItBelongsToTheMeeting() {
    EventMention meeting =
        sole(
            "meeting",
            "استقبل صاحب السمو الملكي الأمير محمد بن سلمان بن عبدالعزيز آل سعود ولي العهد نائب رئيس مجلس"
                + " الوزراء وزير الدفاع حفظه الله في مكتبه بقصر اليمامة في العاصمة الرياض مساء أول أمس"
                + " وزير الخارجية المصري سامح شكري.");
    assertThat(meeting.time().from()).isEqualTo(SUNDAY.minusDays(2));
  }

  @Test
  void theShortNamesOfTwoPeopleOfThePageAreNotOneUnknownPerson() {
    List<EventMention> meetings =
        all(
            "meeting",
            "اجتمع الرئيس اليمني عبدربه منصور هادي مع نائبه خالد بحاح أمس.\n"
                + "وقال المبعوث الأممي إسماعيل ولد الشيخ أحمد إنه سيعقد لقاءات مع هادي وبحاح.");
    assertThat(meetings)
        .filteredOn(m -> m.status() == Status.PLANNED)
        .isNotEmpty()
        .allSatisfy(m -> assertThat(sides(m)).noneMatch(id -> id.startsWith("per.x.")))
        .anySatisfy(m -> assertThat(sides(m)).contains("per.hadi", "per.bahah"));
  }

  @Test
  void whoReceivedAGuestBeforeIsNotPartOfAVisitToCome() {
    EventMention visit =
        sole(
            "visit",
            "قال وزير الدفاع الأميركي لويد أوستن بعد لقائه الملك عبد الله الثاني إنه من المتوقع أن يزور الملك عبد الله"
                + " الثاني الولايات المتحدة في الخريف.");
    assertThat(visit.status()).isEqualTo(Status.PLANNED);
    assertThat(sides(visit)).containsExactlyInAnyOrder("per.abdullah-ii", "cty.USA");
  }

  @Test
  void theSecondCallOfTwoWhoAreNamedIsNotThatOfAnotherPair() {
    List<EventMention> calls =
        all(
            "call",
            "أجرى الرئيس الفرنسي إيمانويل ماكرون اتصالا هاتفيا مع نظيره الأوكراني فولوديمير زيلينسكي.\n"
                + "وتحدث ماكرون هاتفيا كذلك مع الرئيس الروسي فلاديمير بوتين.\n"
                + "وهذا هو ثاني اتصال لماكرون مع زيلينسكي منذ مساء السبت.");
    assertThat(calls)
        .filteredOn(c -> !values(c, "ordinal").isEmpty())
        .singleElement()
        .satisfies(
            c -> assertThat(sides(c)).containsExactlyInAnyOrder("per.macron", "per.zelensky"));
  }

  @Test
  void howOftenTwoTalkedIsToldOfTheCallBesideIt() {
    EventMention call =
        sole(
            "call",
            "أجرى الرئيس الفرنسي إيمانويل ماكرون اتصالا هاتفيا مع الرئيس الروسي فلاديمير بوتين أمس.\n"
                + "ومنذ 2021 تحدث الرئيسان عبر الهاتف 14 مرة.");
    assertThat(values(call, "frequency"))
        .singleElement()
        .isInstanceOfSatisfying(
            Value.OfFrequency.class,
            f -> {
              assertThat(f.n()).isEqualTo(14);
              assertThat(f.since()).isEqualTo(LocalDate.of(2021, 1, 1));
            });
    assertThat(call.statements()).filteredOn(s -> s.field().equals("status")).hasSize(1);
  }

  @Test
  void hisHighnessIsNotTheTitleOfWhomHeMet() {
    EventMention meeting =
        sole(
            "meeting",
            "زار الأمير محمد بن سلمان القاهرة أمس، حيث التقى سموه الرئيس المصري عبد الفتاح السيسي.");
    assertThat(sides(meeting)).containsExactlyInAnyOrder("per.mbs", "per.sisi");
  }

  @Test
  void talksHeldByAVisitorWithHisHostAreOfTheDaysOfTheVisit() {
    List<EventMention> talks =
        all(
            "talks",
            "زار الرئيس الفرنسي إيمانويل ماكرون مصر يوم الأربعاء.\n"
                + "وتجول في متحف القاهرة الكبير وسط إجراءات مشددة.\n"
                + "وتناول طعام العشاء في حي قديم.\n"
                + "ورأى المعلق أن المباحثات بين ماكرون والرئيس المصري عبد الفتاح السيسي كانت قصيرة.");
    assertThat(talks)
        .singleElement()
        .satisfies(t -> assertThat(t.time().from()).isEqualTo(LocalDate.of(2024, 3, 13)));
  }

  @Test
  void theLengthOfATruceIsNotTheLengthOfTheCall() {
    EventMention call =
        sole(
            "call",
            "أجرى الرئيس الأمريكي جو بايدن ورئيس الوزراء الإسرائيلي اتصالا هاتفيا استمر نحو ساعة وربع.\nوأيد رئيس الوزراء الإسرائيلي خلال المكالمة هدنة لمدة أربعين يوما.");
    assertThat(values(call, "duration"))
        .containsExactly(new Value.OfDuration(75, 75.0, Hedge.ABOUT));
  }

  @Test
  void oneCallerAndTwoPartnersAreTwoCalls() {
    List<EventMention> calls =
        all(
            "call",
            "أجرى وزير الخارجية المصري سامح شكري اتصالين هاتفيين مع كل من وزير الخارجية الأردني ووزير الخارجية السعودي.");
    assertThat(calls).hasSize(2);
    assertThat(calls).allSatisfy(c -> assertThat(sides(c)).contains("per.shoukry").hasSize(2));
  }

  @Test
  void twoDaysOfOneVerbAreTwoCalls() {
    List<EventMention> calls =
        all("call", "تحدث ماكرون وبوتين هاتفيا في 7 فبراير و20 فبراير من العام الجاري.");
    assertThat(calls)
        .extracting(c -> c.time().from())
        .containsExactlyInAnyOrder(LocalDate.of(2024, 2, 7), LocalDate.of(2024, 2, 20));
  }

  @Test
  void aDeniedCallIsKeptAsDenied() {
    EventMention call =
        sole("call", "نفى المتحدث باسم الكرملين أن يكون بوتين وماكرون قد أجريا اتصالا هاتفيا.");
    assertThat(call.status()).isEqualTo(Status.DENIED);
  }

  @Test
  void aHopeIsNoEvent() {
    assertThat(all("summit", "يأمل الوسطاء عقد قمة بين بوتين وماكرون.")).isEmpty();
  }

  @Test
  void aDefiniteCallIsTheOneAlreadyTold() {
    EventMention call =
        sole(
            "call",
            "بحث الرئيس الفرنسي هاتفيا مع الرئيس الصيني أزمة المناخ.\nواستمرت المكالمة أكثر من ساعة.");
    assertThat(values(call, "duration"))
        .containsExactly(new Value.OfDuration(60, null, Hedge.MORE_THAN));
    assertThat(call.spans()).hasSize(2);
  }

  @Test
  void anOrdinalAndAnIntervalAreClaimsOfTheirCall() {
    EventMention call =
        sole(
            "call",
            "أجرى بوتين وماكرون، أمس، مكالمة هاتفية، وهي الرابعة بينهما خلال العام الجاري، والأولى بعد 25 يوما من آخر اتصال.");
    assertThat(values(call, "ordinal")).extracting(v -> ((Value.OfOrdinal) v).n()).contains(4);
    assertThat(values(call, "interval"))
        .extracting(v -> ((Value.OfInterval) v).days())
        .containsExactly(25.0);
  }

  @Test
  void anInterviewByPhoneIsNoCall() {
    assertThat(all("call", "قال الوزير في اتصال هاتفي مع قناة الجزيرة إن الوضع هادئ.")).isEmpty();
  }

  @Test
  void aHostAndHisVisitorMeet() {
    EventMention meeting =
        sole("meeting", "استقبل أمير قطر، في الديوان الأميري صباح اليوم، وزير الخارجية التركي.");
    assertThat(meeting.participants())
        .extracting(a -> a.role().name())
        .containsExactly("HOST", "VISITOR");
  }

  @Test
  void whatTwoAgreeOnInACallIsACallOfTheTwo() {
    EventMention call =
        sole(
            "call",
            "قال قصر الإليزيه إن الرئيس الفرنسي إيمانويل ماكرون ونظيره البرازيلي لولا دا سيلفا اتفقا خلال اتصال هاتفي السبت على خطة للمناخ.");
    assertThat(sides(call)).containsExactlyInAnyOrder("per.macron", "per.lula");
    assertThat(call.time().from()).isEqualTo(LocalDate.of(2024, 3, 16));
  }

  @Test
  void aVerbWithTheLettersOfAPrepositionHasItsSubjectInACall() {
    EventMention call =
        sole(
            "call",
            "وعبر الرئيس التركي رجب طيب أردوغان في اتصال هاتفي مع أمير قطر عن قلقه من التصعيد.");
    assertThat(sides(call)).containsExactlyInAnyOrder("per.erdogan", "per.tamim");
  }

  @Test
  void whoeverIsMetOnAnAnnouncedVisitWillBeMet() {
    String words =
        "يتوجه الرئيس الفرنسي إيمانويل ماكرون غدا الاثنين إلى مصر في زيارة عمل يلتقي خلالها بالرئيس عبد الفتاح السيسي وعدد من الوزراء.";
    EventMention meeting = sole("meeting", words);
    assertThat(sides(meeting)).contains("per.macron", "per.sisi");
    assertThat(meeting.status()).isEqualTo(Status.PLANNED);
    assertThat(sole("visit", words).status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void aVisitUnderWayIsOngoing() {
    EventMention visit =
        sole("visit", "جاء ذلك خلال زيارة رسمية يقوم بها الرئيس الصيني شي جين بينغ إلى فرنسا.");
    assertThat(visit.status()).isEqualTo(Status.ONGOING);
  }

  @Test
  void whoeverInvitesToAVisitBeganIt() {
    EventMention visit =
        sole(
            "visit",
            "قام الرئيس الصيني شي جين بينغ بزيارة إلى فرنسا تلبية لدعوة من الرئيس إيمانويل ماكرون يوم الخميس.");
    assertThat(values(visit, "initiator"))
        .extracting(v -> ((Value.OfParty) v).who().entity().id())
        .containsExactly("per.macron");
  }

  @Test
  void aMeetingNamedBeforeItsVerbIsDatedAndPlannedByIt() {
    EventMention meeting =
        sole(
            "meeting",
            "وأوضح المتحدث أن الاجتماع بين وزير الخارجية التركي هاكان فيدان ونظيره القطري سيعقد الأربعاء المقبل.");
    assertThat(meeting.status()).isEqualTo(Status.PLANNED);
    assertThat(meeting.time().from()).isEqualTo(LocalDate.of(2024, 3, 20));
  }

  @Test
  void aVisitThatIsOnlyLookedBackOnKeepsItsTimeToItself() {
    List<EventMention> visits =
        all(
            "visit",
            "بعد زيارة ناجحة إلى واشنطن الأسبوع الماضي، يصل المستشار الألماني أولاف شولتس اليوم إلى الأردن.");
    assertThat(visits).extracting(v -> v.time().from()).endsWith(SUNDAY);
    assertThat(visits).allMatch(v -> sides(v).contains("per.scholz"));
    assertThat(visits.getFirst().time().to()).isBefore(SUNDAY);
  }

  @Test
  void aHostReceivesHisVisitorInHisOwnPalace() {
    EventMention meeting =
        sole(
            "meeting",
            "استقبل أمير قطر الشيخ تميم بن حمد - حفظه الله - في قصر سموه بالدوحة وزير الخارجية التركي هاكان فيدان.");
    assertThat(sides(meeting)).containsExactlyInAnyOrder("per.tamim", "per.fidan");
  }

  @Test
  void theDayOfTheSayingGivesWayToTheDayThatThePageTells() {
    EventMention call =
        sole(
            "call",
            "أعلن متحدث باسم قصر الإليزيه، اليوم الأحد، أن الرئيس الفرنسي إيمانويل ماكرون تحدث هاتفيا مع أمير قطر الشيخ تميم بن حمد.\nوقال المتحدث إن ماكرون وأمير قطر بحثا في اتصالهما الهاتفي أمس هدنة في السودان.");
    assertThat(call.time().from()).isEqualTo(LocalDate.of(2024, 3, 16));
    assertThat(call.time().to()).isEqualTo(LocalDate.of(2024, 3, 16));
  }

  @Test
  void aCallOfTodayIsNotTheOneOfYesterday() {
    List<EventMention> calls =
        all(
            "call",
            "أجرى الرئيس الفرنسي إيمانويل ماكرون اليوم الأحد اتصالا هاتفيا مع أمير قطر الشيخ تميم بن حمد.\nوكان ماكرون قد أجرى أمس السبت اتصالا هاتفيا مع أمير قطر.");
    assertThat(calls).hasSize(2);
  }

  @Test
  void aWindowIsCountedFromTheDayOfWhatItBeginsWith() {
    assertThat(
            ordinals(
                "وصل وزير الخارجية التركي هاكان فيدان إلى دمشق الأحد في زيارة هي الأولى لمسؤول تركي منذ إغلاق السفارة في مارس 2012."))
        .containsExactly(new Counted(1, LocalDate.of(2012, 3, 1)));
    assertThat(
            ordinals(
                "أجرى الرئيس الفرنسي إيمانويل ماكرون الأحد اتصالا هاتفيا مع أمير قطر، هو الثالث خلال الشهرين الماضيين."))
        .containsExactly(new Counted(3, LocalDate.of(2024, 1, 17)));
    assertThat(
            ordinals(
                "أجرى الرئيس الفرنسي إيمانويل ماكرون الأحد اتصالا هاتفيا مع أمير قطر، هو الأول منذ وقت طويل."))
        .containsExactly(new Counted(1, null));
  }

  @Test
  void aTownBeforeTodayIsNoOutletWhenSomebodyComesToIt() {
    EventMention visit =
        sole("visit", "وصل وزير الخارجية التركي هاكان فيدان إلى بغداد اليوم الأحد.");
    assertThat(visit.time().from()).isEqualTo(SUNDAY);
  }

  @Test
  void aSummitIsNotOnTheDayOnWhichItWasPrepared() {
    EventMention summit =
        sole(
            "summit",
            "بدأ خبراء من العاصمتين، السبت، مشاورات تحضيرا لقمة ثالثة بين الرئيس الفرنسي إيمانويل ماكرون والرئيس المصري عبد الفتاح السيسي.");
    assertThat(summit.time().isDated()).isFalse();
  }

  private record Counted(int n, LocalDate since) {}

  private List<Counted> ordinals(String words) {
    return ShortStory.events(SUNDAY, words).stream()
        .flatMap(e -> values(e, "ordinal").stream())
        .map(v -> (Value.OfOrdinal) v)
        .map(o -> new Counted(o.n(), o.since()))
        .toList();
  }

  private EventMention sole(String kind, String words) {
    List<EventMention> found = all(kind, words);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<EventMention> all(String kind, String words) {
    return ShortStory.events(SUNDAY, words).stream().filter(e -> e.kind().equals(kind)).toList();
  }

  private static List<String> sides(EventMention mention) {
    return mention.participants().stream()
        .filter(a -> a.role().isSide())
        .map(a -> a.referent().entity().id())
        .toList();
  }

  private static List<Value> values(EventMention mention, String field) {
    return mention.statements().stream()
        .filter(s -> s.field().equals(field))
        .map(Statement::value)
        .distinct()
        .toList();
  }
}
