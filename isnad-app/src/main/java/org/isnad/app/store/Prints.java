package org.isnad.app.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.app.json.CoreJson;
import org.isnad.article.Article;
import org.isnad.copy.Carrier;
import org.isnad.copy.CopyFinder;
import org.isnad.copy.Print;
import org.isnad.copy.Shared;
import org.isnad.page.Span;
import org.jdbi.v3.core.Handle;

/** What is compared of texts, and what they share. {@link PrintComparer} compares them. */
final class Prints {
  private Prints() {}

  /**
   * Stores the print of an article that is new or has changed.
   *
   * @param isNew whether nothing can be stored yet
   */
  static void save(Sql sql, Article article, Print print, boolean isNew) {
    String carrier = CoreJson.write(Carrier.of(article));
    String sampled = text(print.sampled());
    Optional<Stored> before = isNew ? Optional.empty() : stored(sql, article.document());
    if (before.isPresent() && before.get().sampled().equals(sampled)) {
      sql.execute(
          "update text_print set carrier = ?, is_compared = 0 where document_key = ?",
          carrier,
          article.document());
      return;
    }
    before.ifPresent(b -> forget(sql, article.document(), b));
    int number =
        before
            .map(Stored::number)
            .orElseGet(() ->
                sql.first(
                        row -> row.getInt(1),
                        "select coalesce(max(text_number), 0) + 1 from text_print")
                    .orElseThrow());
    sql.execute(
        "insert into text_print (document_key, text_number, sampled, carrier, is_compared) values"
            + " (?, ?, ?, ?, 0) on conflict (document_key) do update set sampled ="
            + " excluded.sampled, carrier = excluded.carrier, is_compared = 0",
        article.document(),
        number,
        sampled,
        carrier);
  }

  /** Forgets an article, which is about to go. */
  static void remove(Sql sql, String document) {
    stored(sql, document).ifPresent(s -> forget(sql, document, s));
  }

  private record Stored(int number, String sampled) {}

  private static Optional<Stored> stored(Sql sql, String document) {
    return sql.first(
        row -> new Stored(row.getInt(1), row.getString(2)),
        "select text_number, sampled from text_print where document_key = ?",
        document);
  }

  private static void forget(Sql sql, String document, Stored stored) {
    String gone = "delete from text_run where run_hash = ? and text_number = ?";
    long[] hashes = hashes(stored.sampled());
    for (long hash : hashes) {
      sql.add(gone, hash, stored.number());
    }
    sql.runBatch(gone);
    unshare(sql, document);
    for (long hash : hashes) {
      mayBecomeRare(sql, hash);
    }
  }

  /** A run that enough texts have lost says something again. */
  private static void mayBecomeRare(Sql sql, long hash) {
    boolean wasCommon =
        sql.first(row -> true, "select 1 from common_run where run_hash = ?", hash).isPresent();
    if (wasCommon && having(sql, hash) <= CopyFinder.MOST_TEXTS) {
      sql.execute("delete from common_run where run_hash = ?", hash);
      compareAgain(sql, hash);
    }
  }

  /** How many texts have a run; of too many, one more than may. */
  private static int having(Sql sql, long hash) {
    return sql.first(
            row -> row.getInt(1),
            "select count(*) from (select 1 from text_run where run_hash = ? limit ?) as some",
            hash,
            CopyFinder.MOST_TEXTS + 1)
        .orElseThrow();
  }

  /** Notes that the texts that have a run are to be compared. */
  static void compareAgain(Sql sql, long hash) {
    sql.execute(
        "update text_print set is_compared = 0 where text_number in (select text_number from"
            + " text_run where run_hash = ?)",
        hash);
  }

  /** Forgets what a text shares with others. */
  static void unshare(Sql sql, String document) {
    sql.execute(
        "delete from text_shared where other_key = ? and document_key in (select other_key from"
            + " text_shared where document_key = ?)",
        document,
        document);
    sql.execute("delete from text_shared where document_key = ?", document);
  }

  /** Whether texts wait to be compared. */
  static boolean areOpen(Handle handle) {
    return handle
        .createQuery("select 1 from text_print where is_compared = 0 limit 1")
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** All that texts share. */
  static List<Shared> all(Handle handle) {
    Map<String, String> pages = Parts.firstPages(handle);
    return handle
        .createQuery("select document_key, other_key, share, passages from text_shared")
        .map((row, context) ->
            new Shared(
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                List.of(CoreJson.read(row.getString(4), Span[].class))))
        .filter(s -> !isOneStory(s, pages))
        .list();
  }

  /** Who published each text. */
  static List<Carrier> carriers(Handle handle) {
    List<Carrier> carriers = new ArrayList<>();
    handle
        .createQuery("select carrier from text_print")
        .mapTo(String.class)
        .forEach(json -> carriers.add(CoreJson.read(json, Carrier.class)));
    return ofStories(carriers, Parts.firstPages(handle));
  }

  /** Pages of one story repeat what stands on all of them. */
  private static boolean isOneStory(Shared shared, Map<String, String> pages) {
    String first = pages.get(shared.document());
    return first != null && first.equals(pages.get(shared.other()));
  }

  /** A further page of a story is published by whoever publishes the story. */
  private static List<Carrier> ofStories(List<Carrier> carriers, Map<String, String> pages) {
    if (pages.isEmpty()) {
      return carriers;
    }
    Map<String, List<Carrier>> stories = new HashMap<>();
    for (Carrier carrier : carriers) {
      String first = pages.get(carrier.document());
      if (first != null) {
        boolean isFirst = first.equals(carrier.document());
        List<Carrier> story = stories.computeIfAbsent(first, f -> new ArrayList<>());
        story.add(isFirst ? 0 : story.size(), carrier);
      }
    }
    List<Carrier> joined = new ArrayList<>();
    for (Carrier carrier : carriers) {
      List<Carrier> story = stories.get(pages.getOrDefault(carrier.document(), ""));
      joined.add(story == null ? carrier : carrier.onPageOf(story));
    }
    return joined;
  }

  private static String text(long[] hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
    bytes.asLongBuffer().put(hashes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The sampled runs of a text as they are stored. */
  static long[] hashes(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    long[] hashes = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(hashes);
    return hashes;
  }
}
