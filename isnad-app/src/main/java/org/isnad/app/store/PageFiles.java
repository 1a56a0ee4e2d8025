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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The originals of all pages, each once, in files named by the SHA-256 of their bytes. A file is
 * there whole or not at all. May be shared between threads and processes.
 */
public final class PageFiles {
  private static final String DRAFT = "draft";

  private final Path folder;

  /** Folders that are there for certain. */
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  /** No other process has drafts of this name. */
  private final String draftName = DRAFT + UUID.randomUUID() + "-";

  private final AtomicLong drafts = new AtomicLong();

  PageFiles(Path folder) {
    this.folder = folder;
  }

  /** The lower-case hex SHA-256 of some bytes. */
  public static String name(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the bytes and gives their name. */
  public String put(byte[] bytes) throws IOException {
    String name = name(bytes);
    put(name, bytes);
    return name;
  }

  /**
   * Keeps the bytes.
   *
   * @param name what {@link #name} says of them
   */
  public void put(String name, byte[] bytes) throws IOException {
    Path file = file(name);
    if (Files.exists(file)) {
      return;
    }
    String part = name.substring(0, 2);
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

  /** Removes what a reading that was cut off left half written; for who may write alone. */
  void sweep() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFT + "*")) {
      for (Path draft : drafts) {
        Files.deleteIfExists(draft);
      }
    }
  }

  /** The bytes of a name that {@link #put} gave. */
  public byte[] get(String name) throws IOException {
    return Files.readAllBytes(file(name));
  }

  /** Removes what a name stands for. */
  void remove(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  private Path file(String name) {
    return folder.resolve(name.substring(0, 2)).resolve(name);
  }
}
