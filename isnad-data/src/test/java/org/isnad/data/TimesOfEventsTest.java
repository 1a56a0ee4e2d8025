package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value.OfStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a time of a sentence is: the event's or that of something else beside it. */
class TimesOfEventsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 3, 20);
  private static final String MET = "التقى الرئيس الكيني وليام روتو الرئيس السنغالي ماكي سال";

  @Test
  void aTimeInItsClauseIsTheEvents() {
    assertThat(day("التقى الرئيس الكيني وليام روتو أمس الرئيس السنغالي ماكي سال في نيروبي."))
        .isEqualTo(LocalDate.of(2024, 3, 19));
    assertThat(day(MET + " على هامش القمة المنعقدة في 5 مارس 2024."))
        .isEqualTo(LocalDate.of(2024, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " الذي وصل قبل خمسة أيام إلى نيروبي.",
        " على هامش القمة المقرر عقدها في 5 مايو 2024.",
        "، بينما تصل بعثة الأمم المتحدة غدا.",
        " في حين تجتمع اللجنة غدا.",
        " وذلك بعد تقرير صدر في 2 مارس 2024.",
      })
  void aTimeOfSomethingElseIsNot(String rest) {
    EventMention meeting = meeting(MET + rest);
    assertThat(meeting.status()).isEqualTo(Status.HELD);
    assertThat(meeting.time().from()).isEqualTo(LocalDate.of(2024, 3, 19));
    assertThat(meeting.time().to()).isEqualTo(WEDNESDAY);
  }

  @Test
  void theComingSummitIsNotTheMeetingThatWasHeld() {
    EventMention meeting = meeting(MET + " وبحثا القمة الأفريقية المقرر عقدها في مايو المقبل.");
    assertThat(
            meeting.statements().stream().map(Statement::value).filter(OfStatus.class::isInstance))
        .containsExactly(new OfStatus(Status.HELD));
  }

  @Test
  void whatWasDiscussedInACallComesLaterThanTheCall() {
    EventMention call =
        first(
            "بحث الرئيس الكيني وليام روتو مع الرئيس السنغالي ماكي سال في اتصال هاتفي الإعداد لبطولة مقررة في يونيو 2026.",
            "call");
    assertThat(call.status()).isEqualTo(Status.HELD);
    assertThat(call.time().to()).isEqualTo(WEDNESDAY);
  }

  @Test
  void daysAreCountedFromWhatHasADay() {
    assertThat(day("بعد يومين من إعلان الهدنة في 10 مارس، " + MET + "."))
        .isEqualTo(LocalDate.of(2024, 3, 12));
    assertThat(day(MET + " بعد ثلاثة أيام من الانتخابات التي جرت في 3 مارس 2024."))
        .isEqualTo(LocalDate.of(2024, 3, 6));
    assertThat(day(MET + " بعد يوم من الهجوم الذي وقع الاثنين."))
        .isEqualTo(LocalDate.of(2024, 3, 19));
    assertThat(day(MET + " أمس بعد يومين من الانتخابات.")).isEqualTo(LocalDate.of(2024, 3, 19));
  }

  @Test
  void aDayOfItsOwnStaysThatOfWhatWordsCountFrom() {
    String page = MET + " بعد يومين من وصوله إلى دكار في 3 مارس 2024.";
    assertThat(day(page)).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(first(page, "visit").time().from()).isEqualTo(LocalDate.of(2024, 3, 3));
  }

  /** The only day of the meeting. */
  private static LocalDate day(String page) {
    EventMention meeting = meeting(page);
    assertThat(meeting.time().from()).isEqualTo(meeting.time().to());
    return meeting.time().from();
  }

  private static EventMention meeting(String page) {
    return first(page, "meeting");
  }

  private static EventMention first(String page, String kind) {
    List<EventMention> events = ShortStory.events(WEDNESDAY, page);
    return events.stream()
        .filter(e -> e.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " among " + events));
  }
}
