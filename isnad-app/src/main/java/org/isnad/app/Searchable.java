package org.isnad.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.isnad.app.search.Catalogue;
import org.isnad.app.search.Item;
import org.isnad.app.search.SearchIndex;
import org.isnad.app.store.Store;
import org.isnad.lexicon.Lexicon;

/**
 * The search index for one state of the documents. It answers at once from what it holds; where
 * little has changed it is brought up to date first, where much has, meanwhile. May be shared
 * between threads.
 */
public final class Searchable {
  /** Changes when the index is laid out in another way. */
  private static final String FORM = "3";

  /** So many changes are put in while somebody waits. */
  private static final int FEW = 300;

  private static final int PARTS = 4;

  private final SearchIndex index;
  private final Asked asked;
  private final Store store;
  private final Lexicon lexicon;
  private final String fingerprint;
  private final long documents;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean isCurrent;
  private volatile boolean isClosed;

  Searchable(SearchIndex index, Asked asked, Store store, Lexicon lexicon, String fingerprint) {
    this.index = index;
    this.asked = asked;
    this.store = store;
    this.lexicon = lexicon;
    this.fingerprint = fingerprint;
    this.documents = store.documentChange();
  }

  boolean isOf(Asked other) {
    return asked == other;
  }

  SearchIndex index() {
    return index;
  }

  /** The index as it is, while what has changed is put in. */
  public SearchIndex now() {
    if (isCurrent) {
      return index;
    }
    if (isSoonDone()) {
      upToDate();
    } else if (!lock.isLocked()) {
      Thread.ofPlatform().name("search index").daemon().start(this::upToDate);
    }
    return index;
  }

  /** Whether the index lacks what has changed of late. */
  public boolean isBehind() {
    return !isCurrent;
  }

  /** The index with everything in it. */
  SearchIndex upToDate() {
    if (!isCurrent) {
      lock.lock();
      try {
        if (!isCurrent && !isClosed) {
          update();
          isCurrent = true;
        }
      } finally {
        lock.unlock();
      }
    }
    return index;
  }

  private String state() {
    return String.join(
        " ", FORM, fingerprint, Long.toString(documents), Long.toString(asked.change()));
  }

  /** What the index was made of. */
  private record Basis(long documents, long change) {}

  /** What has changed since the index was written; nothing when it has to be made as a whole. */
  private Optional<Basis> basis() {
    String[] parts = index.state().split(" ");
    boolean isKnown =
        parts.length == PARTS
            && parts[0].equals(FORM)
            && parts[1].equals(fingerprint)
            && Long.parseLong(parts[3]) >= 0
            && asked.change() >= 0;
    return isKnown
        ? Optional.of(new Basis(Long.parseLong(parts[2]), Long.parseLong(parts[3])))
        : Optional.empty();
  }

  private boolean isSoonDone() {
    if (index.state().equals(state())) {
      return true;
    }
    return basis()
        .map(b ->
            store.documentsChanged(b.documents()).size() + store.recordsChanged(b.change()).size()
                <= FEW)
        .orElseGet(() -> asked.register().records().size() + documents <= FEW);
  }

  private void update() {
    String state = state();
    String before = index.state();
    boolean isUnsettled = asked.change() < 0 && !before.isEmpty();
    if (before.equals(state) || isUnsettled) {
      return;
    }
    Catalogue catalogue = new Catalogue(store, asked.register(), lexicon);
    basis()
        .ifPresentOrElse(
            b -> {
              List<String> texts = store.documentsChanged(b.documents());
              List<String> events = store.recordsChanged(b.change());
              Consumer<Item.Sink> feed = sink -> catalogue.feed(sink, index, texts, events);
              index.change(state, feed);
            },
            () -> index.update(state, catalogue::feed));
  }

  void close() {
    isClosed = true;
    lock.lock();
    try {
      index.close();
    } finally {
      lock.unlock();
    }
  }
}
