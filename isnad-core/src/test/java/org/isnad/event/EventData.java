package org.isnad.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.lexicon.Lexicon;

/** Small data of one's own: a few lists and tables in a folder. */
final class EventData {
  private final Path folder;

  EventData(Path folder) {
    this.folder = folder;
    table(
        "ar/clitics.tsv",
        "form\tclitics\trestore",
        "و\tWA\t",
        "ل\tLI\t",
        "ال\tAL\t",
        "وال\tWA AL\t");
  }

  EventData list(String name, String... entries) {
    String[] rows = new String[entries.length + 1];
    rows[0] = "form";
    System.arraycopy(entries, 0, rows, 1, entries.length);
    return table("ar/lists/" + name + ".tsv", rows);
  }

  EventData table(String path, String... lines) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Lexicon load() {
    return Lexicon.of(folder);
  }
}
