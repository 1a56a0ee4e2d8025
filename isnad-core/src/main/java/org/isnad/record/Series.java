package org.isnad.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "how often, when and how long": the events of a set of participants. Lengths that
 * nobody tells stay unknown, so there is a sum of the known ones only.
 *
 * @param held held events, by day; those without a day last
 * @param others planned, denied, cancelled and unconfirmed events
 * @param known number of held events with a length that somebody tells
 * @param unknown number of held events without one
 * @param minutes the known lengths added up; null when there is none
 * @param claims claims of count and distance with their checks, in the order of the events
 */
public record Series(
    List<Item> held,
    List<EventRecord> others,
    int known,
    int unknown,
    @Nullable Total minutes,
    List<ClaimCheck> claims) {
  public Series {
    held = List.copyOf(held);
    others = List.copyOf(others);
    claims = List.copyOf(claims);
  }

  /**
   * A held event with the lengths told of it.
   *
   * @param record the event
   * @param lengths duration statements, empty when nobody tells how long it took
   * @param initiators statements on who began it
   */
  public record Item(EventRecord record, List<Statement> lengths, List<Statement> initiators) {
    public Item {
      lengths = List.copyOf(lengths);
      initiators = List.copyOf(initiators);
    }
  }

  /**
   * A sum of hedged lengths in minutes.
   *
   * @param min least sum of the values as told
   * @param max greatest sum; null when a length is open upwards
   */
  public record Total(double min, @Nullable Double max) {}

  /**
   * Which events are asked for.
   *
   * @param who ids of participants that must all take part
   * @param kind kind of event, null for all
   * @param from first day, null when open
   * @param to last day, null when open
   */
  public record Question(
      Set<String> who, @Nullable String kind, @Nullable LocalDate from, @Nullable LocalDate to) {
    public Question {
      who = Set.copyOf(who);
    }

    /** Whether an event of any kind is asked for; one without a day is when no days are. */
    boolean isOf(EventRecord r) {
      TreeSet<String> ids = new TreeSet<>();
      r.participants().forEach(a -> ids.add(a.referent().entity().id()));
      return ids.containsAll(who) && isWithin(r);
    }

    boolean isKind(String other) {
      return kind == null || kind.equals(other);
    }

    /** Whether a statement claims something of the kind that is asked for. */
    boolean claims(EventRecord r, Statement s) {
      String counted = s.value() instanceof Value.OfFrequency f ? f.kind() : null;
      return isKind(counted == null ? r.kind() : counted);
    }

    private boolean isWithin(EventRecord r) {
      LocalDate first = r.time().from();
      LocalDate last = r.time().to();
      if (first == null && last == null) {
        return from == null && to == null;
      }
      return (from == null || last == null || !last.isBefore(from))
          && (to == null || first == null || !first.isAfter(to));
    }
  }

  /**
   * Answers a question from the records of a register.
   *
   * @param records all records, as {@link RecordBuilder} gives them
   * @param question which are asked for
   * @param lexicon wording of the findings
   */
  public static Series of(Collection<EventRecord> records, Question question, Lexicon lexicon) {
    Claims claims = new Claims(new Register(records), new Findings(lexicon));
    List<Item> held = new ArrayList<>();
    List<EventRecord> others = new ArrayList<>();
    List<ClaimCheck> checks = new ArrayList<>();
    for (EventRecord r : records) {
      if (!question.isOf(r)) {
        continue;
      }
      boolean kind = question.isKind(r.kind());
      if (kind && Register.isHeld(r)) {
        held.add(new Item(r, statements(r, "duration"), statements(r, "initiator")));
      } else if (kind) {
        others.add(r);
      }
      for (Statement s : r.statements()) {
        ClaimCheck check = question.claims(r, s) ? claims.check(r, s) : null;
        if (check != null) {
          checks.add(check);
        }
      }
    }
    int known = (int) held.stream().filter(i -> !i.lengths().isEmpty()).count();
    return new Series(held, others, known, held.size() - known, total(held), checks);
  }

  private static List<Statement> statements(EventRecord r, String field) {
    return r.statements().stream().filter(s -> s.field().equals(field)).toList();
  }

  private static @Nullable Total total(List<Item> held) {
    double min = 0;
    double max = 0;
    boolean any = false;
    boolean open = false;
    for (Item item : held) {
      double least = Double.POSITIVE_INFINITY;
      double most = 0;
      for (Statement s : item.lengths()) {
        if (s.value() instanceof Value.OfDuration d) {
          any = true;
          open |= d.max() == null;
          least = Math.min(least, d.min());
          most = Math.max(most, d.max() == null ? d.min() : d.max());
        }
      }
      min += Double.isInfinite(least) ? 0 : least;
      max += most;
    }
    return any ? new Total(min, open ? null : (Double) max) : null;
  }
}
