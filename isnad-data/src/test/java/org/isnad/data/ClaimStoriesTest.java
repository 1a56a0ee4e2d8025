package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.mention.TimeValue;
import org.junit.jupiter.api.Test;

/** What short stories claim of contacts: how often, how long, which one, how long after which. */
class ClaimStoriesTest {
  private static final LocalDate SUNDAY = LocalDate.of(2024, 3, 17);

  @Test
  void whatIsOnlyCountedIsNoContactOfItsOwn() {
    EventMention meeting =
        sole(
            "meeting",
            "التقى الرئيس الفرنسي إيمانويل ماكرون الرئيس الأوكراني فولوديمير زيلينسكي في باريس أمس.\n"
                + "وأجرى الرئيسان 18 مكالمة هاتفية خلال العام الماضي.");
    assertThat(values(meeting, "frequency"))
        .singleElement()
        .isInstanceOfSatisfying(
            Value.OfFrequency.class,
            f -> {
              assertThat(f.n()).isEqualTo(18);
              assertThat(f.kind()).isEqualTo("call");
            });
    assertThat(
            all(
                "meeting",
                "عقد الرئيس الفرنسي إيمانويل ماكرون والرئيس الأوكراني فولوديمير زيلينسكي 14 لقاء هذا العام."))
        .isEmpty();
  }

  @Test
  void theLengthOfSomethingElseIsNotThatOfTheMeeting() {
    for (String page :
        List.of(
            "وصل الرئيس الفرنسي إيمانويل ماكرون إلى القاهرة بعد رحلة استغرقت أربع ساعات والتقى الرئيس المصري عبد الفتاح السيسي.",
            "ألقى الرئيس الفرنسي إيمانويل ماكرون خطابا دام ساعة ثم التقى الرئيس المصري عبد الفتاح السيسي.")) {
      assertThat(values(sole("meeting", page), "duration")).isEmpty();
    }
    EventMention meeting =
        sole(
            "meeting",
            "التقى الرئيس الفرنسي إيمانويل ماكرون الرئيس المصري عبد الفتاح السيسي أمس في لقاء دام ساعة.\n"
                + "وكان قصر الإليزيه قد قال إن اللقاء سيستغرق ثلاث ساعات.");
    assertThat(values(meeting, "duration")).hasSize(1);
  }

  @Test
  void daysAreCountedFromTheContactToldBefore() {
    String met =
        "التقى الرئيس الفرنسي إيمانويل ماكرون الرئيس المصري عبد الفتاح السيسي في القاهرة في 14 نوفمبر 2022.\n";
    assertThat(sole("call", met + "وتحدث الرئيسان هاتفيا بعد ذلك بيومين.").time().from())
        .isEqualTo(LocalDate.of(2022, 11, 16));
    assertThat(sole("call", met + "وفي اليوم السابق تحدث الرئيسان هاتفيا.").time().from())
        .isEqualTo(LocalDate.of(2022, 11, 13));
    assertThat(
            sole(
                    "call",
                    "اتصل الرئيس الفرنسي إيمانويل ماكرون بالرئيس المصري عبد الفتاح السيسي عقب توليه منصبه مباشرة.")
                .time())
        .isEqualTo(TimeValue.UNKNOWN);
  }

  @Test
  void theScopeOfANumberIsToldWhole() {
    EventMention call =
        sole(
            "call",
            "أجرى الرئيس الفرنسي إيمانويل ماكرون اتصالا هاتفيا مع الرئيس الروسي فلاديمير بوتين أمس.\n"
                + "وهذا هو ثالث اتصال بين الرئيسين منذ بدء الحرب في البلد المجاور.");
    assertThat(values(call, "ordinal"))
        .singleElement()
        .isInstanceOfSatisfying(
            Value.OfOrdinal.class,
            o -> assertThat(o.scope()).endsWith("منذ بدء الحرب في البلد المجاور"));
  }

  @Test
  void lessThanALengthIsADistanceOfThatLength() {
    EventMention call =
        sole(
            "call",
            "تحدث الرئيس الفرنسي إيمانويل ماكرون هاتفيا مع الرئيس الروسي فلاديمير بوتين أمس بعد أقل من أسبوعين على آخر مكالمة بينهما.");
    assertThat(values(call, "interval"))
        .singleElement()
        .isInstanceOfSatisfying(Value.OfInterval.class, i -> assertThat(i.days()).isEqualTo(14));
  }

  @Test
  void theNumberOfAVisitOrOfALeaderIsNoneOfTheMeeting() {
    for (String claim :
        List.of("في أول زيارة رسمية له منذ انتخابه", "وهو أول زعيم أجنبي يلتقيه منذ انتخابه")) {
      EventMention meeting =
          sole(
              "meeting",
              "استقبل الرئيس الفرنسي إيمانويل ماكرون الرئيس الأوكراني فولوديمير زيلينسكي أمس "
                  + claim
                  + ".");
      assertThat(values(meeting, "ordinal")).isEmpty();
    }
  }

  @Test
  void aVisitHasTheLengthThatItIsToTake() {
    EventMention visit =
        sole(
            "visit",
            "وصل الرئيس الفرنسي إيمانويل ماكرون أمس إلى القاهرة في زيارة رسمية ستستغرق ثلاثة أيام.");
    assertThat(values(visit, "duration")).hasSize(1);
  }

  private static EventMention sole(String kind, String words) {
    List<EventMention> found = all(kind, words);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<EventMention> all(String kind, String words) {
    return ShortStory.events(SUNDAY, words).stream().filter(e -> e.kind().equals(kind)).toList();
  }

  private static List<Value> values(EventMention mention, String field) {
    return mention.statements().stream()
        .filter(s -> s.field().equals(field))
        .map(Statement::value)
        .toList();
  }
}
