package org.isnad.app.web.read;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.isnad.app.read.Listener;
import org.isnad.app.read.StopSign;
import org.isnad.app.read.Summary;
import org.isnad.app.store.RegisterChange;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;

/** One reading that somebody started from a page. Changed by its own thread, seen by all. */
final class Run implements Listener {
  /** How far it is. */
  enum State {
    /** Documents are read. */
    READING,
    /** All documents are done; the register is brought up to date. */
    SETTLING,
    /** Over: all was read. */
    DONE,
    /** Over: somebody ended it early. */
    STOPPED,
    /** Over: another program was writing to the folder, and nothing was read. */
    BUSY,
    /** Over: the program failed. */
    FAILED;

    boolean isOver() {
      return switch (this) {
        case READING, SETTLING -> false;
        case DONE, STOPPED, BUSY, FAILED -> true;
      };
    }
  }

  /**
   * What was asked.
   *
   * @param files number of files that were sent
   * @param texts number of pasted texts
   * @param addresses number of addresses
   * @param hasSamples whether the samples are read
   * @param items number of all that is to be opened
   */
  record Asked(int files, int texts, int addresses, boolean hasSamples, int items) {
    static Asked of(Given given) {
      return new Asked(
          given.files(), given.texts(), given.addresses(), given.hasSamples(), given.size());
    }
  }

  /**
   * How it stands at one moment.
   *
   * @param version grows with each change
   * @param state how far it is
   * @param isStopping whether somebody asked to end it
   * @param taken number of items that were taken in
   * @param documents number of documents that are done
   * @param read documents read and stored
   * @param unchanged documents that were in the store already
   * @param older captures kept as earlier versions
   * @param problems number of problems
   * @param document what was done last; null when nothing was
   * @param ended when it was over; null while it is not
   */
  record Now(
      long version,
      State state,
      boolean isStopping,
      int taken,
      int documents,
      int read,
      int unchanged,
      int older,
      int problems,
      @Nullable String document,
      @Nullable Instant ended) {}

  private final String id;
  private final String author;
  private final Asked asked;
  private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final StopSign stop = new StopSign();
  private final List<Problem> problems = new ArrayList<>();
  private Now now = new Now(0, State.READING, false, 0, 0, 0, 0, 0, 0, null, null);
  private int articles;
  private int tellings;
  private String why = "";
  private List<RegisterChange> changes = List.of();

  Run(String id, String author, Asked asked) {
    this.id = id;
    this.author = author;
    this.asked = asked;
  }

  String id() {
    return id;
  }

  /** Who started it. */
  String author() {
    return author;
  }

  Asked asked() {
    return asked;
  }

  Instant started() {
    return started;
  }

  StopSign stop() {
    return stop;
  }

  synchronized Now now() {
    return now;
  }

  /** How it stands when that is no longer what was seen, or when one has waited long enough. */
  synchronized Now after(long version, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (now.version() == version && !now.state().isOver()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return now;
  }

  synchronized List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Articles in the pages read; known when it is over. */
  synchronized int articles() {
    return articles;
  }

  /** Tellings of events in them; known when it is over. */
  synchronized int tellings() {
    return tellings;
  }

  /** Who was in the way, or what failed; empty when nothing. */
  synchronized String why() {
    return why;
  }

  /** What became of records by it, in order; known when it is over. */
  synchronized List<RegisterChange> changes() {
    return changes;
  }

  // --- what happens to it --------------------------------------------------------------------

  /** Ends it early; false when it is over. */
  boolean halt() {
    synchronized (this) {
      if (now.state().isOver()) {
        return false;
      }
      change(now.state(), true, now.taken(), now.document());
    }
    stop.set();
    return true;
  }

  synchronized void taken() {
    change(now.state(), now.isStopping(), now.taken() + 1, now.document());
  }

  @Override
  public synchronized void document(String document, Result result) {
    now =
        new Now(
            now.version() + 1,
            now.state(),
            now.isStopping(),
            now.taken(),
            now.documents() + 1,
            now.read() + (result == Result.READ ? 1 : 0),
            now.unchanged() + (result == Result.UNCHANGED ? 1 : 0),
            now.older() + (result == Result.OLDER ? 1 : 0),
            problems.size(),
            document,
            null);
    notifyAll();
  }

  /** Counted with the document that has it. */
  @Override
  public synchronized void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public synchronized void settling() {
    change(State.SETTLING, now.isStopping(), now.taken(), now.document());
  }

  synchronized void end(Summary summary, List<RegisterChange> what) {
    articles = summary.articles();
    tellings = summary.events();
    changes = List.copyOf(what);
    change(stop.isSet() ? State.STOPPED : State.DONE, false, now.taken(), null);
  }

  synchronized void fail(State state, String reason) {
    why = reason;
    change(state, false, now.taken(), null);
  }

  private void change(State state, boolean isStopping, int taken, @Nullable String document) {
    now =
        new Now(
            now.version() + 1,
            state,
            isStopping,
            taken,
            now.documents(),
            now.read(),
            now.unchanged(),
            now.older(),
            problems.size(),
            document,
            state.isOver() ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : null);
    notifyAll();
  }
}
