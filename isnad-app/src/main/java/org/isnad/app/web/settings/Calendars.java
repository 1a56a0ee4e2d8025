package org.isnad.app.web.settings;

/** Which calendars days are shown in. */
public enum Calendars {
  GREGORIAN,
  /** The day of the Hijri calendar of Umm al-Qura stands behind the day. */
  WITH_HIJRI
}
