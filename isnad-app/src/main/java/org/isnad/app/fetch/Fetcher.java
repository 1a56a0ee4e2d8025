package org.isnad.app.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the web for addresses: each once, hosts side by side, one request at a time and with a pause
 * for each host, as its robots.txt allows. Answers come in the order in which they arrive. For one
 * thread.
 */
public final class Fetcher implements AutoCloseable {
  private static final int WAITING_ANSWERS = 32;

  /** So often it looks whether it is to stop. */
  private static final Duration LOOK_UP = Duration.ofMillis(200);

  private final FetchMemory memory;
  private final Limits limits;
  private final Duration maxAge;
  private final Client client;
  private final Semaphore turns;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(WAITING_ANSWERS);
  private final Map<String, Host> hosts = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Deque<Answer> ready = new ArrayDeque<>();
  private int underWay;
  private volatile boolean isStopped;

  /**
   * @param memory of answers
   * @param limits of time and size
   * @param maxAge an answer younger than this is taken for the present one
   * @param isPrivateAllowed whether hosts of private networks may be asked
   * @param userAgent how the program introduces itself
   */
  public Fetcher(
      FetchMemory memory,
      Limits limits,
      Duration maxAge,
      boolean isPrivateAllowed,
      String userAgent) {
    this(
        memory,
        limits,
        maxAge,
        new Hosts(isPrivateAllowed ? x -> true : Hosts::isPublic),
        userAgent);
  }

  Fetcher(FetchMemory memory, Limits limits, Duration maxAge, Hosts allowed, String userAgent) {
    this.memory = memory;
    this.limits = limits;
    this.maxAge = maxAge;
    this.client = new Client(limits, allowed, userAgent);
    this.turns = new Semaphore(limits.atOnce());
  }

  /** How the program introduces itself. */
  public static String userAgent(@Nullable String version, @Nullable String contact) {
    String name = "Isnad/" + (version == null ? "0" : version);
    return name
        + (contact == null ? " (reads news pages)" : " (reads news pages; " + contact + ")");
  }

  /** What became of a wish. */
  public enum Asked {
    /** It will be asked. */
    YES,
    /** It is or was asked already. */
    BEFORE,
    /** Too many were asked in this run. */
    TOO_MANY
  }

  /**
   * Asks for an address, unless it was asked before.
   *
   * @param depth number of lists, one inside the other, that led to it
   * @param changed when it changed last, as a list says; null when unknown
   */
  public Asked ask(Address address, int depth, @Nullable Instant changed) {
    if (asked.contains(address.toString())) {
      return Asked.BEFORE;
    }
    if (asked.size() >= limits.addresses()) {
      return Asked.TOO_MANY;
    }
    asked.add(address.toString());
    Fetched known = memory.recall(address.toString()).orElse(null);
    if (known != null && isFresh(known, changed)) {
      ready.add(new Answer.Came(known, depth));
    } else {
      underWay++;
      submit(new Task(address, address, List.of(), depth, known));
    }
    return Asked.YES;
  }

  private boolean isFresh(Fetched known, @Nullable Instant changed) {
    return known.captured().isAfter(Instant.now().minus(maxAge))
        || (changed != null && changed.isBefore(known.captured()));
  }

  /** Number of addresses asked for in this run. */
  public int asked() {
    return asked.size();
  }

  /** Hands all answers over; what is asked meanwhile is answered too. */
  public void each(Consumer<Answer> to) {
    each(to, () -> {});
  }

  /**
   * Hands all answers over; what is asked meanwhile is answered too. Ends early when stopped.
   *
   * @param idle done now and then while no answer comes
   */
  public void each(Consumer<Answer> to, Runnable idle) {
    while (!isStopped && (underWay > 0 || !ready.isEmpty())) {
      Answer next = ready.poll();
      if (next == null) {
        Step step = take();
        if (step == null) {
          idle.run();
        } else {
          next = answer(step);
        }
      }
      if (next != null) {
        to.accept(next);
      }
    }
  }

  /** Waits for no more answers. May be called on any thread. */
  public void stop() {
    isStopped = true;
  }

  private @Nullable Answer answer(Step step) {
    switch (step) {
      case Step.Moved moved -> {
        submit(moved.task());
        return null;
      }
      case Step.Failed failed -> {
        underWay--;
        return new Answer.Failed(failed.problem());
      }
      case Step.Done done -> {
        underWay--;
        memory.keep(done.fetched());
        return new Answer.Came(done.fetched(), done.task().depth());
      }
    }
  }

  /** The next step, or nothing when none came for a while. */
  private @Nullable Step take() {
    try {
      return steps.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pages were fetched", e);
    }
  }

  private void submit(Task task) {
    Host host =
        hosts.computeIfAbsent(
            task.now().uri().getRawAuthority(), x -> new Host(client, memory, limits, turns));
    if (host.add(task)) {
      threads.execute(() -> serve(host));
    }
  }

  private void serve(Host host) {
    try {
      for (Task task = host.next(); task != null; task = host.next()) {
        steps.put(host.visit(task));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all requests. */
  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }
}
