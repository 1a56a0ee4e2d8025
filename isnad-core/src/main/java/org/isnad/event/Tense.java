package org.isnad.event;

/** What the form of a verb says of time. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  /** A verbal noun or participle: no time of its own. */
  NONE
}
