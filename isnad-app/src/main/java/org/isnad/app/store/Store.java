package org.isnad.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.isnad.app.json.CoreJson;
import org.isnad.article.Article;
import org.isnad.copy.Copies;
import org.isnad.event.EventMention;
import org.isnad.page.Hints;
import org.isnad.page.Problem;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;
import org.isnad.story.Cluster;
import org.isnad.story.Trend;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * A data folder, open for questions by any number of threads and processes, and for changes by one
 * {@link Writer}. A page goes in with all that was read from it, or not at all. The records are
 * made anew whenever the documents have changed since.
 */
public final class Store implements AutoCloseable {
  private static final int LOCK_TRIES = 50;
  private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(20);
  private static final String DOCUMENTS =
      "select d.*, (select count(*) from event_mention m where m.document_key = d.document_key)"
          + " as events from document d";
  private static final RowMapper<Document> DOCUMENT =
      (row, context) ->
          new Document(
              row.getString("id"),
              row.getString("document_key"),
              row.getString("page_key"),
              row.getString("url"),
              row.getString("title"),
              row.getString("outlet_id"),
              row.getString("outlet_name"),
              row.getString("published"),
              row.getString("published_to"),
              row.getString("published_how"),
              row.getString("text_language"),
              row.getInt("events"));
  private static final RowMapper<Problem> PROBLEM =
      (row, context) ->
          new Problem(
              row.getString("document_key"),
              row.getString("stage"),
              row.getString("code"),
              row.getString("message"));

  private final DataFolder folder;
  private final KeptConnections connections;
  private final Jdbi reading;
  private final PageFiles pages;

  private Store(DataFolder folder) {
    this.folder = folder;
    this.connections = Database.connections(folder.database());
    this.reading = Database.reader(folder.database(), connections);
    this.pages = new PageFiles(folder.pages(), reading);
  }

  /** Opens a data folder and makes what is not there yet. */
  public static Store open(DataFolder folder) {
    try {
      folder.create();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data folder " + folder.root(), e);
    }
    return new Store(folder);
  }

  /** The folder it lies in. */
  public DataFolder folder() {
    return folder;
  }

  /** The originals. */
  public PageFiles pages() {
    return pages;
  }

  /** All articles, by key. */
  public List<Document> documents() {
    return reading.withHandle(
        h -> h.createQuery(DOCUMENTS + " order by d.document_key").map(DOCUMENT).list());
  }

  /**
   * Some articles, those that came last first.
   *
   * @param outlet name or id of their outlet; null for all
   * @param skip how many to pass over
   * @param most how many to give
   */
  public List<Document> latest(@Nullable String outlet, int skip, int most) {
    return reading.withHandle(h ->
        h.createQuery(
                DOCUMENTS
                    + " where :outlet is null or coalesce(d.outlet_name, d.outlet_id, '') = :outlet"
                    + " order by d.rowid desc limit :most offset :skip")
            .bind("outlet", outlet)
            .bind("most", most)
            .bind("skip", skip)
            .map(DOCUMENT)
            .list());
  }

  /** How many articles each outlet has, by its name or id; empty for articles without one. */
  public SortedMap<String, Integer> outlets() {
    return reading.withHandle(h -> {
      SortedMap<String, Integer> outlets = new TreeMap<>();
      h.createQuery(
              "select coalesce(outlet_name, outlet_id, '') as name, count(*) from document group by"
                  + " name")
          .map((row, context) -> outlets.put(row.getString(1), row.getInt(2)))
          .list();
      return outlets;
    });
  }

  /** The article of a key or short name. */
  public Optional<Document> document(String keyOrId) {
    return reading.withHandle(h ->
        h.createQuery(DOCUMENTS + " where d.document_key = :name or d.id = :name")
            .bind("name", keyOrId)
            .map(DOCUMENT)
            .findFirst());
  }

  /** The articles of some keys, by key; those that are not there are left out. */
  public Map<String, Document> documents(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return reading.withHandle(h ->
        h.createQuery(DOCUMENTS + " where d.document_key in (<keys>)")
            .bindList("keys", List.copyOf(keys))
            .map(DOCUMENT)
            .collect(Collectors.toMap(Document::key, d -> d)));
  }

  /** A stored article with its text and blocks, by key or short name. */
  public Optional<Article> article(String keyOrId) {
    return reading
        .withHandle(h ->
            h.createQuery("select article from document where document_key = :name or id = :name")
                .bind("name", keyOrId)
                .mapTo(String.class)
                .findFirst())
        .map(json -> CoreJson.read(json, Article.class));
  }

  /** The articles of a page, each without those embedded in it: its own story first. */
  public List<Article> articlesOf(String page) {
    List<String> found =
        reading.withHandle(h ->
            h.createQuery("select article from document where page_key = ? order by place")
                .bind(0, page)
                .mapTo(String.class)
                .list());
    return found.stream().map(json -> CoreJson.read(json, Article.class)).toList();
  }

  /** What one article tells, in text order; by key or short name. */
  public List<EventMention> mentions(String keyOrId) {
    return reading.inTransaction(h ->
        h.createQuery("select document_key from document where document_key = :name or id = :name")
            .bind("name", keyOrId)
            .mapTo(String.class)
            .findFirst()
            .map(key -> Facts.of(h, key))
            .orElse(List.of()));
  }

  /**
   * Which version of its page brought each statement of an article as it is now: digests by
   * statement id. Versions after it told the same in the same words, wherever they told it.
   *
   * @param key document key
   */
  public Map<String, String> since(String key) {
    return reading.withHandle(h -> Facts.since(h, key));
  }

  /** Who carries whose words, of all texts. */
  public Copies copies() {
    return reading.inTransaction(h -> Copies.of(Prints.carriers(h), Prints.all(h)));
  }

  /** Whether texts wait to be compared with the others, as after a reading that was cut off. */
  public boolean hasTextsToCompare() {
    return reading.withHandle(Prints::areOpen);
  }

  /** Whether texts wait to be gathered into stories, as after a reading that was cut off. */
  public boolean hasTextsToGather() {
    return reading.withHandle(Gists::areOpen);
  }

  /** The texts of all stories, by day. */
  public List<Cluster> clusters() {
    return reading.withHandle(Gists::clusters);
  }

  /** All days with texts, the earliest first, with how many. */
  public SortedMap<LocalDate, Integer> days() {
    return reading.withHandle(Gists::days);
  }

  /** What a day speaks of more than the days before; nothing for a day without texts. */
  public Optional<Trend.OfDay> trends(LocalDate day) {
    return reading.withHandle(h -> Gists.trends(h, day));
  }

  /** Problems with documents that were given to the reader, by key. */
  public List<Problem> problems() {
    return reading.withHandle(
        h -> h.createQuery("select * from problem order by document_key").map(PROBLEM).list());
  }

  /** All captures of a page, by document key: the earliest first, the one facts come from last. */
  public List<PageVersion> versions(String document) {
    return reading.withHandle(h -> Versions.of(h, document));
  }

  /** When pages were fetched, by key, where that is known. */
  public Map<String, java.time.Instant> captured() {
    return reading.withHandle(h -> Versions.captured(h));
  }

  /** The keys of pages of which there are earlier versions. */
  public java.util.Set<String> changed() {
    return reading.withHandle(h -> Versions.changed(h));
  }

  /** The pages that another program or other data than the given one read, by key. */
  public List<StoredOriginal> readByOthers(String fingerprint) {
    return reading.withHandle(h ->
        h.createQuery(
                "select document_key, original, hints, is_fields from page where fingerprint"
                    + " <> ? order by document_key")
            .bind(0, fingerprint)
            .map((row, context) ->
                new StoredOriginal(
                    row.getString(1),
                    row.getString(2),
                    CoreJson.read(row.getString(3), Hints.class),
                    row.getInt(4) == 1))
            .list());
  }

  /** Names of the originals that facts come from, by page key: the SHA-256 of their bytes. */
  public SortedMap<String, String> originals() {
    return reading.withHandle(h -> {
      SortedMap<String, String> originals = new java.util.TreeMap<>();
      h.createQuery("select document_key, original from page")
          .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(e -> originals.put(e.getKey(), e.getValue()));
      return originals;
    });
  }

  /** What the web gave that may be a list of pages: names of the bodies by address. */
  public SortedMap<String, String> fetched() {
    return reading.withHandle(h -> {
      SortedMap<String, String> bodies = new java.util.TreeMap<>();
      h.createQuery("select address, original from fetch where media_type like '%xml%'")
          .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(e -> bodies.put(e.getKey(), e.getValue()));
      return bodies;
    });
  }

  /** A page as it was captured, by its key. */
  public Optional<StoredOriginal> original(String document) {
    return reading.withHandle(h ->
        h.createQuery(
                "select document_key, original, hints, is_fields from page where document_key = ?")
            .bind(0, document)
            .map((row, context) ->
                new StoredOriginal(
                    row.getString(1),
                    row.getString(2),
                    CoreJson.read(row.getString(3), Hints.class),
                    row.getInt(4) == 1))
            .findFirst());
  }

  /** The titles of all pages, by key. */
  public List<PageTitle> titles() {
    return reading.withHandle(Titles::of);
  }

  /** Counts of everything, and whether the records are behind. */
  public Status status() {
    return reading.inTransaction(h ->
        new Status(
            count(h, "page"),
            count(h, "document"),
            count(h, "event_mention"),
            count(h, "event_record"),
            count(h, "problem"),
            Progress.of(h).isCurrent(),
            readBy(h)));
  }

  /**
   * What a data folder holds.
   *
   * @param pages pages read
   * @param documents articles, embedded ones included
   * @param mentions event mentions
   * @param records events in the register as last made
   * @param problems documents that could not be read
   * @param current whether the register was made of all documents
   * @param fingerprints number of pages by the fingerprint of the program and data that read them
   */
  public record Status(
      long pages,
      long documents,
      long mentions,
      long records,
      long problems,
      boolean current,
      Map<String, Integer> fingerprints) {}

  /** Grows with each change of a document. */
  public long tick() {
    return reading.withHandle(h -> Progress.of(h).documents());
  }

  /**
   * The register. When documents or decisions have changed since it was made, or another program or
   * data made it, it is brought up to date; while somebody else writes, it is made of all event
   * mentions and not stored.
   *
   * @param fingerprint of the program and data that ask
   * @param stage makes records
   */
  public List<EventRecord> records(String fingerprint, RecordStage stage) {
    return records(fingerprint, stage, StoredRecords.NONE).records();
  }

  /**
   * The register, as {@link #records(String, RecordStage)}.
   *
   * @param before what it was when it was last asked for: of that, only what has changed is read
   */
  public StoredRecords records(String fingerprint, RecordStage stage, StoredRecords before) {
    if (!isCurrent(fingerprint)) {
      Optional<WriteLock> free = WriteLock.of(folder);
      if (free.isEmpty()) {
        return new StoredRecords(
            StoredRecords.NEVER, reading.inTransaction(h -> RecordSet.made(h, stage)));
      }
      free.ifPresent(lock -> {
        try (lock) {
          Database.writer(folder.database())
              .useTransaction(h -> RecordSet.update(h, fingerprint, stage));
        }
      });
    }
    return reading.inTransaction(h -> RecordSet.stored(h, before));
  }

  /** Whether the register was made of all documents, by this program with these data. */
  public boolean isCurrent(String fingerprint) {
    return reading.withHandle(Progress::of).isCurrent(fingerprint);
  }

  /** Whether somebody writes at this moment. */
  public boolean isBeingWritten() {
    Optional<WriteLock> free = WriteLock.of(folder);
    free.ifPresent(WriteLock::close);
    return free.isEmpty();
  }

  /** Where the records stand: a number that grows with each change of one. */
  public long change() {
    return reading.withHandle(h ->
        h.createQuery("select coalesce(max(number), 0) from register_change")
            .mapTo(Long.class)
            .one());
  }

  /** How many documents could not be read. */
  public long problemCount() {
    return reading.withHandle(h -> count(h, "problem"));
  }

  /** Where the articles stand: a number that grows with each change of one. */
  public long documentChange() {
    return reading.withHandle(h ->
        h.createQuery("select coalesce(max(number), 0) from document_change")
            .mapTo(Long.class)
            .one());
  }

  /** Keys of the articles that came, changed or went after a number of {@link #documentChange}. */
  public List<String> documentsChanged(long after) {
    return reading.withHandle(h ->
        h.createQuery("select document_key from document_change where number > ? order by number")
            .bind(0, after)
            .mapTo(String.class)
            .list());
  }

  /** Ids of the records that came, changed or went after a number of {@link StoredRecords}. */
  public List<String> recordsChanged(long after) {
    return reading.withHandle(h ->
        h.createQuery("select distinct event_id from register_change where number > ?")
            .bind(0, after)
            .mapTo(String.class)
            .list());
  }

  /** What people decided. */
  public Ledger ledger() {
    return reading.withHandle(Decisions::ledger);
  }

  /** What became of records since an instant, in order. */
  public List<RegisterChange> changes(java.time.Instant since) {
    return reading.withHandle(h -> Changed.since(h, since));
  }

  /** The id of the record that a former one is part of now; the same id when there is none. */
  public String now(String id) {
    return reading.withHandle(h -> Changed.now(h, id));
  }

  /**
   * Opens the folder for changes.
   *
   * @throws FolderBusyException while somebody else writes
   */
  public Writer writer() {
    WriteLock lock =
        lock()
            .orElseThrow(() ->
                new FolderBusyException(folder.root(), WriteLock.holder(folder).orElse(null)));
    lock.sign();
    try {
      pages.sweep();
    } catch (IOException e) {
      lock.close();
      throw new UncheckedIOException("cannot clear the folder " + folder.pages(), e);
    }
    return new Writer(Database.writer(folder.database()).open(), lock, pages);
  }

  /**
   * The lock; who holds it for a moment, such as to look whether somebody writes, is waited for.
   */
  private Optional<WriteLock> lock() {
    Optional<WriteLock> lock = WriteLock.of(folder);
    for (int tries = 1; lock.isEmpty() && tries < LOCK_TRIES; tries++) {
      LockSupport.parkNanos(BETWEEN_TRIES);
      lock = WriteLock.of(folder);
    }
    return lock;
  }

  /** Who writes and goes on doing so; nothing when nobody does for longer than a moment. */
  public Optional<Holder> holder() {
    Optional<WriteLock> free = lock();
    free.ifPresent(WriteLock::close);
    return free.isPresent()
        ? Optional.empty()
        : Optional.of(WriteLock.holder(folder).orElseGet(Holder::unknown));
  }

  private static long count(Handle handle, String table) {
    return handle.createQuery("select count(*) from " + table).mapTo(Long.class).one();
  }

  private static Map<String, Integer> readBy(Handle handle) {
    return handle
        .createQuery("select fingerprint, count(*) as pages from page group by fingerprint")
        .setMapKeyColumn("fingerprint")
        .setMapValueColumn("pages")
        .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, Integer>>() {});
  }

  @Override
  public void close() {
    connections.close();
  }
}
