package org.isnad.mention;

/** How fine a date is. */
public enum Precision {
  INSTANT,
  DAY,
  /** A night that belongs to two dates. */
  NIGHT,
  /** A stretch of days within which the day lies. */
  WINDOW,
  WEEK,
  MONTH,
  YEAR,
  UNKNOWN
}
