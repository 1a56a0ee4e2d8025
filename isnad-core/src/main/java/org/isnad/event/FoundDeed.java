package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.event.Deed.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A deed as the sentence tells it.
 *
 * @param entry the word and what it means
 * @param first first token of the word
 * @param last last token of the word and of those that complete it
 * @param verb token of the finite verb, null for a noun without one
 * @param actors who does it
 * @param recipients to whom it is done
 * @param aims against whom it turns, where the words of its purpose say so
 * @param harmful whether it is an attack in which somebody is said to be killed
 * @param governor the verb that says what became of it; null when it is told by its own
 */
record FoundDeed(
    Entry entry,
    int first,
    int last,
    @Nullable Integer verb,
    List<Phrase> actors,
    List<Phrase> recipients,
    List<Phrase> aims,
    boolean harmful,
    @Nullable DeedGovernor governor) {
  FoundDeed(
      Entry entry,
      int first,
      int last,
      @Nullable Integer verb,
      List<Phrase> actors,
      List<Phrase> recipients) {
    this(entry, first, last, verb, actors, recipients, List.of(), false, null);
  }

  /** As a verb that governs its noun leaves it. */
  FoundDeed under(DeedGovernor verb) {
    return new FoundDeed(entry, first, last, this.verb, actors, recipients, aims, harmful, verb);
  }

  FoundDeed toward(List<Phrase> others) {
    return new FoundDeed(entry, first, last, verb, actors, recipients, others, harmful, governor);
  }

  /** With those to whom another deed of the same kind was done beside it. */
  FoundDeed with(FoundDeed other) {
    List<Phrase> doers = hasActor() ? actors : other.actors;
    return new FoundDeed(
        entry, first, last, verb, doers, both(recipients, other), aims, harmful, governor);
  }

  /** An attack with those whom it killed or wounded. */
  FoundDeed of(FoundDeed toll) {
    List<Phrase> doers = hasActor() ? actors : toll.actors;
    Integer told = verb == null ? toll.verb : verb;
    Deed harm = toll.entry.deed();
    boolean deadly = harmful || (harm.isByMeans() && harm.context().isEmpty());
    return new FoundDeed(
        entry, first, last, told, doers, both(recipients, toll), aims, deadly, governor);
  }

  /** Done to others, where they are parties; else as it is. */
  FoundDeed onto(List<Phrase> others) {
    return others.stream().anyMatch(Phrase::isActor)
        ? new FoundDeed(entry, first, last, verb, actors, others, aims, harmful, governor)
        : this;
  }

  /** Done by others, where they are parties; else as it is. */
  FoundDeed by(List<Phrase> others) {
    return others.stream().anyMatch(Phrase::isActor)
        ? new FoundDeed(entry, first, last, verb, others, recipients, aims, harmful, governor)
        : this;
  }

  /** Without doers of its own who are others' victims. */
  FoundDeed without(List<Phrase> victims) {
    List<Phrase> doers =
        actors.stream()
            .filter(a -> victims.stream().noneMatch(v -> v.first() == a.first()))
            .toList();
    return new FoundDeed(entry, first, last, verb, doers, recipients, aims, harmful, governor);
  }

  /** An attack whose doers are rather those to whom it was done. */
  FoundDeed onDoers() {
    return new FoundDeed(entry, first, last, verb, List.of(), actors, aims, harmful, governor);
  }

  /**
   * Whether the words only tell near whom it happened, not at whom it was aimed.
   *
   * @param aims prepositions of those at whom something is aimed
   */
  boolean isOnlyNear(Set<String> aims) {
    return !recipients.isEmpty()
        && recipients.stream()
            .allMatch(p -> p.preposition() != null && !aims.contains(p.preposition()));
  }

  /** Whether somebody is known who does it. */
  boolean hasActor() {
    return actors.stream().anyMatch(Phrase::isActor);
  }

  /** Whether somebody is known to whom it is done. */
  boolean hasRecipient() {
    return recipients.stream().anyMatch(Phrase::isActor);
  }

  private static List<Phrase> both(List<Phrase> own, FoundDeed other) {
    List<Phrase> all = new ArrayList<>(own);
    other.recipients.stream().filter(p -> !own.contains(p)).forEach(all::add);
    return List.copyOf(all);
  }
}
