package org.isnad.app.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web site on this machine, with all that sites do. */
public final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  /** Answers one request. */
  public interface Handler {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** One request that came. */
  public record Visit(String path, Map<String, List<String>> headers, long nanos) {}

  private Site(HttpServer server) {
    this.server = server;
  }

  public static Site open() throws IOException {
    InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Site site = new Site(HttpServer.create(place, 0));
    site.server.setExecutor(site.threads);
    site.server.createContext("/", site::answer);
    site.server.start();
    return site;
  }

  private void answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().toString();
    visits.add(new Visit(path, Map.copyOf(exchange.getRequestHeaders()), System.nanoTime()));
    Handler handler = handlers.getOrDefault(path, x -> send(x, 404, "text/html", "لا صفحة"));
    try {
      handler.answer(exchange);
    } catch (IOException e) {
      // The client went away, as some tests want.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (exchange.getResponseCode() == 200) {
        bodies.add(path);
      }
      exchange.close();
    }
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Paths asked for, in order; a robots.txt does not count. */
  public List<String> asked() {
    return visits.stream().map(Visit::path).filter(p -> !p.equals("/robots.txt")).toList();
  }

  public List<Visit> visits() {
    return visits;
  }

  /** Paths that were answered with a page, in order; a robots.txt does not count. */
  public List<String> bodies() {
    return bodies.stream().filter(p -> !p.equals("/robots.txt")).toList();
  }

  public void forget() {
    visits.clear();
    bodies.clear();
  }

  public Site on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  public Site page(String path, String body) {
    return page(path, "text/html; charset=utf-8", body);
  }

  public Site page(String path, String type, String body) {
    return on(path, x -> send(x, 200, type, body));
  }

  /** A page with a mark of its state, which is not sent to those who know it. */
  public Site marked(String path, String type, String body) {
    return on(path, x -> marked(x, type, body));
  }

  private static void marked(HttpExchange x, String type, String body) throws IOException {
    String mark = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    x.getResponseHeaders().set("ETag", mark);
    if (mark.equals(x.getRequestHeaders().getFirst("If-None-Match"))) {
      x.sendResponseHeaders(304, -1);
    } else {
      send(x, 200, type, body);
    }
  }

  public Site redirect(String path, String to) {
    return on(
        path,
        x -> {
          x.getResponseHeaders().set("Location", to);
          send(x, 302, "text/html", "");
        });
  }

  /** Answers some times with a status, then with a page that has a mark of its state. */
  public Site busy(String path, int status, String retryAfter, int times, String body) {
    AtomicInteger asked = new AtomicInteger();
    return on(
        path,
        x -> {
          if (asked.incrementAndGet() <= times) {
            if (retryAfter != null) {
              x.getResponseHeaders().set("Retry-After", retryAfter);
            }
            send(x, status, "text/html", "");
          } else {
            marked(x, "text/html; charset=utf-8", body);
          }
        });
  }

  /** Begins to answer and never ends. */
  public Site slow(String path) {
    return on(
        path,
        x -> {
          x.getResponseHeaders().set("Content-Type", "text/html");
          x.sendResponseHeaders(200, 0);
          x.getResponseBody().write('<');
          x.getResponseBody().flush();
          end.await();
        });
  }

  /** Promises more than it sends. */
  public Site broken(String path) {
    return on(
        path,
        x -> {
          x.getResponseHeaders().set("Content-Type", "text/html");
          x.sendResponseHeaders(200, 1000);
          x.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
        });
  }

  /** Sends zeros without end. */
  public Site endless(String path) {
    return on(
        path,
        x -> {
          x.getResponseHeaders().set("Content-Type", "text/html");
          x.sendResponseHeaders(200, 0);
          byte[] part = new byte[1 << 16];
          OutputStream out = x.getResponseBody();
          while (end.getCount() > 0) {
            out.write(part);
          }
        });
  }

  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** A port at which nobody answers. */
  public static int deadPort() {
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
