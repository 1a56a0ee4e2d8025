package org.isnad.app.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Name;
import org.isnad.record.Disagreement;
import org.isnad.record.EventRecord;
import org.isnad.record.Series;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "how often have these been in contact, when, how long, at whose initiative".
 *
 * @param parties those asked for
 * @param kind kind of contact, null for all
 * @param from first day asked for, null when open
 * @param to last day asked for, null when open
 * @param series the events with lengths and checked claims
 */
public record Contacts(
    List<Party> parties,
    @Nullable String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Series series) {
  public Contacts {
    parties = List.copyOf(parties);
  }

  /**
   * One of those asked for.
   *
   * @param id its id
   * @param name its usual name
   */
  public record Party(String id, Name name) {}

  /**
   * Asks the register.
   *
   * @param who for each party the ids its name may mean; the one with most events is taken
   * @param kind kind of contact, null for all
   * @param from first day, null when open
   * @param to last day, null when open
   */
  public static Contacts of(
      Register register,
      Names names,
      Lexicon lexicon,
      List<Set<String>> who,
      @Nullable String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    List<Party> parties = new ArrayList<>();
    for (Set<String> ids : who) {
      ids.stream()
          .max(
              Comparator.comparingLong((String id) -> events(register, id))
                  .thenComparing(Comparator.reverseOrder()))
          .ifPresent(id -> parties.add(new Party(id, names.name(id))));
    }
    Set<String> ids = new TreeSet<>();
    parties.forEach(p -> ids.add(p.id()));
    Series.Question question = new Series.Question(ids, kind, from, to);
    return new Contacts(parties, kind, from, to, Series.of(register.records(), question, lexicon));
  }

  /** All events of the answer: the held ones, then the others. */
  public List<EventRecord> events() {
    return Stream.concat(series.held().stream().map(Series.Item::record), series.others().stream())
        .toList();
  }

  /** Where the tellings of these events clash. */
  public List<Disagreement> disagreements() {
    return events().stream().flatMap(r -> r.disagreements().stream()).toList();
  }

  private static long events(Register register, String id) {
    return register.of(id).size();
  }
}
