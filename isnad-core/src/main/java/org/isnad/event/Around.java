package org.isnad.event;

import java.util.ArrayList;
import java.util.List;

/** The phrases that stand after a word of deeds in its clause, by how they belong to it. */
final class Around {
  /** Without a preposition: the subject, the object; those joined by "and" together. */
  final List<List<Phrase>> bare = new ArrayList<>();

  /** After a preposition that the word asks for. */
  List<Phrase> governed = new ArrayList<>();

  /** After "by". */
  final List<Phrase> by = new ArrayList<>();

  /** Whether a preposition that the word asks for stands there at all. */
  boolean isGoverned;
}
