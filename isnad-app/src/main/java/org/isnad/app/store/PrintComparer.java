package org.isnad.app.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.isnad.app.json.CoreJson;
import org.isnad.article.Article;
import org.isnad.copy.CopyFinder;
import org.isnad.copy.Print;
import org.isnad.copy.Shared;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Compares texts by an index of sampled runs of words: a text with those it has some in common
 * with, whatever the number of the others. Two texts are compared when the later of the two has its
 * turn.
 */
final class PrintComparer {
  private static final int AT_A_TIME = 200;
  private static final int INDEXED_AT_A_TIME = 20_000;

  private final Handle handle;
  private final Sql sql;
  private final Function<Article, Print> reader;
  private final RecentPrints prints;

  /** The runs of all texts there are, where all wait and are not too many; else null. */
  private @Nullable RunTexts all;

  /** Runs that too many texts have. */
  private final Set<Long> common = new HashSet<>();

  /** The numbers of the texts that wait for their turn. */
  private final BitSet open = new BitSet();

  /** How many runs a text has in common with the one that has its turn, by its number. */
  private int[] times = new int[1024];

  /**
   * @param reader takes the print of an article
   * @param prints those that are known already
   */
  PrintComparer(Handle handle, Sql sql, Function<Article, Print> reader, RecentPrints prints) {
    this.handle = handle;
    this.sql = sql;
    this.reader = reader;
    this.prints = prints;
    sql.each(row -> common.add(row.getLong(1)), "select run_hash from common_run");
  }

  /** A text that has its turn. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Text(String document, int number, long[] sampled) {}

  /** Compares what is new or has changed with all it has runs in common with. */
  void compareAll() {
    readOpen();
    boolean areAllOpen = open.cardinality() == texts();
    eachPart(
        INDEXED_AT_A_TIME,
        part -> {
          RunTexts added = addRuns(part);
          all = areAllOpen && part.length == open.cardinality() ? added : null;
        });
    while (!open.isEmpty()) {
      eachPart(AT_A_TIME, this::compare);
    }
  }

  private int texts() {
    return sql.first(row -> row.getInt(1), "select count(*) from text_print").orElseThrow();
  }

  private void readOpen() {
    sql.each(
        row -> open.set(row.getInt(1)), "select text_number from text_print where is_compared = 0");
  }

  /** Does something with the texts that wait, so many in one transaction. */
  private void eachPart(int size, java.util.function.Consumer<int[]> action) {
    int[] numbers = open.stream().toArray();
    for (int from = 0; from < numbers.length; from += size) {
      int[] part = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + size));
      handle.useTransaction(h -> action.accept(part));
    }
  }

  /**
   * Adds the runs of texts to the index, in its order: one by one, as texts come, each would go to
   * another place of the file.
   */
  private RunTexts addRuns(int[] numbers) {
    RunTexts.Builder adding = new RunTexts.Builder();
    for (int number : numbers) {
      for (long hash : text(number).sampled()) {
        adding.add(hash, number);
      }
    }
    RunTexts runs = adding.build();
    String insert = "insert or ignore into text_run (run_hash, text_number) values (?, ?)";
    for (int run = 0; run < runs.size(); run++) {
      for (int i = 0; i < runs.texts(run); i++) {
        sql.add(insert, runs.hash(run), runs.text(run, i));
      }
    }
    sql.runBatch(insert);
    return runs;
  }

  private Text text(int number) {
    return sql.first(
            row -> new Text(row.getString(1), number, Prints.hashes(row.getString(2))),
            "select document_key, sampled from text_print where text_number = ?",
            number)
        .orElseThrow();
  }

  private void compare(int[] numbers) {
    List<Text> texts = new ArrayList<>();
    for (int number : numbers) {
      texts.add(text(number));
    }
    RunTexts having = all == null ? having(texts) : all;
    for (Text text : texts) {
      compare(text, having);
    }
  }

  /** The texts that have the runs of some; but for the runs that too many have. */
  private RunTexts having(List<Text> texts) {
    StringJoiner asked = new StringJoiner(",", "[", "]");
    for (Text text : texts) {
      for (long hash : text.sampled()) {
        if (!common.contains(hash)) {
          asked.add(Long.toString(hash));
        }
      }
    }
    RunTexts.Builder found = new RunTexts.Builder();
    sql.each(
        row -> found.add(row.getLong(1), row.getInt(2)),
        "select run_hash, text_number from text_run where run_hash in (select value from"
            + " json_each(?))",
        asked.toString());
    return found.build();
  }

  private void compare(Text text, RunTexts having) {
    Prints.unshare(sql, text.document());
    sql.execute("update text_print set is_compared = 1 where text_number = ?", text.number());
    open.clear(text.number());
    for (int number : touched(text, having)) {
      if (times[number] >= Shared.FEWEST_SAMPLED && number != text.number() && !open.get(number)) {
        Text other = text(number);
        if (Print.areNear(text.sampled(), other.sampled())) {
          share(text.document(), other.document());
        }
      }
      times[number] = 0;
    }
  }

  /** The numbers of the texts that have runs in common with one; how many is noted. */
  private int[] touched(Text text, RunTexts having) {
    int[] touched = new int[64];
    int size = 0;
    for (long hash : text.sampled()) {
      int run = isCommon(hash, having) ? -1 : having.place(hash);
      for (int i = run < 0 ? 0 : having.texts(run) - 1; run >= 0 && i >= 0; i--) {
        int number = having.text(run, i);
        if (number >= times.length) {
          times = Arrays.copyOf(times, 2 * number);
        }
        if (times[number]++ == 0) {
          touched = size == touched.length ? Arrays.copyOf(touched, 2 * size) : touched;
          touched[size++] = number;
        }
      }
    }
    return Arrays.copyOf(touched, size);
  }

  /** Whether too many texts have a run. That it is noticed opens all of them again. */
  private boolean isCommon(long hash, RunTexts having) {
    if (common.contains(hash)) {
      return true;
    }
    int run = having.place(hash);
    if (run < 0 || having.texts(run) <= CopyFinder.MOST_TEXTS) {
      return false;
    }
    common.add(hash);
    sql.execute("insert into common_run (run_hash) values (?)", hash);
    Prints.compareAgain(sql, hash);
    readOpen();
    return true;
  }

  private void share(String document, String other) {
    Optional<Print> own = print(document);
    Optional<Print> there = print(other);
    if (own.isEmpty() || there.isEmpty()) {
      return;
    }
    // From the lesser key, so that it is the same whichever of the two came last.
    boolean isFirst = document.compareTo(other) < 0;
    Shared.of(isFirst ? own.get() : there.get(), isFirst ? there.get() : own.get())
        .ifPresent(both -> {
          save(both.one());
          save(both.other());
        });
  }

  private Optional<Print> print(String document) {
    Optional<Print> known = prints.of(document);
    if (known.isPresent()) {
      return known;
    }
    Optional<Print> read =
        sql.first(
                row -> row.getString(1),
                "select article from document where document_key = ?",
                document)
            .map(json -> reader.apply(CoreJson.read(json, Article.class)));
    read.ifPresent(prints::keep);
    return read;
  }

  private void save(Shared shared) {
    sql.execute(
        "insert into text_shared (document_key, other_key, share, passages) values (?, ?, ?, ?) on"
            + " conflict (document_key, other_key) do update set share = excluded.share, passages ="
            + " excluded.passages",
        shared.document(),
        shared.other(),
        shared.share(),
        CoreJson.write(shared.passages()));
  }
}
