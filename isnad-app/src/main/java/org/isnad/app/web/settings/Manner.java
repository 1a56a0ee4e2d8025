package org.isnad.app.web.settings;

/**
 * How numbers and days are written.
 *
 * @param arabicDigits whether Arabic pages have Arabic-Indic digits
 * @param months names of months on Arabic pages
 * @param calendars which calendars days are shown in
 */
public record Manner(boolean arabicDigits, Months months, Calendars calendars) {
  /** What a reader gets who chose nothing and whose browser names no country. */
  public static final Manner PLAIN = new Manner(false, Months.GREGORIAN, Calendars.GREGORIAN);
}
