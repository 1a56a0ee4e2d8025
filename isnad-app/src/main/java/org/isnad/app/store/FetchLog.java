package org.isnad.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.isnad.app.fetch.FetchMemory;
import org.isnad.app.fetch.Fetched;
import org.jdbi.v3.core.Handle;

/**
 * What the web answered, in the data folder: the bodies among the originals, the rest in a table.
 */
final class FetchLog implements FetchMemory {
  private final Handle handle;
  private final PageFiles pages;
  private final Runnable settled;

  /**
   * What was fetched.
   *
   * @param settled commits what waits: a body is removed only when no page can need it any more
   */
  FetchLog(Handle handle, PageFiles pages, Runnable settled) {
    this.handle = handle;
    this.pages = pages;
    this.settled = settled;
  }

  @Override
  public Optional<Fetched> recall(String address) {
    return handle
        .createQuery("select * from fetch where address = ?")
        .bind(0, address)
        .map((row, context) -> fetched(row))
        .findFirst();
  }

  private static Fetched fetched(ResultSet row) throws SQLException {
    return new Fetched(
        row.getString("address"),
        row.getString("landed"),
        row.getString("original"),
        row.getString("media_type"),
        row.getString("charset_name"),
        row.getString("etag"),
        row.getString("last_modified"),
        Instant.parse(row.getString("captured")));
  }

  @Override
  public void keep(Fetched fetched) {
    settled.run();
    Optional<Fetched> before = recall(fetched.address());
    handle.useTransaction(h -> {
      h.execute("delete from problem where document_key = ?", fetched.address());
      h.execute("delete from fetch where address = ?", fetched.address());
      h.execute(
          "insert into fetch (address, landed, original, media_type, charset_name, etag,"
              + " last_modified, captured) values (?, ?, ?, ?, ?, ?, ?, ?)",
          fetched.address(),
          fetched.landed(),
          fetched.original(),
          fetched.mediaType(),
          fetched.charset(),
          fetched.etag(),
          fetched.lastModified(),
          fetched.captured().toString());
    });
    before
        .map(Fetched::original)
        .filter(name -> !name.equals(fetched.original()))
        .ifPresent(this::sweep);
  }

  /** Removes a body that nothing points to any more. */
  private void sweep(String original) {
    int uses =
        handle
            .createQuery(
                "select (select count(*) from page where original = :name) + (select count(*) from"
                    + " page_version where original = :name) + (select count(*) from fetch where"
                    + " original = :name)")
            .bind("name", original)
            .mapTo(Integer.class)
            .one();
    if (uses == 0) {
      try {
        pages.remove(original);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove an original that is not used", e);
      }
    }
  }

  @Override
  public String put(byte[] body) throws IOException {
    return pages.put(body);
  }

  @Override
  public byte[] body(String name) throws IOException {
    return pages.get(name);
  }
}
