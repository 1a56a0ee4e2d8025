package org.isnad.app.cli;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.isnad.app.read.Listener;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;

/** Shows how reading goes on: a bar on a terminal, a line now and then elsewhere. */
final class ReadingProgress implements Listener, AutoCloseable {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final Console console;
  private final int files;
  private final @Nullable ProgressBar bar;
  private Instant next = Instant.now().plus(BETWEEN_LINES);
  private int done;

  private ReadingProgress(Console console, int files, @Nullable ProgressBar bar) {
    this.console = console;
    this.files = files;
    this.bar = bar;
  }

  /**
   * @param files number of files; one file may hold many documents
   */
  static ReadingProgress of(Console console, int files) {
    if (!console.isTerminal()) {
      return new ReadingProgress(console, files, null);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("isnad: reading")
            .setStyle(ProgressBarStyle.ASCII)
            .setInitialMax(files > 1 ? files : -1)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build();
    return new ReadingProgress(console, files, bar);
  }

  /** A file was taken in whole. */
  void file() {
    if (bar != null && files > 1) {
      bar.step();
    }
  }

  @Override
  public void document(String document, Result result) {
    done++;
    if (bar != null) {
      if (files > 1) {
        bar.setExtraMessage(" " + done);
      } else {
        bar.step();
      }
    } else if (Instant.now().isAfter(next)) {
      console.note(done + " ...");
      next = Instant.now().plus(BETWEEN_LINES);
    }
  }

  @Override
  public void problem(Problem problem) {
    // Listed at the end, when they cannot be lost in the bar.
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
