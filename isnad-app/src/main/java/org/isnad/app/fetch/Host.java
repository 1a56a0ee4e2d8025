package org.isnad.app.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One host: asked by one thread, one page after the other, no faster than it wishes, and no more
 * once it does not answer.
 */
final class Host {
  private static final int MOST_FAILURES = 5;
  private static final int ROBOTS_REDIRECTS = 5;

  private final Client client;
  private final FetchMemory memory;
  private final Limits limits;
  private final Semaphore turns;
  private final Deque<Task> tasks = new ArrayDeque<>();
  private final Map<String, Robots> robots = new HashMap<>();
  private long nextNanos = System.nanoTime();
  private int failures;
  private @Nullable GivenUp givenUp;
  private boolean isServed;

  /** Why a host is not asked any more. */
  private record GivenUp(String code, String message) {}

  /** Stops the task in hand. */
  private static final class Stopped extends Exception {
    private final String code;

    Stopped(String code, String message) {
      super(message);
      this.code = code;
    }

    Problem problem(Task task) {
      return task.problem(code, String.valueOf(getMessage()));
    }
  }

  Host(Client client, FetchMemory memory, Limits limits, Semaphore turns) {
    this.client = client;
    this.memory = memory;
    this.limits = limits;
    this.turns = turns;
  }

  /** Adds a task; true when nobody serves the host and the caller must start a thread for it. */
  synchronized boolean add(Task task) {
    tasks.add(task);
    boolean mustStart = !isServed;
    isServed = true;
    return mustStart;
  }

  /** The next task; null, and the thread must end, when there is none. */
  synchronized @Nullable Task next() {
    Task task = tasks.poll();
    isServed = task != null;
    return task;
  }

  /** Does one task. For one thread at a time. */
  Step visit(Task task) throws InterruptedException {
    try {
      return visitOrStop(task);
    } catch (Stopped e) {
      return new Step.Failed(e.problem(task));
    } catch (RuntimeException e) {
      return new Step.Failed(task.problem("failed", "the program failed on it: " + e));
    }
  }

  private Step visitOrStop(Task task) throws Stopped, InterruptedException {
    if (givenUp != null) {
      throw new Stopped(givenUp.code(), givenUp.message());
    }
    Robots rules = robots(task.now());
    if (!rules.allows(task.now())) {
      throw new Stopped("robots", "the host's robots.txt does not allow it");
    }
    Duration delay = longer(limits.delay(), rules.delay());
    if (delay.compareTo(limits.longestWait()) > 0) {
      throw giveUp(
          "crawl-delay", "the host asks for " + delay.toSeconds() + " s between two pages");
    }
    Reply reply = ask(task.now(), task.knownHere(), delay);
    return step(task, reply);
  }

  private Step step(Task task, Reply reply) throws Stopped {
    Fetched known = task.knownHere();
    if (reply.status() == Reply.NOT_MODIFIED && known != null) {
      return new Step.Done(task, known);
    }
    if (reply.isRedirect()) {
      return moved(task, String.valueOf(reply.header("location")));
    }
    if (reply.status() == 404 || reply.status() == 410) {
      throw new Stopped("not-found", "the host has no such page (" + reply.status() + ")");
    }
    if (reply.status() != 200) {
      throw new Stopped("http-status", "the host answers " + reply.status());
    }
    if (!Media.isWanted(reply.mediaType())) {
      throw new Stopped("not-a-page", "it is " + reply.mediaType());
    }
    if (reply.body().length == 0) {
      throw new Stopped("empty", "the answer is empty");
    }
    return new Step.Done(task, fetched(task, reply));
  }

  private Fetched fetched(Task task, Reply reply) throws Stopped {
    try {
      return new Fetched(
          task.asked().toString(),
          task.now().toString(),
          memory.put(reply.body()),
          reply.mediaType().isEmpty() ? null : reply.mediaType(),
          reply.charset(),
          reply.header("etag"),
          reply.header("last-modified"),
          Instant.now());
    } catch (IOException e) {
      throw new Stopped("failed", "it cannot be stored: " + e);
    }
  }

  private Step moved(Task task, String location) throws Stopped {
    Optional<Address> next = task.now().resolve(location);
    if (next.isEmpty()) {
      throw new Stopped("redirects", "it is sent on to something that is no address");
    }
    if (task.hasPassed(next.get())) {
      throw new Stopped("redirects", "it is sent on in a circle");
    }
    if (task.passed().size() >= limits.redirects()) {
      throw new Stopped("redirects", "it is sent on more than " + limits.redirects() + " times");
    }
    return new Step.Moved(task.movedTo(next.get()));
  }

  private Robots robots(Address address) throws Stopped, InterruptedException {
    Robots known = robots.get(address.origin());
    if (known != null) {
      return known;
    }
    Address place = address;
    String link = "/robots.txt";
    Robots found = Robots.none();
    for (int i = 0; i <= ROBOTS_REDIRECTS; i++) {
      Optional<Address> next = place.resolve(link);
      if (next.isEmpty()) {
        break;
      }
      place = next.get();
      Reply reply = askForRobots(place);
      if (!reply.isRedirect()) {
        found = reply.status() == 200 ? Robots.of(place, reply) : Robots.none();
        break;
      }
      link = String.valueOf(reply.header("location"));
    }
    robots.put(address.origin(), found);
    return found;
  }

  /** Without knowing what the host allows nothing is asked of it. */
  private Reply askForRobots(Address place) throws Stopped, InterruptedException {
    try {
      return ask(place, null, limits.delay());
    } catch (Stopped e) {
      if (e.code.equals("too-large")) {
        return new Reply(404, Map.of(), new byte[0]);
      }
      throw giveUp(e.code, "its robots.txt cannot be read: " + e.getMessage());
    }
  }

  private Stopped giveUp(String code, String message) {
    givenUp = new GivenUp(code, message);
    return new Stopped(code, message);
  }

  /** Asks, and asks again after a while when the host is busy or breaks off. */
  private Reply ask(Address address, @Nullable Fetched known, Duration delay)
      throws Stopped, InterruptedException {
    Duration backOff = limits.backOff();
    for (int tries = 1; ; tries++) {
      boolean isLast = tries >= limits.tries();
      Duration wait;
      try {
        Reply reply = askOnce(address, known, delay);
        failures = 0;
        if (!reply.isBusy()) {
          return reply;
        }
        wait = waitOf(reply, backOff);
        if (isLast) {
          throw new Stopped("busy", "the host answers " + reply.status() + ", also after a while");
        }
      } catch (Encodings.TooLarge e) {
        throw new Stopped("too-large", String.valueOf(e.getMessage()));
      } catch (Hosts.Refused e) {
        throw new Stopped("refused", e.getMessage() + "; --allow-private allows it");
      } catch (TimeoutException e) {
        String message = "no whole answer in " + limits.answer().toSeconds() + " s";
        throw failed(isLast, "timeout", message);
      } catch (IOException e) {
        if (isLast || !isPassing(e)) {
          throw failed(true, "unreachable", reason(e));
        }
        wait = jittered(backOff);
      }
      later(wait);
      backOff = backOff.multipliedBy(2);
    }
  }

  private Reply askOnce(Address address, @Nullable Fetched known, Duration delay)
      throws IOException, Hosts.Refused, TimeoutException, InterruptedException {
    long nanos = nextNanos - System.nanoTime();
    if (nanos > 0) {
      Thread.sleep(Duration.ofNanos(nanos));
    }
    turns.acquire();
    try {
      return client.get(address, known);
    } finally {
      turns.release();
      later(delay);
    }
  }

  private void later(Duration wait) {
    nextNanos = Math.max(nextNanos, System.nanoTime() + wait.toNanos());
  }

  private Duration waitOf(Reply reply, Duration backOff) throws Stopped {
    Optional<Duration> wished = reply.retryAfter(Instant.now());
    if (wished.isPresent() && wished.get().compareTo(limits.longestWait()) > 0) {
      throw giveUp("busy", "the host asks to come back in " + wished.get().toSeconds() + " s");
    }
    return wished.orElse(jittered(backOff));
  }

  private static Duration jittered(Duration duration) {
    long millis = duration.toMillis();
    return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
  }

  private Stopped failed(boolean counts, String code, String message) {
    if (counts && ++failures >= MOST_FAILURES) {
      return giveUp(code, "the host failed " + failures + " times in a row, last: " + message);
    }
    return new Stopped(code, message);
  }

  /** Whether asking again may help. */
  private static boolean isPassing(IOException e) {
    return !(e instanceof UnknownHostException || e instanceof SSLException);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case UnknownHostException x -> "no such host";
      case HttpConnectTimeoutException x -> "no connection in time";
      case ConnectException x ->
          x.getMessage() == null ? "no connection" : "no connection: " + x.getMessage();
      case SSLException x -> "no secure connection: " + x.getMessage();
      default -> "the answer breaks off or is broken: " + e.getMessage();
    };
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
