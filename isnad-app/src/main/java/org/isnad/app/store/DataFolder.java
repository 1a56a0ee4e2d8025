package org.isnad.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything of one register lies.
 *
 * @param root the folder given with {@code --data}
 */
public record DataFolder(Path root) {
  /** The database: documents, tellings, records. */
  public Path database() {
    return root.resolve("isnad.db");
  }

  /** The originals. */
  public Path pages() {
    return root.resolve("pages");
  }

  /** The search index; it holds nothing that the database does not hold too. */
  public Path index() {
    return root.resolve("index");
  }

  /** Pages of the server as they were last made; all of them can be made again. */
  public Path kept() {
    return root.resolve("kept");
  }

  /** What was sent to the server to be read, until it is read. */
  public Path incoming() {
    return root.resolve("incoming");
  }

  /**
   * The user's own people, outlets and rules, in files of the same names and form as the shipped
   * ones; theirs win.
   */
  public Path lexicon() {
    return root.resolve("lexicon");
  }

  /** Held while somebody writes. */
  Path lock() {
    return root.resolve("isnad.lock");
  }

  /** Whether anything was read into it. */
  public boolean exists() {
    return Files.isRegularFile(database());
  }

  /** Makes the folder when it is not there. */
  public DataFolder create() throws IOException {
    Files.createDirectories(root);
    return this;
  }
}
