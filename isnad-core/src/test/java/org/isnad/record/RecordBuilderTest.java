package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isnad.article.How;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Hedge;
import org.isnad.mention.PartOfDay;
import org.isnad.mention.Precision;
import org.junit.jupiter.api.Test;

class RecordBuilderTest {
  private static final String ANN = "per.ann@AAA";
  private static final String BOB = "per.bob@BBB";
  private static final String CID = "per.cid@CCC";
  private static final String DAN = "per.dan@AAA";

  static final Lexicon LEXICON = lexicon();
  private static final RecordBuilder BUILDER = new RecordBuilder(LEXICON);

  private static Lexicon lexicon() {
    try {
      return Lexicon.of(
          Path.of(
              Objects.requireNonNull(RecordBuilderTest.class.getResource("/record-lexicon"))
                  .toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<EventRecord> records(Tell... tellings) {
    List<EventMention> mentions = new ArrayList<>();
    Arrays.stream(tellings).map(Tell::ok).forEach(mentions::add);
    return BUILDER.build(mentions);
  }

  private static EventRecord only(Tell... tellings) {
    List<EventRecord> records = records(tellings);
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private final Tell.Page first = Tell.page("first", "2025-05-17");
  private final Tell.Page second = Tell.page("second", "2025-05-18");

  // --- which tellings are one event

  @Test
  void tellingsOfOneCallOnOneDayAreOneRecord() {
    EventRecord call =
        only(
            first.held("call", ANN, BOB).on("2025-05-17"),
            second.held("call", BOB, ANN).on("2025-05-17"));

    assertThat(call.tellings()).extracting(Telling::document).containsExactly("first", "second");
    assertThat(call.id()).startsWith("call.");
  }

  @Test
  void callsOfOnePairOnTwoDaysStayApart() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-16"),
                second.held("call", ANN, BOB).on("2025-05-17")))
        .hasSize(2);
  }

  /** One page reckons "yesterday" from the day it was printed, a day after its agency did. */
  @Test
  void aTellingWithoutDayMeansTheCallThatMostPagesTellNotTheOneAFewMovedByADay() {
    List<Tell> tellings = new ArrayList<>();
    for (String page : List.of("a", "b", "c", "d")) {
      tellings.add(Tell.page(page, "2025-05-17").held("call", ANN, BOB).on("2025-05-16"));
    }
    tellings.add(Tell.page("moved", "2025-05-18").held("call", ANN, BOB).on("2025-05-17"));
    tellings.add(Tell.page("passing", "2025-05-19").held("call", ANN, BOB));

    List<EventRecord> found = records(tellings.toArray(Tell[]::new));

    assertThat(found).hasSize(2);
    assertThat(found)
        .filteredOn(r -> LocalDate.parse("2025-05-16").equals(r.time().from()))
        .singleElement()
        .satisfies(r -> assertThat(r.tellings()).extracting(Telling::document).contains("passing"));
  }

  /** Talks go on from day to day: nothing says which day a telling without one means. */
  @Test
  void aTellingWithoutDayJoinsNoneOfSeveralMeetingsThatAsManyPagesTell() {
    List<Tell> tellings = new ArrayList<>();
    for (String page : List.of("a", "b", "c", "d")) {
      tellings.add(Tell.page(page, "2025-05-17").held("meeting", ANN, BOB).on("2025-05-16"));
      tellings.add(Tell.page(page + "2", "2025-05-18").held("meeting", ANN, BOB).on("2025-05-17"));
    }
    tellings.add(Tell.page("passing", "2025-05-19").held("meeting", ANN, BOB));

    assertThat(records(tellings.toArray(Tell[]::new))).hasSize(3);
  }

  @Test
  void twoPeopleOfOneStateAreTwoSides() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-17"),
                second.held("call", DAN, BOB).on("2025-05-17")))
        .hasSize(2);
  }

  @Test
  void aCallAndAMeetingOfOneDayStayApart() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-17"),
                second.held("meeting", ANN, BOB).on("2025-05-17")))
        .hasSize(2);
  }

  @Test
  void gunmenOfTwoPagesAreOneEventOnlyAtOnePlace() {
    Tell here = first.held("attack", "grp.gunmen", "grp.police").on("2025-05-17");
    Tell nowhere = second.held("attack", "grp.gunmen", "grp.police").on("2025-05-17");
    Tell there =
        second.held("attack", "grp.gunmen", "grp.police").on("2025-05-17").at("loc.quay", "AAA");

    assertThat(records(here.at("loc.harbour", "AAA"), nowhere)).hasSize(2);
    assertThat(records(here, there)).hasSize(2);
    assertThat(records(here, nowhere.at("loc.harbour", "AAA"))).hasSize(1);
  }

  @Test
  void aCouncilOfMinistersMeetsOnceADayWhateverOtherGroupsDo() {
    String council = "grp.trade-ministers-coast";
    String officials = "grp.officials.aaa";

    assertThat(
            records(
                first.held("meeting", council).on("2025-05-17"),
                second.held("meeting", council).on("2025-05-17")))
        .hasSize(1);
    assertThat(
            records(
                first.held("meeting", council).on("2025-05-17"),
                second.held("meeting", council).on("2025-05-18")))
        .hasSize(2);
    assertThat(
            records(
                first.held("meeting", officials).on("2025-05-17"),
                second.held("meeting", officials).on("2025-05-17")))
        .hasSize(2);
  }

  @Test
  void whoAskedMinistersToMeetIsNoPartOfTheirCouncil() {
    String council = "grp.trade-ministers-coast";

    assertThat(
            records(
                first.held("meeting", council, ANN).by(ANN).on("2025-05-17"),
                second.held("meeting", council).on("2025-05-17")))
        .hasSize(1);
    assertThat(
            records(
                first.held("meeting", council, ANN).on("2025-05-17"),
                second.held("meeting", council).on("2025-05-17")))
        .hasSize(2);
  }

  @Test
  void talksThatDoNotSayByWhatMeansJoinTheCallOfTheDay() {
    EventRecord call =
        only(
            first.held("call", ANN, BOB).on("2025-05-17"),
            second.held("talks", ANN, BOB).on("2025-05-17").soft());

    assertThat(call.kind()).isEqualTo("call");
  }

  @Test
  void talksThatCouldBeTheCallOrTheMeetingOfTheDayJoinNeither() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-17"),
                first.held("meeting", ANN, BOB).on("2025-05-17"),
                second.held("talks", ANN, BOB).on("2025-05-17").soft()))
        .hasSize(3);
  }

  @Test
  void talksAndTheSummitTheyWereAreOneAndTheSummitNamesIt() {
    assertThat(
            only(
                    first.held("talks", ANN, BOB).on("2025-05-17").at("loc.harbour", "AAA"),
                    second.held("summit", ANN, BOB).on("2025-05-17"))
                .kind())
        .isEqualTo("summit");
  }

  @Test
  void aMeetingInAnOfficeOfAPalaceInACityIsOneMeeting() {
    EventRecord meeting =
        only(
            first.held("meeting", ANN, BOB).on("2025-05-17").at("loc.harbour", "AAA"),
            second.held("meeting", ANN, BOB).on("2025-05-17").at("loc.study", "AAA"),
            Tell.page("third", "2025-05-18")
                .held("meeting", ANN, BOB)
                .on("2025-05-17")
                .at("cty.AAA", "AAA"));

    assertThat(meeting.place()).isNotNull();
    assertThat(Objects.requireNonNull(meeting.place()).id()).isEqualTo("loc.study");
  }

  @Test
  void meetingsInTwoCitiesOnOneDayStayApart() {
    assertThat(
            records(
                first.held("meeting", ANN, BOB).on("2025-05-17").at("loc.harbour", "AAA"),
                second.held("meeting", ANN, BOB).on("2025-05-17").at("loc.hill", "AAA")))
        .hasSize(2);
  }

  @Test
  void anEveningInTheWestAndTheNightAfterInTheEastAreOneCall() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-16").part(PartOfDay.EVENING),
                second.held("call", ANN, BOB).on("2025-05-17").part(PartOfDay.DAWN)))
        .hasSize(1);
  }

  @Test
  void aNightJoinsTheEventOfOneOfItsDays() {
    EventRecord call =
        only(
            first.held("call", ANN, BOB).night("2025-05-16"),
            second.held("call", ANN, BOB).on("2025-05-17"));

    assertThat(call.time().from()).isEqualTo("2025-05-17");
  }

  @Test
  void aNightBetweenTwoEventsJoinsNeither() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-16"),
                first.held("call", ANN, BOB).on("2025-05-17"),
                second.held("call", ANN, BOB).night("2025-05-16")))
        .hasSize(3);
  }

  @Test
  void aStretchOfDaysJoinsTheOnlyEventInIt() {
    assertThat(
            only(
                    first.held("talks", ANN, BOB).during("2025-05-10", "2025-05-16"),
                    second.held("talks", ANN, BOB).on("2025-05-16"))
                .time()
                .precision())
        .isEqualTo(Precision.DAY);
  }

  @Test
  void aStretchOfDaysWithTwoEventsInItJoinsNeither() {
    assertThat(
            records(
                first.held("talks", ANN, BOB).during("2025-05-10", "2025-05-16"),
                second.held("talks", ANN, BOB).on("2025-05-12"),
                second.held("talks", ANN, BOB).on("2025-05-16")))
        .hasSize(3);
  }

  @Test
  void whatIsCompatibleWithBothOfTwoEventsDoesNotJoinThem() {
    List<EventRecord> records =
        records(
            first.held("meeting", ANN, BOB).on("2025-05-17").at("loc.harbour", "AAA"),
            first.held("meeting", ANN, BOB).on("2025-05-17"),
            second.held("meeting", ANN, BOB).on("2025-05-17").at("loc.hill", "AAA"));

    assertThat(records.stream().flatMap(r -> r.tellings().stream())).hasSizeLessThanOrEqualTo(3);
    assertThat(records)
        .noneMatch(
            r -> r.statements().stream().map(s -> s.value().toString()).distinct().count() > 1);
  }

  @Test
  void aMentionInPassingJoinsTheEventOfItsOwnPage() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-17").main(), first.held("call", ANN, BOB)))
        .hasSize(1);
  }

  @Test
  void anUnnamedGroupBesideTwoPeopleMakesNoOtherEvent() {
    assertThat(
            records(
                first.held("meeting", ANN, BOB).on("2025-05-17"),
                second.held("meeting", ANN, BOB, "grp.aides").on("2025-05-17")))
        .hasSize(1);
  }

  @Test
  void theStateOfOneOfTwoLeadersIsNoThirdSide() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-17"),
                second.held("call", ANN, BOB, "cty.AAA@AAA").on("2025-05-17")))
        .hasSize(1);
  }

  @Test
  void aVisitIsPaidToTheStateOfWhoeverReceivesTheVisitor() {
    EventRecord visit =
        only(
            first.held("visit").with(Role.VISITOR, ANN).with(Role.HOST, BOB).on("2025-05-17"),
            second
                .held("visit")
                .with(Role.VISITOR, ANN)
                .with(Role.HOST, "cty.BBB@BBB")
                .on("2025-05-17"),
            Tell.page("third", "2025-05-18")
                .held("visit")
                .with(Role.VISITOR, ANN)
                .at("loc.river", "BBB")
                .on("2025-05-17"));

    assertThat(visit.tellings()).hasSize(3);
  }

  @Test
  void warningsInOppositeDirectionsAreTwo() {
    assertThat(
            records(
                first
                    .held("warning")
                    .with(Role.ACTOR, ANN)
                    .with(Role.RECIPIENT, BOB)
                    .on("2025-05-17"),
                second
                    .held("warning")
                    .with(Role.ACTOR, BOB)
                    .with(Role.RECIPIENT, ANN)
                    .on("2025-05-17")))
        .hasSize(2);
  }

  // --- plans and outcomes

  @Test
  void aPlanThatWasHeldIsCodedAsHeldWhicheverWasToldFirst() {
    EventRecord held =
        only(
            first.planned("call", ANN, BOB).on("2025-05-19"),
            Tell.page("later", "2025-05-20").held("call", ANN, BOB).on("2025-05-19"));
    EventRecord planned = only(first.planned("call", ANN, BOB).on("2025-05-19"));

    assertThat(held.type()).isEqualTo("CONSULT");
    assertThat(planned.type()).isEqualTo("AGREE");
  }

  @Test
  void aPlanAndItsOutcomeAreOneRecordWithHistory() {
    EventRecord call =
        only(
            first.planned("call", ANN, BOB).on("2025-05-19"),
            Tell.page("later", "2025-05-19").held("call", ANN, BOB).on("2025-05-19"));

    assertThat(call.status()).isEqualTo(Status.HELD);
    assertThat(call.history())
        .extracting(EventRecord.Step::status)
        .containsExactly(Status.PLANNED, Status.HELD);
  }

  @Test
  void aPlanRepeatedAfterTheEventDoesNotUndoIt() {
    assertThat(
            only(
                    Tell.page("a", "2025-05-19").held("call", ANN, BOB).on("2025-05-19"),
                    Tell.page("b", "2025-05-20").planned("call", ANN, BOB).on("2025-05-19"))
                .status())
        .isEqualTo(Status.HELD);
  }

  @Test
  void aCancelledPlanIsCancelledFromThatDayOn() {
    assertThat(
            only(
                    first.planned("summit", ANN, BOB).on("2025-05-25"),
                    second.told(Status.CANCELLED, "summit", ANN, BOB))
                .status())
        .isEqualTo(Status.CANCELLED);
  }

  @Test
  void aPostponementWithoutPlaceIsOfTheLoosePlanOfThePair() {
    EventRecord summit =
        only(
            first.planned("meeting", ANN, BOB).at("loc.island", "CCC").loose(),
            second.told(Status.POSTPONED, "summit", ANN, BOB));

    assertThat(summit.status()).isEqualTo(Status.POSTPONED);
  }

  @Test
  void plansAnnouncedFarApartAreDifferentPlans() {
    assertThat(
            records(
                Tell.page("spring", "2025-02-12").planned("summit", ANN, BOB).shift(0, null),
                Tell.page("autumn", "2025-10-16").planned("summit", ANN, BOB).shift(0, null)))
        .hasSize(2);
  }

  @Test
  void plansWithoutDateOfOneAnnouncementAreOnePlan() {
    assertThat(
            records(
                first.planned("summit", ANN, BOB).shift(0, null),
                second.planned("summit", ANN, BOB).shift(0, null)))
        .hasSize(1);
  }

  @Test
  void plansForTwoPlacesStayApart() {
    assertThat(
            records(
                first.planned("summit", ANN, BOB).at("loc.harbour", "AAA"),
                second.planned("summit", ANN, BOB).at("loc.island", "CCC")))
        .hasSize(2);
  }

  @Test
  void aPlanThatHangsOnAConditionIsNotTheFixedOne() {
    assertThat(
            records(
                first.planned("meeting", ANN, BOB).loose(),
                second.planned("meeting", ANN, BOB).during("2025-05-19", "2025-05-25")))
        .hasSize(2);
  }

  @Test
  void plansForOnePlaceWithAndWithoutAWindowAreOne() {
    EventRecord summit =
        only(
            first.planned("summit", ANN, BOB).at("loc.island", "CCC").shift(0, null),
            second
                .planned("meeting", ANN, BOB)
                .at("loc.island", "CCC")
                .during("2025-05-17", "2025-05-31"));

    assertThat(summit.time().to()).isEqualTo("2025-05-31");
    assertThat(summit.status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void onePageThatTellsACallAndAnotherOneToComeTellsTwo() {
    assertThat(
            records(
                first.held("call", ANN, BOB).on("2025-05-17"),
                first.planned("call", ANN, BOB).shift(0, null)))
        .hasSize(2);
  }

  // --- dates from other pages

  @Test
  void aListWithoutYearsTakesItsYearFromADatedPage() {
    Tell.Page list = Tell.undated("list");
    List<EventRecord> records =
        records(
            Tell.page("old", "2025-02-12").held("call", ANN, BOB).on("2025-02-12"),
            list.held("call", ANN, BOB).monthDay(2, 12),
            list.held("call", ANN, BOB).monthDay(3, 18),
            list.held("call", ANN, BOB).nightBefore(8, 19),
            list.held("call", ANN, BOB).weekday(DayOfWeek.THURSDAY, 0, 0).daysAfterLast(59).main());

    assertThat(records)
        .extracting(r -> r.time().from())
        .containsExactly(
            LocalDate.parse("2025-02-12"),
            LocalDate.parse("2025-03-18"),
            LocalDate.parse("2025-08-18"),
            LocalDate.parse("2025-10-16"));
    assertThat(records.get(3).time().how()).isEqualTo(How.DERIVED);
    assertThat(records.get(3).time().why()).contains("call of 2025-02-12");
    assertThat(records.get(0).tellings()).hasSize(2);
  }

  @Test
  void aListWithoutYearsStaysOpenWhenNoOtherPageDatesOneOfIts() {
    Tell.Page list = Tell.undated("list");
    assertThat(
            records(
                list.held("call", ANN, BOB).monthDay(2, 12),
                list.held("call", ANN, BOB).monthDay(3, 18)))
        .hasSize(2)
        .allMatch(r -> !r.time().isDated());
  }

  @Test
  void whatAListCountsAsTheFirstKeepsItsOtherItemsAfterIt() {
    Tell.Page list = Tell.undated("list");
    List<EventRecord> records =
        records(
            Tell.page("old", "2025-02-12").held("call", ANN, BOB).on("2025-02-12"),
            list.held("call", ANN, BOB).monthDay(2, 12).nth(1, Value.Frame.OFFICE),
            list.held("call", ANN, BOB).monthDay(7, 3),
            list.held("call", ANN, BOB).monthDay(6, 14));

    assertThat(records)
        .extracting(r -> String.valueOf(r.time().from()))
        .containsExactly("2025-02-12", "2025-06-14", "2025-07-03");
  }

  @Test
  void tomorrowIsKnownOnceTheDayOfTheTextIs() {
    Tell.Page page = Tell.undated("open");
    List<EventRecord> records =
        records(
            Tell.page("old", "2025-05-19")
                .held("call", ANN, BOB)
                .on("2025-05-19")
                .lasting(90, Hedge.ABOUT),
            page.held("call", ANN, BOB).weekday(DayOfWeek.MONDAY, 0, 0).lasting(90, Hedge.ABOUT),
            page.planned("meeting", ANN, CID).shift(1, 1));

    assertThat(records).hasSize(2);
    assertThat(records.get(1).time().from()).isEqualTo("2025-05-20");
    assertThat(records.get(1).tellings().get(0).textDate()).isEqualTo("2025-05-19");
  }

  @Test
  void aWeekdayAloneDatesNothing() {
    assertThat(
            records(
                Tell.page("old", "2025-05-19").held("call", ANN, BOB).on("2025-05-19"),
                Tell.undated("open").held("call", ANN, BOB).weekday(DayOfWeek.MONDAY, -6, 0)))
        .hasSize(2);
  }

  @Test
  void aWeekdayWithASecondEventOfTheSameDaysDatesThePage() {
    Tell.Page open = Tell.undated("open");
    Tell.Page old = Tell.page("old", "2025-05-17");
    List<EventRecord> records =
        records(
            old.planned("call", ANN, BOB).on("2025-05-19"),
            old.planned("talks", ANN, CID).on("2025-05-19").soft(),
            open.held("call", ANN, BOB).weekday(DayOfWeek.MONDAY, -6, 0),
            open.held("call", ANN, CID).weekday(DayOfWeek.MONDAY, -6, 0));

    assertThat(records).hasSize(2).allMatch(r -> r.status() == Status.HELD);
  }

  @Test
  void twoWeeksThatExplainAPageEquallyWellLeaveItOpen() {
    Tell.Page open = Tell.undated("open");
    Tell.Page one = Tell.page("one", "2025-05-19");
    Tell.Page two = Tell.page("two", "2025-06-02");
    List<EventRecord> records =
        records(
            one.held("call", ANN, BOB).on("2025-05-19"),
            one.held("call", ANN, CID).on("2025-05-19"),
            two.held("call", ANN, BOB).on("2025-06-02"),
            two.held("call", ANN, CID).on("2025-06-02"),
            open.held("call", ANN, BOB).weekday(DayOfWeek.MONDAY, -6, 0),
            open.held("call", ANN, CID).weekday(DayOfWeek.MONDAY, -6, 0));

    assertThat(records).hasSize(6);
    assertThat(records.get(5).time().isDated()).isFalse();
  }
}
