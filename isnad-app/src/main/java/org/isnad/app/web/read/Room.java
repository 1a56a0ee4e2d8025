package org.isnad.app.web.read;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.isnad.app.Workspace;
import org.isnad.app.read.Summary;
import org.isnad.app.store.FolderBusyException;
import org.isnad.app.store.RegisterChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where pages are read for those who gave them: one run at a time, on a thread of its own. */
final class Room implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);
  private static final int REMEMBERED = 20;
  private static final int ID_BYTES = 6;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Workspace workspace;
  private final Terms terms;
  private final Deque<Run> runs = new ArrayDeque<>();
  private @Nullable Thread thread;

  Room(Workspace workspace, Terms terms) {
    this.workspace = workspace;
    this.terms = terms;
  }

  /**
   * Starts to read, unless somebody is reading.
   *
   * @param given becomes the run's own when one is started
   */
  synchronized Optional<Run> start(Given given, String author) {
    if (current().isPresent()) {
      return Optional.empty();
    }
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    Run run = new Run("r" + HexFormat.of().formatHex(id), author, Run.Asked.of(given));
    runs.addFirst(run);
    if (runs.size() > REMEMBERED) {
      runs.removeLast();
    }
    thread = Thread.ofPlatform().name("reading").daemon().start(() -> read(run, given));
    return Optional.of(run);
  }

  /** What is being read now. */
  synchronized Optional<Run> current() {
    return Optional.ofNullable(runs.peekFirst()).filter(run -> !run.now().state().isOver());
  }

  /** A run of this start of the program. */
  synchronized Optional<Run> find(String id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  /** The latest runs of this start of the program, the last first. */
  synchronized List<Run> latest() {
    return List.copyOf(runs);
  }

  private void read(Run run, Given given) {
    try (given) {
      Instant began = Instant.now().minusSeconds(1);
      long before = workspace.store().change();
      Summary summary =
          workspace.read(
              (to, memory) ->
                  given.intake(terms.fetching(), run::taken).feed(to, memory, run.stop()),
              run,
              run.stop());
      run.end(summary, changes(began, before));
    } catch (FolderBusyException e) {
      run.fail(Run.State.BUSY, e.holder().map(h -> Long.toString(h.process())).orElse(""));
    } catch (RuntimeException e) {
      LOG.error("reading {} failed", run.id(), e);
      if (!run.now().state().isOver()) {
        run.fail(Run.State.FAILED, e.toString());
      }
    }
    warm();
  }

  private List<RegisterChange> changes(Instant began, long before) {
    return workspace.store().changes(began).stream().filter(c -> c.number() > before).toList();
  }

  /** So that the first to look at the new register need not wait. */
  private void warm() {
    try {
      workspace.register();
      workspace.stories();
    } catch (RuntimeException e) {
      // The next reader meets the same and is told so.
      LOG.debug("not warm", e);
    }
  }

  /** Ends what is being read and waits for it, but not for ever. */
  @Override
  public void close() {
    Thread reading;
    synchronized (this) {
      runs.forEach(Run::halt);
      reading = thread;
    }
    try {
      if (reading != null) {
        reading.join(LONGEST_STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
