package org.isnad.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first page as it was last made, in memory for the next reader and beside the store for the
 * next start, when the register is not at hand yet. Each lies under the name of what it was made
 * of; one of another name is never shown. Safe to share between threads.
 */
final class KeptHome {
  private static final Logger LOG = LoggerFactory.getLogger(KeptHome.class);
  private static final int MOST = 12;

  private final Path folder;
  private final Map<String, String> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param folder where pages are kept; made when the first one is
   */
  KeptHome(Path folder) {
    this.folder = folder;
  }

  /** The page of a name. */
  synchronized Optional<String> find(String name) {
    String page = pages.get(name);
    if (page == null) {
      page = stored(name);
      if (page != null) {
        pages.put(name, page);
      }
    }
    return Optional.ofNullable(page);
  }

  private @org.jspecify.annotations.Nullable String stored(String name) {
    Path file = file(name);
    try {
      if (!Files.isRegularFile(file)) {
        return null;
      }
      String content = Files.readString(file);
      int end = content.indexOf('\n');
      return end >= 0 && content.substring(0, end).equals(name) ? content.substring(end + 1) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Keeps a page. */
  synchronized void keep(String name, String page) {
    pages.put(name, page);
    try {
      Files.createDirectories(folder);
      Path made = Files.createTempFile(folder, "home", ".new");
      Files.writeString(made, name + "\n" + page);
      Files.move(made, file(name), StandardCopyOption.REPLACE_EXISTING);
      sweep();
    } catch (IOException e) {
      LOG.debug("the first page is not kept", e);
    }
  }

  private void sweep() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> latest =
          files
              .sorted(Comparator.comparingLong((Path f) -> f.toFile().lastModified()).reversed())
              .toList();
      for (Path file : latest.subList(Math.min(MOST, latest.size()), latest.size())) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path file(String name) {
    String hash =
        java.util.UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return folder.resolve("home-" + hash + ".html");
  }
}
