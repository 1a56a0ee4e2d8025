package org.isnad.app.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one request and takes one answer, within limits of time and size. */
final class Client implements AutoCloseable {
  private static final int OK = 200;

  private final Limits limits;
  private final Hosts hosts;
  private final String userAgent;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;

  Client(Limits limits, Hosts hosts, String userAgent) {
    this.limits = limits;
    this.hosts = hosts;
    this.userAgent = userAgent;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .executor(threads)
            .build();
  }

  /**
   * Asks for an address.
   *
   * @param known what was answered before, so that it is not sent again when it is the same
   * @throws Hosts.Refused when the host may not be asked
   * @throws Encodings.TooLarge when the body is larger than the limit
   * @throws TimeoutException when it takes too long
   * @throws IOException when there is no answer, or a broken one
   */
  Reply get(Address address, @Nullable Fetched known)
      throws IOException, Hosts.Refused, TimeoutException, InterruptedException {
    if (!isProxied(address.uri())) {
      hosts.check(address);
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request(address, known), head -> new LimitedBody(limits.body(), isBodyWanted(head)));
    try {
      HttpResponse<byte[]> response = answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
      return reply(response);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw e;
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  /** A proxy looks names up by itself and stands where the operator put it. */
  private static boolean isProxied(URI uri) {
    ProxySelector selector = ProxySelector.getDefault();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(uri);
    return proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }

  private HttpRequest request(Address address, @Nullable Fetched known) {
    boolean isSecure = address.uri().getScheme().equals("https");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.uri())
            .version(isSecure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .header("User-Agent", userAgent)
            .header(
                "Accept",
                "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
                    + " application/xml;q=0.9, application/feed+json, */*;q=0.5")
            .header("Accept-Language", "ar, *;q=0.5")
            .header("Accept-Encoding", Encodings.ACCEPTED);
    if (known != null && known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known != null && known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    return request.GET().build();
  }

  private static boolean isBodyWanted(HttpResponse.ResponseInfo head) {
    return head.statusCode() == OK
        && Media.isWanted(head.headers().firstValue("content-type").orElse(""));
  }

  private Reply reply(HttpResponse<byte[]> response) throws IOException {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    response.headers().firstValue("content-type").ifPresent(v -> headers.put("content-type", v));
    response.headers().firstValue("location").ifPresent(v -> headers.put("location", v));
    byte[] body = Encodings.decode(response.body(), headers.get("content-encoding"), limits.body());
    return new Reply(response.statusCode(), Map.copyOf(headers), body);
  }

  private static IOException failure(ExecutionException e) {
    return e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
  }

  @Override
  public void close() {
    http.shutdownNow();
    threads.shutdownNow();
  }
}
