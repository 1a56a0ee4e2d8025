package org.isnad.app.web.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.app.fetch.Address;
import org.isnad.app.read.Fetching;
import org.isnad.app.read.Intake;
import org.isnad.app.read.SamplePages;
import org.isnad.app.source.Sources;
import org.isnad.app.store.DataFolder;
import org.isnad.app.web.Line;
import org.isnad.page.PageReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody gave to be read: files and texts, which lie beside the store until they are read,
 * and addresses. A file is cited under the hash of its bytes and its name, so that the same file is
 * the same document whenever it is given and no other one takes its place.
 */
final class Given implements AutoCloseable {
  private static final int HASH = 12;
  private static final int LONGEST_NAME = 120;
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Path folder;
  private final List<Intake.Item> items = new ArrayList<>();
  private int files;
  private int texts;
  private int addresses;
  private boolean hasSamples;

  private Given(Path folder) {
    this.folder = folder;
  }

  /** Nothing yet. */
  static Given in(DataFolder data) throws IOException {
    Files.createDirectories(data.incoming());
    sweep(data.incoming());
    return new Given(Files.createTempDirectory(data.incoming(), "given"));
  }

  /** Removes what a program that was killed has left. */
  private static void sweep(Path incoming) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(FORGOTTEN));
    List<Path> left;
    try (Stream<Path> children = Files.list(incoming)) {
      left = children.toList();
    }
    for (Path each : left) {
      if (Files.getLastModifiedTime(each).compareTo(old) < 0) {
        remove(each);
      }
    }
  }

  /** Where it lies. */
  Path folder() {
    return folder;
  }

  /** Takes a file in. */
  void file(String name, InputStream bytes) throws IOException {
    put("upload", name(name), bytes);
    files++;
  }

  /**
   * Takes a text in that somebody pasted.
   *
   * @param text the text
   * @param url where it stood; null when that is not said
   * @param outlet who published it; null when that is not said
   * @param published when; null when that is not said
   */
  void text(String text, @Nullable String url, @Nullable String outlet, @Nullable String published)
      throws IOException {
    if (url == null && outlet == null && published == null) {
      put("paste", "text.txt", stream(text));
    } else {
      ObjectNode page = JsonNodeFactory.instance.objectNode().put("text", text);
      put(page, "url", url);
      put(page, "outlet", outlet);
      put(page, "published", published);
      put("paste", "text.json", stream(page.toString()));
    }
    texts++;
  }

  private static void put(ObjectNode page, String name, @Nullable String value) {
    if (value != null) {
      page.put(name, value);
    }
  }

  private static InputStream stream(String text) {
    return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Notes an address; one without a scheme is taken for one of the web. False when it is none. */
  boolean address(String address) {
    String whole = address.contains("://") ? address : "https://" + address;
    if (!Address.isLike(whole) || Address.of(whole).isEmpty()) {
      return false;
    }
    items.add(new Intake.Named(whole));
    addresses++;
    return true;
  }

  /** Adds the sample pages. */
  void samples() throws IOException {
    Sources sources = sources();
    items.addAll(Intake.named(sources.files(SamplePages.folders())));
    hasSamples = true;
  }

  private void put(String kind, String name, InputStream bytes) throws IOException {
    Path file = Files.createTempFile(folder, "file", "");
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(bytes, digest)) {
      Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH);
    items.add(new Intake.Put(kind + "/" + hash + "/" + name, file));
  }

  /** The last part of a name, without what could make it look like another. */
  private static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = Line.clean(last).replaceAll("\\p{Cntrl}", "").strip();
    String end = clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
    return end.isEmpty() || end.startsWith(".") ? "page" + end : end;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether there is nothing to read. */
  boolean isEmpty() {
    return items.isEmpty();
  }

  int files() {
    return files;
  }

  int texts() {
    return texts;
  }

  int addresses() {
    return addresses;
  }

  boolean hasSamples() {
    return hasSamples;
  }

  /** Number of all that is to be opened. */
  int size() {
    return items.size();
  }

  /**
   * All of it, to be read.
   *
   * @param taken told after each item
   */
  Intake intake(Fetching fetching, Runnable taken) {
    return new Intake(sources(), items, fetching, taken);
  }

  private static Sources sources() {
    return new Sources(new PageReader(), null, null, InputStream.nullInputStream());
  }

  /** Removes what lies beside the store. */
  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
