package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.event.EventMention;

/**
 * Gives days to pages without a date where other pages leave one reading only. A page's weekdays,
 * "tomorrow", dates without year and claims such as "59 days after the last" are tried against
 * every day on which it can have been written; the dated events of other pages that then coincide
 * speak for that day. What several days would explain equally well stays open.
 */
final class TextDates {
  private static final int ROUNDS = 12;

  private final Likeness likeness;
  private final TreeMap<String, List<Told>> dated = new TreeMap<>();
  private final TreeMap<String, List<Told>> undated = new TreeMap<>();
  private final Map<String, NavigableMap<LocalDate, List<Told>>> anchors = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();

  private TextDates(Likeness likeness) {
    this.likeness = likeness;
  }

  /** All mentions with what the other pages add to their times. */
  static List<Told> place(Collection<EventMention> mentions, Likeness likeness) {
    TextDates dates = new TextDates(likeness);
    for (EventMention m : mentions) {
      (m.textDate() != null ? dates.dated : dates.undated)
          .computeIfAbsent(m.document(), d -> new ArrayList<>())
          .add(Told.of(m));
    }
    return dates.solve();
  }

  private List<Told> solve() {
    undated.values().forEach(all -> all.forEach(t -> wanted.add(key(t))));
    dated.values().forEach(all -> all.forEach(this::index));
    undated.values().forEach(all -> all.forEach(this::index));
    for (int i = 0; i < ROUNDS && round(); i++) {}
    List<Told> out = new ArrayList<>();
    dated.values().forEach(out::addAll);
    undated.values().forEach(out::addAll);
    return out;
  }

  /**
   * Places the pages that the dated events place most firmly; all of one round see the same events,
   * so that their order does not matter.
   */
  private boolean round() {
    Map<String, Placement> found = new TreeMap<>();
    boolean firm = false;
    for (Map.Entry<String, List<Told>> page : undated.entrySet()) {
      Placement placement = new PagePuzzle(page.getValue(), likeness, this::anchors).solve();
      if (placement != null && placement.advances(page.getValue())) {
        found.put(page.getKey(), placement);
        firm |= placement.isFirm();
      }
    }
    boolean onlyFirm = firm;
    found.values().removeIf(p -> onlyFirm && !p.isFirm());
    found.forEach((document, placement) -> {
      List<Told> placed = placement.apply(undated.getOrDefault(document, List.of()));
      undated.put(document, placed);
    });
    reindex(found.keySet());
    return !found.isEmpty();
  }

  private void reindex(Set<String> documents) {
    for (NavigableMap<LocalDate, List<Told>> days : anchors.values()) {
      days.values().forEach(all -> all.removeIf(t -> documents.contains(t.document())));
    }
    documents.forEach(d -> undated.getOrDefault(d, List.of()).forEach(this::index));
  }

  private void index(Told told) {
    Days days = Days.of(told.time());
    if (days == null || days.length() > 2 || !wanted.contains(key(told))) {
      return;
    }
    NavigableMap<LocalDate, List<Told>> own =
        anchors.computeIfAbsent(key(told), k -> new TreeMap<>());
    own.computeIfAbsent(days.from(), d -> new ArrayList<>()).add(told);
  }

  private NavigableMap<LocalDate, List<Told>> anchors(Told told) {
    return anchors.getOrDefault(key(told), new TreeMap<>());
  }

  static String key(Told told) {
    return Kinds.block(told.mention().kind()) + "|" + String.join("|", told.sides().ids());
  }
}
