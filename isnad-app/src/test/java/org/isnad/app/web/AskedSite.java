package org.isnad.app.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.isnad.app.Workspace;

/** A workspace that is served, and a visitor who asks it over HTTP; redirects are answers. */
final class AskedSite implements AutoCloseable {
  private final Workspace workspace;
  private final HttpClient client = HttpClient.newHttpClient();
  private Server server;

  private AskedSite(Workspace workspace, Server server) {
    this.workspace = workspace;
    this.server = server;
  }

  /** Served to readers alone. */
  static AskedSite of(Workspace workspace) {
    return of(workspace, Server.start(workspace, 0));
  }

  static AskedSite of(Workspace workspace, Server server) {
    return new AskedSite(workspace, server);
  }

  Workspace workspace() {
    return workspace;
  }

  Server server() {
    return server;
  }

  HttpClient client() {
    return client;
  }

  /** Stops the server and goes on with another. */
  void serve(Server other) {
    server.close();
    server = other;
  }

  /** The whole address of a path; a whole address is itself. */
  URI at(String path) {
    return server.address().resolve(path);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /**
   * Sends a request.
   *
   * @param headers names and values in turn
   */
  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Comes in by the entrance of a server that writes: the cookie of who may write. */
  String enter() throws IOException, InterruptedException {
    String set =
        get(server.entrance().orElseThrow().toString())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  @Override
  public void close() {
    client.close();
    server.close();
    workspace.close();
  }
}
