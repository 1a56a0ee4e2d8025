package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.event.Argument;
import org.isnad.event.EventMention;
import org.junit.jupiter.api.Test;

/** Whom pronouns and words such as "the two men" mean by the page and by their own sentence. */
class BackReferencesTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 3, 20);

  @Test
  void theTwoPresidentsAreThoseWhoWereToldToMeet() {
    String after = " ثم اجتمع الرئيسان بوزير الخارجية الأردني أيمن الصفدي.";
    assertThat(told("التقى الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال في نيروبي." + after))
        .containsExactly("meeting per.ruto per.sall", "meeting per.ruto per.safadi per.sall");
    assertThat(told("التقى الرئيس الفرنسي إيمانويل ماكرون والرئيس الكيني وليام روتو." + after))
        .contains("meeting per.macron per.ruto per.safadi");
  }

  @Test
  void theirMeetingIsThatOfTheTwoPeopleBeforeIt() {
    assertThat(
            told(
                "بحث الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال أسعار الحبوب خلال لقائهما في نيروبي."))
        .containsExactly("meeting per.ruto per.sall");
    assertThat(told("بحث الرئيس الكيني وليام روتو أسعار الحبوب خلال لقائهما في نيروبي.")).isEmpty();
  }

  @Test
  void whomHeReceivedAsTwoWereNamedLast() {
    assertThat(
            told(
                "زار الرئيس الكيني وليام روتو والرئيس السنغالي ماكي سال عمان، واستقبلهما ملك الأردن عبد الله الثاني."))
        .contains("meeting per.abdullah-ii per.ruto per.sall");
  }

  @Test
  void whoDidOneThingDidTheNextThatAndJoins() {
    assertThat(told("وصل الرئيس الكيني وليام روتو إلى عمان والتقى ملك الأردن عبد الله الثاني."))
        .contains("meeting per.abdullah-ii per.ruto");
  }

  @Test
  void theSubjectOfTheMainVerbIsAPartnerOfTheCallInIt() {
    assertThat(
            told(
                "شدد الرئيس الكيني وليام روتو خلال اتصال هاتفي مع الرئيس السنغالي ماكي سال على أهمية السلام."))
        .containsExactly("call per.ruto per.sall");
    assertThat(
            told(
                "خلال اتصال هاتفي مع الرئيس السنغالي ماكي سال، شدد الرئيس الكيني وليام روتو على أهمية السلام."))
        .containsExactly("call per.ruto per.sall");
  }

  @Test
  void aSentenceWithoutASubjectIsAboutWhomTheOneBeforeWasAbout() {
    String next = " وسيلتقي ملك الأردن عبد الله الثاني.";
    assertThat(told("وصل الرئيس الكيني وليام روتو إلى عمان الثلاثاء." + next))
        .contains("meeting per.abdullah-ii per.ruto");
    assertThat(told("هطل المطر على عمان الثلاثاء." + next)).isEmpty();
  }

  private static List<String> told(String text) {
    return ShortStory.events(WEDNESDAY, text).stream()
        .map(BackReferencesTest::contact)
        .collect(Collectors.toList());
  }

  private static String contact(EventMention mention) {
    return mention.participants().stream()
        .map(Argument::referent)
        .map(r -> r.entity().id())
        .filter(id -> id.startsWith("per."))
        .sorted()
        .distinct()
        .collect(Collectors.joining(" ", mention.kind() + " ", ""))
        .strip();
  }
}
