package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.isnad.article.How;
import org.isnad.event.Argument;
import org.isnad.event.Coding;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events of somebody in the order of time. */
class TimelineTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

  @Test
  void eventsStandInOrderWithTheDaysBetweenAndThoseWithoutADayApart() {
    List<EventRecord> records =
        new ArrayList<>(
            List.of(
                call("b", DAY.plusDays(10)),
                call("a", DAY),
                call("c", DAY.plusDays(10)),
                call("d", null)));
    Timeline timeline = Timeline.of(records);
    assertThat(timeline.dated()).extracting(i -> i.record().id()).containsExactly("a", "b", "c");
    assertThat(timeline.dated()).extracting(Timeline.Item::gap).containsExactly(null, 10L, null);
    assertThat(timeline.undated()).extracting(EventRecord::id).containsExactly("d");
    Collections.shuffle(records, new Random(1));
    assertThat(Timeline.of(records)).isEqualTo(timeline);
  }

  @Test
  void companionsAreCountedAndTheMostFrequentIsFirst() {
    List<EventRecord> records = List.of(call("a", DAY), call("b", DAY.plusDays(3)));
    List<Timeline.Companion> companions = Timeline.companions(records, "per.alef");
    assertThat(companions).hasSize(1);
    assertThat(companions.get(0).entity().id()).isEqualTo("per.ba");
    assertThat(companions.get(0).events()).isEqualTo(2);
    assertThat(companions.get(0).last()).isEqualTo(DAY.plusDays(3));
  }

  @Test
  void officesReachFromTheFirstToTheLastTextThatGivesThem() {
    List<EventRecord> records =
        List.of(call("a", DAY), call("b", DAY.plusDays(3)), call("c", null));
    List<Timeline.Tenure> tenures = Timeline.tenures(records, "per.alef");
    assertThat(tenures).hasSize(1);
    assertThat(tenures.get(0).from()).isEqualTo(DAY);
    assertThat(tenures.get(0).to()).isEqualTo(DAY.plusDays(3));
    assertThat(tenures.get(0).events()).isEqualTo(3);
    assertThat(Timeline.tenures(records, "per.ba")).isEmpty();
  }

  private static EventRecord call(String id, @Nullable LocalDate day) {
    Referent.Office office = new Referent.Office("president", new Name("رئيس", "president"), "AAA");
    return new EventRecord(
        id,
        new Coding("call", "CONSULT", "phone", "041"),
        new EventRecord.Settled(
            Status.HELD,
            List.of(
                new Argument(Role.PARTY, person("per.alef", office), null),
                new Argument(Role.PARTY, person("per.ba", null), null)),
            day == null ? TimeValue.UNKNOWN : TimeValue.day(day, How.STATED, ""),
            null),
        List.of(),
        List.of(
            new Telling(
                List.of("m." + id),
                "d" + id,
                null,
                null,
                day,
                null,
                true,
                Status.HELD,
                day,
                List.of())),
        List.of(),
        EventRecord.Review.NONE);
  }

  private static Referent person(String id, Referent.@Nullable Office office) {
    return new Referent(new Entity(id, Entity.Kind.PERSON, new Name(id, id), "AAA"), office, null);
  }
}
