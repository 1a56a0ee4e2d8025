package org.isnad.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/**
 * The originals of all pages, each once, named by the SHA-256 of their bytes. What {@link Writer}
 * keeps lies in packs; what the web answered, which goes when another answer takes its place, in
 * files of their own, as did everything in data folders of earlier versions. An original is there
 * whole or not at all. May be shared between threads and processes.
 */
public final class PageFiles {
  private static final String DRAFT = "draft";

  /** Characters of a name that name the folder of its file. */
  private static final int PART = 2;

  private final Path folder;
  private final Jdbi reading;

  /** Folders that are there for certain. */
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  /** No other process has drafts of this name. */
  private final String draftName = DRAFT + UUID.randomUUID() + "-";

  private final AtomicLong drafts = new AtomicLong();

  /**
   * @param reading where it is asked what lies in packs
   */
  PageFiles(Path folder, Jdbi reading) {
    this.folder = folder;
    this.reading = reading;
  }

  Path folder() {
    return folder;
  }

  /** The lower-case hex SHA-256 of some bytes. */
  public static String name(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the bytes in a file of their own and gives their name. */
  public String put(byte[] bytes) throws IOException {
    String name = name(bytes);
    Path file = file(name);
    if (!Files.exists(file) && packed(name).isEmpty()) {
      write(name, bytes, file);
    }
    return name;
  }

  private void write(String name, byte[] bytes, Path file) throws IOException {
    String part = part(name);
    if (!folders.contains(part)) {
      Files.createDirectories(folder.resolve(part));
      folders.add(part);
    }
    Path draft = folder.resolve(draftName + drafts.incrementAndGet());
    boolean isKept = false;
    try {
      write(bytes, draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      isKept = true;
    } finally {
      if (!isKept) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private static void write(byte[] bytes, Path draft) throws IOException {
    try (FileChannel out =
        FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
  }

  /**
   * Removes what a reading that was cut off left half written, and looks what is there; for who may
   * write alone.
   */
  void sweep() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        String name = each.getFileName().toString();
        if (name.startsWith(DRAFT)) {
          Files.deleteIfExists(each);
        } else if (name.length() == PART) {
          folders.add(name);
        }
      }
    }
  }

  /** Whether an original lies in a file of its own; for who has swept. */
  boolean hasFile(String name) {
    return folders.contains(part(name)) && Files.exists(file(name));
  }

  /**
   * The bytes of a name that is kept.
   *
   * @throws IOException also when what lies there is not what was kept
   */
  public byte[] get(String name) throws IOException {
    Optional<Packed> packed = packed(name);
    byte[] bytes = packed.isPresent() ? packed.get().read(folder) : Files.readAllBytes(file(name));
    if (!name(bytes).equals(name)) {
      throw new IOException("damaged in the folder " + folder + ": " + name);
    }
    return bytes;
  }

  private Optional<Packed> packed(String name) {
    return reading.withHandle(h ->
        h.createQuery("select pack, start, length from original where name = ?")
            .bind(0, name)
            .map((row, context) -> Packed.of(row))
            .findFirst());
  }

  /** Removes the file of a name. */
  void remove(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  private Path file(String name) {
    return folder.resolve(part(name)).resolve(name);
  }

  private static String part(String name) {
    return name.substring(0, PART);
  }
}
