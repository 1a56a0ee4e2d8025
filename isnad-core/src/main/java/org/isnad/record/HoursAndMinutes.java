package org.isnad.record;

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
}
