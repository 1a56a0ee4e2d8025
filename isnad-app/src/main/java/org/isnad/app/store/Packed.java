package org.isnad.app.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where an original lies among others.
 *
 * @param pack number of the pack
 * @param start bytes of the pack before it
 * @param length its own bytes
 */
record Packed(int pack, long start, int length) {
  /** The place that a row of pack, start and length tells. */
  static Packed of(ResultSet row) throws SQLException {
    return new Packed(row.getInt(1), row.getLong(2), row.getInt(3));
  }

  /** The file of a pack in the folder of originals. */
  static Path file(Path folder, int pack) {
    return folder.resolve("pack-" + pack);
  }

  /**
   * The bytes.
   *
   * @param folder of originals
   * @throws java.io.EOFException when the pack ends before they do
   */
  byte[] read(Path folder) throws IOException {
    byte[] bytes = new byte[length];
    try (RandomAccessFile file = new RandomAccessFile(file(folder, pack).toFile(), "r")) {
      file.seek(start);
      file.readFully(bytes);
    }
    return bytes;
  }
}
