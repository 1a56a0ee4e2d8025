package org.isnad.app.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.app.json.CoreJson;
import org.isnad.event.EventMention;
import org.isnad.record.EventRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The records of one state of the documents.
 *
 * @param records in the order of the register
 * @param tick the documents' tick they were made of
 * @param isNew whether they are not stored yet
 */
record RecordSet(List<EventRecord> records, long tick, boolean isNew) {

  static RecordSet of(
      Handle handle,
      String fingerprint,
      Function<Collection<EventMention>, List<EventRecord>> build) {
    Progress progress = Progress.of(handle);
    if (progress.isCurrent(fingerprint)) {
      return new RecordSet(stored(handle), progress.documents(), false);
    }
    return new RecordSet(
        build.apply(Parts.joined(handle, Facts.all(handle))), progress.documents(), true);
  }

  private static List<EventRecord> stored(Handle handle) {
    return handle
        .createQuery("select content from event_record order by place")
        .mapTo(String.class)
        .list()
        .stream()
        .map(json -> CoreJson.read(json, EventRecord.class))
        .toList();
  }

  /** Stores what is new in the records, unless the documents have changed meanwhile. */
  void save(Handle handle, String fingerprint) {
    if (Progress.of(handle).documents() != tick) {
      return;
    }
    Map<String, Row> before = rows(handle);
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into event_record (id, place, content) values (?, ?, ?) on conflict (id) do"
                + " update set place = excluded.place, content = excluded.content");
    for (int place = 0; place < records.size(); place++) {
      EventRecord record = records.get(place);
      Row row = new Row(place, CoreJson.write(record));
      if (!row.equals(before.remove(record.id()))) {
        batch.bind(0, record.id()).bind(1, place).bind(2, row.content()).add();
      }
    }
    before.keySet().forEach(id -> handle.execute("delete from event_record where id = ?", id));
    if (batch.size() > 0) {
      batch.execute();
    }
    handle.execute(
        "update progress set records_tick = ?, records_fingerprint = ?", tick, fingerprint);
  }

  private static Map<String, Row> rows(Handle handle) {
    Map<String, Row> rows = new HashMap<>();
    handle
        .createQuery("select id, place, content from event_record")
        .map((row, context) -> rows.put(row.getString(1), new Row(row.getInt(2), row.getString(3))))
        .list();
    return rows;
  }

  private record Row(int place, String content) {}
}
