package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.event.EventMention;
import org.isnad.mention.TimeValue;

/**
 * Gives days to pages without a date where other pages leave one reading only. A page's weekdays,
 * "tomorrow", dates without year and claims such as "59 days after the last" are tried against
 * every day on which it can have been written; the dated events of other pages that then coincide
 * speak for that day. What several days would explain equally well stays open.
 */
final class TextDates {
  private static final int ROUNDS = 12;

  private final Likeness likeness;
  private final List<Told> dated = new ArrayList<>();
  private final TreeMap<String, List<Told>> undated = new TreeMap<>();
  private final Anchors anchors;

  private TextDates(Collection<EventMention> mentions, Likeness likeness) {
    this.likeness = likeness;
    Set<String> wanted = new HashSet<>();
    Map<String, LocalDate> stories = stories(mentions);
    for (EventMention m : mentions) {
      Told told = Told.of(m);
      LocalDate day = m.textDate() == null && m.story() != null ? stories.get(m.story()) : null;
      if (m.textDate() != null) {
        dated.add(told);
      } else if (day != null) {
        dated.add(onDayOf(told, day));
      } else {
        undated.computeIfAbsent(m.document(), d -> new ArrayList<>()).add(told);
        wanted.add(key(told));
      }
    }
    this.anchors = new Anchors(wanted);
  }

  /** The days of the first pages of stories that go on on other pages. */
  private static Map<String, LocalDate> stories(Collection<EventMention> mentions) {
    Set<String> firsts = new HashSet<>();
    mentions.forEach(m -> {
      if (m.story() != null) {
        firsts.add(m.story());
      }
    });
    Map<String, LocalDate> days = new TreeMap<>();
    for (EventMention m : mentions) {
      LocalDate written = m.textDate();
      if (written != null && firsts.contains(m.document())) {
        days.merge(m.document(), written, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    for (EventMention m : mentions) {
      String story = m.story();
      LocalDate published = m.published();
      if (story != null && published != null) {
        days.putIfAbsent(story, published);
      }
    }
    return days;
  }

  /** A telling of a further page without a date, on the day of the first page. */
  private static Told onDayOf(Told told, LocalDate day) {
    Days days = told.isClosed() ? null : Days.resolve(told.time(), day, told.isPlan());
    TimeValue time =
        days == null
            ? told.time()
            : days.dated(told.time(), "on the day of the story's first page");
    return told.linked(time, day, day);
  }

  /** All mentions with what the other pages add to their times. */
  static List<Told> place(Collection<EventMention> mentions, Likeness likeness) {
    return new TextDates(mentions, likeness).solve();
  }

  private List<Told> solve() {
    dated.forEach(anchors::add);
    undated.values().forEach(page -> page.forEach(anchors::add));
    Set<String> open = new TreeSet<>(undated.keySet());
    for (int i = 0; i < ROUNDS && !open.isEmpty(); i++) {
      open = round(open);
    }
    List<Told> out = new ArrayList<>(dated);
    undated.values().forEach(out::addAll);
    return out;
  }

  /**
   * Places the pages that the dated events place most firmly; all of one round see the same events,
   * so that their order does not matter. Returns the pages to look at again.
   */
  private Set<String> round(Set<String> open) {
    Map<String, Placement> found = new TreeMap<>();
    for (String document : open) {
      List<Told> page = undated.getOrDefault(document, List.of());
      Placement placement = new PagePuzzle(page, likeness, anchors).solve();
      if (placement != null && placement.advances(page)) {
        found.put(document, placement);
      }
    }
    Set<String> again = new TreeSet<>();
    if (found.values().stream().anyMatch(Placement::isFirm)) {
      found.forEach((document, p) -> later(document, p, again));
      found.keySet().removeAll(again);
    }
    Set<String> touched = new HashSet<>();
    found.forEach((document, placement) -> place(document, placement, touched));
    for (Map.Entry<String, List<Told>> page : undated.entrySet()) {
      if (page.getValue().stream().anyMatch(t -> touched.contains(key(t)))) {
        again.add(page.getKey());
      }
    }
    return again;
  }

  private static void later(String document, Placement placement, Set<String> again) {
    if (!placement.isFirm()) {
      again.add(document);
    }
  }

  private void place(String document, Placement placement, Set<String> touched) {
    List<Told> placed = placement.apply(undated.getOrDefault(document, List.of()));
    undated.put(document, placed);
    for (Told told : placed) {
      if (anchors.add(told)) {
        touched.add(key(told));
      }
    }
  }

  static String key(Told told) {
    return Kinds.block(told.mention().kind()) + "|" + String.join("|", told.sides().ids());
  }
}
