package org.isnad.lexicon;

/**
 * A fault in a data file.
 *
 * @param file file below the data root
 * @param line line from 1, 0 when the whole file is meant
 * @param message what is wrong
 * @param cure what to do
 */
public record DataProblem(String file, int line, String message, String cure) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message + " (" + cure + ")";
  }
}
