package org.isnad.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stage 1: bytes in, a decoded {@link Page} out, or the {@link Problem} that stopped it. Nothing is
 * thrown for bad bytes. May be shared between threads.
 *
 * <p>Codes of problems: {@code empty}, {@code too-large}, {@code binary}, {@code undecodable},
 * {@code no-arabic}.
 */
public final class PageReader {
  /** The largest document read unless told otherwise, in bytes. */
  public static final long DEFAULT_LIMIT = 32L << 20;

  private static final String STAGE = "page";
  private static final int SHAPE_WINDOW = 64 * 1024;
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(?:!doctype\\s+html|html|head|body|div|p|br|a|span|article|section|h[1-6]|ul|li"
              + "|table|meta|script)(?:\\s[^<>]*)?/?>");
  private static final int TAGS_OF_A_PAGE = 4;
  private static final int MOST_TAGS = 1_000_000;
  private static final int SHORTEST_TAG = 3;

  private final long limit;
  private final boolean anyScript;
  private final boolean undigested;

  /** A reader with the {@linkplain #DEFAULT_LIMIT default limit}. */
  public PageReader() {
    this(DEFAULT_LIMIT);
  }

  /**
   * @param limit the largest document read, in bytes
   */
  public PageReader(long limit) {
    this(limit, false, false);
  }

  private PageReader(long limit, boolean anyScript, boolean undigested) {
    this.limit = limit;
    this.anyScript = anyScript;
    this.undigested = undigested;
  }

  /**
   * A reader like this one that also takes pages with hardly any Arabic, as for measuring on pages
   * in other languages.
   */
  public PageReader ofAnyScript() {
    return new PageReader(limit, true, undigested);
  }

  /**
   * A reader like this one whose pages carry an empty digest, where nothing is stored under it: to
   * work it out takes as long as much of the reading.
   */
  public PageReader withoutDigest() {
    return new PageReader(limit, anyScript, true);
  }

  /** The largest document read, in bytes. */
  public long limit() {
    return limit;
  }

  /**
   * Reads a whole document.
   *
   * @param document the key under which results are cited: a path or an address
   */
  public Outcome read(String document, byte[] bytes, Hints hints) {
    if (bytes.length > limit) {
      return tooLarge(document, bytes.length);
    }
    if (bytes.length == 0) {
      return empty(document);
    }
    Optional<String> format = binaryFormat(bytes);
    if (format.isPresent()) {
      return problem(
          document, "binary", format.get() + ", not a page of text; save its text or HTML first");
    }
    Optional<Decoder.Decoded> decoded = Decoder.decode(bytes, hints.charset());
    if (decoded.isEmpty()) {
      return problem(
          document,
          "undecodable",
          "the bytes fit no character set (broken UTF-8?); fetch the page again");
    }
    return page(document, decoded.get(), hints, digest(bytes));
  }

  /**
   * Reads a document from a stream, no further than the limit; the stream is not closed.
   *
   * @throws IOException when the stream fails
   */
  public Outcome read(String document, InputStream in, Hints hints) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
    return read(document, bytes, hints);
  }

  /**
   * Takes text that came already decoded beside its metadata, as in JSON or CSV. The digest covers
   * the text and the metadata.
   */
  public Outcome readFields(String document, String text, Hints hints) {
    Page.Fields fields = hints.fields();
    byte[] bytes =
        String.join(
                "\u001f",
                text,
                orEmpty(fields.title()),
                orEmpty(fields.outlet()),
                orEmpty(fields.published()),
                orEmpty(fields.author()),
                orEmpty(hints.url()))
            .getBytes(StandardCharsets.UTF_8);
    if (bytes.length > limit) {
      return tooLarge(document, bytes.length);
    }
    if (text.isBlank()) {
      return empty(document);
    }
    Mender.Mended mended = Mender.mend(text, Shape.FIELDS);
    if (!anyScript && !Letters.of(mended.content(), Shape.FIELDS).areArabic()) {
      return noArabic(document);
    }
    return new Page(
        document,
        hints.url(),
        Shape.FIELDS,
        mended.content(),
        "UTF-8",
        hints.captured(),
        mended(fields),
        digest(bytes),
        mended.mendings());
  }

  private static Page.Fields mended(Page.Fields fields) {
    return new Page.Fields(
        mended(fields.title()),
        mended(fields.outlet()),
        fields.published(),
        mended(fields.author()));
  }

  private static @Nullable String mended(@Nullable String field) {
    return field == null ? null : Mender.mend(field, Shape.FIELDS).content();
  }

  /** The problem of a document that need not be opened because it is too large. */
  public Problem tooLarge(String document, long bytes) {
    return problem(
        document,
        "too-large",
        String.format(
            Locale.ROOT,
            "%.1f MB, more than the limit of %.1f MB",
            bytes / 1048576.0,
            limit / 1048576.0));
  }

  private Outcome page(String document, Decoder.Decoded decoded, Hints hints, String digest) {
    String content = decoded.content();
    if (content.isBlank()) {
      return empty(document);
    }
    Glance glance = decoded.glance();
    if (glance.controls() * 200L > content.length()) {
      return problem(
          document,
          "binary",
          "control characters, not a page of text; save its text or HTML first");
    }
    Shape shape = shape(content, hints.mediaType());
    if (shape == Shape.HTML && hasTooManyTags(content)) {
      return problem(
          document,
          "too-large",
          String.format(Locale.ROOT, "more than %,d tags, not a page that people read", MOST_TAGS));
    }
    Mender.Mended mended = Mender.mend(content, shape, glance);
    if (!anyScript && !Letters.of(mended.content(), shape).areArabic()) {
      return noArabic(document);
    }
    return new Page(
        document,
        hints.url(),
        shape,
        mended.content(),
        decoded.charset(),
        hints.captured(),
        hints.fields(),
        digest,
        mended.mendings());
  }

  /**
   * HTML when the file starts like it or holds several of its tags; a server's word decides ties.
   */
  private static Shape shape(String content, @Nullable String mediaType) {
    if (startsWith(content, "<!doctype html") || startsWith(content, "<html")) {
      return Shape.HTML;
    }
    String head = content.substring(0, Math.min(content.length(), SHAPE_WINDOW));
    long tags = TAG.matcher(head).results().limit(TAGS_OF_A_PAGE).count();
    boolean told = mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("html");
    return tags >= TAGS_OF_A_PAGE || (told && tags > 0) ? Shape.HTML : Shape.DUMP;
  }

  /** Whether a text begins so behind its blanks, in letters of either case. */
  private static boolean startsWith(String content, String start) {
    int i = 0;
    while (i < content.length() && i < SHAPE_WINDOW && Character.isWhitespace(content.charAt(i))) {
      i++;
    }
    return content.regionMatches(true, i, start, 0, start.length());
  }

  private static Optional<String> binaryFormat(byte[] bytes) {
    if (starts(bytes, "%PDF")) {
      return Optional.of("a PDF file");
    }
    if (starts(bytes, "PK\u0003\u0004")) {
      return Optional.of("a ZIP archive or office document");
    }
    if (starts(bytes, "\u001f\u008b")) {
      return Optional.of("a gzip archive");
    }
    if (starts(bytes, "\u0089PNG")
        || starts(bytes, "\u00ff\u00d8\u00ff")
        || starts(bytes, "GIF8")) {
      return Optional.of("a picture");
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Elements take much more memory than the characters that make them. */
  private static boolean hasTooManyTags(String content) {
    int tags = 0;
    if (content.length() >= MOST_TAGS * SHORTEST_TAG) {
      for (int i = content.indexOf('<'); i >= 0 && tags <= MOST_TAGS; ) {
        tags++;
        i = content.indexOf('<', i + SHORTEST_TAG);
      }
    }
    return tags > MOST_TAGS;
  }

  private static Problem empty(String document) {
    return problem(document, "empty", "no text in it");
  }

  private static Problem noArabic(String document) {
    return problem(document, "no-arabic", "hardly any Arabic letters; Isnad reads Arabic pages");
  }

  private static Problem problem(String document, String code, String message) {
    return new Problem(document, STAGE, code, message);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private String digest(byte[] bytes) {
    if (undigested) {
      return "";
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
