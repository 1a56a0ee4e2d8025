package org.isnad.app.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample pages that come with the program. */
public final class SamplePages {
  private SamplePages() {}

  /** Where they lie: beside the program, which {@code ./isnad} names, else below the folder. */
  public static Path folder() {
    String home = System.getProperty("isnad.home");
    return home == null ? Path.of("samples") : Path.of(home, "samples");
  }

  /** Whether they were found. */
  public static boolean areThere() {
    return Files.isDirectory(folder());
  }

  /** The folders of pages, in order; what lies beside them explains them. None when not there. */
  public static List<String> folders() throws IOException {
    if (!areThere()) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder())) {
      return children.filter(Files::isDirectory).sorted().map(Path::toString).toList();
    }
  }
}
