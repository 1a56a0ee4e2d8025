package org.isnad.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.app.store.PageFiles;

/**
 * A file by its content.
 *
 * @param name the file's own name
 * @param sha256 digest of its bytes, hexadecimal
 */
public record Fingerprint(String name, String sha256) {
  /**
   * Of a file.
   *
   * @throws IOException if it cannot be read
   */
  public static Fingerprint of(Path file) throws IOException {
    return new Fingerprint(
        String.valueOf(file.getFileName()), PageFiles.name(Files.readAllBytes(file)));
  }
}
