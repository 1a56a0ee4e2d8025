package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.record.Records.only;
import static org.isnad.record.Records.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.event.Role;
import org.isnad.mention.PartOfDay;
import org.isnad.mention.Precision;
import org.junit.jupiter.api.Test;

/** Which tellings are one event, and whose it is. */
class RecordBuilderTest {
  private static final String ANN = "per.ann@AAA";
  private static final String BOB = "per.bob@BBB";
  private static final String DAN = "per.dan@AAA";

  private final Tell.Page first = Tell.page("first", "2025-05-17");
  private final Tell.Page second = Tell.page("second", "2025-05-18");

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
}
