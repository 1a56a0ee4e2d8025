package org.isnad.app;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.isnad.app.answer.Names;
import org.isnad.app.answer.Register;
import org.isnad.app.store.Store;
import org.isnad.app.store.StoredRecords;
import org.isnad.copy.Copies;
import org.isnad.lexicon.Lexicon;
import org.isnad.record.EventRecord;
import org.isnad.record.Origins;
import org.isnad.story.Cluster;
import org.isnad.story.Stories;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked of one state of the documents: made once, the parts that not everybody needs
 * when they are first asked for. Immutable to those who ask; may be shared between threads.
 */
final class Asked {
  private final long tick;
  private final boolean isSettled;
  private final StoredRecords stored;
  private final Copies copies;
  private final Register register;
  private final Store store;
  private final Supplier<List<Cluster>> readClusters;
  private final Supplier<Lexicon> lexicon;
  private volatile @Nullable List<Cluster> clusters;
  private @Nullable Stories stories;
  private @Nullable Names names;

  private Asked(
      Moment moment, StoredRecords stored, Copies copies, Register register, Sources sources) {
    this.tick = moment.tick();
    this.isSettled = moment.isSettled();
    this.stored = stored;
    this.copies = copies;
    this.register = register;
    this.store = sources.store();
    this.readClusters = sources.clusters();
    this.lexicon = sources.lexicon();
  }

  /**
   * Where the parts come from.
   *
   * @param store of the folder
   * @param records reads the records, of those that were there before only what has changed
   * @param clusters reads the texts of all stories
   * @param lexicon the data
   */
  record Sources(
      Store store,
      java.util.function.UnaryOperator<StoredRecords> records,
      Supplier<List<Cluster>> clusters,
      Supplier<Lexicon> lexicon) {}

  /**
   * When the store is asked.
   *
   * @param tick of the store before it is read
   * @param isSettled whether nobody was writing
   */
  record Moment(long tick, boolean isSettled) {}

  /**
   * Of the store as it is now.
   *
   * @param moment when it is asked
   * @param before what was asked for last; null when nothing was
   * @param isSameTexts whether since then only people's decisions have changed
   */
  static Asked of(Moment moment, Sources sources, @Nullable Asked before, boolean isSameTexts) {
    CompletableFuture<Copies> found =
        before != null && isSameTexts
            ? CompletableFuture.completedFuture(before.copies)
            : CompletableFuture.supplyAsync(sources.store()::copies);
    StoredRecords last = before == null ? StoredRecords.NONE : before.stored;
    StoredRecords stored = sources.records().apply(last);
    Copies copies = found.join();
    Register register =
        new Register(
            withOrigins(stored, copies, isSameTexts ? before : null),
            word -> sources.lexicon().get().orthography().nameKey(word),
            sources.store()::now);
    Asked made = new Asked(moment, stored, copies, register, sources);
    if (before != null && isSameTexts) {
      made.clusters = before.clusters;
    }
    return made;
  }

  /** Counts origins; those of records that are the same among the same texts were counted. */
  private static List<EventRecord> withOrigins(
      StoredRecords stored, Copies copies, @Nullable Asked before) {
    IdentityHashMap<EventRecord, EventRecord> known = new IdentityHashMap<>();
    if (before != null) {
      for (EventRecord record : before.stored.records()) {
        EventRecord counted = before.register.byId(record.id());
        if (counted != null) {
          known.put(record, counted);
        }
      }
    }
    List<EventRecord> records = new ArrayList<>();
    for (EventRecord record : stored.records()) {
      EventRecord counted = known.get(record);
      records.add(counted == null ? record.with(Origins.of(record, copies)) : counted);
    }
    return records;
  }

  long tick() {
    return tick;
  }

  /** Whether nobody was writing when it was made, so that it is all there is. */
  boolean isSettled() {
    return isSettled;
  }

  Copies copies() {
    return copies;
  }

  Register register() {
    return register;
  }

  /** What became of records up to here; a number that grows, or less than 0 when not known. */
  long change() {
    return stored.change();
  }

  synchronized Stories stories() {
    Stories made = stories;
    if (made == null) {
      List<Cluster> read = clusters;
      boolean isWhole = true;
      if (read == null) {
        read = readClusters.get();
        // While somebody else writes they may not all be gathered; they are asked for again then.
        isWhole = !store.hasTextsToGather();
        clusters = isWhole ? read : null;
      }
      made = Stories.of(read, copies, register.records());
      stories = isWhole ? made : null;
    }
    return made;
  }

  synchronized Names names() {
    Names made = names;
    if (made == null) {
      made = Names.of(lexicon.get(), register);
      names = made;
    }
    return made;
  }
}
