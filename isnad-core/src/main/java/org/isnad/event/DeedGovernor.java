package org.isnad.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.event.Deed.Entry;

/**
 * A verb that says what became of a deed whose noun it governs: "denied sending troops", "intends
 * to lift", "put off the strike".
 *
 * @param status what it says became of it, as a status in lower case; empty where that is as of a
 *     verb of its own ("went on to shell")
 * @param negated what a status becomes with "not"; empty where that says nothing
 * @param speaks whether its subject only speaks of it
 * @param nouns whether it says so of nouns of deeds, too, that are no verbal nouns: "the strike"
 * @param object whether a verbal noun is its object
 * @param prepositions those that carry a verbal noun
 * @param entries what it tells, by folded verbal noun: its subject does it
 */
record DeedGovernor(
    String status,
    String negated,
    boolean speaks,
    boolean nouns,
    boolean object,
    Set<String> prepositions,
    Map<String, List<Entry>> entries) {
  DeedGovernor {
    prepositions = Set.copyOf(prepositions);
    entries = Map.copyOf(entries);
  }

  /** What its subject does in a noun that it has for its object, as of light verbs. */
  String carries() {
    return speaks ? "reports" : "does";
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
