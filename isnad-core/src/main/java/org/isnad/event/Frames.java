package org.isnad.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rule matches of a sentence into drafts: matches that take the same event word are one
 * event.
 */
final class Frames {
  private static final String PREFIX = "event-";
  private static final String WEAK = "-weak";

  private Frames() {}

  private record Found(RuleMatch match, String kind, int first, int last, boolean weak) {}

  /** The drafts of a sentence in text order. */
  static List<Draft> of(Scene scene) {
    List<Found> found = new ArrayList<>();
    for (RuleMatch match : scene.matches("events")) {
      found.add(found(match));
    }
    found.sort(
        Comparator.comparingInt((Found f) -> f.first() - f.last())
            .thenComparingInt(f -> f.weak() ? 1 : 0)
            .thenComparingInt(f -> -f.match().slots().size()));
    List<Draft> drafts = new ArrayList<>();
    for (Found f : found) {
      Draft draft =
          drafts.stream()
              .filter(d -> d.first() <= f.last() && f.first() <= d.last())
              .findFirst()
              .orElse(null);
      if (draft == null) {
        draft = new Draft(f.kind(), f.first(), f.last());
        drafts.add(draft);
      }
      if (draft.kind().equals(f.kind()) || f.weak()) {
        draft.add(f.match(), verb(scene, f));
      }
    }
    drafts.sort(Comparator.comparingInt(Draft::first));
    return drafts;
  }

  private static Found found(RuleMatch match) {
    List<Filler> fillers = match.slots().get("event");
    int first = fillers == null ? match.anchor() : fillers.getFirst().first();
    int last = fillers == null ? match.anchor() : fillers.getFirst().last();
    String name = fillers == null ? "" : fillers.getFirst().name();
    String kind = match.rule().gives("kind", "");
    if (kind.isEmpty() || kind.equals("@event")) {
      kind = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }
    boolean weak = kind.endsWith(WEAK);
    if (weak) {
      kind = kind.substring(0, kind.length() - WEAK.length());
    }
    return new Found(match, kind, first, last, weak);
  }

  /** The finite verb of the match, or the nearest one before the event word in its clause. */
  private static @Nullable Integer verb(Scene scene, Found f) {
    Filler light = slot(f.match(), "verb");
    if (light != null && scene.tense(light.first()) != null) {
      return light.first();
    }
    if (light == null && scene.tense(f.match().anchor()) != null) {
      return f.match().anchor();
    }
    return null;
  }

  private static @Nullable Filler slot(RuleMatch match, String name) {
    List<Filler> fillers = match.slots().get(name);
    return fillers == null ? null : Objects.requireNonNull(fillers.getFirst());
  }
}
