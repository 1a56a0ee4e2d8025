package org.isnad.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.isnad.app.fetch.FetchMemory;
import org.isnad.app.json.CoreJson;
import org.isnad.article.Article;
import org.isnad.article.Metadata;
import org.isnad.article.PagePart;
import org.isnad.copy.Print;
import org.isnad.page.Problem;
import org.isnad.record.Decision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Changes a data folder. A page goes in with all that was read from it, or not at all; several that
 * come one soon after the other are committed together. Only one is open at a time over all
 * processes. For one thread.
 */
public final class Writer implements AutoCloseable {
  /** Pages and problems that are committed together at the most. */
  private static final int TOGETHER = 512;

  /** Pages of the file that may wait before they are moved to their places. */
  private static final int PAGES_APART = 8_000;

  /** How long something may wait for what comes after it. */
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

  private final Handle handle;
  private final Sql sql;
  private final WriteLock lock;
  private final FetchMemory fetches;
  private final PackWriter packs;
  private final RecentPrints prints = new RecentPrints(RecentPrints.MOST_RUNS);

  /**
   * Whether ties are kept: not before there are records, for the first are made of all tellings.
   */
  private boolean isTied;

  private int waiting;
  private long waitingSince;

  Writer(Handle handle, WriteLock lock, PageFiles pages) {
    this.handle = handle;
    this.sql = new Sql(handle.getConnection());
    handle.execute("pragma wal_autocheckpoint = " + PAGES_APART);
    this.isTied = Progress.of(handle).hasRecords();
    this.lock = lock;
    this.fetches = new FetchLog(handle, pages, this::commit);
    this.packs = new PackWriter(pages, sql, PackWriter.LARGE);
  }

  /**
   * How a page stands to what is stored under its key.
   *
   * @param captured when it was fetched; null when unknown, which is older than any known time
   */
  public Standing standing(
      String document, String digest, String fingerprint, @Nullable Instant captured) {
    return sql.first(
            row -> {
              if (row.getString(1).equals(digest)) {
                return row.getString(2).equals(fingerprint) ? Standing.SAME : Standing.CHANGED;
              }
              String stored = row.getString(3);
              return Known.isBefore(captured, stored == null ? null : Instant.parse(stored))
                  ? Standing.OLDER
                  : Standing.CHANGED;
            },
            "select digest, fingerprint, captured from page where document_key = ?",
            document)
        .orElse(Standing.NEW);
  }

  /** What the web answered in earlier runs; for the thread of this writer. */
  public FetchMemory fetches() {
    return fetches;
  }

  /** What the store holds, to be asked while a reading goes on. */
  public Known known(String fingerprint) {
    return Known.of(handle, fingerprint);
  }

  /** The titles of all pages, by key. */
  public List<PageTitle> titles() {
    return Titles.of(handle);
  }

  /**
   * Keeps a capture of a page of which the store holds a later one.
   *
   * @param original its bytes
   */
  public void keep(PageVersion version, byte[] original) {
    together(() -> {
      packs.put(version.original(), original);
      Versions.keep(sql, version);
    });
  }

  /**
   * Stores a page in place of what was stored under its key, which stays as an earlier version.
   * Facts that the page told before, in the same words and the same sense, stay as they are.
   *
   * @param original its bytes
   */
  public void save(StoredPage page, byte[] original) {
    together(() -> {
      packs.put(page.original(), original);
      put(page);
    });
  }

  /** Stores a page whose original is kept already, as {@link #save(StoredPage, byte[])}. */
  public void save(StoredPage page) {
    together(() -> put(page));
  }

  private void put(StoredPage page) {
    boolean isNew = Versions.newest(sql, page.document()).isEmpty();
    if (!isNew) {
      Versions.keepNewest(sql, page.document(), page.digest());
    }
    Versions.remove(sql, page.document(), page.digest());
    sql.execute("delete from problem where document_key = ?", page.document());
    put(page, isNew);
    tick();
  }

  /**
   * Notes that a document has a problem.
   *
   * @param isGone whether the document was there and is no page any more, so that what was read
   *     from it before goes; false when it could not be opened
   */
  public void save(Problem problem, boolean isGone) {
    together(() -> {
      if (isGone && remove(problem.document()) > 0) {
        tick();
      }
      sql.execute(
          "insert into problem (document_key, stage, code, message) values (?, ?, ?, ?) on"
              + " conflict (document_key) do update set stage = excluded.stage, code ="
              + " excluded.code, message = excluded.message",
          problem.document(),
          problem.stage(),
          problem.code(),
          problem.message());
    });
  }

  /** Compares the texts that are new or have changed with the others. */
  public void compare(Function<Article, Print> reader) {
    commit();
    new PrintComparer(handle, sql, reader, prints).compareAll();
  }

  /** Brings stories and trends up to date: from the first day on whose texts have changed. */
  public void gather() {
    commit();
    handle.useTransaction(Gists::update);
  }

  /** Brings the register up to date when it is behind: of the records those that can differ. */
  public void update(String fingerprint, RecordStage stage) {
    commit();
    handle.useTransaction(h -> RecordSet.update(h, fingerprint, stage));
    isTied = true;
  }

  /**
   * Adds decisions to the ledger. The register is behind then.
   *
   * @return how many are new
   */
  public int decide(Collection<Decision> decisions) {
    commit();
    return handle.inTransaction(h -> {
      int added = 0;
      for (Decision decision : decisions) {
        added += Decisions.add(h, sql, decision) ? 1 : 0;
      }
      if (added > 0) {
        tick();
      }
      return added;
    });
  }

  /** Makes a change that is committed with others, or with them undone when it fails. */
  private void together(Runnable change) {
    if (!handle.isInTransaction()) {
      handle.begin();
      waitingSince = System.nanoTime();
    }
    boolean isDone = false;
    try {
      change.run();
      isDone = true;
    } finally {
      if (!isDone) {
        undo();
      }
    }
    waiting++;
    if (waiting >= TOGETHER || System.nanoTime() - waitingSince >= LONGEST_WAIT) {
      commit();
    }
  }

  /** Lets all others see what was saved; when that fails, it is undone. */
  public void commit() {
    waiting = 0;
    if (!handle.isInTransaction()) {
      return;
    }
    boolean isDone = false;
    try {
      packs.settle();
      handle.commit();
      isDone = true;
    } finally {
      if (!isDone) {
        undo();
      }
    }
  }

  private void undo() {
    waiting = 0;
    prints.clear();
    if (handle.isInTransaction()) {
      handle.rollback();
    }
    packs.undo();
  }

  private int remove(String document) {
    Versions.keepNewest(sql, document, null);
    sql.execute("delete from problem where document_key = ?", document);
    forget(document, 0);
    return sql.execute("delete from page where document_key = ?", document);
  }

  private void tick() {
    sql.execute("update progress set documents_tick = documents_tick + 1");
  }

  /**
   * Puts a page and its articles.
   *
   * @param isNew whether nothing is stored under its key, so that nothing has to go
   */
  private void put(StoredPage page, boolean isNew) {
    Instant captured = page.captured();
    sql.execute(
        "insert into page (document_key, digest, original, fingerprint, captured, hints,"
            + " is_fields) values (?, ?, ?, ?, ?, ?, ?) on conflict (document_key) do update set"
            + " digest = excluded.digest, original = excluded.original, fingerprint ="
            + " excluded.fingerprint, captured = excluded.captured, hints = excluded.hints,"
            + " is_fields = excluded.is_fields",
        page.document(),
        page.digest(),
        page.original(),
        page.fingerprint(),
        captured == null ? null : captured.toString(),
        CoreJson.write(page.hints()),
        page.isFields() ? 1 : 0);
    PageTitle title = page.title();
    if (title != null) {
      Titles.save(sql, title);
    } else if (!isNew) {
      Titles.remove(sql, page.document());
    }
    if (!isNew) {
      forget(page.document(), page.stories().size());
      sql.execute(
          "delete from document where page_key = ? and place >= ?",
          page.document(),
          page.stories().size());
    }
    for (int i = 0; i < page.stories().size(); i++) {
      put(page, i, isNew);
    }
  }

  /** Forgets what hangs on the articles of a page from a place on, which are about to go. */
  private void forget(String page, int from) {
    List<String> going = new ArrayList<>();
    sql.each(
        row -> going.add(row.getString(1)),
        "select document_key from document where page_key = ? and place >= ?",
        page,
        from);
    for (String document : going) {
      Prints.remove(sql, document);
      Gists.remove(sql, document);
      Ties.remove(sql, document);
    }
  }

  private void put(StoredPage page, int place, boolean isNew) {
    StoredPage.Story story = page.stories().get(place);
    Article article = story.article();
    Article.Outlet outlet = article.outlet();
    PagePart part = place == 0 ? article.metadata().part() : null;
    sql.execute(
        "insert into document (document_key, id, page_key, place, url, title, outlet_id,"
            + " outlet_name, published, published_to, published_how, text_language, article, story, part)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (document_key) do update"
            + " set place = excluded.place, url = excluded.url, title = excluded.title, outlet_id ="
            + " excluded.outlet_id, outlet_name = excluded.outlet_name, published ="
            + " excluded.published, published_to = excluded.published_to, published_how ="
            + " excluded.published_how, text_language = excluded.text_language, article ="
            + " excluded.article, story = excluded.story, part = excluded.part",
        article.document(),
        Document.id(article.document()),
        page.document(),
        place,
        article.url(),
        article.title(),
        outlet == null ? null : outlet.id(),
        outlet == null ? null : outlet.name(),
        text(article.published().from()),
        text(article.published().to()),
        article.published().how().name().toLowerCase(java.util.Locale.ROOT),
        article.language(),
        CoreJson.write(alone(article)),
        part == null ? null : part.story(),
        part == null ? null : part.number());
    boolean isToldAnew = Facts.save(sql, article.document(), page.digest(), story.events(), isNew);
    if (isTied && isToldAnew) {
      Ties.save(sql, article.document(), story.events());
    }
    if (isTied && part != null) {
      Ties.story(sql, part.story());
    }
    Prints.save(sql, article, story.print(), isNew);
    prints.keep(story.print());
    Gists.save(sql, story.gist(), isNew);
  }

  /** The article without the embedded ones, which are stored beside it. */
  private static Article alone(Article a) {
    return new Article(
        a.document(),
        a.url(),
        a.text(),
        a.title(),
        a.titleSpan(),
        a.published(),
        a.captured(),
        a.fetched(),
        a.author(),
        a.outlet(),
        a.dateline(),
        a.credits(),
        a.tags(),
        a.language(),
        a.blocks(),
        List.of(),
        Metadata.NONE,
        a.entries());
  }

  private static @Nullable String text(@Nullable Object day) {
    return day == null ? null : day.toString();
  }

  @Override
  public void close() {
    try (lock;
        handle;
        sql;
        packs) {
      commit();
    }
  }
}
