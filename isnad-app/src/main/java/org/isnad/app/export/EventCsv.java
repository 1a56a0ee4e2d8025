package org.isnad.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.app.json.EventJson;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.mention.Name;
import org.isnad.record.Decision;
import org.isnad.record.EventRecord;
import org.isnad.record.Origin;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Records as a table for spreadsheets, a record a row. Several values of one cell are separated by
 * {@code "; "}. Cells hold no marks of direction.
 */
public final class EventCsv {
  /** Names of the columns. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "type",
          "mode",
          "cameo",
          "status",
          "from",
          "to",
          "precision",
          "how",
          "participants",
          "participants_en",
          "participants_ar",
          "place_en",
          "place_ar",
          "country",
          "minutes_min",
          "minutes_max",
          "hedge",
          "initiator",
          "initiator_en",
          "initiator_ar",
          "ordinal",
          "topics_ar",
          "outcomes_ar",
          "disagreements",
          "outlets",
          "documents",
          "origins",
          "origin_names",
          "review");

  private EventCsv() {}

  /**
   * Writes names of columns and rows; the writer stays open.
   *
   * @param bom whether to begin with a byte order mark, which some spreadsheets need to see UTF-8
   */
  public static void write(Collection<EventRecord> records, boolean bom, Writer to)
      throws IOException {
    // Not closed: the writer belongs to the caller.
    CsvWriter csv = Cells.table(COLUMNS, bom, to);
    for (EventRecord record : records) {
      csv.writeRecord(row(record));
    }
    csv.flush();
  }

  private static Iterable<String> row(EventRecord r) {
    Value.OfPlace place = r.place();
    JsonNode time = EventJson.node(r).get("time");
    Decision verdict = r.verdict();
    return Stream.of(
            r.id(),
            r.kind(),
            r.type(),
            r.mode(),
            r.cameo(),
            EventJson.name(r.status()),
            time.path("from").asString(""),
            time.path("to").asString(""),
            EventJson.name(r.time().precision()),
            EventJson.name(r.time().how()),
            people(r, a -> a.referent().entity().id()),
            people(r, a -> english(a.referent().entity().name())),
            people(r, a -> a.referent().entity().name().ar()),
            place == null ? null : place.en(),
            place == null ? null : place.ar(),
            place == null ? null : place.country(),
            lengths(r, d -> Cells.number(d.min())),
            lengths(r, d -> Cells.number(d.max())),
            lengths(r, d -> EventJson.hedge(d.hedge())),
            initiators(r, p -> p.who().entity().id()),
            initiators(r, p -> english(p.who().entity().name())),
            initiators(r, p -> p.who().entity().name().ar()),
            values(r, "ordinal", Value.OfOrdinal.class, o -> String.valueOf(o.n())),
            values(r, "topic", Value.OfText.class, Value.OfText::text),
            values(r, "outcome", Value.OfText.class, Value.OfText::text),
            join(r.disagreements().stream().map(d -> d.field())),
            join(r.tellings().stream().map(Telling::outlet)),
            join(r.tellings().stream().map(Telling::document)),
            r.origins().tellings().origins().isEmpty()
                ? null
                : Integer.toString(r.origins().tellings().origins().size()),
            join(r.origins().tellings().origins().stream().map(Origin::name)),
            verdict == null ? null : EventJson.name(verdict.act()))
        .map(Cells::of)
        .toList();
  }

  private static String people(
      EventRecord r, Function<org.isnad.event.Argument, @Nullable String> cell) {
    return join(r.participants().stream().map(cell));
  }

  private static String lengths(EventRecord r, Function<Value.OfDuration, @Nullable String> cell) {
    return values(r, "duration", Value.OfDuration.class, cell);
  }

  private static String initiators(EventRecord r, Function<Value.OfParty, @Nullable String> cell) {
    return values(r, "initiator", Value.OfParty.class, cell);
  }

  /** The cells of all different values of a field. */
  private static <V extends Value> String values(
      EventRecord r, String field, Class<V> type, Function<V, @Nullable String> cell) {
    return r.statements().stream()
        .filter(s -> s.field().equals(field))
        .map(Statement::value)
        .filter(type::isInstance)
        .map(type::cast)
        .distinct()
        .map(cell)
        .map(c -> c == null ? "" : c)
        .collect(Collectors.joining("; "));
  }

  private static String join(Stream<@Nullable String> cells) {
    return cells.filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
  }

  private static @Nullable String english(Name name) {
    return name.en();
  }
}
