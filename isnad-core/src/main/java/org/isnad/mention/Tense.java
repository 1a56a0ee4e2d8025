package org.isnad.mention;

/** Where the clause of a time expression looks. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE
}
