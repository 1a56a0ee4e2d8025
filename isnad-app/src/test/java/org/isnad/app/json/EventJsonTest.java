package org.isnad.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.util.List;
import org.isnad.app.Made;
import org.isnad.event.EventMention;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.page.Span;
import org.isnad.record.Disagreement;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void aRecordWithEveryKindOfValueFitsThePublishedSchema() throws IOException {
    assertThat(
            EventSchema.published()
                .validate(EventJson.line(record(Made.everyValue())), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoRecord() throws IOException {
    String line = EventJson.line(record(Made.everyValue()));
    assertThat(
            EventSchema.published()
                .validate(line.replace("\"held\"", "\"done\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            EventSchema.published()
                .validate(line.replace("\"minutes\"", "\"seconds\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void hedgesArePartOfALength() {
    assertThat(value(new Value.OfDuration(90, 90.0, Hedge.ABOUT)))
        .isEqualTo("{\"minutes\":{\"min\":90,\"max\":90},\"hedge\":\"about\"}");
    assertThat(value(new Value.OfDuration(120, null, Hedge.MORE_THAN)))
        .isEqualTo("{\"minutes\":{\"min\":120,\"max\":null},\"hedge\":\"more\"}");
    assertThat(value(new Value.OfDuration(120, null, Hedge.AT_LEAST)))
        .isEqualTo(
            "{\"minutes\":{\"min\":120,\"max\":null},\"hedge\":\"more\",\"inclusive\":true}");
    assertThat(value(new Value.OfDuration(0, 45.0, Hedge.LESS_THAN)))
        .isEqualTo("{\"minutes\":{\"min\":0,\"max\":45},\"hedge\":\"less\"}");
    assertThat(value(new Value.OfDuration(37.5, 40.0, Hedge.BETWEEN)))
        .isEqualTo("{\"minutes\":{\"min\":37.5,\"max\":40},\"hedge\":\"between\"}");
  }

  @Test
  void aMomentKeepsItsZoneAndADayIsADate() {
    JsonNode moment = MAPPER.readTree(value(Made.everyValue()[1]));
    assertThat(moment.get("from").asString()).isEqualTo("2031-04-02T10:00:00-04:00");
    assertThat(EventJson.node(record()).get("time").get("from").asString()).isEqualTo("2031-04-02");
  }

  @Test
  void whatIsNotKnownIsNullAndItsFieldStays() {
    JsonNode node = EventJson.node(record());
    assertThat(node.get("place").isNull()).isTrue();
    assertThat(node.get("tellings").get(0).get("agency").isNull()).isTrue();
  }

  private static String value(Value value) {
    return EventJson.node(record(value)).get("statements").get(0).get("value").toString();
  }

  private static EventRecord record(Value... values) {
    EventMention m = Made.call("a.txt", values);
    return new EventRecord(
        "call.1",
        m.coding(),
        new EventRecord.Settled(m.status(), m.participants(), m.time(), null),
        m.statements(),
        List.of(
            new Telling(
                List.of(m.id()),
                "a.txt",
                m.url(),
                m.outlet(),
                Made.DAY,
                null,
                true,
                Status.HELD,
                Made.DAY,
                List.of(new Span(0, 5)))),
        List.of(new EventRecord.Step(Made.DAY, Status.HELD, "a.txt")),
        EventRecord.Review.NONE.with(
            List.of(
                new Disagreement(
                    "duration", Disagreement.Kind.CONFLICT, List.of("s.1"), "خلاف", "a clash"))));
  }
}
