package org.isnad.app.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Makes name look-ups of this program give the answer that was checked, for a while, so that the
 * connection goes where the check looked. All other names are looked up as usual.
 */
public final class PinnedNames extends InetAddressResolverProvider {
  private static final Duration WHILE = Duration.ofMinutes(5);
  private static final int MOST = 10_000;
  private static final Map<String, Pin> PINS = new ConcurrentHashMap<>();

  private record Pin(List<InetAddress> answer, Instant until) {}

  /** The next look-ups of a host give this answer. */
  static void pin(String host, List<InetAddress> answer) {
    Instant now = Instant.now();
    if (PINS.size() >= MOST) {
      PINS.values().removeIf(pin -> pin.until().isBefore(now));
    }
    PINS.put(key(host), new Pin(List.copyOf(answer), now.plus(WHILE)));
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver usual = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        Pin pin = PINS.get(key(host));
        return pin != null && pin.until().isAfter(Instant.now())
            ? pin.answer().stream()
            : usual.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return usual.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "isnad-pinned";
  }
}
