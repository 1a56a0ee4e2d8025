package org.isnad.record;

import java.util.Map;
import java.util.function.BiFunction;
import org.isnad.event.Value;

/**
 * A length as the messages {@code length} and {@code length.after} of the data tell it.
 *
 * @param hours whole hours
 * @param minutes what remains, 0 to 59, rounded
 * @param both {@code yes} where there are hours and minutes, {@code none} where the length is less
 *     than half a minute, else {@code no}
 */
public record HoursAndMinutes(long hours, long minutes, String both) {
  private static final int HOUR = 60;

  /** Of a length in minutes. */
  public static HoursAndMinutes of(double minutes) {
    long whole = Math.round(minutes);
    boolean both = whole >= HOUR && whole % HOUR > 0;
    return new HoursAndMinutes(
        whole / HOUR, whole % HOUR, whole == 0 ? "none" : both ? "yes" : "no");
  }

  /** What fills the messages. */
  public Map<String, Object> values() {
    return Map.of("hours", hours, "minutes", minutes, "both", both);
  }

  /**
   * What fills a message {@code value.duration.…}: each bound as it stands alone, and as it stands
   * after a word that governs it.
   *
   * @param say gives the sentence of an id, filled
   */
  public static Map<String, Object> bounds(
      Value.OfDuration length, BiFunction<String, Map<String, Object>, String> say) {
    Map<String, Object> min = of(length.min()).values();
    Double upper = length.max();
    Map<String, Object> max = upper == null ? min : of(upper).values();
    return Map.of(
        "min", say.apply("length", min),
        "max", say.apply("length", max),
        "after_min", say.apply("length.after", min),
        "after_max", say.apply("length.after", max));
  }
}
