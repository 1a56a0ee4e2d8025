package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.junit.jupiter.api.Test;

/** What short stories tell of protests and of deeds of force. */
class ProtestStoriesTest {
  private static final LocalDate SUNDAY = LocalDate.of(2024, 3, 17);

  @Test
  void whatProtestersAskForBelongsToTheProtestThatWasToldBefore() {
    List<EventMention> told =
        of(
            "PROTEST",
            "تظاهر مئات العمال أمس أمام البرلمان. وطالب المتظاهرون الحكومة الأردنية بخفض الأسعار.");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().spans()).hasSize(2);
  }

  @Test
  void whatProtestersCarryIsNoStoryOfItsOwn() {
    List<EventMention> told = of("PROTEST", "ورفع المتظاهرون لافتات تندد بارتفاع الأسعار.");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().main()).isFalse();
  }

  @Test
  void thousandsOfProtestersWhoAskForSomethingAreAStoryOfTheirOwn() {
    List<EventMention> told = of("PROTEST", "وطالب آلاف المتظاهرين أمس برحيل الوزير.");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().main()).isTrue();
  }

  @Test
  void whoDoesSomethingWhileOthersProtestIsNotWhomTheyProtestAgainst() {
    String against = "تظاهر المئات في المدينة تنديدا بالغلاء";
    assertThat(target(against + "، وفرقت قوات الأمن المحتجين.")).isEmpty();
    assertThat(target(against + "، وقال وزير الداخلية إن الوضع هادئ.")).isEmpty();
    assertThat(target(against + " وهاجموا الشرطة بالحجارة.")).containsExactly("grp.police");
    assertThat(target(against + "، واعتقلت الشرطة عشرين منهم، ورددوا شعارات ضد الرئيس قيس سعيد."))
        .containsExactly("per.saied");
  }

  private static List<String> target(String page) {
    return ShortStory.ids(of("PROTEST", page).getFirst(), Role.RECIPIENT);
  }

  @Test
  void anAnnouncedDemonstrationIsPlanned() {
    List<EventMention> told = of("PROTEST", "أعلنت النقابة عن تظاهرة أمام البرلمان يوم الأربعاء.");
    assertThat(told).extracting(EventMention::status).containsExactly(Status.PLANNED);
  }

  @Test
  void theMarchOfAPersonIsACareer() {
    assertThat(of("PROTEST", "استعرض المعرض مسيرة الملك فيصل في الحكم.")).isEmpty();
  }

  @Test
  void anAttackMayBeTheSubjectThatHitsSomebody() {
    List<EventMention> told = of("ASSAULT", "استهدف هجوم انتحاري القوات الأميركية في كابل.");
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.RECIPIENT)).containsExactly("org.army.usa");
  }

  @Test
  void aNameAfterAManOfATradeSaysWhoHeIs() {
    List<EventMention> told = of("ASSAULT", "قتل المزارع ابراهيم صالحة بالرصاص قرب حقله.");
    assertThat(told).hasSize(1);
    assertThat(ShortStory.ids(told.getFirst(), Role.ACTOR)).isEmpty();
    assertThat(ShortStory.ids(told.getFirst(), Role.RECIPIENT)).hasSize(1);
  }

  private static List<EventMention> of(String type, String words) {
    return ShortStory.events(SUNDAY, words).stream().filter(e -> e.type().equals(type)).toList();
  }
}
