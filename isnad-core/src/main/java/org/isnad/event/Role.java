package org.isnad.event;

/** The part a participant plays in an event. */
public enum Role {
  PARTY,
  HOST,
  VISITOR,
  ATTENDEE,
  MEDIATOR,
  ACTOR,
  RECIPIENT;

  /** Whether this participant is one of the sides that make the event what it is. */
  public boolean isSide() {
    return this != ATTENDEE && this != MEDIATOR;
  }
}
