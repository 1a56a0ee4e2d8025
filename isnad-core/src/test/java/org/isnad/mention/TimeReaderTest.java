package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.isnad.article.How;
import org.isnad.mention.TimeMention.Anchor;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;

class TimeReaderTest {
  private final TimeReader times = new TimeReader(Examples.LEXICON);

  @Test
  void aWeekdayBesideAPastVerbIsTheLatestOneAndBesideAFutureVerbTheNext() {
    assertThat(from("2025-05-17", "أعلن الخميس موقفه")).isEqualTo(day("2025-05-15"));
    assertThat(from("2025-05-17", "أعلن أنه سيلتقي نظيره الاثنين")).isEqualTo(day("2025-05-19"));
    assertThat(from("2025-05-17", "من المقرر أن يصل الأحد")).isEqualTo(day("2025-05-18"));
    assertThat(from("2025-05-17", "أعلن السبت موقفه")).isEqualTo(day("2025-05-17"));
  }

  @Test
  void aPresentFormAfterDidNotIsPast() {
    assertThat(from("2025-05-17", "لم يصل الخميس")).isEqualTo(day("2025-05-15"));
  }

  @Test
  void lastAndNextNeverMeanTheDayItself() {
    assertThat(from("2025-05-17", "أعلن السبت الماضي")).isEqualTo(day("2025-05-10"));
    assertThat(from("2025-05-17", "أعلن السبت المقبل")).isEqualTo(day("2025-05-24"));
  }

  @Test
  void todayWithItsWeekdayCorrectsTheStampOfThePage() {
    Times found = times.read(Examples.published("2025-05-18", "أعلن أمس. وصل اليوم السبت."));
    assertThat(found.textDate()).isEqualTo(day("2025-05-17"));
    assertThat(found.mentions().getFirst().value().from()).isEqualTo(day("2025-05-16"));
    assertThat(found.mentions().getFirst().value().why()).contains("2025-05-18");
  }

  @Test
  void aStampThreeDaysOffIsNotMovedByItsWeekday() {
    Times found = times.read(Examples.published("2025-05-21", "وصل اليوم السبت"));
    assertThat(found.textDate()).isEqualTo(day("2025-05-21"));
  }

  @Test
  void aDayOfCaptureIsOnlyABound() {
    assertThat(times.read(Examples.captured("2015-07-24", "وصل اليوم الأحد")).textDate())
        .isEqualTo(day("2015-07-19"));
    assertThat(times.read(Examples.captured("2015-07-24", "وصل أمس")).textDate())
        .isEqualTo(day("2015-07-24"));
  }

  @Test
  void aTextOfWhichOnlyTheDayOfCaptureIsKnownMayBeOfTheDayBefore() {
    TimeMention yesterday = only(Examples.captured("2015-07-24", "وصل أمس"));
    assertThat(yesterday.value().from()).isEqualTo(day("2015-07-22"));
    assertThat(yesterday.value().to()).isEqualTo(day("2015-07-23"));
    assertThat(yesterday.value().precision()).isEqualTo(Precision.WINDOW);
    assertThat(yesterday.value().why()).contains("the day of capture, or the day before");
    assertThat(yesterday.timex()).isEqualTo("2015-07-23");
  }

  @Test
  void thePageOfTheWebThatTellsNoDayIsNotCountedFromTheDayItWasFetched() {
    Times found = times.read(Examples.fetched("2015-07-24", "وصل أمس. غادر اليوم الأحد."));
    assertThat(found.textDate()).isNull();
    assertThat(found.mentions().getFirst().value().isDated()).isFalse();
  }

  @Test
  void aDayInFullOfTheWeekBeforeItWasFetchedSaysThatThePageIsNew() {
    Times found = times.read(Examples.fetched("2015-07-24", "وصل الأحد 19 يوليو 2015. غادر أمس."));
    assertThat(found.textDate()).isEqualTo(day("2015-07-24"));
    assertThat(
            times.read(Examples.fetched("2016-07-24", "وصل الأحد 19 يوليو. غادر أمس.")).textDate())
        .isNull();
  }

  @Test
  void todayWithAWeekdayIsThatDayWhateverTheDayOfTheText() {
    Times found =
        times.read(Examples.captured("2015-07-25", "أمس الجمعة. أمس الجمعة. اليوم الأحد."));
    assertThat(found.mentions().getLast().value().from()).isEqualTo(day("2015-07-26"));
  }

  @Test
  void aWeekdayBesideARelativeDayFixesTheDayOfACapturedText() {
    Times found = times.read(Examples.captured("2015-07-28", "وصل أمس الأحد. غادر اليوم."));
    assertThat(found.slack()).isZero();
    assertThat(found.mentions().getLast().value().from()).isEqualTo(day("2015-07-27"));
    assertThat(found.mentions().getLast().value().precision()).isEqualTo(Precision.DAY);
  }

  @Test
  void withoutADayOfTheTextRelativeValuesStayOpenWithTheirShift() {
    TimeMention tomorrow = only(Examples.undated("أعلن عن لقائه غدا"));
    assertThat(tomorrow.value().isDated()).isFalse();
    assertThat(tomorrow.anchor()).isEqualTo(Anchor.OPEN);
    assertThat(tomorrow.shift()).isEqualTo(1);
    TimeMention thursday = only(Examples.undated("أعلن الخميس"));
    assertThat(thursday.value().weekday()).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(thursday.value().shiftFrom()).isEqualTo(-6);
    assertThat(thursday.value().shiftTo()).isZero();
    assertThat(times.read(Examples.undated("وصل اليوم السبت")).textDate()).isNull();
  }

  @Test
  void aDayAndMonthWithoutYearKeepTheirPartsWhenNoYearCanBeTold() {
    TimeValue value = only(Examples.undated("التقيا في 3 يوليو")).value();
    assertThat(value.from()).isNull();
    assertThat(value.precision()).isEqualTo(Precision.UNKNOWN);
    assertThat(value.month()).isEqualTo(7);
    assertThat(value.day()).isEqualTo(3);
    assertThat(value.year()).isNull();
  }

  @Test
  void theYearOfADayAndMonthIsTheLatestThatFitsThePastOrTheFirstThatFitsTheFuture() {
    assertThat(from("2025-10-16", "التقيا في 3 يوليو")).isEqualTo(day("2025-07-03"));
    assertThat(from("2025-05-17", "التقيا في 3 يوليو")).isEqualTo(day("2024-07-03"));
    assertThat(from("2025-10-16", "سيلتقي نظيره في 3 يوليو")).isEqualTo(day("2026-07-03"));
    assertThat(from("2025-10-16", "التقيا في 3 يوليو الجاري")).isEqualTo(day("2025-07-03"));
  }

  @Test
  void aFullDateIsStatedAndNeedsNoAnchor() {
    TimeMention mention = only(Examples.undated("وصل في 24 شباط 2022"));
    assertThat(mention.value().from()).isEqualTo(day("2022-02-24"));
    assertThat(mention.value().how()).isEqualTo(How.STATED);
    assertThat(mention.anchor()).isEqualTo(Anchor.NONE);
  }

  @Test
  void twoDaysOfOneMonthAreTwoMentions() {
    List<TimeMention> found = read(Examples.published("2025-05-17", "التقيا في 12 و13 مايو"));
    assertThat(found).extracting(TimeMention::timex).containsExactly("2025-05-12", "2025-05-13");
    assertThat(found).extracting(TimeMention::text).containsExactly("12", "13 مايو");
  }

  @Test
  void aRangeSharesItsMonth() {
    TimeMention mention = only(Examples.published("2025-09-17", "التقيا من 5 إلى 8 يوليو"));
    assertThat(mention.value().from()).isEqualTo(day("2025-07-05"));
    assertThat(mention.value().to()).isEqualTo(day("2025-07-08"));
    assertThat(mention.value().precision()).isEqualTo(Precision.WINDOW);
  }

  @Test
  void aNightBelongsToTwoDates() {
    TimeValue to = only(Examples.published("2025-10-16", "وصل في ليلة 19 أغسطس الماضي")).value();
    assertThat(to.precision()).isEqualTo(Precision.NIGHT);
    assertThat(to.from()).isEqualTo(day("2025-08-18"));
    assertThat(to.to()).isEqualTo(day("2025-08-19"));
    TimeValue from = only(Examples.published("2025-05-17", "وصل ليل الخميس")).value();
    assertThat(from.from()).isEqualTo(day("2025-05-15"));
    assertThat(from.to()).isEqualTo(day("2025-05-16"));
  }

  @Test
  void anOpenNightIsKeptByTheDateItLeadsToOrTheWeekdayItBeginsOn() {
    TimeValue date = only(Examples.undated("وصل في ليلة 19 أغسطس")).value();
    assertThat(date.day()).isEqualTo(19);
    TimeValue weekday = only(Examples.undated("وصل ليلة الاثنين")).value();
    assertThat(weekday.weekday()).isEqualTo(DayOfWeek.SUNDAY);
  }

  @Test
  void aClockTimeTakesTheDayBesideItAndItsZone() {
    List<TimeMention> found =
        read(
            Examples.published(
                "2025-05-17",
                "سيلتقي نظيره الاثنين في الساعة العاشرة صباحا (14:00 بتوقيت غرينتش)"));
    assertThat(found)
        .extracting(TimeMention::timex)
        .containsExactly("2025-05-19", "2025-05-19T10:00", "2025-05-19T14:00Z");
    assertThat(found.get(1).value().clock()).isEqualTo(LocalTime.of(10, 0));
    assertThat(found.get(2).value().zone()).hasToString("UTC");
  }

  @Test
  void halfHoursAndPartsOfTheDayMoveAClockTime() {
    assertThat(only(Examples.published("2025-05-17", "وصل مساء أمس")).timex())
        .isEqualTo("2025-05-16TEV");
    assertThat(only(Examples.published("2025-05-17", "وصل الساعة الثامنة ونصف")).timex())
        .isEqualTo("2025-05-17T08:30");
  }

  @Test
  void aWeekCoversAllItsPossibleBeginnings() {
    TimeMention mention = only(Examples.published("2025-05-17", "التقيا الأسبوع الماضي"));
    assertThat(mention.timex()).isEqualTo("2025-W19");
    assertThat(mention.value().from()).isEqualTo(day("2025-05-04"));
    assertThat(mention.value().to()).isEqualTo(day("2025-05-16"));
  }

  @Test
  void withinSoLongLooksAheadInTheFutureAndBackInThePast() {
    TimeValue ahead = only(Examples.published("2025-10-16", "سيلتقي نظيره خلال أسبوعين")).value();
    assertThat(ahead.from()).isEqualTo(day("2025-10-16"));
    assertThat(ahead.to()).isEqualTo(day("2025-10-30"));
    TimeValue back = only(Examples.published("2025-10-16", "التقيا مرتين خلال أسبوعين")).value();
    assertThat(back.from()).isEqualTo(day("2025-10-02"));
    assertThat(back.to()).isEqualTo(day("2025-10-16"));
  }

  @Test
  void vagueTimesHaveNoInventedBounds() {
    TimeValue soon = only(Examples.published("2025-05-17", "يصل لاحقا")).value();
    assertThat(soon.from()).isEqualTo(day("2025-05-17"));
    assertThat(soon.to()).isNull();
    assertThat(only(Examples.undated("أعلن مؤخرا")).value().isDated()).isFalse();
  }

  @Test
  void atThatTimePointsToTheEventBefore() {
    assertThat(only(Examples.published("2025-05-17", "وصل آنذاك")).anchor())
        .isEqualTo(Anchor.PREVIOUS);
  }

  @Test
  void sinceADateKeepsItsOwnRule() {
    TimeMention mention = only(Examples.published("2025-05-17", "تحارب منذ 24 شباط 2022"));
    assertThat(mention.rule()).isEqualTo("since.date");
    assertThat(mention.text()).isEqualTo("24 شباط 2022");
  }

  @Test
  void insideAQuotationARelativeDayCountsFromTheDayItWasSaid() {
    List<TimeMention> found =
        read(
            Examples.published("2015-07-24", "أعلن الوزير الأربعاء. وأعلن الخميس «أن الجلسة غدا»"));
    TimeMention tomorrow = found.getLast();
    assertThat(tomorrow.value().from()).isEqualTo(day("2015-07-24"));
    assertThat(tomorrow.anchor()).isEqualTo(Anchor.PREVIOUS);
  }

  @Test
  void anIslamicDateIsConvertedByTheTablesOfUmmAlQura() {
    TimeMention mention = only(Examples.undated("صدر في 25 شوال 1436"));
    assertThat(mention.value().from()).isEqualTo(day("2015-08-10"));
    assertThat(mention.timex()).isEqualTo("H:1436-10-25");
  }

  @Test
  void aNoneRuleTakesItsWordsAway() {
    assertThat(read(Examples.published("2025-05-17", "وصل بعد صلاة الجمعة"))).isEmpty();
  }

  @Test
  void theSpanLeavesConjunctionsAndPrepositionsOutButKeepsTheArticle() {
    assertThat(only(Examples.published("2025-05-17", "والخميس، أعلن موقفه")).text())
        .isEqualTo("الخميس");
    assertThat(only(Examples.published("2025-05-17", "أعلن للسبت موعدا")).text()).endsWith("سبت");
  }

  @Test
  void anImpossibleDateStaysOpen() {
    assertThat(only(Examples.undated("وصل في 31 شباط 2022")).value().isDated()).isFalse();
  }

  private List<TimeMention> read(Text text) {
    return times.read(text).mentions();
  }

  private TimeMention only(Text text) {
    List<TimeMention> found = read(text);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private LocalDate from(String today, String text) {
    LocalDate from = only(Examples.published(today, text)).value().from();
    assertThat(from).isNotNull();
    return from == null ? LocalDate.MIN : from;
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
