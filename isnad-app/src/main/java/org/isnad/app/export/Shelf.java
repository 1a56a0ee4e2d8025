package org.isnad.app.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.app.store.Document;
import org.isnad.app.store.PageVersion;
import org.isnad.app.store.Store;
import org.isnad.article.Article;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * The documents that records were read from, looked up by their keys. Made for one export; not for
 * several threads.
 */
public final class Shelf {
  private static final int TEXTS = 64;

  private final Store store;
  private final Map<String, Document> documents = new TreeMap<>();
  private final Map<String, String> originals;
  private final Map<String, String> texts =
      new LinkedHashMap<>(TEXTS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > TEXTS;
        }
      };
  private final Map<String, List<PageVersion>> versions = new HashMap<>();

  /** The documents of a store as they are now. */
  public Shelf(Store store) {
    this.store = store;
    this.originals = store.originals();
    store.documents().forEach(d -> documents.put(d.key(), d));
  }

  /** All documents, by key. */
  Iterable<Document> documents() {
    return documents.values();
  }

  /** The document of a key; null when it is not there. */
  @Nullable Document document(String key) {
    return documents.get(key);
  }

  /** The lower-case hex SHA-256 of the page a document stands in; empty when it is not there. */
  String hash(String key) {
    Document document = documents.get(key);
    return document == null ? "" : originals.getOrDefault(document.page(), "");
  }

  /** Hashes of all pages, by key. */
  Map<String, String> originals() {
    return originals;
  }

  /** The captures of the page that a document stands in, the earliest first. */
  List<PageVersion> versions(String key) {
    Document document = documents.get(key);
    return document == null
        ? List.of()
        : versions.computeIfAbsent(document.page(), store::versions);
  }

  /** Words of a document; empty when its text does not reach there. */
  String words(String key, Span span) {
    String text = text(key);
    return span.end() <= text.length() ? span.of(text) : "";
  }

  private String text(String key) {
    String known = texts.get(key);
    if (known == null) {
      known = store.article(key).map(Article::text).orElse("");
      texts.put(key, known);
    }
    return known;
  }
}
