package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;

/**
 * Stage 7: makes one record of all tellings of one event.
 *
 * <p>The records are a function of the set of mentions: their order and their repetition change
 * nothing. Safe to share between threads.
 */
public final class RecordBuilder {
  private static final Comparator<EventRecord> ORDER =
      Comparator.comparing(
              (EventRecord r) -> r.time().from(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(EventRecord::id)
          .thenComparing(r -> r.tellings().getFirst().document());

  private final Likeness likeness;
  private final Union union;
  private final Disagreements disagreements;

  /** Takes the containment of places and the wording of findings from the data. */
  public RecordBuilder(Lexicon lexicon) {
    Places places = new Places(lexicon);
    this.likeness = new Likeness(places);
    this.union = new Union(places);
    this.disagreements = new Disagreements(new Findings(lexicon), places);
  }

  /**
   * The records of a set of mentions, by first day and id; those without a day last.
   *
   * @param mentions all mentions of all articles; those of one article with one id count once
   */
  public List<EventRecord> build(Collection<EventMention> mentions) {
    TreeMap<String, EventMention> distinct = new TreeMap<>();
    for (EventMention m : mentions) {
      distinct.merge(m.id() + " " + m.document(), m, RecordBuilder::either);
    }
    Map<String, List<Told>> blocks = new HashMap<>();
    for (Told told : TextDates.place(distinct.values(), likeness)) {
      blocks.computeIfAbsent(TextDates.key(told), k -> new ArrayList<>()).add(told);
    }
    List<EventRecord> records = new ArrayList<>();
    for (List<Told> block : blocks.values()) {
      for (List<Told> group : Grouping.of(block, likeness)) {
        records.add(union.of(group));
      }
    }
    records.sort(ORDER);
    return disagreements.checked(withOwnIds(records));
  }

  /**
   * Events whose founding tellings are the same words in files of one name, as in copies of a page
   * with other dates, are told apart by a number.
   */
  private static List<EventRecord> withOwnIds(List<EventRecord> records) {
    Map<String, Integer> taken = new HashMap<>();
    List<EventRecord> own = new ArrayList<>(records.size());
    for (EventRecord record : records) {
      int times = taken.merge(record.id(), 1, Integer::sum);
      own.add(times == 1 ? record : record.withId(record.id() + "-" + times));
    }
    return own;
  }

  /**
   * Two mentions of one article with one id are one; should they differ, which is taken must not
   * hang on order.
   */
  private static EventMention either(EventMention a, EventMention b) {
    return a.equals(b) || a.toString().compareTo(b.toString()) <= 0 ? a : b;
  }
}
