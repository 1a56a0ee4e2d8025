package org.isnad.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.app.json.CoreJson;
import org.isnad.event.EventMention;
import org.isnad.event.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What articles tell, as rows: mentions, their statements, and apart from both where they stand.
 * Facts that are there already are not written again, wherever they stand now.
 */
final class Facts {
  private static final String MENTIONS = "event_mention";
  private static final String STATEMENTS = "event_statement";

  private Facts() {}

  /** The name of a row of one document; no statement for the row of a mention. */
  private record Key(String mention, @Nullable String statement) {}

  /**
   * Brings what is stored of an article in line with what it tells now.
   *
   * @param version digest of the version that tells it
   * @param isNew whether nothing can be stored yet
   * @return whether something is told otherwise than before, or elsewhere
   */
  static boolean save(
      Sql sql, String document, String version, List<EventMention> told, boolean isNew) {
    Map<Key, String> before = isNew ? Map.of() : stored(sql, document);
    Map<Key, String> now = rows(told);
    List<Key> gone = missing(before, now);
    List<Key> come = missing(now, before);
    for (Key key : gone) {
      delete(sql, document, key);
    }
    insert(sql, document, version, come, now);
    int moved =
        sql.execute(
            "insert into fact_place (document_key, places) values (?, ?) on conflict (document_key) do"
                + " update set places = excluded.places where fact_place.places <> excluded.places",
            document,
            CoreJson.write(Places.of(told)));
    boolean isTold = !told.isEmpty() || !before.isEmpty();
    return isTold && (moved > 0 || !gone.isEmpty() || !come.isEmpty());
  }

  /** The rows that another set lacks, or has with another content. */
  private static List<Key> missing(Map<Key, String> rows, Map<Key, String> others) {
    return rows.entrySet().stream()
        .filter(row -> !row.getValue().equals(others.get(row.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<Key, String> rows(List<EventMention> told) {
    Map<Key, String> rows = new LinkedHashMap<>();
    for (EventMention mention : told) {
      rows.put(new Key(mention.id(), null), CoreJson.write(Places.without(mention)));
      for (Statement s : mention.statements()) {
        rows.put(new Key(mention.id(), s.id()), CoreJson.write(Places.without(s)));
      }
    }
    return rows;
  }

  private static Map<Key, String> stored(Sql sql, String document) {
    Map<Key, String> rows = new HashMap<>();
    sql.each(
        row -> rows.put(new Key(row.getString(1), row.getString(2)), row.getString(3)),
        "select mention_id, null, content from event_mention where document_key = ? union all"
            + " select mention_id, statement_id, content from event_statement where document_key"
            + " = ?",
        document,
        document);
    return rows;
  }

  private static void delete(Sql sql, String document, Key key) {
    if (key.statement() == null) {
      sql.execute(
          "delete from event_mention where document_key = ? and mention_id = ?",
          document,
          key.mention());
    } else {
      sql.execute(
          "delete from event_statement where document_key = ? and mention_id = ? and statement_id"
              + " = ?",
          document,
          key.mention(),
          key.statement());
    }
  }

  private static void insert(
      Sql sql, String document, String version, List<Key> keys, Map<Key, String> rows) {
    for (Key key : keys) {
      String statement = key.statement();
      if (statement == null) {
        sql.execute(
            "insert into event_mention (document_key, mention_id, content, since) values (?, ?, ?,"
                + " ?)",
            document,
            key.mention(),
            rows.get(key),
            version);
      } else {
        sql.execute(
            "insert into event_statement (document_key, mention_id, content, since, statement_id)"
                + " values (?, ?, ?, ?, ?)",
            document,
            key.mention(),
            rows.get(key),
            version,
            statement);
      }
    }
  }

  /** The version that brought each statement of an article, by statement id. */
  static Map<String, String> since(Handle handle, String document) {
    Map<String, String> since = new TreeMap<>();
    query(
            handle,
            "select statement_id, since from event_statement where document_key = :document order"
                + " by mention_id",
            document)
        .map((row, context) -> since.putIfAbsent(row.getString(1), row.getString(2)))
        .list();
    return since;
  }

  /** What one article tells, in text order. */
  static List<EventMention> of(Handle handle, String document) {
    return read(handle, " where document_key = :document", document);
  }

  /** What all articles tell, by document, each in text order. */
  static List<EventMention> all(Handle handle) {
    return read(handle, "", null);
  }

  private static List<EventMention> read(Handle handle, String where, @Nullable String document) {
    Map<String, Map<String, EventMention>> mentions = new HashMap<>();
    query(handle, "select document_key, mention_id, content from " + MENTIONS + where, document)
        .map((row, context) ->
            mentions
                .computeIfAbsent(row.getString(1), d -> new HashMap<>())
                .put(row.getString(2), CoreJson.read(row.getString(3), EventMention.class)))
        .list();
    Map<String, Map<String, Map<String, Statement>>> statements = new HashMap<>();
    query(
            handle,
            "select document_key, mention_id, statement_id, content from " + STATEMENTS + where,
            document)
        .map((row, context) ->
            statements
                .computeIfAbsent(row.getString(1), d -> new HashMap<>())
                .computeIfAbsent(row.getString(2), m -> new HashMap<>())
                .put(row.getString(3), CoreJson.read(row.getString(4), Statement.class)))
        .list();
    Map<String, Places> places = new TreeMap<>();
    query(handle, "select document_key, places from fact_place" + where, document)
        .map((row, context) ->
            places.put(row.getString(1), CoreJson.read(row.getString(2), Places.class)))
        .list();
    List<EventMention> told = new ArrayList<>();
    places.forEach((key, there) -> {
      for (Places.OfMention place : there.mentions()) {
        told.add(
            Places.with(
                java.util.Objects.requireNonNull(
                    mentions.getOrDefault(key, Map.of()).get(place.id())),
                place,
                statements.getOrDefault(key, Map.of()).getOrDefault(place.id(), Map.of())));
      }
    });
    return told;
  }

  private static Query query(Handle handle, String sql, @Nullable String document) {
    Query query = handle.createQuery(sql);
    return document == null ? query : query.bind("document", document);
  }
}
