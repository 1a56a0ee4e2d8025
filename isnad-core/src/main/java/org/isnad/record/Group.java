package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tellings taken for one event: each fits each other. Remembers one telling of every shape, so that
 * a day with hundreds of tellings is not compared pair by pair.
 */
final class Group {
  private final List<Told> members = new ArrayList<>();
  private final Map<String, List<Told>> byDocument = new HashMap<>();
  private final Map<Shape, List<Told>> shapes = new LinkedHashMap<>();

  Group(Told first) {
    add(first);
  }

  void add(Told told) {
    members.add(told);
    byDocument.computeIfAbsent(told.document(), d -> new ArrayList<>()).add(told);
    List<Told> alike = shapes.computeIfAbsent(Shape.of(told), s -> new ArrayList<>(2));
    if (alike.isEmpty() || (alike.size() == 1 && !isOf(alike.get(0), told.document()))) {
      alike.add(told);
    }
  }

  List<Told> members() {
    return members;
  }

  /** Number of pages that tell it. */
  int pages() {
    return byDocument.size();
  }

  /** The day that its tellings name; null when none names one. */
  @Nullable LocalDate day() {
    return members.stream()
        .filter(Told::isExact)
        .map(t -> t.time().from())
        .findFirst()
        .orElse(null);
  }

  boolean isToldBy(String document) {
    return byDocument.containsKey(document);
  }

  /** Whether one of the document's tellings here is the page's own story. */
  boolean isMainOf(String document) {
    return byDocument.getOrDefault(document, List.of()).stream().anyMatch(t -> t.mention().main());
  }

  boolean hasPlace() {
    return members.stream().anyMatch(t -> !t.places().isEmpty());
  }

  boolean admits(Told told, Likeness likeness) {
    for (Told own : byDocument.getOrDefault(told.document(), List.of())) {
      if (!likeness.fits(told, own)) {
        return false;
      }
    }
    for (List<Told> alike : shapes.values()) {
      for (Told other : alike) {
        if (!isOf(other, told.document()) && !likeness.fits(told, other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** As {@link #admits}, for tellings without a day of their own among each other. */
  boolean admitsUndated(Told told, Likeness likeness) {
    return members.stream().allMatch(m -> likeness.fitsUndated(told, m));
  }

  private static boolean isOf(Told told, String document) {
    return told.document().equals(document);
  }
}
