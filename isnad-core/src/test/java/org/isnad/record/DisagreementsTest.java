package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.isnad.attribution.Link;
import org.isnad.event.EventMention;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.event.Value.Frame;
import org.isnad.mention.Hedge;
import org.isnad.record.ClaimCheck.Verdict;
import org.isnad.record.Disagreement.Kind;
import org.junit.jupiter.api.Test;

class DisagreementsTest {
  private static final String ANN = "per.ann@AAA";
  private static final String BOB = "per.bob@BBB";
  private static final String CID = "per.cid@CCC";

  private final Tell.Page first = Tell.page("first", "2025-05-20");
  private final Tell.Page second = Tell.page("second", "2025-05-21");

  private static List<EventRecord> records(Tell... tellings) {
    List<EventMention> mentions = new ArrayList<>();
    Arrays.stream(tellings).map(Tell::ok).forEach(mentions::add);
    return new RecordBuilder(Records.LEXICON).build(mentions);
  }

  private static List<Disagreement> found(Tell... tellings) {
    return records(tellings).stream().flatMap(r -> r.disagreements().stream()).toList();
  }

  private Tell call(Tell.Page page) {
    return page.held("call", ANN, BOB).on("2025-05-19");
  }

  @Test
  void lengthsThatCannotBothHoldAreShownWithTheirTellersInBothLanguages() {
    List<Disagreement> found =
        found(call(first).lasting(90, Hedge.ABOUT), call(second).lasting(180, Hedge.EXACT));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Kind.CONFLICT);
    assertThat(found.get(0).statements()).hasSize(2);
    assertThat(found.get(0).findingEn())
        .isEqualTo("en length: first says about after 1h30; second says 3h0 no");
    assertThat(found.get(0).findingAr()).startsWith("ar length");
  }

  @Test
  void aSpeakerWhomThePageLeavesUnnamedIsToldAsSuch() {
    List<Disagreement> found =
        found(
            call(first).says("initiator", new Value.OfParty(Tell.party(ANN)), Link.UNNAMED),
            call(second).by(BOB));

    assertThat(found)
        .singleElement()
        .satisfies(d -> assertThat(d.findingEn()).contains("nobody named in first says"));
  }

  @Test
  void aboutAnHourAndAHalfAndMoreThanAnHourAgree() {
    assertThat(
            found(call(first).lasting(90, Hedge.ABOUT), call(second).lasting(60, Hedge.MORE_THAN)))
        .isEmpty();
  }

  @Test
  void lengthsOfTwoCallsAreNoDisagreement() {
    assertThat(
            found(
                call(first).lasting(90, Hedge.EXACT),
                second.held("call", ANN, BOB).on("2025-05-21").lasting(150, Hedge.EXACT)))
        .isEmpty();
  }

  @Test
  void twoPeopleNamedAsInitiatorAreAConflict() {
    assertThat(found(call(first).by(ANN), call(second).by(BOB)))
        .extracting(Disagreement::field)
        .containsExactly("initiator");
  }

  @Test
  void aLeaderAndHisOfficeAsInitiatorAgree() {
    assertThat(found(call(first).by(BOB), call(second).by("org.court@BBB"))).isEmpty();
  }

  @Test
  void wordsOfQualityNeverDisagree() {
    assertThat(
            found(
                call(first).says("quality", new Value.OfText("frank"), "Ann"),
                call(second).says("quality", new Value.OfText("warm"), "Bob")))
        .isEmpty();
  }

  @Test
  void heldAndDeniedIsAConflictOfBothTellers() {
    List<Disagreement> found =
        found(call(first), second.told(Status.DENIED, "call", ANN, BOB).on("2025-05-19"));

    assertThat(found).extracting(Disagreement::field).containsExactly("status");
    assertThat(found.get(0).findingEn()).contains("first says held", "second says denied");
  }

  @Test
  void aRoleThatClashesWithTheDatedOfficesIsFlagged() {
    assertThat(found(call(first).role(ANN, "former chief")))
        .singleElement()
        .satisfies(d -> assertThat(d.kind()).isEqualTo(Kind.ROLE))
        .satisfies(d -> assertThat(d.field()).isEqualTo("office"))
        .satisfies(d -> assertThat(d.findingEn()).contains("first says former chief"));
  }

  // --- claims of count

  private Tell[] threeCalls(Tell third) {
    Tell.Page list = Tell.page("list", "2025-12-01");
    return new Tell[] {
      list.held("call", ANN, BOB).on("2025-02-12"),
      list.held("call", ANN, BOB).on("2025-03-18"),
      third
    };
  }

  @Test
  void aCountThatAnotherPagesListExceedsIsShown() {
    assertThat(found(threeCalls(call(first).nth(2, Frame.YEAR))))
        .singleElement()
        .satisfies(d -> assertThat(d.kind()).isEqualTo(Kind.ARITHMETIC))
        .satisfies(d ->
            assertThat(d.findingEn())
                .isEqualTo("first: number 2; the register has 3 since 2025-01-01"));
  }

  @Test
  void aCountThatTheRegisterBearsOutIsNoDisagreement() {
    assertThat(found(threeCalls(call(first).nth(3, Frame.YEAR)))).isEmpty();
  }

  @Test
  void aCountAboveWhatTheRegisterHoldsCannotBeChecked() {
    Tell[] tellings = threeCalls(call(first).nth(7, Frame.YEAR));
    List<EventRecord> records = records(tellings);

    assertThat(records).allMatch(r -> r.disagreements().isEmpty());
    assertThat(claims(records))
        .singleElement()
        .satisfies(c -> assertThat(c.verdict()).isEqualTo(Verdict.UNVERIFIABLE));
  }

  @Test
  void howOftenTheyTalkedIsHeldToTheCallsUpToThatOneWithItOrWithoutIt() {
    assertThat(verdict(call(first).times(3, Hedge.EXACT, Frame.YEAR))).isEqualTo(Verdict.BORNE_OUT);
    assertThat(verdict(call(first).times(2, Hedge.EXACT, Frame.YEAR))).isEqualTo(Verdict.BORNE_OUT);
    assertThat(verdict(call(first).times(2, Hedge.MORE_THAN, Frame.YEAR)))
        .isEqualTo(Verdict.BORNE_OUT);
    assertThat(verdict(call(first).times(1, Hedge.EXACT, Frame.YEAR))).isEqualTo(Verdict.DIFFERS);
    assertThat(verdict(call(first).times(9, Hedge.EXACT, Frame.YEAR)))
        .isEqualTo(Verdict.UNVERIFIABLE);
    assertThat(found(threeCalls(call(first).times(1, Hedge.EXACT, Frame.YEAR))))
        .singleElement()
        .satisfies(d ->
            assertThat(d.findingEn())
                .isEqualTo("first: 1 times; the register has 3 since 2025-01-01"));
  }

  @Test
  void howManyCallsIsHeldToTheCallsAlsoWhereItIsToldBesideAMeeting() {
    assertThat(verdict(meeting().counting("call", 2, Hedge.EXACT, Frame.YEAR)))
        .isEqualTo(Verdict.BORNE_OUT);
    assertThat(verdict(meeting().counting("call", 1, Hedge.EXACT, Frame.YEAR)))
        .isEqualTo(Verdict.DIFFERS);
  }

  private Tell meeting() {
    return first.held("meeting", ANN, BOB).on("2025-05-19");
  }

  private Verdict verdict(Tell third) {
    return claims(records(threeCalls(third))).getFirst().verdict();
  }

  @Test
  void aCountOfCallsDoesNotCountMeetings() {
    Tell.Page list = Tell.page("list", "2025-12-01");
    assertThat(
            found(
                list.held("meeting", ANN, BOB).on("2025-02-12"),
                list.held("call", ANN, BOB).on("2025-03-18"),
                call(first).nth(2, Frame.YEAR)))
        .isEmpty();
  }

  @Test
  void theFirstOfItsKindClaimsNoCount() {
    assertThat(found(threeCalls(call(first).nth(1, null)))).isEmpty();
  }

  @Test
  void aCountSinceAReturnStartsAtTheEventThatAnotherPageCallsTheFirst() {
    Tell.Page list = Tell.page("list", "2025-12-01");
    assertThat(
            found(
                list.held("call", ANN, BOB).on("2024-12-12").nth(1, Frame.OFFICE),
                list.held("call", ANN, BOB).on("2025-03-18"),
                call(first).nth(2, Frame.OFFICE)))
        .singleElement()
        .satisfies(d -> assertThat(d.findingEn()).contains("3 since 2024-12-12"));
  }

  // --- claims of distance

  @Test
  void aDistanceThatOneDateOfANightGivesSaysWhich() {
    List<Disagreement> found =
        found(
            first.held("call", ANN, BOB).night("2025-08-18"),
            second.held("call", ANN, BOB).on("2025-10-16").daysAfterLast(59));

    assertThat(found)
        .singleElement()
        .satisfies(d -> assertThat(d.field()).isEqualTo("interval"))
        .satisfies(d ->
            assertThat(d.findingEn())
                .isEqualTo("second: 59 days after; from 2025-08-18, but 58 from 2025-08-19"));
  }

  @Test
  void aDistanceThatAnEventInBetweenContradictsIsShown() {
    assertThat(
            found(
                first.held("call", ANN, BOB).on("2025-09-16"),
                second.held("call", ANN, BOB).on("2025-10-16").daysAfterLast(59)))
        .hasSize(1);
  }

  @Test
  void aDistanceShorterThanTheRegisterGivesMayRestOnAnEventItLacks() {
    assertThat(
            found(
                first.held("call", ANN, BOB).on("2025-05-16"),
                second.held("call", ANN, BOB).on("2025-10-16").daysAfterLast(59)))
        .isEmpty();
  }

  // --- order

  @Test
  void aPlannedOrderAndTheOrderToldLaterAreShownSideBySide() {
    List<EventRecord> records =
        records(
            first
                .planned("talks", ANN, CID)
                .soft()
                .on("2025-05-19")
                .order("after", "call", ANN, BOB),
            second.held("call", ANN, CID).on("2025-05-19").order("before", "call", ANN, BOB));

    assertThat(records).hasSize(1);
    assertThat(records.get(0).disagreements())
        .singleElement()
        .satisfies(d -> assertThat(d.kind()).isEqualTo(Kind.ORDER))
        .satisfies(
            d -> assertThat(d.findingEn()).contains("first plan after", "second held before"));
  }

  @Test
  void theSameOrderToldFromEitherEventIsNoDisagreement() {
    assertThat(
            found(
                first.held("call", ANN, BOB).on("2025-05-19").order("before", "call", ANN, CID),
                second.held("call", ANN, CID).on("2025-05-19").order("after", "call", ANN, BOB)))
        .isEmpty();
  }

  // --- the answer card

  @Test
  void aSeriesAddsUpOnlyTheLengthsThatSomebodyTells() {
    List<EventRecord> records =
        records(
            first.held("call", ANN, BOB).on("2025-02-12").lasting(90, Hedge.ABOUT),
            first.held("call", ANN, BOB).on("2025-03-18"),
            second.held("call", ANN, BOB).on("2025-05-19").lasting(120, Hedge.MORE_THAN),
            second.planned("call", ANN, BOB).on("2025-06-19"));
    Series series = series(records);

    assertThat(series.held()).hasSize(3);
    assertThat(series.others()).hasSize(1);
    assertThat(series.known()).isEqualTo(2);
    assertThat(series.unknown()).isEqualTo(1);
    assertThat(series.minutes()).isEqualTo(new Series.Total(210, null));
  }

  private static Series series(List<EventRecord> records) {
    return Series.of(
        records,
        new Series.Question(Set.of("per.ann", "per.bob"), "call", null, null),
        Records.LEXICON);
  }

  private static List<ClaimCheck> claims(List<EventRecord> records) {
    return series(records).claims();
  }
}
