package org.isnad.app.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Puts bytes from anywhere in the places where hosts speak to a fetcher. */
public final class HostWords {
  private static final Address HOST = Address.of("https://a.example/x/1").orElseThrow();

  private HostWords() {}

  /**
   * Reads bytes in one of the places; anything thrown is a fault.
   *
   * @param choice which place
   */
  public static void read(int choice, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    switch (choice % 4) {
      case 0 -> Robots.of(HOST, reply("text/plain", bytes)).allows(HOST);
      case 1 -> robotsAndAddress(text);
      case 2 -> address(text);
      default -> headers(text);
    }
  }

  /** The first line is asked for, the others are the rules. */
  private static void robotsAndAddress(String text) {
    String[] parts = text.split("\n", 2);
    byte[] rules = parts[parts.length - 1].getBytes(StandardCharsets.UTF_8);
    Robots robots = Robots.of(HOST, reply("text/html", rules));
    HOST.resolve(parts[0]).ifPresent(robots::allows);
    if (robots.delay().isNegative()) {
      throw new AssertionError(robots.delay());
    }
  }

  private static void address(String text) {
    if (Address.isLike(text)) {
      Address.of(text).ifPresent(HostWords::isStable);
    }
    HOST.resolve(text).ifPresent(HostWords::isStable);
  }

  /** The one form of an address is the one form of itself. */
  private static void isStable(Address address) {
    if (!Address.of(address.toString())
        .map(Address::toString)
        .equals(java.util.Optional.of(address.toString()))) {
      throw new AssertionError(address + " is " + Address.of(address.toString()));
    }
  }

  private static void headers(String text) {
    Reply reply = reply(text, new byte[0]);
    reply.mediaType();
    reply.charset();
    if (reply.retryAfter(Instant.EPOCH).filter(java.time.Duration::isNegative).isPresent()) {
      throw new AssertionError(text);
    }
  }

  private static Reply reply(String words, byte[] body) {
    return new Reply(
        200, Map.of("content-type", words, "retry-after", words, "location", words), body);
  }
}
