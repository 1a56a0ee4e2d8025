package org.isnad.app.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every answer: nothing is loaded from elsewhere, no script runs but those that are
 * shipped, no other site may frame or read it, and only names of this machine are answered to, so
 * that a page of the web cannot reach the register through a name that it points here.
 */
final class Guard {
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private Guard() {}

  /** A request under a name that is not this machine's. */
  static final class WrongHost extends RuntimeException {}

  static void check(Context context) {
    context
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-cache")
        .header("Vary", "Accept-Language, Cookie");
    if (!HOSTS.contains(name(context.header("Host")))) {
      throw new WrongHost();
    }
  }

  private static String name(@Nullable String host) {
    return host == null ? "" : host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
  }
}
