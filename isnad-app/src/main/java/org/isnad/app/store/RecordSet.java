package org.isnad.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.app.json.CoreJson;
import org.isnad.event.EventMention;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;
import org.isnad.record.RecordBuilder;
import org.isnad.record.Telling;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The stored records. They are a function of all event mentions and all decisions; what has changed
 * since they were made tells which of them have to be made anew.
 */
final class RecordSet {
  private static final String KEY = "key ";
  private static final String ORDER = " order by first_day is null, first_day, id";

  private RecordSet() {}

  /**
   * The stored records in the order of the register, whatever state they are of. Every record that
   * is written or goes is noted as a change: what is not noted since is as it was.
   */
  static StoredRecords stored(Handle handle, StoredRecords before) {
    long last =
        handle
            .createQuery("select coalesce(max(number), 0) from register_change")
            .mapTo(Long.class)
            .one();
    if (before.change() == StoredRecords.NEVER) {
      return new StoredRecords(last, all(handle));
    }
    if (before.change() == last) {
      return before;
    }
    Map<String, EventRecord> same = new HashMap<>();
    before.records().forEach(r -> same.put(r.id(), r));
    handle
        .createQuery("select distinct event_id from register_change where number > ?")
        .bind(0, before.change())
        .mapTo(String.class)
        .forEach(same::remove);
    return new StoredRecords(last, renewed(handle, same));
  }

  private static List<EventRecord> all(Handle handle) {
    List<String> contents =
        handle.createQuery("select content from event_record" + ORDER).mapTo(String.class).list();
    return contents.parallelStream().map(json -> CoreJson.read(json, EventRecord.class)).toList();
  }

  /** All records; those that are the same are not read again. */
  private static List<EventRecord> renewed(Handle handle, Map<String, EventRecord> same) {
    List<EventRecord> records = new ArrayList<>();
    List<String> ids =
        handle.createQuery("select id from event_record" + ORDER).mapTo(String.class).list();
    for (String id : ids) {
      EventRecord record = same.get(id);
      records.add(record == null ? one(handle, id) : record);
    }
    return records;
  }

  private static EventRecord one(Handle handle, String id) {
    String json =
        handle
            .createQuery("select content from event_record where id = ?")
            .bind(0, id)
            .mapTo(String.class)
            .one();
    return CoreJson.read(json, EventRecord.class);
  }

  /** All records, made anew without the stored ones. */
  static List<EventRecord> made(Handle handle, RecordStage stage) {
    return stage.checked(
        stage.grouped(Parts.joined(handle, Facts.all(handle)), Decisions.ledger(handle)));
  }

  /** Brings the stored records up to date; writes what differs, and what became of each. */
  static void update(Handle handle, String fingerprint, RecordStage stage) {
    Progress progress = Progress.of(handle);
    if (progress.isCurrent(fingerprint)) {
      return;
    }
    if (progress.fingerprint().equals(fingerprint) && progress.hasRecords()) {
      part(handle, stage);
    } else {
      whole(handle, stage);
    }
    handle.execute("delete from open_tie");
    handle.execute(
        "update progress set records_tick = ?, records_fingerprint = ?",
        progress.documents(),
        fingerprint);
  }

  private static void whole(Handle handle, RecordStage stage) {
    Collection<EventMention> all = Facts.all(handle);
    Ties.renew(handle, all);
    all = Parts.joined(handle, List.copyOf(all));
    List<EventRecord> records = stage.checked(stage.grouped(all, Decisions.ledger(handle)));
    Map<String, Row> before = new TreeMap<>();
    handle
        .createQuery("select id, first_day, content from event_record")
        .map((row, context) ->
            before.put(row.getString(1), new Row(row.getString(1), row.getString(3))))
        .list();
    handle.execute("delete from record_key");
    write(handle, before, records, Ties.names(all));
  }

  private static void part(Handle handle, RecordStage stage) {
    Ledger ledger = Decisions.ledger(handle);
    Ties changed = Ties.changed(handle, ledger);
    Collection<EventMention> mentions = Parts.joined(handle, changed.mentions());
    Map<String, Row> before = new TreeMap<>();
    changed.names().forEach(tie -> having(handle, tie, before));
    Map<String, EventRecord> made = new LinkedHashMap<>();
    stage.grouped(mentions, ledger).forEach(r -> made.put(r.id(), r));
    List<EventRecord> checked = beside(handle, stage, before, made);
    Map<String, Set<String>> names = Ties.names(mentions);
    for (EventRecord record : checked) {
      if (!made.containsKey(record.id())) {
        names.putAll(namesOf(handle, record));
      }
    }
    write(handle, before, checked, names);
  }

  /**
   * The records that were made anew with those whose disagreements depend on them, all held against
   * each other. Those beside are added to what was there before.
   */
  private static List<EventRecord> beside(
      Handle handle, RecordStage stage, Map<String, Row> before, Map<String, EventRecord> made) {
    Set<String> keys = new TreeSet<>();
    before.values().forEach(row -> keys.addAll(RecordBuilder.keys(row.record())));
    made.values().forEach(r -> keys.addAll(RecordBuilder.keys(r)));
    Set<String> gone = Set.copyOf(before.keySet());
    Map<String, Row> touched = new TreeMap<>();
    keys.forEach(key -> having(handle, KEY + key, touched));
    touched.keySet().removeAll(gone);
    Map<String, Row> around = new TreeMap<>();
    for (Row row : touched.values()) {
      RecordBuilder.keys(row.record()).stream()
          .filter(k -> !keys.contains(k))
          .forEach(k -> having(handle, KEY + k, around));
    }
    around.keySet().removeAll(gone);
    around.keySet().removeAll(touched.keySet());
    List<EventRecord> all = new ArrayList<>(made.values());
    touched.values().forEach(row -> all.add(row.record()));
    around.values().forEach(row -> all.add(row.record()));
    before.putAll(touched);
    return stage.checked(all).stream().filter(r -> !around.containsKey(r.id())).toList();
  }

  private static void having(Handle handle, String name, Map<String, Row> found) {
    handle
        .createQuery(
            "select r.id, r.content from record_key k join event_record r on r.id = k.record_id"
                + " where k.name = ?")
        .bind(0, name)
        .map((row, context) ->
            found.put(row.getString(1), new Row(row.getString(1), row.getString(2))))
        .list();
  }

  private static Map<String, Set<String>> namesOf(Handle handle, EventRecord record) {
    Set<String> names = new HashSet<>();
    handle
        .createQuery("select name from record_key where record_id = ?")
        .bind(0, record.id())
        .mapTo(String.class)
        .filter(name -> !name.startsWith(KEY))
        .forEach(names::add);
    Map<String, Set<String>> found = new HashMap<>();
    for (Telling t : record.tellings()) {
      t.mentions().forEach(m -> found.put(m, names));
    }
    return found;
  }

  /** Writes records in the place of others; only what differs. */
  private static void write(
      Handle handle,
      Map<String, Row> before,
      Collection<EventRecord> after,
      Map<String, Set<String>> ties) {
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into event_record (id, first_day, content) values (?, ?, ?) on conflict (id) do"
                + " update set first_day = excluded.first_day, content = excluded.content");
    PreparedBatch keys =
        handle.prepareBatch(
            "insert into record_key (name, record_id) values (?, ?) on conflict do nothing");
    Map<String, Row> gone = new TreeMap<>(before);
    List<EventRecord> written = new ArrayList<>();
    for (EventRecord record : after) {
      Row row = new Row(record.id(), CoreJson.write(record));
      if (!row.equals(gone.remove(record.id()))) {
        java.time.LocalDate day = record.time().from();
        rows.bind(0, record.id())
            .bind(1, day == null ? null : day.toString())
            .bind(2, row.content())
            .add();
        written.add(record);
      }
      handle.execute("delete from record_key where record_id = ?", record.id());
      for (String name : names(record, ties)) {
        keys.bind(0, name).bind(1, record.id()).add();
      }
    }
    for (String id : gone.keySet()) {
      handle.execute("delete from event_record where id = ?", id);
      handle.execute("delete from record_key where record_id = ?", id);
    }
    for (PreparedBatch batch : List.of(rows, keys)) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
    Changed.note(handle, before, gone.values(), written, after);
  }

  private static Set<String> names(EventRecord record, Map<String, Set<String>> ties) {
    Set<String> names = new TreeSet<>();
    RecordBuilder.keys(record).forEach(k -> names.add(KEY + k));
    for (Telling t : record.tellings()) {
      for (String mention : t.mentions()) {
        names.addAll(ties.getOrDefault(mention, Set.of()));
      }
    }
    return names;
  }

  /** A stored record. */
  record Row(String id, String content) {
    EventRecord record() {
      return CoreJson.read(content, EventRecord.class);
    }
  }
}
