package org.isnad.app.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.isnad.app.source.Capture;
import org.isnad.app.source.Input;
import org.isnad.app.source.Sources;
import org.isnad.app.store.Known;
import org.isnad.app.store.PageFiles;
import org.isnad.app.store.PageTitle;
import org.isnad.app.store.Standing;
import org.isnad.app.store.Store;
import org.isnad.app.store.StoredPage;
import org.isnad.app.store.Writer;
import org.isnad.article.Article;
import org.isnad.article.TitleHabits;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents into the store: analysed on all cores, written by one thread in the order given.
 * A page that is there already is not analysed again; nor is one that tells the same in the same
 * words, whatever changed around its story.
 */
public final class PageRun implements Sink, AutoCloseable {
  /** What a decoder leaves in the place of bytes that are no character. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final Logger LOG = LoggerFactory.getLogger(PageRun.class);

  private final PageReader reader;
  private final Analyst analyst;
  private final Writer writer;
  private final Store store;
  private final String fingerprint;
  private final Listener listener;
  private final StopSign stop;
  private final ExecutorService workers;
  private final int ahead;
  private final Known known;
  private final TitleHabits habits;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final List<Problem> problems = new ArrayList<>();
  private int read;
  private int unchanged;
  private int older;
  private int articles;
  private int events;

  /**
   * @param reader the first stage
   * @param analyst the stages after it
   * @param writer where pages go; stays open
   * @param store what is there already
   * @param fingerprint of program and data
   * @param listener hears what is done
   * @param stop set when no more is wanted
   */
  public PageRun(
      PageReader reader,
      Analyst analyst,
      Writer writer,
      Store store,
      String fingerprint,
      Listener listener,
      StopSign stop) {
    this.reader = reader;
    this.analyst = analyst;
    this.writer = writer;
    this.store = store;
    this.fingerprint = fingerprint;
    this.listener = listener;
    this.stop = stop;
    int cores = Runtime.getRuntime().availableProcessors();
    this.known = writer.known(fingerprint);
    this.habits = HostTitles.habits(writer.titles());
    this.ahead = 4 * cores;
    this.workers =
        Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("read-", 0).factory());
  }

  private record Pending(String document, Future<Step> step) {}

  /** What a worker makes of an input. */
  private sealed interface Step {}

  private record Same() implements Step {}

  /** A page to store, with what is wrong with it all the same. */
  private record Analysed(StoredPage page, Capture capture, @Nullable Problem damage)
      implements Step {}

  private record Failed(Problem problem, boolean isGone) implements Step {}

  /**
   * Takes one more document; waits when too many are under way.
   *
   * @throws StopSign.Stopped when no more is wanted
   */
  @Override
  public void accept(Input input) {
    stop.check();
    pending.add(new Pending(input.document(), workers.submit(() -> step(input))));
    while (pending.size() > ahead) {
      writeFirst();
    }
    idle();
  }

  @Override
  public void idle() {
    while (!pending.isEmpty() && pending.element().step().isDone()) {
      writeFirst();
    }
  }

  /** Waits for everything that was taken to be written. */
  public Summary finish() {
    while (!pending.isEmpty()) {
      writeFirst();
    }
    writer.commit();
    return new Summary(read, unchanged, older, articles, events, problems);
  }

  private Step step(Input input) {
    try {
      return switch (input) {
        case Input.Bad bad -> new Failed(bad.problem(), false);
        case Input.Openable openable -> step(openable.open());
      };
    } catch (Sources.TooLarge e) {
      return new Failed(e.problem(), true);
    } catch (IOException e) {
      String document = input.document();
      return new Failed(new Problem(document, "page", "unreadable", Sources.reason(e)), false);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{}: {}", input.document(), e.toString(), e);
      String message = "the program failed on it, please report: " + e;
      return new Failed(new Problem(input.document(), "article", "failed", message), true);
    }
  }

  private Step step(Capture capture) throws IOException {
    return switch (capture.read(reader)) {
      // A later capture that is no page, such as a wall or an empty answer, undoes no earlier one.
      case Problem problem -> new Failed(problem, capture.hints().captured() == null);
      case Page page -> known.holds(page) ? new Same() : analyse(capture, page);
    };
  }

  private Step analyse(Capture capture, Page page) throws IOException {
    Article plain = analyst.article(page, List.of());
    PageTitle title = HostTitles.of(page, plain, habits);
    Article article =
        title == null || title.beside().isEmpty() ? plain : analyst.article(page, title.beside());
    if (!hasStory(article)) {
      String message = "no story in it: nothing but menus, lists and credits";
      Problem problem = new Problem(page.document(), "article", "no-story", message);
      return new Failed(problem, capture.hints().captured() == null);
    }
    if (known.isRead(page.document()) && SameStory.is(store.articlesOf(page.document()), article)) {
      return new Same();
    }
    return new Analysed(
        new StoredPage(
            page.document(),
            page.digest(),
            PageFiles.name(capture.original()),
            fingerprint,
            page.captured(),
            capture.hints(),
            capture.isFields(),
            title,
            analyst.stories(article)),
        capture,
        damage(page));
  }

  private static boolean hasStory(Article article) {
    return article.blocks().stream().anyMatch(b -> b.label().isStory())
        || article.embedded().stream().anyMatch(PageRun::hasStory);
  }

  /** Characters that were lost before the page came here; the rest of it is read. */
  private static @Nullable Problem damage(Page page) {
    if (page.content().indexOf(REPLACEMENT) < 0) {
      return null;
    }
    long lost = page.content().chars().filter(c -> c == REPLACEMENT).count();
    String message =
        lost + " broken characters (" + page.charset() + "); the rest was read, fetch it again";
    return new Problem(page.document(), "page", "damaged", message);
  }

  private void writeFirst() {
    Pending first = pending.remove();
    Listener.Result result =
        switch (result(first)) {
          case Same same -> Listener.Result.UNCHANGED;
          case Failed failed -> write(failed);
          case Analysed analysed -> write(analysed);
        };
    switch (result) {
      case READ -> read++;
      case OLDER -> older++;
      case UNCHANGED -> unchanged++;
      case PROBLEM -> {}
    }
    listener.document(first.document(), result);
  }

  private static Step result(Pending first) {
    try {
      return first.step().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + first.document(), e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot read " + first.document(), e.getCause());
    }
  }

  private Listener.Result write(Failed failed) {
    writer.save(failed.problem(), failed.isGone());
    problems.add(failed.problem());
    listener.problem(failed.problem());
    return Listener.Result.PROBLEM;
  }

  private Listener.Result write(Analysed analysed) {
    Listener.Result result = write(analysed.page(), analysed.capture());
    if (result == Listener.Result.READ && analysed.damage() != null) {
      write(new Failed(analysed.damage(), false));
    }
    return result;
  }

  private Listener.Result write(StoredPage page, Capture capture) {
    Standing standing =
        writer.standing(page.document(), page.digest(), fingerprint, page.captured());
    if (standing == Standing.SAME) {
      return Listener.Result.UNCHANGED;
    }
    if (standing == Standing.OLDER) {
      writer.keep(page.version(), capture.original());
      return Listener.Result.OLDER;
    }
    writer.save(page, capture.original());
    articles += page.stories().size();
    events += page.stories().stream().mapToInt(story -> story.events().size()).sum();
    return Listener.Result.READ;
  }

  /** Stops the workers; what was not written yet is given up. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
