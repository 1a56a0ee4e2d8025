package org.isnad.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The files that pages need beside themselves: styles, fonts, the sign. All are in the program. */
final class Assets {
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("isnad.css", "text/css; charset=utf-8");
    TYPES.put("numbers.css", "text/css; charset=utf-8");
    TYPES.put("review.js", "text/javascript; charset=utf-8");
    TYPES.put("read.js", "text/javascript; charset=utf-8");
    TYPES.put("copy.js", "text/javascript; charset=utf-8");
    TYPES.put("isnad.svg", "image/svg+xml");
    TYPES.put("plex-arabic-400.woff2", "font/woff2");
    TYPES.put("plex-arabic-600.woff2", "font/woff2");
    TYPES.put("plex-latin-400.woff2", "font/woff2");
    TYPES.put("plex-latin-600.woff2", "font/woff2");
    TYPES.put("plex-OFL.txt", "text/plain; charset=utf-8");
  }

  private Assets() {}

  /** Answers with the file of a name; whether there is one. */
  static boolean serve(Context context, String name) {
    String type = TYPES.get(name);
    if (type == null) {
      return false;
    }
    context.contentType(type).header("Cache-Control", "max-age=3600").result(bytes(name));
    return true;
  }

  /** The names of all files beside the pages. */
  static Set<String> names() {
    return Collections.unmodifiableSet(TYPES.keySet());
  }

  /** The content of a file beside the pages. */
  static byte[] bytes(String name) {
    return file("assets/" + name);
  }

  /** The description of the addresses. */
  static byte[] openApi() {
    return file("openapi.yaml");
  }

  private static byte[] file(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/isnad-app/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file isnad-app/web/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
