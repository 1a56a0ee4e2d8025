package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.How;
import org.isnad.article.PublicationDate;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** What short stories tell of protests and of deeds of force. */
class ProtestStoriesTest {
  private static final LocalDate SUNDAY = LocalDate.of(2024, 3, 17);
  private static final Isnad ISNAD = new Isnad(Lexicon.load(List.of()));

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
    assertThat(parties(told.getFirst(), Role.RECIPIENT)).containsExactly("org.army.usa");
  }

  @Test
  void aNameAfterAManOfATradeSaysWhoHeIs() {
    List<EventMention> told = of("ASSAULT", "قتل المزارع ابراهيم صالحة بالرصاص قرب حقله.");
    assertThat(told).hasSize(1);
    assertThat(parties(told.getFirst(), Role.ACTOR)).isEmpty();
    assertThat(parties(told.getFirst(), Role.RECIPIENT)).hasSize(1);
  }

  private static List<EventMention> of(String type, String words) {
    Article article =
        Article.builder("story", words)
            .published(PublicationDate.of(SUNDAY, How.METADATA, SUNDAY.toString(), null))
            .build();
    return ISNAD.read(article).events().stream().filter(e -> e.type().equals(type)).toList();
  }

  private static List<String> parties(EventMention mention, Role role) {
    return mention.participants().stream()
        .filter(a -> a.role() == role)
        .map(a -> a.referent().entity().id())
        .toList();
  }
}
