package org.isnad.mention;

/** Part of a day named beside a date. */
public enum PartOfDay {
  DAWN,
  MORNING,
  NOON,
  AFTERNOON,
  EVENING,
  NIGHT
}
