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
  UNCONFIRMED;

  /** Whether the event is still to come: what is coded of it is the plan. */
  public boolean isAhead() {
    return this == PLANNED || this == REQUESTED || this == CONDITIONAL;
  }
}
