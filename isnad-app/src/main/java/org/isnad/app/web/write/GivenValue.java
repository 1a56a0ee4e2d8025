package org.isnad.app.web.write;

import java.util.function.Function;
import org.isnad.app.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A value as the fields of a form give it, put as the ledger writes it: a time is one or two days,
 * a duration hours and minutes with a hedge, all else one field.
 */
final class GivenValue {
  private static final int HOUR = 60;
  private static final String BETWEEN = "between";
  private static final String EXACT = "exact";

  private final Function<String, @Nullable String> fields;

  private GivenValue(Function<String, @Nullable String> fields) {
    this.fields = fields;
  }

  /**
   * The value of a form; empty when it gives none.
   *
   * @param field which field of the event is set
   * @param fields fields of the form by name
   * @throws Refusal when a part is no number or too little is given
   */
  static String of(String field, Function<String, @Nullable String> fields) {
    GivenValue given = new GivenValue(fields);
    String whole = given.part("value");
    if (!whole.isEmpty()) {
      return whole;
    }
    return switch (field) {
      case "time" -> given.days();
      case "duration" -> given.duration();
      default -> "";
    };
  }

  private String part(String name) {
    String value = fields.apply(name);
    return value == null ? "" : value.strip();
  }

  private String days() {
    String from = part("first");
    String to = part("last");
    return to.isEmpty() || to.equals(from) ? from : from + "/" + to;
  }

  private String duration() {
    long least = minutes("hours", "minutes");
    String hedge = part("hedge");
    if (hedge.equals(BETWEEN)) {
      return least + "-" + minutes("hours2", "minutes2");
    }
    return hedge.isEmpty() || hedge.equals(EXACT) ? Long.toString(least) : hedge + " " + least;
  }

  private long minutes(String hours, String minutes) {
    return HOUR * number(part(hours)) + number(part(minutes));
  }

  private static long number(String given) {
    if (given.isEmpty()) {
      return 0;
    }
    if (!given.matches("[0-9]{1,5}")) {
      throw new Refusal(Refusal.Cause.VALUE, "duration");
    }
    return Long.parseLong(given);
  }
}
