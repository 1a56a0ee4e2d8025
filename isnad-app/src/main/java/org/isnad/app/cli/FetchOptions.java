package org.isnad.app.cli;

import java.time.Duration;
import org.isnad.app.fetch.Fetcher;
import org.isnad.app.fetch.Limits;
import org.isnad.app.read.Fetching;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How pages are fetched from the web. */
final class FetchOptions {
  @Option(
      names = "--allow-private",
      description = "Also asks hosts inside this machine's own and other private networks.")
  private boolean allowPrivate;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "How a site's owner can reach you; sent with each request. Else $ISNAD_CONTACT.")
  private @Nullable String contact;

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Pause between two requests to one host, such as 5s (default 1s); longer where its"
              + " robots.txt says so.")
  private Duration delay = Limits.DEFAULT.delay();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Longest time for one answer (default 90s).")
  private Duration timeout = Limits.DEFAULT.answer();

  @Option(
      names = "--max-age",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Does not ask again for what was fetched less than 90m, 12h or 7d ago.")
  private Duration maxAge = Duration.ZERO;

  /** How addresses are asked for. */
  Fetching fetching(Console console) {
    String agent = Fetcher.userAgent(Main.version(), contact(console));
    Limits limits = Limits.DEFAULT.withDelay(delay).withAnswer(timeout);
    return new Fetching(limits, maxAge, allowPrivate, agent);
  }

  private @Nullable String contact(Console console) {
    String given = contact != null ? contact : console.environment().get("ISNAD_CONTACT");
    if (given == null || given.isBlank()) {
      return null;
    }
    if (!given.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new Stop("--contact: letters of ASCII only, as in an e-mail address");
    }
    return given.strip();
  }

  static final class TimeConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        long n = Long.parseLong(text.substring(0, text.length() - 1));
        Duration duration =
            switch (text.charAt(text.length() - 1)) {
              case 's' -> Duration.ofSeconds(n);
              case 'm' -> Duration.ofMinutes(n);
              case 'h' -> Duration.ofHours(n);
              case 'd' -> Duration.ofDays(n);
              default -> throw new TypeConversionException(wrong(text));
            };
        if (duration.isNegative()) {
          throw new TypeConversionException(wrong(text));
        }
        return duration;
      } catch (NumberFormatException | IndexOutOfBoundsException | ArithmeticException e) {
        throw new TypeConversionException(wrong(text));
      }
    }

    private static String wrong(String text) {
      return "'" + text + "' is no time such as 30s, 90m, 12h or 7d";
    }
  }
}
