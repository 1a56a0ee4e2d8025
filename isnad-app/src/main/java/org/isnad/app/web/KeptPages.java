package org.isnad.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import org.isnad.app.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Pages as they were made of late, for whoever asks for them next. Each lies under its address and
 * the name of what it was made of; one of another state of the register is never shown. Pages for
 * those who may write are not kept, since their forms are theirs alone. Safe to share between
 * threads.
 */
final class KeptPages {
  /** Bytes of all pages together, and of one. */
  private static final int MOST = 32 << 20;

  private static final int LARGEST = 1 << 20;

  private final Cache<String, byte[]> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((String name, byte[] page) -> page.length)
          .build();

  /** Answers with a page that is kept; goes on when there is none. */
  void find(Context context) {
    String name = name(context);
    byte[] page = name == null ? null : pages.getIfPresent(name);
    if (page != null) {
      context
          .header(Header.ETAG, Objects.requireNonNull(Revision.name(context)))
          .contentType(Answers.HTML)
          .result(page)
          .skipRemainingHandlers();
    }
  }

  /** Keeps a page that was just made, unless something it is made of is still being gathered. */
  void keep(Context context, Workspace workspace) {
    String name = name(context);
    InputStream made = context.resultInputStream();
    if (name != null
        && context.status() == HttpStatus.OK
        && isPage(context)
        && made instanceof ByteArrayInputStream bytes
        && bytes.available() <= LARGEST
        && !workspace.store().hasTextsToGather()) {
      byte[] page = bytes.readAllBytes();
      bytes.reset();
      pages.put(name, page);
    }
  }

  /** The server writes the media type in its own way. */
  private static boolean isPage(Context context) {
    String type = context.res().getContentType();
    return type != null && type.startsWith("text/html");
  }

  /** Addresses in a page begin with the host that it was asked from. */
  private static @Nullable String name(Context context) {
    String made = Revision.name(context);
    if (made == null || Revision.isWriter(context) || context.queryParam("lang") != null) {
      return null;
    }
    String query = Objects.requireNonNullElse(context.queryString(), "");
    return String.join("\n", made, context.header("Host"), context.path(), query);
  }
}
