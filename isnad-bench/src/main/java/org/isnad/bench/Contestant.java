package org.isnad.bench;

import java.nio.file.Path;

/** A program that reads articles; each is measured over the same ones. */
interface Contestant {

  /** What it does, for the report. */
  String name();

  /**
   * Reads all articles in order.
   *
   * @param folder an empty folder to store in
   */
  void read(Articles articles, Path folder) throws Exception;
}
