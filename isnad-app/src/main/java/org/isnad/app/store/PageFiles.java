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

/**
 * The originals of all pages, each once, in files named by the SHA-256 of their bytes. A file is
 * there whole or not at all. May be shared between threads and processes.
 */
public final class PageFiles {
  private static final String DRAFT = "draft";

  private final Path folder;

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
    Path file = file(name);
    if (Files.exists(file)) {
      return name;
    }
    Files.createDirectories(folder.resolve(name.substring(0, 2)));
    Path draft = Files.createTempFile(folder, DRAFT, "");
    try {
      try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    return name;
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
