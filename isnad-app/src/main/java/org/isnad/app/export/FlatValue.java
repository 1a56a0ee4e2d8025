package org.isnad.app.export;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.app.json.EventJson;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** Values of statements laid out in columns of their own. */
final class FlatValue {
  private FlatValue() {}

  /** Puts what a value holds into a row of statements. */
  static void into(Row row, Value value) {
    switch (value) {
      case Value.OfStatus status -> row.put("text", EventJson.name(status.status()));
      case Value.OfTime time -> time(row, time.time());
      case Value.OfPlace place ->
          named(row, new Name(place.ar(), place.en())).put("place", place.id());
      case Value.OfDuration d -> number(row, d.min(), d.max(), "minute", d.hedge());
      case Value.OfParty party -> who(row, party.who());
      case Value.OfText text -> row.put("text", text.text());
      case Value.OfOrdinal ordinal ->
          number(row, ordinal.n(), (double) ordinal.n(), "ordinal", Hedge.EXACT)
              .put("text", ordinal.scope())
              .put("from", ordinal.since())
              .put("to", ordinal.until());
      case Value.OfFrequency f ->
          number(row, f.n(), (double) f.n(), "times", f.hedge())
              .put("text", f.scope())
              .put("from", f.since())
              .put("to", f.until());
      case Value.OfInterval interval ->
          number(row, interval.days(), interval.days(), "day", interval.hedge())
              .put("text", interval.from());
      case Value.OfCount count ->
          number(row, count.min(), count.max(), count.unit(), count.hedge());
      case Value.OfRole role -> who(row, role.who()).put("text", role.claim());
      case Value.OfOrder order ->
          row.put("text", order.relation() + " " + order.kind()).put("who", ids(order.other()));
    }
  }

  private static Row number(Row row, double min, @Nullable Double max, String unit, Hedge hedge) {
    return row.put("min", Cells.number(min))
        .put("max", Cells.number(max))
        .put("unit", unit)
        .put("hedge", EventJson.hedge(hedge));
  }

  private static void time(Row row, TimeValue time) {
    row.put("from", time.from())
        .put("to", time.to())
        .put("precision", EventJson.name(time.precision()));
  }

  private static Row who(Row row, Referent who) {
    return named(row, who.entity().name()).put("who", who.entity().id());
  }

  private static Row named(Row row, Name name) {
    return row.put("name_ar", name.ar()).put("name_en", name.en());
  }

  private static String ids(List<Referent> who) {
    return who.stream().map(r -> r.entity().id()).collect(Collectors.joining("; "));
  }
}
