package org.isnad.app.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.page.Page;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The captures that were in the store when a reading began, so that they need not be read again.
 * May be shared between threads.
 */
public final class Known {
  private final Map<String, Newest> pages;
  private final Map<String, Set<String>> earlier;

  private record Newest(String digest, @Nullable Instant captured, boolean isCurrent) {}

  private Known(Map<String, Newest> pages, Map<String, Set<String>> earlier) {
    this.pages = pages;
    this.earlier = earlier;
  }

  static Known of(Handle handle, String fingerprint) {
    Map<String, Newest> pages = new HashMap<>();
    handle
        .createQuery("select document_key, digest, captured, fingerprint = ? from page")
        .bind(0, fingerprint)
        .map((row, context) -> {
          String captured = row.getString(3);
          Instant instant = captured == null ? null : Instant.parse(captured);
          return pages.put(
              row.getString(1), new Newest(row.getString(2), instant, row.getBoolean(4)));
        })
        .list();
    Map<String, Set<String>> earlier = new HashMap<>();
    handle
        .createQuery("select document_key, digest from page_version")
        .map((row, context) ->
            earlier.computeIfAbsent(row.getString(1), x -> new HashSet<>()).add(row.getString(2)))
        .list();
    return new Known(pages, earlier);
  }

  /** Whether something is stored under a key, read by this program with these data. */
  public boolean isRead(String document) {
    Newest newest = pages.get(document);
    return newest != null && newest.isCurrent();
  }

  /** Whether reading a page would change nothing. */
  public boolean holds(Page page) {
    Newest newest = pages.get(page.document());
    if (newest == null) {
      return false;
    }
    if (newest.digest().equals(page.digest())) {
      return newest.isCurrent();
    }
    return earlier.getOrDefault(page.document(), Set.of()).contains(page.digest())
        && isPast(page, newest.captured());
  }

  /**
   * Whether an earlier capture that is given again is still an earlier one. A file may go back to
   * what it was; an address whose captures have no time stays at the one that came last.
   */
  private static boolean isPast(Page page, @Nullable Instant newest) {
    if (newest == null) {
      return page.captured() == null && page.document().equals(page.url());
    }
    return isBefore(page.captured(), newest);
  }

  /**
   * Whether a capture goes before another; one whose time is unknown goes before one that has it.
   */
  static boolean isBefore(@Nullable Instant captured, @Nullable Instant other) {
    return other != null && (captured == null || captured.isBefore(other));
  }
}
