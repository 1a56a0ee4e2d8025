package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.isnad.event.EventMention;
import org.isnad.event.Status;
import org.isnad.event.Value.Frame;
import org.isnad.mention.Hedge;
import org.isnad.mention.PartOfDay;
import org.junit.jupiter.api.Test;

/**
 * Five pages on one series of calls: two with a date, three without; one lists the calls of the
 * year by day and month only, one announces what another reports.
 */
class FivePagesTest {
  private static final String ANN = "per.ann@AAA";
  private static final String BOB = "per.bob@BBB";
  private static final String CID = "per.cid@CCC";
  private static final String[] PAIR = {ANN, BOB};

  private static final RecordBuilder BUILDER = new RecordBuilder(Records.LEXICON);

  private static List<EventMention> mentions() {
    List<Tell> all = new ArrayList<>();
    announcement(Tell.page("announcement", "2025-05-17"), all);
    february(Tell.page("february", "2025-02-12"), all);
    may(Tell.undated("may"), all);
    list(Tell.undated("list"), all);
    evening(Tell.undated("evening"), all);
    return all.stream().map(Tell::ok).toList();
  }

  private static void announcement(Tell.Page page, List<Tell> all) {
    all.add(page.planned("call", PAIR).on("2025-05-19").main());
    all.add(
        page.planned("talks", ANN, CID).soft().on("2025-05-19").order("after", "call", ANN, BOB));
    all.add(page.planned("talks", ANN, "grp.allies").soft().on("2025-05-19"));
    all.add(page.held("talks", "cty.BBB@BBB", "cty.CCC@CCC").on("2025-05-16"));
  }

  private static void february(Tell.Page page, List<Tell> all) {
    all.add(
        page.held("call", PAIR)
            .on("2025-02-12")
            .lasting(90, Hedge.ABOUT)
            .nth(1, Frame.YEARS)
            .role(ANN, "former chief")
            .main());
    all.add(page.planned("summit", PAIR).shift(0, null));
  }

  private static void may(Tell.Page page, List<Tell> all) {
    all.add(
        page.held("call", PAIR)
            .weekday(DayOfWeek.MONDAY, -6, 0)
            .lasting(120, Hedge.MORE_THAN)
            .nth(2, Frame.OFFICE)
            .main());
    all.add(page.planned("call", PAIR).weekday(DayOfWeek.MONDAY, -6, 6));
    all.add(page.held("call", ANN, CID).order("before", "call", ANN, BOB));
    all.add(page.planned("call", ANN, CID).shift(0, null));
    all.add(page.planned("talks", ANN, "grp.allies").soft());
    all.add(page.planned("meeting", PAIR).loose());
    all.add(page.told(Status.ONGOING, "call", PAIR));
  }

  private static void list(Tell.Page page, List<Tell> all) {
    all.add(
        page.held("call", PAIR)
            .weekday(DayOfWeek.THURSDAY, 0, 0)
            .part(PartOfDay.EVENING)
            .nth(8, Frame.YEAR)
            .daysAfterLast(59)
            .main());
    all.add(page.held("call", PAIR).nightBefore(8, 19).by(ANN));
    all.add(page.held("call", PAIR).monthDay(7, 3));
    all.add(page.held("call", PAIR).monthDay(2, 12).nth(1, Frame.OFFICE));
    all.add(page.held("call", PAIR).monthDay(3, 18));
    all.add(page.held("call", PAIR).monthDay(5, 19));
    all.add(page.held("call", PAIR).monthDay(6, 4));
    all.add(page.held("talks", PAIR).soft().monthDay(6, 14));
    all.add(page.planned("summit", PAIR).at("loc.island", "DDD").shift(0, null));
    all.add(page.planned("meeting", ANN, CID).at("loc.study", "AAA").shift(1, 1));
  }

  private static void evening(Tell.Page page, List<Tell> all) {
    all.add(
        page.held("call", PAIR)
            .weekday(DayOfWeek.THURSDAY, -6, 0)
            .part(PartOfDay.EVENING)
            .lasting(150, Hedge.ABOUT)
            .by(BOB)
            .main());
    all.add(page.planned("summit", PAIR).at("loc.island", "DDD").shift(-6, 14));
    all.add(
        page.planned("meeting", ANN, CID).at("loc.palace", "AAA").weekday(DayOfWeek.FRIDAY, -5, 1));
  }

  private static List<EventRecord> records() {
    return BUILDER.build(mentions());
  }

  private static List<EventRecord> calls() {
    return records().stream()
        .filter(r -> r.kind().equals("call") && of(r, "per.ann", "per.bob"))
        .toList();
  }

  private static boolean of(EventRecord r, String... ids) {
    return Register.sides(r).containsAll(Arrays.asList(ids));
  }

  private static EventRecord the(Predicate<EventRecord> which) {
    List<EventRecord> found = records().stream().filter(which).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static EventRecord call(String day) {
    return the(r ->
        r.kind().equals("call")
            && of(r, "per.ann", "per.bob")
            && LocalDate.parse(day).equals(r.time().from()));
  }

  @Test
  void theEightCallsAreEightRecordsWithTheirDays() {
    assertThat(records().stream().filter(r -> of(r, "per.ann", "per.bob") && Register.isHeld(r)))
        .extracting(r -> String.valueOf(r.time().from()))
        .containsExactly(
            "2025-02-12",
            "2025-03-18",
            "2025-05-19",
            "2025-06-04",
            "2025-06-14",
            "2025-07-03",
            "2025-08-18",
            "2025-10-16");
  }

  @Test
  void everyCallHasItsOwnTellers() {
    assertThat(documents(call("2025-02-12"))).containsExactlyInAnyOrder("february", "list");
    assertThat(documents(call("2025-05-19")))
        .containsExactlyInAnyOrder("announcement", "may", "list");
    assertThat(documents(call("2025-10-16"))).containsExactlyInAnyOrder("list", "evening");
  }

  private static List<String> documents(EventRecord r) {
    return r.tellings().stream().map(Telling::document).toList();
  }

  @Test
  void thePlannedCallAndTheReportedOneShareAHistory() {
    assertThat(call("2025-05-19").status()).isEqualTo(Status.HELD);
    assertThat(call("2025-05-19").history())
        .extracting(EventRecord.Step::status)
        .contains(Status.PLANNED, Status.HELD);
  }

  @Test
  void threePlannedMeetingsOfOnePairStayThree() {
    List<EventRecord> plans =
        records().stream()
            .filter(r -> of(r, "per.ann", "per.bob") && r.status() == Status.PLANNED)
            .toList();

    assertThat(plans).hasSize(3);
    assertThat(plans)
        .filteredOn(r -> r.place() != null)
        .singleElement()
        .satisfies(r -> assertThat(documents(r)).containsExactlyInAnyOrder("list", "evening"));
  }

  @Test
  void theMeetingOfTheNextDayIsOneThoughOnePageSaysTomorrowAndTheOtherTheEve() {
    EventRecord meeting = the(r -> r.kind().equals("meeting") && of(r, "per.ann", "per.cid"));

    assertThat(meeting.time().from()).isEqualTo("2025-10-17");
    assertThat(documents(meeting)).containsExactlyInAnyOrder("list", "evening");
  }

  @Test
  void theSecondByOnePageIsTheThirdByTheListOfAnother() {
    assertThat(call("2025-05-19").disagreements())
        .extracting(Disagreement::field)
        .containsExactly("ordinal");
  }

  @Test
  void theEighthOfTheYearIsBorneOutAndTheDistanceFitsOneDateOfTheNight() {
    assertThat(call("2025-10-16").disagreements())
        .extracting(Disagreement::field)
        .containsExactly("interval");
  }

  @Test
  void lengthsAndInitiatorsOfDifferentCallsDoNotDisagree() {
    assertThat(calls())
        .flatExtracting(EventRecord::disagreements)
        .extracting(Disagreement::field)
        .containsExactlyInAnyOrder("office", "ordinal", "interval");
  }

  @Test
  void theOrderThatWasPlannedAndTheOneThatCameAreShown() {
    assertThat(records())
        .filteredOn(
            r -> r.disagreements().stream().anyMatch(d -> d.kind() == Disagreement.Kind.ORDER))
        .isNotEmpty()
        .allMatch(r -> of(r, "per.ann", "per.cid"));
  }

  @Test
  void orderAndRepetitionOfTheMentionsChangeNothing() {
    List<EventMention> mentions = mentions();
    String expected = BUILDER.build(mentions).toString();
    Random random = new Random(20250519);
    for (int i = 0; i < 60; i++) {
      List<EventMention> shuffled = new ArrayList<>(mentions);
      for (int k = 0; k < random.nextInt(10); k++) {
        shuffled.add(mentions.get(random.nextInt(mentions.size())));
      }
      Collections.shuffle(shuffled, random);
      assertThat(BUILDER.build(shuffled)).hasToString(expected);
    }
  }

  @Test
  void everySubsetOfThePagesGivesTheSameWhateverTheOrder() {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      List<EventMention> some =
          new ArrayList<>(mentions().stream().filter(m -> random.nextInt(3) > 0).toList());
      String expected = BUILDER.build(some).toString();
      Collections.shuffle(some, random);
      assertThat(BUILDER.build(some)).hasToString(expected);
    }
  }
}
