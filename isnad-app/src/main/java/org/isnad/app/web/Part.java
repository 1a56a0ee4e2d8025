package org.isnad.app.web;

import io.javalin.config.RoutesConfig;

/** Some addresses of the site that belong together. */
public interface Part {
  /** Adds them. */
  void routes(RoutesConfig routes);
}
