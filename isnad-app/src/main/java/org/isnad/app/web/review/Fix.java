package org.isnad.app.web.review;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.app.review.Item;
import org.isnad.app.web.FilterForm.Choice;
import org.isnad.app.web.Line;
import org.isnad.app.web.Values;
import org.isnad.event.Statement;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.mention.TimeValue;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which a right value is given, filled with the one that was read.
 *
 * @param field the field of the event
 * @param label the field in words
 * @param options values to choose from; empty where the value is written
 * @param first first day, of a time
 * @param last last day, of a time
 * @param hours whole hours, of a duration
 * @param minutes the rest, of a duration
 * @param text words, of a place, a topic, an outcome, a quality
 */
public record Fix(
    String field,
    Line label,
    List<Choice> options,
    String first,
    String last,
    String hours,
    String minutes,
    String text) {
  private static final int HOUR = 60;
  private static final Set<String> FIELDS =
      Set.of("time", "status", "place", "duration", "initiator", "topic", "outcome", "quality");

  /** The values of an item that can be mended. */
  static List<Fix> of(Item item, Values values) {
    Statement statement = item.statement();
    if (statement == null) {
      return Stream.of("status", "time")
          .map(f -> of(f, current(f, item.record()), item.record(), values))
          .toList();
    }
    return FIELDS.contains(statement.field())
        ? List.of(of(statement.field(), statement.value(), item.record(), values))
        : List.of();
  }

  private static Value current(String field, EventRecord record) {
    return field.equals("time")
        ? new Value.OfTime(record.time())
        : new Value.OfStatus(record.status());
  }

  private static Fix of(String field, Value value, EventRecord record, Values values) {
    TimeValue time = value instanceof Value.OfTime t ? t.time() : null;
    long length = value instanceof Value.OfDuration d ? minutes(d) : 0;
    return new Fix(
        field,
        values.field(field),
        options(field, value, record, values),
        time == null ? "" : text(time.from()),
        time == null ? "" : text(time.to()),
        length == 0 ? "" : Long.toString(length / HOUR),
        length == 0 ? "" : Long.toString(length % HOUR),
        words(value));
  }

  private static long minutes(Value.OfDuration duration) {
    Double most = duration.max();
    return Math.round(duration.min() > 0 || most == null ? duration.min() : most);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String words(Value value) {
    return switch (value) {
      case Value.OfPlace place -> place.ar();
      case Value.OfText text -> text.text();
      default -> "";
    };
  }

  private static List<Choice> options(
      String field, Value value, EventRecord record, Values values) {
    return switch (field) {
      case "status" ->
          Arrays.stream(Status.values())
              .map(s ->
                  new Choice(Values.code(s), values.status(s), value.equals(new Value.OfStatus(s))))
              .toList();
      case "initiator" ->
          record.participants().stream()
              .map(a ->
                  new Choice(
                      a.referent().entity().id(),
                      values.person(a.referent()),
                      value instanceof Value.OfParty p
                          && p.who().entity().id().equals(a.referent().entity().id())))
              .distinct()
              .toList();
      case "duration" ->
          Stream.of(Hedge.EXACT, Hedge.ABOUT, Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.BETWEEN)
              .map(h ->
                  new Choice(
                      Values.code(h),
                      values.hedge(h),
                      value instanceof Value.OfDuration d && d.hedge() == h))
              .toList();
      default -> List.of();
    };
  }
}
