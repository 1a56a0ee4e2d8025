package org.isnad.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.event.Deed.Entry;

/**
 * A verb that says what became of a deed whose noun it governs: "denied sending troops", "intends
 * to lift", "put off the strike".
 *
 * @param status what it says became of it, as a status in lower case
 * @param negated what it says with "not"; empty where that says nothing
 * @param carries what its subject does in a noun of deeds that it has for its object, as of light
 *     verbs
 * @param prepositions those that carry a verbal noun; an empty one where it is the object
 * @param entries what it tells, by folded verbal noun: its subject does it
 */
record DeedGovernor(
    String status,
    String negated,
    String carries,
    Set<String> prepositions,
    Map<String, List<Entry>> entries) {
  DeedGovernor {
    prepositions = Set.copyOf(prepositions);
    entries = Map.copyOf(entries);
  }

  /** The folded verbal nouns that it may govern. */
  Set<String> verbalNouns() {
    return entries.keySet();
  }

  /** What it tells with a verbal noun. */
  List<Entry> of(String verbalNoun) {
    return entries.getOrDefault(verbalNoun, List.of());
  }
}
