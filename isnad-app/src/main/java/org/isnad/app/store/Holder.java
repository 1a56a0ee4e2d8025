package org.isnad.app.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Who writes to a data folder.
 *
 * @param process number of the process
 * @param since when it began
 */
public record Holder(long process, Instant since) {
  /** This process, now. */
  static Holder here() {
    return new Holder(
        ProcessHandle.current().pid(),
        Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }

  /** Somebody who does not say who they are. */
  static Holder unknown() {
    return new Holder(0, Instant.EPOCH);
  }

  /** As the lock says it; nothing when it says something else. */
  static Optional<Holder> of(String line) {
    String[] parts = line.strip().split(" ", 2);
    try {
      return parts.length < 2
          ? Optional.empty()
          : Optional.of(new Holder(Long.parseLong(parts[0]), Instant.parse(parts[1])));
    } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** For the lock. */
  String line() {
    return process + " " + since + "\n";
  }
}
