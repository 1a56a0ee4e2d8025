package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days of entries that give a clock alone. */
class EntryDaysTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 17);

  @Test
  void withoutAnyDayOnThePageTheyStayWithoutOne() {
    assertThat(days(PublicationDate.UNKNOWN, PublicationDate.UNKNOWN, "10:00", "09:00"))
        .containsExactly(null, null);
  }

  @Test
  void theNewestIsOfTheDayOfTheLastChange() {
    PublicationDate changed = at("2031-05-19T01:00:00+03:00");
    assertThat(days(at("2031-05-17T08:00:00+03:00"), changed, "00:30", "22:00", "23:30"))
        .containsExactly(DAY.plusDays(2), DAY.plusDays(1), DAY.plusDays(1));
  }

  @Test
  void aClockAfterTheLastChangeIsOfTheDayBefore() {
    PublicationDate changed = at("2031-05-18T00:05:00+03:00");
    assertThat(days(at("2031-05-17T08:00:00+03:00"), changed, "23:50", "22:00"))
        .containsExactly(DAY, DAY);
  }

  @Test
  void aStampNearTheOldestEntryIsTheBeginningOfThePage() {
    assertThat(
            days(
                at("2031-05-17T18:00:00+03:00"),
                PublicationDate.UNKNOWN,
                "01:00",
                "22:00",
                "18:05"))
        .containsExactly(DAY.plusDays(1), DAY, DAY);
  }

  @Test
  void aStampNearTheNewestEntryIsTheLastChange() {
    assertThat(
            days(
                at("2031-05-17T01:05:00+03:00"),
                PublicationDate.UNKNOWN,
                "01:00",
                "22:00",
                "18:05"))
        .containsExactly(DAY, DAY.minusDays(1), DAY.minusDays(1));
  }

  @Test
  void anEntryALittleOutOfPlaceIsNoNight() {
    assertThat(
            days(
                at("2031-05-17T20:00:00+03:00"),
                PublicationDate.UNKNOWN,
                "18:40",
                "18:55",
                "17:00"))
        .containsOnly(DAY);
  }

  @Test
  void clocksThatGoRoundEitherWayGetNoDay() {
    assertThat(days(at("2031-05-17T20:00:00+03:00"), PublicationDate.UNKNOWN, "12:00", "00:00"))
        .containsExactly(null, null);
  }

  private static PublicationDate at(String moment) {
    OffsetDateTime at = OffsetDateTime.parse(moment);
    return new PublicationDate(at.toLocalDate(), at.toLocalDate(), at, How.METADATA, moment, null);
  }

  private static List<@Nullable LocalDate> days(
      PublicationDate published, PublicationDate modified, String... clocks) {
    List<LivePage.Mark> marks = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (String clock : clocks) {
      Span span = new Span(marks.size() * 10, marks.size() * 10 + 5);
      LocalTime time = LocalTime.parse(clock);
      marks.add(new LivePage.Mark(span, null, time, null, How.UNKNOWN, true, clock));
      spans.add(span);
    }
    List<@Nullable LocalDate> days = new ArrayList<>();
    EntryDays.of(marks, spans, published, modified, null).forEach(e -> days.add(e.day()));
    return days;
  }
}
