package org.isnad.app;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.isnad.Isnad;
import org.isnad.app.answer.Names;
import org.isnad.app.answer.Register;
import org.isnad.app.fetch.FetchMemory;
import org.isnad.app.read.Analyst;
import org.isnad.app.read.HostTitles;
import org.isnad.app.read.Listener;
import org.isnad.app.read.PageRun;
import org.isnad.app.read.Sink;
import org.isnad.app.read.StopSign;
import org.isnad.app.read.Summary;
import org.isnad.app.search.Folding;
import org.isnad.app.search.SearchIndex;
import org.isnad.app.source.Capture;
import org.isnad.app.source.Input;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.FolderBusyException;
import org.isnad.app.store.PageFiles;
import org.isnad.app.store.RecordStage;
import org.isnad.app.store.Store;
import org.isnad.app.store.StoredOriginal;
import org.isnad.app.store.StoredPage;
import org.isnad.app.store.Writer;
import org.isnad.article.Article;
import org.isnad.copy.Copies;
import org.isnad.copy.PrintReader;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.record.Decision;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;
import org.isnad.record.RecordBuilder;
import org.isnad.story.Cluster;
import org.isnad.story.Stories;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data folder together with the knowledge to read and to ask it: what the commands and the web
 * pages work on. Opened once; may be shared between threads.
 */
public final class Workspace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

  private final Store store;
  private final String fingerprint;
  private final Object loading = new Object();
  private volatile @Nullable Lexicon lexicon;
  private volatile @Nullable Asked asked;
  private long textsTick;
  private @Nullable Isnad isnad;
  private @Nullable RecordBuilder builder;
  private volatile @Nullable Searchable searchable;

  private Workspace(Store store, @Nullable Lexicon lexicon, @Nullable Isnad isnad) {
    this.store = store;
    this.lexicon = lexicon;
    this.isnad = isnad;
    this.fingerprint = Fingerprint.of(store.folder().lexicon());
  }

  /** Opens a data folder, making it when it is not there, with the user's own data in it. */
  public static Workspace open(DataFolder folder) {
    return new Workspace(Store.open(folder), null, null);
  }

  /**
   * Opens a data folder for a program that opens many.
   *
   * @param lexicon the data, loaded before
   * @param isnad the stages, made with these data
   */
  public static Workspace open(DataFolder folder, Lexicon lexicon, Isnad isnad) {
    return new Workspace(Store.open(folder), lexicon, isnad);
  }

  /** Documents and what was read from them. */
  public Store store() {
    return store;
  }

  /**
   * The shipped data with the user's over it. Loaded when first asked for, since many questions do
   * without.
   *
   * @throws org.isnad.lexicon.DataException when a data file is wrong
   */
  public Lexicon lexicon() {
    Lexicon loaded = lexicon;
    return loaded == null ? loaded() : loaded;
  }

  private Lexicon loaded() {
    synchronized (loading) {
      Lexicon loaded = lexicon;
      if (loaded == null) {
        loaded = Shipped.with(store.folder().lexicon());
        lexicon = loaded;
      }
      return loaded;
    }
  }

  /** Of the program and its data: equal ones read equally. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Number of pages that another version of the program or its data read. */
  public int pagesReadByOthers() {
    int others = 0;
    for (var read : store.status().fingerprints().entrySet()) {
      others += read.getKey().equals(fingerprint) ? 0 : read.getValue();
    }
    return others;
  }

  /** The register of all documents as they are now. */
  public Register register() {
    return asked().register();
  }

  /** Who carries whose words, of all documents as they are now. */
  public Copies copies() {
    return asked().copies();
  }

  /** The stories of all documents as they are now. */
  public Stories stories() {
    return asked().stories();
  }

  /** The names by which the register can be asked. */
  public Names names() {
    return asked().names();
  }

  /**
   * What is asked of the documents as they are now; while somebody reads documents and nothing but
   * part of them is in the register, as they were before.
   */
  private Asked asked() {
    long tick = store.tick();
    Asked last = asked;
    return last != null && last.isSettled() && last.tick() == tick ? last : made();
  }

  private synchronized Asked made() {
    long tick = store.tick();
    Asked last = asked;
    boolean isBusy = store.isBeingWritten();
    if (last != null && (isBusy || (last.isSettled() && last.tick() == tick))) {
      return last;
    }
    if (!isBusy) {
      compare();
    }
    Asked now =
        Asked.of(
            new Asked.Moment(tick, !isBusy),
            new Asked.Sources(
                store,
                before -> store.records(fingerprint, stage(), before),
                this::clusters,
                this::lexicon),
            last,
            last != null && last.isSettled() && textsTick == tick);
    textsTick = tick;
    asked = now;
    return now;
  }

  /**
   * Names the state that questions are answered from: equal names, equal answers. Takes no longer
   * than a question to the store where the register is up to date.
   */
  public String revision() {
    Asked last = asked;
    if (last == null && store.isCurrent(fingerprint) && !store.hasTextsToCompare()) {
      return store.tick() + "." + store.change() + "." + store.problemCount();
    }
    Asked now = asked();
    String state = now.isSettled() ? "" : "~";
    return now.tick() + "." + now.change() + state + "." + store.problemCount();
  }

  /** Whether all that pages are made of is at hand. */
  public boolean isWarm() {
    return asked != null;
  }

  private List<Cluster> clusters() {
    gather();
    return store.clusters();
  }

  /** Finishes what a reading that was cut off left; while somebody else writes, they will. */
  private synchronized void gather() {
    if (store.hasTextsToGather()) {
      try (Writer writer = store.writer()) {
        writer.gather();
      } catch (FolderBusyException e) {
        // They gather at the end.
      }
    }
  }

  /** The search index, brought up to date with the store. */
  public SearchIndex search() {
    return searchable().upToDate();
  }

  /** The search index, which may be behind. */
  public Searchable searchable() {
    Asked now = asked();
    Searchable last = searchable;
    return last != null && last.isOf(now) ? last : searchable(now);
  }

  private synchronized Searchable searchable(Asked now) {
    Searchable last = searchable;
    if (last == null || !last.isOf(now)) {
      SearchIndex index =
          last == null
              ? SearchIndex.open(store.folder().index(), new Folding(lexicon()))
              : last.index();
      last = new Searchable(index, now, store, lexicon(), fingerprint);
      searchable = last;
    }
    return last;
  }

  /** Finishes what a reading that was cut off left; while somebody else writes, they will. */
  private void compare() {
    if (store.hasTextsToCompare()) {
      try (Writer writer = store.writer()) {
        writer.compare(new PrintReader(lexicon())::read);
      } catch (FolderBusyException e) {
        // They compare at the end.
      }
    }
  }

  private RecordStage stage() {
    return new RecordStage() {
      @Override
      public List<EventRecord> grouped(Collection<EventMention> mentions, Ledger ledger) {
        return builder().grouped(mentions, ledger);
      }

      @Override
      public List<EventRecord> checked(List<EventRecord> records) {
        return builder().checked(records);
      }
    };
  }

  /** Makes records of tellings with this folder's data. */
  public synchronized RecordBuilder builder() {
    RecordBuilder made = builder;
    if (made == null) {
      made = new RecordBuilder(lexicon());
      builder = made;
    }
    return made;
  }

  /**
   * Adds decisions to the ledger and brings the register up to date.
   *
   * @return how many are new
   * @throws FolderBusyException while somebody else writes
   */
  public synchronized int decide(Collection<Decision> decisions) {
    try (Writer writer = store.writer()) {
      long before = store.tick();
      int added = writer.decide(decisions);
      writer.update(fingerprint, stage());
      textsStay(before, store.tick());
      return added;
    }
  }

  /** Nobody but those who decide has written from one state to another. */
  private void textsStay(long from, long to) {
    if (textsTick == from) {
      textsTick = to;
    }
  }

  /**
   * Reads documents that do not come from the web.
   *
   * @param feed hands the documents over
   * @param listener hears what becomes of each
   * @throws org.isnad.app.store.FolderBusyException while somebody else writes
   */
  public Summary read(Consumer<Consumer<Input>> feed, Listener listener) {
    return read((run, memory) -> feed.accept(run), listener);
  }

  /**
   * Reads documents through all stages into the store and brings the register up to date.
   *
   * @param feed hands the documents over; may ask what the web answered in earlier runs
   * @param listener hears what becomes of each
   * @throws org.isnad.app.store.FolderBusyException while somebody else writes
   */
  public Summary read(BiConsumer<Sink, FetchMemory> feed, Listener listener) {
    return read(feed, listener, StopSign.none());
  }

  /**
   * Reads documents until all are read or a sign is set; what was stored by then stays stored.
   *
   * @param feed hands the documents over; may ask what the web answered in earlier runs
   * @param listener hears what becomes of each
   * @param stop ends it early
   * @throws org.isnad.app.store.FolderBusyException while somebody else writes
   */
  public Summary read(BiConsumer<Sink, FetchMemory> feed, Listener listener, StopSign stop) {
    Isnad isnad = isnad();
    Analyst analyst = analyst(isnad);
    PageReader reader = new PageReader();
    try (Writer writer = store.writer();
        PageRun run = new PageRun(reader, analyst, writer, store, fingerprint, listener, stop)) {
      feed(feed, run, writer);
      Summary summary = run.finish();
      listener.settling();
      new HostTitles(reader, analyst, writer, store, fingerprint).settle();
      writer.compare(isnad::print);
      writer.update(fingerprint, stage());
      writer.gather();
      return summary;
    }
  }

  private static void feed(BiConsumer<Sink, FetchMemory> feed, PageRun run, Writer writer) {
    try {
      feed.accept(run, writer.fetches());
    } catch (StopSign.Stopped e) {
      LOG.debug("reading was stopped");
    }
  }

  /** Hands over the stored pages that another version of the program or its data has read. */
  public void eachReadByOthers(Consumer<Input> to) {
    for (StoredOriginal page : store.readByOthers(fingerprint)) {
      to.accept(new Again(page, store.pages()));
    }
  }

  private record Again(StoredOriginal page, PageFiles originals) implements Input.Openable {
    @Override
    public String document() {
      return page.document();
    }

    @Override
    public Capture open() throws IOException {
      return new Capture(
          page.document(), originals.get(page.original()), page.hints(), page.isFields());
    }
  }

  private static Analyst analyst(Isnad isnad) {
    return new Analyst() {
      @Override
      public Article article(Page page, List<String> beside) {
        return isnad.article(page, beside);
      }

      @Override
      public List<StoredPage.Story> stories(Article article) {
        return Workspace.stories(isnad, isnad.read(article));
      }
    };
  }

  private static List<StoredPage.Story> stories(Isnad isnad, Isnad.Reading reading) {
    return reading.articles().stream()
        .map(story ->
            new StoredPage.Story(
                story.article(), story.events(), isnad.print(story.article()), isnad.gist(story)))
        .toList();
  }

  /** The stages, with this folder's data. */
  public synchronized Isnad isnad() {
    Isnad made = isnad;
    if (made == null) {
      made = Shipped.stages(lexicon());
      isnad = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    Searchable made = searchable;
    if (made != null) {
      made.close();
    }
    store.close();
  }
}
