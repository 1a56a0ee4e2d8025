package org.isnad.event;

/** What became of an event, as one telling has it. */
public enum Status {
  HELD,
  PLANNED,
  ONGOING,
  DENIED,
  POSTPONED,
  CANCELLED,
  REQUESTED,
  CONDITIONAL,
  UNCONFIRMED
}
