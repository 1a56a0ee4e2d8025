package org.isnad.attribution;

/** The part an agent plays in a chain of transmission, nearest to the event first. */
public enum Part {
  SPEAKER,
  PLATFORM,
  AGENCY,
  OUTLET,
  REPUBLISHER
}
