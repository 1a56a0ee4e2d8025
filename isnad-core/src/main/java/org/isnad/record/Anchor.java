package org.isnad.record;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.page.Span;

/**
 * What a decision is about, so that it is found again: the tellings of an event as they were when
 * somebody decided. Pages that are read again keep the ids of what they tell in the same words;
 * rules that read them otherwise leave at least the page, the place in it and somebody who takes
 * part.
 *
 * @param event id of the event at that time
 * @param who ids of those who took part, sorted
 * @param places where it was told
 */
public record Anchor(String event, List<String> who, List<Place> places) {
  private static final int BY_ID = 1000;

  public Anchor {
    who = who.stream().distinct().sorted().toList();
    places = List.copyOf(places);
  }

  /**
   * One document's telling.
   *
   * @param document document key
   * @param mentions ids of the event mentions
   * @param spans sentences that told it, UTF-16 units of the article's text
   */
  public record Place(String document, List<String> mentions, List<Span> spans) {
    public Place {
      mentions = List.copyOf(mentions);
      spans = List.copyOf(spans);
    }
  }

  /** All tellings of an event. */
  public static Anchor of(EventRecord record) {
    return of(record, record.tellings());
  }

  /** Some tellings of an event. */
  public static Anchor of(EventRecord record, Collection<Telling> tellings) {
    return new Anchor(
        record.id(),
        who(record),
        tellings.stream().map(t -> new Place(t.document(), t.mentions(), t.spans())).toList());
  }

  private static List<String> who(EventRecord record) {
    return record.participants().stream().map(a -> a.referent().entity().id()).toList();
  }

  /** How well a group of tellings is what was decided about; 0 when it is not. */
  int weight(Collection<Told> group) {
    int weight = 0;
    for (Told told : group) {
      weight += weight(told);
    }
    return weight;
  }

  /** The tellings that were decided about: by their ids, else by where they stand. */
  Set<Told> heldIn(Collection<Told> tellings) {
    Set<Told> named = new HashSet<>();
    Set<Told> there = new HashSet<>();
    for (Told told : tellings) {
      int weight = weight(told);
      if (weight > 0) {
        (weight >= BY_ID ? named : there).add(told);
      }
    }
    return named.isEmpty() ? there : named;
  }

  private int weight(Told told) {
    List<String> sides =
        told.mention().participants().stream().map(a -> a.referent().entity().id()).toList();
    return weight(List.of(told.mention().id()), told.document(), told.mention().spans(), sides);
  }

  /** How well a record is what was decided about; 0 when it is not. */
  public int weight(EventRecord record) {
    int weight = 0;
    for (Telling t : record.tellings()) {
      weight += weight(t.mentions(), t.document(), t.spans(), who(record));
    }
    return weight;
  }

  private int weight(
      List<String> mentions, String document, List<Span> spans, Collection<String> sides) {
    for (Place place : places) {
      if (!Collections.disjoint(place.mentions(), mentions)) {
        return BY_ID;
      }
    }
    boolean meets =
        places.stream()
            .filter(p -> p.document().equals(document))
            .flatMap(p -> p.spans().stream())
            .anyMatch(p -> spans.stream().anyMatch(p::overlaps));
    return meets && !Collections.disjoint(new TreeSet<>(who), sides) ? 1 : 0;
  }
}
