package org.isnad.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.app.json.CoreJson;
import org.isnad.page.Hints;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The captures of a page: the one that its facts come from, and earlier ones. */
final class Versions {
  private static final String COLUMNS =
      "document_key, digest, original, captured, hints, is_fields";

  private Versions() {}

  /** All captures of a page, the earliest first; one whose time is unknown goes before the rest. */
  static List<PageVersion> of(Handle handle, String document) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from (select "
                + COLUMNS
                + ", 0 as is_newest, kept_tick from page_version union all select "
                + COLUMNS
                + ", 1, 0 from page) as v where document_key = :document"
                + " order by is_newest, coalesce(captured, ''), kept_tick, digest")
        .bind("document", document)
        .map((row, context) -> version(row))
        .list();
  }

  private static PageVersion version(ResultSet row) throws SQLException {
    String captured = row.getString("captured");
    return new PageVersion(
        row.getString("document_key"),
        row.getString("digest"),
        row.getString("original"),
        captured == null ? null : Instant.parse(captured),
        CoreJson.read(row.getString("hints"), Hints.class),
        row.getInt("is_fields") == 1);
  }

  /** When pages were captured, by key, where that is known. */
  static Map<String, Instant> captured(Handle handle) {
    Map<String, Instant> captured = new HashMap<>();
    handle
        .createQuery("select document_key, captured from page where captured is not null")
        .map((row, context) -> captured.put(row.getString(1), Instant.parse(row.getString(2))))
        .list();
    return captured;
  }

  /** The keys of pages that have earlier versions. */
  static Set<String> changed(Handle handle) {
    return handle
        .createQuery("select distinct document_key from page_version")
        .mapTo(String.class)
        .set();
  }

  /** The digest of the capture that a page's facts come from. */
  static Optional<String> newest(Sql sql, String document) {
    return sql.first(
        row -> row.getString(1), "select digest from page where document_key = ?", document);
  }

  /** Keeps a capture that is not the newest. */
  static void keep(Sql sql, PageVersion version) {
    Instant captured = version.captured();
    sql.execute(
        "insert into page_version ("
            + COLUMNS
            + ", kept_tick) values (?, ?, ?, ?, ?, ?, (select documents_tick from progress))"
            + " on conflict do nothing",
        version.document(),
        version.digest(),
        version.original(),
        captured == null ? null : captured.toString(),
        CoreJson.write(version.hints()),
        version.isFields() ? 1 : 0);
  }

  /**
   * Keeps the newest capture as an earlier one, because another takes its place.
   *
   * @param digest of the one that takes its place; null when none does
   */
  static void keepNewest(Sql sql, String document, @Nullable String digest) {
    sql.execute(
        "insert into page_version ("
            + COLUMNS
            + ", kept_tick) select "
            + COLUMNS
            + ", (select documents_tick from progress) from page where document_key = ? and digest"
            + " <> ? on conflict do nothing",
        document,
        digest == null ? "" : digest);
  }

  /** Removes an earlier capture, because it is the newest again. */
  static void remove(Sql sql, String document, String digest) {
    sql.execute("delete from page_version where document_key = ? and digest = ?", document, digest);
  }
}
