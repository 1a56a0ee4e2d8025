package org.isnad.app.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.isnad.app.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Names what an answer was made of: the state of the register, the program, and what the visitor
 * chose. Who has the answer of that name already is told so, before anything is made.
 */
final class Revision {
  private static final String GET = "GET";

  /** What does not follow from the register alone. */
  private static final Set<String> OWN =
      Set.of("assets", "input", "progress", "read", "review", "settings", "enter");

  private static final String PROGRAM = program();

  /** Who may write has forms that are of this start alone. */
  private static final String WRITER = "isnad-writer";

  private static final String START = Long.toString(System.nanoTime());

  private Revision() {}

  /** Answers that nothing has changed, when the visitor has what would be answered. */
  static void check(Context context, Workspace workspace) {
    if (!isNamed(context)) {
      return;
    }
    String name = of(context, workspace);
    String had = context.header(Header.IF_NONE_MATCH);
    if (had != null && had.contains(name) && context.queryParam("lang") == null) {
      context.header(Header.ETAG, name).status(HttpStatus.NOT_MODIFIED).skipRemainingHandlers();
    } else {
      context.attribute(Header.ETAG, name);
    }
  }

  /** Puts the name on an answer that went well. */
  static void mark(Context context) {
    String name = name(context);
    if (name != null && context.status() == HttpStatus.OK) {
      context.header(Header.ETAG, name);
    }
  }

  /** The name of the answer that is being made; null when it has none. */
  static @Nullable String name(Context context) {
    return context.attribute(Header.ETAG);
  }

  /** Takes the name from an answer that other things go into. */
  static void forget(Context context) {
    context.attribute(Header.ETAG, null);
  }

  /** Whether an answer may hold forms of somebody who writes. */
  static boolean isWriter(Context context) {
    return Objects.requireNonNullElse(context.header(Header.COOKIE), "").contains(WRITER);
  }

  private static boolean isNamed(Context context) {
    String path = context.path();
    int end = path.indexOf('/', 1);
    String part = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    int dot = part.indexOf('.');
    return context.method().name().equals(GET)
        && !OWN.contains(dot < 0 ? part : part.substring(0, dot));
  }

  /** The name of the answer to a request, as an entity tag. */
  static String of(Context context, Workspace workspace) {
    return "W/\"" + workspace.revision() + "-" + variant(context) + "\"";
  }

  /** What of the answer follows from the program, the data and the visitor. */
  private static String variant(Context context) {
    String cookies = Objects.requireNonNullElse(context.header(Header.COOKIE), "");
    String chosen =
        String.join(
            "\n",
            PROGRAM,
            cookies,
            cookies.contains(WRITER) ? START : "",
            Objects.requireNonNullElse(context.header(Header.ACCEPT_LANGUAGE), ""));
    CRC32 sum = new CRC32();
    sum.update(chosen.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  /** Differs between versions of the program; of classes that lie in a folder, at each start. */
  private static String program() {
    try {
      Path place =
          Path.of(Revision.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(place)
          ? Files.size(place) + " " + Files.getLastModifiedTime(place).toMillis()
          : Long.toString(System.nanoTime());
    } catch (IOException | java.net.URISyntaxException e) {
      return Long.toString(System.nanoTime());
    }
  }
}
