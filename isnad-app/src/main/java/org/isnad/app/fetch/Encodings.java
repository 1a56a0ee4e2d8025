package org.isnad.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks bodies as the header Content-Encoding says, no further than a limit. */
public final class Encodings {
  /** What to offer a server. */
  static final String ACCEPTED = "gzip, deflate, br";

  private static final int MOST_LAYERS = 3;

  private Encodings() {}

  /**
   * Unpacks a body. A body that is not packed although the header says so is given as it is.
   *
   * @param encoding value of the header; null when there is none
   * @param limit most bytes
   * @throws TooLarge when more comes out than the limit
   * @throws IOException when it is broken or packed in an unknown way
   */
  public static byte[] decode(byte[] body, @Nullable String encoding, int limit)
      throws IOException {
    if (encoding == null || encoding.isBlank()) {
      return body;
    }
    String[] layers = encoding.toLowerCase(Locale.ROOT).split(",");
    if (layers.length > MOST_LAYERS) {
      throw new IOException("packed " + layers.length + " times");
    }
    byte[] bytes = body;
    for (int i = layers.length - 1; i >= 0; i--) {
      bytes = decodeOne(bytes, layers[i].strip(), limit);
    }
    return bytes;
  }

  private static byte[] decodeOne(byte[] body, String encoding, int limit) throws IOException {
    if (body.length == 0) {
      return body;
    }
    return switch (encoding) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" ->
          isGzip(body) ? unpack(new GZIPInputStream(new ByteArrayInputStream(body)), limit) : body;
      case "deflate" -> inflate(body, limit);
      case "br" -> brotli(body, limit);
      default -> throw new IOException("packed in an unknown way: " + encoding);
    };
  }

  /** Whether bytes begin as a gzip file does. */
  public static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  /** Servers send deflate with and without its header. */
  private static byte[] inflate(byte[] body, int limit) throws IOException {
    boolean hasHeader =
        (body[0] & 0x0f) == 8
            && body.length > 1
            && ((body[0] & 0xff) * 256 + (body[1] & 0xff)) % 31 == 0;
    Inflater inflater = new Inflater(!hasHeader);
    try {
      return unpack(new InflaterInputStream(new ByteArrayInputStream(body), inflater), limit);
    } finally {
      inflater.end();
    }
  }

  private static byte[] brotli(byte[] body, int limit) throws IOException {
    try {
      return unpack(new BrotliInputStream(new ByteArrayInputStream(body)), limit);
    } catch (IllegalStateException | IndexOutOfBoundsException e) {
      throw new IOException("broken brotli", e);
    }
  }

  private static byte[] unpack(InputStream packed, int limit) throws IOException {
    try (packed) {
      byte[] bytes = packed.readNBytes(limit);
      if (packed.read() >= 0) {
        throw new TooLarge(limit);
      }
      return bytes;
    }
  }

  /** A body that is larger than its limit. */
  public static final class TooLarge extends IOException {
    TooLarge(int limit) {
      super(String.format(Locale.ROOT, "more than %.0f MB", limit / 1048576.0));
    }
  }
}
