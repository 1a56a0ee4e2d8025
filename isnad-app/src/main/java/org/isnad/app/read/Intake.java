package org.isnad.app.read;

import java.nio.file.Path;
import java.util.List;
import org.isnad.app.fetch.FetchMemory;
import org.isnad.app.source.Sources;

/**
 * What is to be read: files in their order, then what the web answers. The command and the web page
 * read through it.
 *
 * @param sources opens what is named
 * @param items what is named
 * @param fetching how addresses are asked for
 * @param taken told after each item that was taken in
 */
public record Intake(Sources sources, List<Item> items, Fetching fetching, Runnable taken) {
  public Intake {
    items = List.copyOf(items);
  }

  /** Something to be read. */
  public sealed interface Item {}

  /**
   * Something under the name that the user gave: a path, an address, {@code -}.
   *
   * @param name as {@link Sources#files} gives it
   */
  public record Named(String name) implements Item {}

  /**
   * A file that is cited under another name than its own.
   *
   * @param name the key it is cited under; its ending tells the form
   * @param file where its bytes are
   */
  public record Put(String name, Path file) implements Item {}

  /** All names, as they are. */
  public static List<Item> named(List<String> names) {
    return names.stream().<Item>map(Named::new).toList();
  }

  /**
   * Hands everything over.
   *
   * @param memory what the web answered in earlier runs
   */
  public void feed(Sink to, FetchMemory memory, StopSign stop) {
    for (Item item : items) {
      stop.check();
      switch (item) {
        case Named named -> sources.each(named.name(), to);
        case Put put -> sources.each(put.name(), put.file(), to);
      }
      taken.run();
    }
    fetching.fetch(sources, memory, to, to::idle, stop);
  }
}
