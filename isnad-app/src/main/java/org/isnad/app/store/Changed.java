package org.isnad.app.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.app.store.RegisterChange.Form;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The log of what became of records. It follows from the records; they never follow from it. */
final class Changed {
  private Changed() {}

  /**
   * Notes the difference.
   *
   * @param before all records that were looked at, as they were
   * @param gone those that are there no longer
   * @param written those that are new or differ
   * @param after all records that were looked at, as they are
   */
  static void note(
      Handle handle,
      Map<String, RecordSet.Row> before,
      Collection<RecordSet.Row> gone,
      Collection<EventRecord> written,
      Collection<EventRecord> after) {
    Map<String, String> holder = gone.isEmpty() ? Map.of() : holders(after);
    Map<String, String> held = before.isEmpty() ? Map.of() : heldBefore(before, written);
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into register_change (noticed, form, event_id, other_id, about) values (?, ?,"
                + " ?, ?, ?)");
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    for (RecordSet.Row row : gone) {
      EventRecord record = row.record();
      String into = most(record, holder, record.id());
      add(batch, now, into == null ? Form.REMOVED : Form.MERGED, record, into);
    }
    Set<String> still = new HashSet<>();
    after.forEach(r -> still.add(r.id()));
    for (EventRecord record : written) {
      String from = most(record, held, record.id());
      boolean isNew = !before.containsKey(record.id());
      boolean isPart = isNew && from != null && still.contains(from);
      Form form = isPart ? Form.SPLIT : isNew ? Form.ADDED : Form.CHANGED;
      add(batch, now, form, record, isPart ? from : null);
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void add(
      PreparedBatch batch, String now, Form form, EventRecord r, @Nullable String other) {
    String day = r.time().from() == null ? "" : " " + r.time().from();
    batch
        .bind(0, now)
        .bind(1, form.name().toLowerCase(Locale.ROOT))
        .bind(2, r.id())
        .bind(3, other)
        .bind(4, r.kind() + day)
        .add();
  }

  /** The record that holds each telling. */
  private static Map<String, String> holders(Collection<EventRecord> records) {
    Map<String, String> holder = new HashMap<>();
    for (EventRecord r : records) {
      names(r).forEach(name -> holder.put(name, r.id()));
    }
    return holder;
  }

  /** The record that held each telling of those that are new. */
  private static Map<String, String> heldBefore(
      Map<String, RecordSet.Row> before, Collection<EventRecord> written) {
    if (written.stream().allMatch(r -> before.containsKey(r.id()))) {
      return Map.of();
    }
    return holders(before.values().stream().map(RecordSet.Row::record).toList());
  }

  /** The other record with most of the tellings; null when there is none. */
  private static @Nullable String most(EventRecord record, Map<String, String> holder, String own) {
    Map<String, Integer> times = new TreeMap<>();
    for (String name : names(record)) {
      String other = holder.get(name);
      if (other != null && !other.equals(own)) {
        times.merge(other, 1, Integer::sum);
      }
    }
    return times.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static List<String> names(EventRecord record) {
    return record.tellings().stream()
        .flatMap((Telling t) -> t.mentions().stream().map(m -> m + " " + t.document()))
        .toList();
  }

  /** What was noticed at or after an instant, in order. */
  static List<RegisterChange> since(Handle handle, Instant since) {
    return handle
        .createQuery("select * from register_change where noticed >= ? order by number")
        .bind(0, since.toString())
        .map((row, context) ->
            new RegisterChange(
                row.getLong("number"),
                Instant.parse(row.getString("noticed")),
                Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                row.getString("event_id"),
                row.getString("other_id"),
                row.getString("about")))
        .list();
  }

  /** The record that one is part of now, as was last noticed; its own id when it is none's. */
  static String now(Handle handle, String id) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (seen.add(at)) {
      Optional<String> into =
          handle
              .createQuery(
                  "select other_id from register_change where event_id = ? and form = 'merged' order"
                      + " by number desc limit 1")
              .bind(0, at)
              .mapTo(String.class)
              .findFirst();
      if (into.isEmpty()) {
        return at;
      }
      at = into.get();
    }
    return at;
  }
}
