package org.isnad.app.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.isnad.app.json.CoreJson;
import org.isnad.article.Article;
import org.isnad.copy.Carrier;
import org.isnad.copy.CopyFinder;
import org.isnad.copy.Print;
import org.isnad.copy.Shared;
import org.isnad.page.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The index of runs of words, and what texts share. A new text is compared with those it has
 * sampled runs in common with, whatever the number of the others.
 */
final class Prints {
  private static final int AT_A_TIME = 200;
  private static final int INDEXED_AT_A_TIME = 2000;
  private static final int KEPT = 2000;

  private final Handle handle;
  private final Function<Article, Print> reader;
  private final Map<String, Print> read;
  private final Set<Long> common = new HashSet<>();

  private Prints(Handle handle, Function<Article, Print> reader) {
    this.handle = handle;
    this.reader = reader;
    this.read =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Print> eldest) {
            return size() > KEPT;
          }
        };
    common.addAll(handle.createQuery("select run_hash from common_run").mapTo(Long.class).list());
  }

  /**
   * Stores the print of an article that is new or has changed.
   *
   * @param isNew whether nothing can be stored yet
   */
  static void save(Handle handle, Article article, Print print, boolean isNew) {
    String carrier = CoreJson.write(Carrier.of(article));
    String sampled = text(print.sampled());
    Optional<Stored> before = isNew ? Optional.empty() : stored(handle, article.document());
    if (before.isPresent() && before.get().sampled().equals(sampled)) {
      handle.execute(
          "update text_print set carrier = ?, is_compared = 0 where document_key = ?",
          carrier,
          article.document());
      return;
    }
    before.ifPresent(b -> forget(handle, article.document(), b));
    int number =
        before
            .map(Stored::number)
            .orElseGet(() ->
                handle
                    .createQuery("select coalesce(max(text_number), 0) + 1 from text_print")
                    .mapTo(Integer.class)
                    .one());
    handle.execute(
        "insert into text_print (document_key, text_number, sampled, carrier, is_compared) values"
            + " (?, ?, ?, ?, 0) on conflict (document_key) do update set sampled ="
            + " excluded.sampled, carrier = excluded.carrier, is_compared = 0",
        article.document(),
        number,
        sampled,
        carrier);
  }

  /** Forgets an article, which is about to go. */
  static void remove(Handle handle, String document) {
    stored(handle, document).ifPresent(s -> forget(handle, document, s));
  }

  private record Stored(int number, String sampled) {}

  private static Optional<Stored> stored(Handle handle, String document) {
    return handle
        .createQuery("select text_number, sampled from text_print where document_key = ?")
        .bind(0, document)
        .map((row, context) -> new Stored(row.getInt(1), row.getString(2)))
        .findFirst();
  }

  private static void forget(Handle handle, String document, Stored stored) {
    PreparedBatch batch =
        handle.prepareBatch("delete from text_run where run_hash = ? and text_number = ?");
    long[] hashes = hashes(stored.sampled());
    for (long hash : hashes) {
      batch.bind(0, hash).bind(1, stored.number()).add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    unshare(handle, document);
    for (long hash : hashes) {
      mayBecomeRare(handle, hash);
    }
  }

  /** A run that enough texts have lost says something again. */
  private static void mayBecomeRare(Handle handle, long hash) {
    boolean wasCommon =
        handle
            .createQuery("select 1 from common_run where run_hash = ?")
            .bind(0, hash)
            .mapTo(Integer.class)
            .findFirst()
            .isPresent();
    if (wasCommon && numbers(handle, hash).size() <= CopyFinder.MOST_TEXTS) {
      handle.execute("delete from common_run where run_hash = ?", hash);
      compareAgain(handle, hash);
    }
  }

  private static void compareAgain(Handle handle, long hash) {
    handle.execute(
        "update text_print set is_compared = 0 where text_number in (select text_number from"
            + " text_run where run_hash = ?)",
        hash);
  }

  private static void unshare(Handle handle, String document) {
    handle.execute(
        "delete from text_shared where other_key = ? and document_key in (select other_key from"
            + " text_shared where document_key = ?)",
        document,
        document);
    handle.execute("delete from text_shared where document_key = ?", document);
  }

  private static List<Integer> numbers(Handle handle, long hash) {
    return handle
        .createQuery("select text_number from text_run where run_hash = ? limit ?")
        .bind(0, hash)
        .bind(1, CopyFinder.MOST_TEXTS + 1)
        .mapTo(Integer.class)
        .list();
  }

  /** Whether texts wait to be compared. */
  static boolean areOpen(Handle handle) {
    return handle
        .createQuery("select 1 from text_print where is_compared = 0 limit 1")
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Compares what is new or has changed with all it has runs in common with. */
  static void compare(Handle handle, Function<Article, Print> reader) {
    new Prints(handle, reader).compareAll();
  }

  private void compareAll() {
    String last = "";
    do {
      String after = last;
      last = handle.inTransaction(h -> addRuns(after));
    } while (!last.isEmpty());
    while (true) {
      List<String> open =
          handle
              .createQuery(
                  "select document_key from text_print where is_compared = 0 order by document_key"
                      + " limit ?")
              .bind(0, AT_A_TIME)
              .mapTo(String.class)
              .list();
      if (open.isEmpty()) {
        return;
      }
      handle.useTransaction(h -> compare(open));
    }
  }

  /** A run of words and a text that has it. */
  private record Run(long hash, int text) {
    static final Comparator<Run> ORDER =
        Comparator.comparingLong(Run::hash).thenComparingInt(Run::text);
  }

  /**
   * Adds the runs of texts that are to be compared to the index, in its order: one by one, as texts
   * come, each would go to another place of the file.
   *
   * @param after the key of the last text whose runs were added
   * @return the key of the last text now; empty when there are no more
   */
  private String addRuns(String after) {
    List<Run> runs = new ArrayList<>();
    String last =
        handle
            .createQuery(
                "select document_key, text_number, sampled from text_print where is_compared = 0"
                    + " and document_key > ? order by document_key limit ?")
            .bind(0, after)
            .bind(1, INDEXED_AT_A_TIME)
            .map((row, context) -> {
              int text = row.getInt(2);
              for (long hash : hashes(row.getString(3))) {
                runs.add(new Run(hash, text));
              }
              return row.getString(1);
            })
            .list()
            .stream()
            .reduce("", (one, next) -> next);
    runs.sort(Run.ORDER);
    PreparedBatch batch =
        handle.prepareBatch("insert or ignore into text_run (run_hash, text_number) values (?, ?)");
    for (Run run : runs) {
      batch.bind(0, run.hash()).bind(1, run.text()).add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    return last;
  }

  private void compare(List<String> documents) {
    Map<String, Stored> texts = new LinkedHashMap<>();
    for (String document : documents) {
      texts.put(document, stored(handle, document).orElseThrow());
    }
    Map<Long, List<Integer>> having = having(texts.values());
    texts.forEach((document, text) -> compare(document, text, having));
  }

  private void compare(String document, Stored text, Map<Long, List<Integer>> having) {
    unshare(handle, document);
    handle.execute("update text_print set is_compared = 1 where document_key = ?", document);
    long[] sampled = hashes(text.sampled());
    Map<Integer, Integer> times = new HashMap<>();
    for (long hash : sampled) {
      for (int number : others(hash, having)) {
        times.merge(number, 1, Integer::sum);
      }
    }
    times.forEach((number, n) -> {
      if (n >= Shared.FEWEST_SAMPLED && number != text.number()) {
        near(number, sampled).ifPresent(other -> share(document, other));
      }
    });
  }

  /** The texts that have a run; none where too many have. */
  private List<Integer> others(long hash, Map<Long, List<Integer>> having) {
    List<Integer> found = common.contains(hash) ? List.of() : having.getOrDefault(hash, List.of());
    if (found.size() <= CopyFinder.MOST_TEXTS) {
      return found;
    }
    common.add(hash);
    handle.execute("insert into common_run (run_hash) values (?)", hash);
    compareAgain(handle, hash);
    return List.of();
  }

  /** The texts that have the runs of some, by run; but for the runs that too many have. */
  private Map<Long, List<Integer>> having(Collection<Stored> texts) {
    StringJoiner asked = new StringJoiner(",", "[", "]");
    for (Stored text : texts) {
      for (long hash : hashes(text.sampled())) {
        if (!common.contains(hash)) {
          asked.add(Long.toString(hash));
        }
      }
    }
    Map<Long, List<Integer>> having = new HashMap<>();
    handle
        .createQuery(
            "select run_hash, text_number from text_run where run_hash in (select value from"
                + " json_each(?))")
        .bind(0, asked.toString())
        .map((row, context) ->
            having.computeIfAbsent(row.getLong(1), hash -> new ArrayList<>(2)).add(row.getInt(2)))
        .forEach(isNew -> {});
    return having;
  }

  /** The key of a text that is near one with some sampled runs. */
  private Optional<String> near(int number, long[] sampled) {
    return handle
        .createQuery("select document_key, sampled from text_print where text_number = ?")
        .bind(0, number)
        .map((row, context) ->
            Print.areNear(sampled, hashes(row.getString(2))) ? row.getString(1) : "")
        .findFirst()
        .filter(key -> !key.isEmpty());
  }

  private void share(String document, String other) {
    Print own = print(document);
    Print there = print(other);
    if (own == null || there == null) {
      return;
    }
    // From the lesser key, so that it is the same whichever of the two came last.
    boolean isFirst = document.compareTo(other) < 0;
    Shared.of(isFirst ? own : there, isFirst ? there : own)
        .ifPresent(both -> {
          save(both.one());
          save(both.other());
        });
  }

  private @Nullable Print print(String document) {
    Print known = read.get(document);
    if (known == null) {
      known =
          handle
              .createQuery("select article from document where document_key = ?")
              .bind(0, document)
              .mapTo(String.class)
              .findFirst()
              .map(json -> reader.apply(CoreJson.read(json, Article.class)))
              .orElse(null);
      if (known != null) {
        read.put(document, known);
      }
    }
    return known;
  }

  private void save(Shared shared) {
    handle.execute(
        "insert into text_shared (document_key, other_key, share, passages) values (?, ?, ?, ?) on"
            + " conflict (document_key, other_key) do update set share = excluded.share, passages ="
            + " excluded.passages",
        shared.document(),
        shared.other(),
        shared.share(),
        CoreJson.write(shared.passages()));
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
    Arrays.stream(hashes).forEach(bytes::putLong);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static long[] hashes(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    long[] hashes = new long[bytes.remaining() / Long.BYTES];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = bytes.getLong();
    }
    return hashes;
  }
}
