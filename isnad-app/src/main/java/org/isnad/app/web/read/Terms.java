package org.isnad.app.web.read;

import java.time.Duration;
import org.isnad.app.fetch.Fetcher;
import org.isnad.app.fetch.Limits;
import org.isnad.app.read.Fetching;

/**
 * What may be read from the browser.
 *
 * @param fetching how addresses are asked for
 * @param largest largest sum of what is sent at once, in bytes
 */
public record Terms(Fetching fetching, long largest) {
  /** Enough for an archive of a year of an outlet. */
  public static final long LARGEST = 1L << 30;

  /** As the command reads when nothing else is said. */
  public static Terms standard() {
    return of(new Fetching(Limits.DEFAULT, Duration.ZERO, false, Fetcher.userAgent(null, null)));
  }

  /** With addresses asked for in a way. */
  public static Terms of(Fetching fetching) {
    return new Terms(fetching, LARGEST);
  }
}
