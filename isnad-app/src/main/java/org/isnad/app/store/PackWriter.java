package org.isnad.app.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Adds originals to the newest pack: a page costs one write, and those that are committed together
 * wait for the disk once. How much of a pack counts stands in the database; what a writing that was
 * cut off left behind that is written over. For who may write alone, and one thread.
 */
final class PackWriter implements AutoCloseable {
  /** Bytes from which on the next pack is begun. */
  static final long LARGE = 256L << 20;

  private final PageFiles files;
  private final Sql sql;
  private final long large;
  private @Nullable RandomAccessFile file;
  private int number;

  /** Bytes of the pack that the database has or will have with the next commit. */
  private long settled;

  /** Where the next original begins. */
  private long end;

  /**
   * @param files where the packs lie
   * @param sql of the connection whose transactions the originals are part of
   * @param large bytes of a pack from which on the next one is begun
   */
  PackWriter(PageFiles files, Sql sql, long large) {
    this.files = files;
    this.sql = sql;
    this.large = large;
  }

  /**
   * Keeps bytes as part of the transaction; nothing when they are kept already.
   *
   * @param name what {@link PageFiles#name} says of them
   */
  void put(String name, byte[] bytes) {
    if (files.hasFile(name)) {
      return;
    }
    try {
      RandomAccessFile pack = pack();
      int added =
          sql.execute(
              "insert into original (name, pack, start, length) values (?, ?, ?, ?) on conflict do"
                  + " nothing",
              name,
              number,
              end,
              bytes.length);
      if (added > 0) {
        pack.write(bytes);
        end += bytes.length;
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Waits for the disk to have what was added; to be called before the transaction is committed.
   */
  void settle() {
    RandomAccessFile pack = file;
    if (pack == null || end == settled) {
      return;
    }
    try {
      pack.getFD().sync();
    } catch (IOException e) {
      throw failed(e);
    }
    sql.execute(
        "insert into pack (number, length) values (?, ?) on conflict (number) do update set length"
            + " = excluded.length",
        number,
        end);
    settled = end;
  }

  /** Gives up what was added since it was last settled, as the transaction was undone. */
  void undo() {
    end = settled;
    try {
      if (file != null) {
        file.setLength(end);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The pack to add to, open at its end. */
  private RandomAccessFile pack() throws IOException {
    RandomAccessFile open = file;
    if (open == null) {
      sql.first(
              row -> {
                number = row.getInt(1);
                settled = row.getLong(2);
                return true;
              },
              "select number, length from pack order by number desc limit 1")
          .ifPresent(found -> end = settled);
      // Of a pack that has lost its end nobody knows what is still to be found in it.
      open = number == 0 || isShort() ? begin() : opened();
    }
    return end == settled && end >= large ? begin() : open;
  }

  private boolean isShort() throws IOException {
    Path pack = Packed.file(files.folder(), number);
    return !Files.exists(pack) || Files.size(pack) < settled;
  }

  private RandomAccessFile begin() throws IOException {
    close();
    number++;
    settled = 0;
    end = 0;
    return opened();
  }

  private RandomAccessFile opened() throws IOException {
    Files.createDirectories(files.folder());
    RandomAccessFile opened =
        new RandomAccessFile(Packed.file(files.folder(), number).toFile(), "rw");
    file = opened;
    opened.setLength(end);
    opened.seek(end);
    return opened;
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("cannot keep pages in " + files.folder(), e);
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
