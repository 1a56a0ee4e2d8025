package org.isnad.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Rule;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/**
 * An event as the rules of one sentence give it, before its participants, status and time are
 * settled. Several rules that name the same event word fill one draft.
 */
final class Draft {
  private final String kind;
  private final int first;
  private final int last;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Filler> slots = new LinkedHashMap<>();
  private final Draft told;
  private @Nullable Integer verb;

  Draft(String kind, int first, int last) {
    this.kind = kind;
    this.first = first;
    this.last = last;
    this.told = this;
  }

  private Draft(Draft other, String slot, Filler filler) {
    this.kind = other.kind;
    this.first = other.first;
    this.last = other.last;
    this.told = other.told;
    this.verb = other.verb;
    rules.addAll(other.rules);
    slots.putAll(other.slots);
    slots.put(slot, filler);
  }

  /** The same with another in a slot: a further event that the same words tell. */
  Draft with(String slot, Filler filler) {
    return new Draft(this, slot, filler);
  }

  /** The draft whose words tell it: itself unless it is a further one. */
  Draft told() {
    return told;
  }

  void add(RuleMatch match, @Nullable Integer governing) {
    rules.add(match.rule());
    match.slots().forEach((name, fillers) -> slots.putIfAbsent(name, fillers.getFirst()));
    if (verb == null) {
      verb = governing;
    }
  }

  String kind() {
    return kind;
  }

  /** First token of the event word. */
  int first() {
    return first;
  }

  /** Last token of the event word. */
  int last() {
    return last;
  }

  /** Last token of the event word and of its sides that stand before a token. */
  int end(int before) {
    int end = last;
    for (Filler filler : slots.values()) {
      end = filler.last() < before ? Math.max(end, filler.last()) : end;
    }
    return end;
  }

  /** The rule that found it. */
  Rule rule() {
    return rules.getFirst();
  }

  List<Rule> rules() {
    return rules;
  }

  @Nullable Filler slot(String name) {
    return slots.get(name);
  }

  Map<String, Filler> slots() {
    return slots;
  }

  /** Whether one of its rules says so. */
  boolean says(String name, String value) {
    return rules.stream().anyMatch(r -> r.gives(name, "").equals(value));
  }

  /** The first value its rules give under a name, empty when none does. */
  String gives(String name) {
    return rules.stream()
        .map(r -> r.gives(name, ""))
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Token of the finite verb that governs the event, null when there is none. */
  @Nullable Integer verb() {
    return verb;
  }
}
