package org.isnad.app.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.isnad.event.Status;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;

/** What is announced and has neither happened nor been called off. */
public final class Announced {
  private Announced() {}

  /**
   * The announced events that may lie ahead, the nearest first.
   *
   * @param today events that must have been before this day are left out; null keeps all
   */
  public static List<EventRecord> of(Collection<EventRecord> records, @Nullable LocalDate today) {
    return records.stream()
        .filter(r -> r.status() == Status.PLANNED)
        .filter(r -> r.time().from() != null || r.time().to() != null)
        .filter(r -> today == null || !last(r).isBefore(today))
        .sorted(
            Comparator.comparing((EventRecord r) -> nearest(r, today))
                .thenComparing(EventRecord::id))
        .toList();
  }

  /** The first day ahead; of a window that has begun, its last. */
  private static LocalDate nearest(EventRecord record, @Nullable LocalDate today) {
    LocalDate first = first(record);
    return today != null && first.isBefore(today) ? last(record) : first;
  }

  private static LocalDate first(EventRecord record) {
    LocalDate from = record.time().from();
    return from == null ? Objects.requireNonNullElse(record.time().to(), LocalDate.MAX) : from;
  }

  /** The last possible day; open windows have none. */
  private static LocalDate last(EventRecord record) {
    LocalDate to = record.time().to();
    return to == null ? LocalDate.MAX : to;
  }
}
