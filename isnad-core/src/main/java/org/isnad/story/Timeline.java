package org.isnad.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.event.Argument;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Events of somebody, of two together or of a place in the order of time.
 *
 * @param dated those of which a day is known or a first or last possible one, the earliest first
 * @param undated the others, by id
 */
public record Timeline(List<Item> dated, List<EventRecord> undated) {
  public Timeline {
    dated = List.copyOf(dated);
    undated = List.copyOf(undated);
  }

  /**
   * An event.
   *
   * @param record the event
   * @param from first possible day
   * @param to last possible day
   * @param gap days from the last possible day of all before it to its first; null for the first,
   *     and where it may have been at the same time as one before
   */
  public record Item(EventRecord record, LocalDate from, LocalDate to, @Nullable Long gap) {}

  /**
   * Somebody who took part in the same events.
   *
   * @param entity who
   * @param events in how many
   * @param last first possible day of the latest; null when none has a day
   */
  public record Companion(Entity entity, int events, @Nullable LocalDate last) {}

  /**
   * An office as the texts give it.
   *
   * @param office the office
   * @param from day of the first text that gives it; null when none has a day
   * @param to day of the last
   * @param events at how many events
   */
  public record Tenure(
      Referent.Office office, @Nullable LocalDate from, @Nullable LocalDate to, int events) {}

  /** Puts events in order; a function of the set. */
  public static Timeline of(Collection<EventRecord> records) {
    List<EventRecord> undated = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (EventRecord record : records) {
      LocalDate first = record.time().from();
      LocalDate last = record.time().to();
      LocalDate from = first == null ? last : first;
      LocalDate to = last == null ? first : last;
      if (from == null || to == null) {
        undated.add(record);
      } else {
        items.add(new Item(record, from, to, null));
      }
    }
    undated.sort(Comparator.comparing(EventRecord::id));
    items.sort(
        Comparator.comparing(Item::from)
            .thenComparing(Item::to)
            .thenComparing(i -> i.record().id()));
    return new Timeline(withGaps(items), undated);
  }

  private static List<Item> withGaps(List<Item> items) {
    List<Item> dated = new ArrayList<>();
    LocalDate end = null;
    for (Item item : items) {
      boolean isAfter = end != null && item.from().isAfter(end);
      Long gap = isAfter ? ChronoUnit.DAYS.between(end, item.from()) : null;
      dated.add(new Item(item.record(), item.from(), item.to(), gap));
      end = end == null || item.to().isAfter(end) ? item.to() : end;
    }
    return dated;
  }

  /** Who takes part in events beside somebody, the most frequent first. */
  public static List<Companion> companions(Collection<EventRecord> records, String id) {
    Map<String, Companion> found = new HashMap<>();
    for (EventRecord record : records) {
      record.participants().stream()
          .map(a -> a.referent().entity())
          .filter(e -> !e.id().equals(id) && e.kind() != Entity.Kind.GROUP)
          .distinct()
          .forEach(e ->
              found.merge(
                  e.id(),
                  new Companion(e, 1, record.time().from()),
                  (a, b) -> new Companion(a.entity(), a.events() + 1, later(a.last(), b.last()))));
    }
    return found.values().stream()
        .sorted(
            Comparator.comparingInt((Companion c) -> -c.events())
                .thenComparing(c -> c.entity().id()))
        .toList();
  }

  /** The offices that texts give somebody at events, by time. */
  public static List<Tenure> tenures(Collection<EventRecord> records, String id) {
    Map<Referent.Office, Tenure> found = new HashMap<>();
    for (EventRecord record : records) {
      for (Argument argument : record.participants()) {
        Referent.Office office = argument.referent().office();
        if (office != null && argument.referent().entity().id().equals(id)) {
          found.merge(
              office,
              new Tenure(office, written(record, true), written(record, false), 1),
              (a, b) ->
                  new Tenure(
                      office, earlier(a.from(), b.from()), later(a.to(), b.to()), a.events() + 1));
        }
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing((Tenure t) -> Objects.requireNonNullElse(t.from(), LocalDate.MAX))
                .thenComparing(t -> t.office().id())
                .thenComparing(t -> String.valueOf(t.office().of())))
        .toList();
  }

  /** Day of the first or last text that tells an event: offices are those of the day of writing. */
  private static @Nullable LocalDate written(EventRecord record, boolean isFirst) {
    LocalDate found = null;
    for (Telling telling : record.tellings()) {
      LocalDate day = telling.textDate() == null ? telling.published() : telling.textDate();
      found = isFirst ? earlier(found, day) : later(found, day);
    }
    return found;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }
}
