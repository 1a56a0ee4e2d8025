package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.record.Records.records;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.isnad.article.How;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.junit.jupiter.api.Test;

/** On which days events were that lists without years and pages without a date tell of. */
class PageDaysTest {
  private static final String ANN = "per.ann@AAA";
  private static final String BOB = "per.bob@BBB";
  private static final String CID = "per.cid@CCC";

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
