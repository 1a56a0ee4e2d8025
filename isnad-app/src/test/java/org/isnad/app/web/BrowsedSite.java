package org.isnad.app.web;

import com.microsoft.playwright.Browser;
import org.isnad.app.Workspace;

/**
 * A workspace that is served, and a browser to look at it with.
 *
 * @param workspace what is served
 * @param server on a free port
 * @param chromium the browser
 */
record BrowsedSite(Workspace workspace, Server server, Chromium chromium) implements AutoCloseable {
  static BrowsedSite of(Workspace workspace) {
    return new BrowsedSite(workspace, Server.start(workspace, 0), new Chromium());
  }

  Browser browser() {
    return chromium.browser();
  }

  /** The whole address of a path. */
  String at(String path) {
    return server.address().resolve(path).toString();
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
    workspace.close();
  }
}
