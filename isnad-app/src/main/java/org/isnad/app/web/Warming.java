package org.isnad.app.web;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what pages are made of before anybody asks for it, on a thread of its own; begins when the
 * first answer is given, so that this one need not share the processor.
 */
final class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  /** So long it waits for a first reader. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final Runnable work;
  private final CountDownLatch answered = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean isStopped;

  /**
   * @param work what is done in the background
   */
  Warming(Runnable work) {
    this.work = work;
    this.thread = Thread.ofPlatform().name("warm").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** An answer was given. */
  void answered() {
    answered.countDown();
  }

  private void run() {
    try {
      if (!answered.await(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("nobody asks yet");
      }
      if (!isStopped) {
        work.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The next reader meets the same and is told so.
      LOG.debug("not warm", e);
    }
  }

  /** Waits until nothing is done any more, but not for ever. */
  void stop() {
    isStopped = true;
    answered.countDown();
    try {
      thread.join(LONGEST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
