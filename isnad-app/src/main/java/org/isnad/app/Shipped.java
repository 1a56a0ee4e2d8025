package org.isnad.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.lexicon.Lexicon;

/**
 * The shipped data and the stages made with them, loaded once for all folders whose users have
 * added none of their own.
 */
final class Shipped {
  private Shipped() {}

  private static final class Data {
    static final Lexicon LEXICON = Lexicon.load(List.of());
  }

  private static final class Stages {
    static final Isnad ISNAD = new Isnad(Data.LEXICON);
  }

  /**
   * The data for a folder of a user.
   *
   * @throws org.isnad.lexicon.DataException when a data file is wrong
   */
  static Lexicon with(Path user) {
    return isEmpty(user) ? Data.LEXICON : Lexicon.load(List.of(user));
  }

  /** The stages for some data. */
  static Isnad stages(Lexicon lexicon) {
    return lexicon == Data.LEXICON ? Stages.ISNAD : new Isnad(lexicon);
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.noneMatch(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }
}
