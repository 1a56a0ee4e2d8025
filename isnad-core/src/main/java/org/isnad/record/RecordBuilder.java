package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;

/**
 * Stage 7: makes one record of all tellings of one event.
 *
 * <p>The records are a function of the set of mentions: their order and their repetition change
 * nothing. Safe to share between threads.
 */
public final class RecordBuilder {
  private final Likeness likeness;
  private final Attacks attacks;
  private final Union union;
  private final Disagreements disagreements;

  /** Takes the containment of places and the wording of findings from the data. */
  public RecordBuilder(Lexicon lexicon) {
    Places places = new Places(lexicon);
    this.likeness = new Likeness(places);
    this.attacks = new Attacks(places);
    this.union = new Union(places);
    this.disagreements = new Disagreements(new Findings(lexicon), places);
  }

  /**
   * The records of a set of mentions, by first day and id; those without a day last.
   *
   * @param mentions all mentions of all articles; those of one article with one id count once
   */
  public List<EventRecord> build(Collection<EventMention> mentions) {
    return build(mentions, Ledger.EMPTY);
  }

  /** As {@link #build(Collection)}, with what people decided. */
  public List<EventRecord> build(Collection<EventMention> mentions, Ledger ledger) {
    return checked(grouped(mentions, ledger));
  }

  /**
   * The records of a set of mentions before they are held against each other.
   *
   * <p>Mentions that share no {@linkplain #ties tie}, directly or through others, and that no
   * decision names together, give the same records whether they are in the set or not.
   */
  public List<EventRecord> grouped(Collection<EventMention> mentions, Ledger ledger) {
    TreeMap<String, EventMention> distinct = new TreeMap<>();
    for (EventMention m : mentions) {
      distinct.merge(m.id() + " " + m.document(), m, RecordBuilder::either);
    }
    Map<String, List<Told>> blocks = new HashMap<>();
    for (Told told : TextDates.place(distinct.values(), likeness)) {
      blocks.computeIfAbsent(TextDates.key(told), k -> new ArrayList<>()).add(told);
    }
    List<List<Told>> groups = new ArrayList<>();
    blocks.values().forEach(block -> groups.addAll(Grouping.of(block, likeness)));
    return withOwnIds(records(attacks.joined(groups), ledger));
  }

  /** By first day, those without one last; then by id. */
  private static int order(EventRecord a, EventRecord b) {
    LocalDate x = a.time().from();
    LocalDate y = b.time().from();
    int order = x == null || y == null ? Boolean.compare(x == null, y == null) : x.compareTo(y);
    if (order == 0) {
      order = a.id().compareTo(b.id());
    }
    return order != 0
        ? order
        : a.tellings().getFirst().document().compareTo(b.tellings().getFirst().document());
  }

  private List<EventRecord> records(List<List<Told>> found, Ledger ledger) {
    List<List<Told>> groups = ledger.regrouped(found);
    List<List<Decision>> decisions = ledger.about(groups);
    List<EventRecord> records = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      records.add(Decided.of(union.of(groups.get(i)), decisions.get(i)));
    }
    records.sort(RecordBuilder::order);
    return records;
  }

  /**
   * Records with what does not agree in them and among them. What is found in one depends on those
   * with which it shares a {@linkplain #keys key} and on no others.
   */
  public List<EventRecord> checked(List<EventRecord> records) {
    return disagreements.checked(records);
  }

  /** Names that a mention shares with all others that bear on its records. */
  public static Set<String> ties(EventMention mention) {
    Set<String> ties = new TreeSet<>(Attacks.ties(mention));
    ties.add(TextDates.key(Told.of(mention)));
    if (mention.textDate() == null) {
      ties.add("undated " + mention.document());
    }
    return ties;
  }

  /** Names that a record shares with all others that bear on its disagreements. */
  public static Set<String> keys(EventRecord record) {
    Set<String> keys = new TreeSet<>(Orders.keys(record));
    keys.add(Register.key(record));
    return keys;
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
