package org.isnad.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.app.fetch.Address;
import org.isnad.app.fetch.Encodings;
import org.isnad.page.Hints;
import org.isnad.page.PageReader;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Pages from a web archive. A page is cited by its address, so that captures of one address are
 * versions of one page. Pictures, scripts, redirects and answers that say "not found" are no pages
 * and are left out.
 */
final class WarcInputs {
  private static final int OK = 200;
  private static final Set<String> PAGES =
      Set.of("", "text/html", "application/xhtml+xml", "text/plain");

  private final String name;
  private final PageReader reader;
  private final Consumer<Input> to;
  private boolean any;

  private WarcInputs(String name, PageReader reader, Consumer<Input> to) {
    this.name = name;
    this.reader = reader;
    this.to = to;
  }

  /** Hands over the pages of an archive that is not compressed any more. */
  static void captures(String name, InputStream in, PageReader reader, Consumer<Input> to)
      throws IOException {
    new WarcInputs(name, reader, to).captures(in);
  }

  private void captures(InputStream in) throws IOException {
    // Not closed: the stream belongs to the caller, who may read on in an archive.
    WarcReader warc = new WarcReader(new KeptOpen(in));
    warc.setLenient(true);
    while (true) {
      Optional<WarcRecord> record;
      try {
        record = warc.next();
      } catch (Unpacking.Bomb e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        to.accept(
            Sources.bad(
                name, "broken-warc", "broken after byte " + position(warc) + ": " + why(e)));
        return;
      }
      if (record.isEmpty()) {
        break;
      }
      capture(record.get());
    }
    if (!any) {
      to.accept(Sources.bad(name, "empty", "no page in the archive"));
    }
  }

  private static long position(WarcReader warc) {
    try {
      return warc.position();
    } catch (RuntimeException e) {
      return 0;
    }
  }

  private void capture(WarcRecord record) throws IOException {
    if (!(record instanceof WarcTargetRecord target)) {
      return;
    }
    String document = name;
    try {
      document = document(target);
      Optional<Input> input = input(document, target);
      if (input.isPresent()) {
        any = true;
        to.accept(input.get());
      }
    } catch (Unpacking.Bomb e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      any = true;
      to.accept(Sources.bad(document, "broken-capture", "in " + name + ": " + why(e)));
    }
  }

  private Optional<Input> input(String document, WarcTargetRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response when record.contentType().base().toString().contains("http") ->
          response(document, response.http(), record);
      case WarcResource resource -> body(document, resource.body(), null, type(record), record);
      case WarcConversion text -> body(document, text.body(), null, type(record), record);
      default -> Optional.empty();
    };
  }

  private Optional<Input> response(String document, HttpResponse http, WarcRecord record)
      throws IOException {
    if (http.status() != OK) {
      return Optional.empty();
    }
    String type = http.headers().first("Content-Type").orElse("");
    String packed = http.headers().first("Content-Encoding").orElse(null);
    return body(document, http.body(), packed, type, record);
  }

  private static String type(WarcRecord record) {
    return record.headers().first("Content-Type").orElse("");
  }

  private Optional<Input> body(
      String document,
      MessageBody body,
      @Nullable String packed,
      String contentType,
      WarcRecord record)
      throws IOException {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!PAGES.contains(type)) {
      return Optional.empty();
    }
    int limit = (int) Math.min(reader.limit(), Integer.MAX_VALUE - 16);
    byte[] bytes = body.stream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      return Optional.of(new Input.Bad(reader.tooLarge(document, bytes.length)));
    }
    Hints hints =
        new Hints(
            document,
            charset(contentType),
            type.isEmpty() ? null : type,
            record.date(),
            org.isnad.page.Page.Fields.NONE);
    byte[] page = Encodings.decode(bytes, packed, limit);
    return Optional.of(new Input.Ready(new Capture(document, page, hints, false)));
  }

  private static @Nullable String charset(String contentType) {
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return null;
    }
    String set = contentType.substring(at + "charset=".length()).split(";", 2)[0];
    String name = set.replace("\"", "").replace("'", "").strip();
    return name.isEmpty() ? null : name;
  }

  private String document(WarcTargetRecord record) {
    String target = record.target();
    if (target == null || target.isBlank()) {
      return name;
    }
    return Address.of(target).map(Address::toString).orElseGet(() -> ZipInputs.place(name, target));
  }

  private static String why(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
