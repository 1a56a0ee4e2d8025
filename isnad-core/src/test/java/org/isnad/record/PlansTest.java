package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.record.Records.only;
import static org.isnad.record.Records.records;

import org.isnad.event.Status;
import org.junit.jupiter.api.Test;

/** What is told beforehand, and what becomes of it. */
class PlansTest {
  private static final String ANN = "per.ann@AAA";
  private static final String BOB = "per.bob@BBB";

  private final Tell.Page first = Tell.page("first", "2025-05-17");
  private final Tell.Page second = Tell.page("second", "2025-05-18");

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
}
