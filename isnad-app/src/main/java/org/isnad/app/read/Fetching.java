package org.isnad.app.read;

import java.time.Duration;
import java.util.function.Consumer;
import org.isnad.app.fetch.FetchMemory;
import org.isnad.app.fetch.Fetcher;
import org.isnad.app.fetch.Limits;
import org.isnad.app.source.Input;
import org.isnad.app.source.Sources;

/**
 * How pages are fetched from the web.
 *
 * @param limits how far it goes, and how gently
 * @param maxAge what was fetched less than so long ago is not asked for again
 * @param isPrivateAllowed whether hosts of private networks may be asked
 * @param userAgent how the program introduces itself
 */
public record Fetching(Limits limits, Duration maxAge, boolean isPrivateAllowed, String userAgent) {
  /**
   * Fetches what sources have noted, if anything, until all is there or the sign is set.
   *
   * @param idle done now and then while nothing comes
   */
  public void fetch(
      Sources sources, FetchMemory memory, Consumer<Input> to, Runnable idle, StopSign stop) {
    if (!sources.wantsFetching()) {
      return;
    }
    try (Fetcher fetcher = new Fetcher(memory, limits, maxAge, isPrivateAllowed, userAgent)) {
      stop.onSet(fetcher::stop);
      sources.fetch(fetcher, memory, to, idle);
    }
  }
}
