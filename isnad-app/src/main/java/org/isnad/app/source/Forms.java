package org.isnad.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the outer form of what is given: by its name, and where that is not enough by its bytes.
 */
final class Forms {
  private Forms() {}

  /** The form of a file; its bytes are looked at only when its name is not enough. */
  static InputFormat ofFile(String name, Path path) throws IOException {
    Optional<InputFormat> named = InputFormat.ofName(name);
    if (named.isPresent()) {
      return named.get();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return of(name, in.readNBytes(Sniff.WINDOW));
    } catch (java.nio.file.NoSuchFileException | java.nio.file.AccessDeniedException e) {
      return InputFormat.TEXT;
    }
  }

  /** The form of a file whose beginning is known. */
  static InputFormat of(String name, byte[] head) {
    Optional<InputFormat> named = InputFormat.ofName(name);
    if (named.isPresent()) {
      return named.get();
    }
    Optional<InputFormat> seen = Sniff.of(head);
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "json" -> seen.filter(f -> f == InputFormat.FEED).orElse(InputFormat.JSON);
      case "txt" -> seen.filter(f -> f == InputFormat.URLS).orElse(InputFormat.TEXT);
      case "xml", "rss", "atom", "rdf" -> seen.filter(InputFormat::isList).orElse(InputFormat.HTML);
      default -> seen.filter(f -> f != InputFormat.JSON).orElse(InputFormat.TEXT);
    };
  }

  /** The form of standard input. */
  static InputFormat ofInput(byte[] head, boolean isMapped) {
    return Sniff.of(head).orElse(isMapped ? InputFormat.CSV : InputFormat.TEXT);
  }

  /** The form of an answer of the web. Servers often name a wrong type: the bytes go first. */
  static InputFormat ofAnswer(@Nullable String mediaType, byte[] body) {
    String type = mediaType == null ? "" : mediaType;
    Optional<InputFormat> seen = Sniff.of(Arrays.copyOf(body, Math.min(body.length, Sniff.WINDOW)));
    if (seen.isPresent() && (seen.get() != InputFormat.JSON || type.contains("json"))) {
      return seen.get();
    }
    if (type.equals("text/csv")) {
      return InputFormat.CSV;
    }
    return type.contains("html") ? InputFormat.HTML : InputFormat.TEXT;
  }
}
