package org.isnad.app.fetch;

import java.time.Duration;

/**
 * How far fetching goes, and how gently.
 *
 * @param connect longest wait for a connection
 * @param answer longest time from request to the end of the body
 * @param body largest body in bytes, as sent and as unpacked
 * @param redirects most redirects for one address
 * @param tries most requests for one address whose host is busy or broken
 * @param backOff wait before the second try; twice as long before each next one
 * @param longestWait longest wait that a host may ask for, before a page or before a try
 * @param delay shortest time between two requests to one host, unless its robots.txt asks for more
 * @param atOnce most requests under way, each to another host
 * @param addresses most addresses asked in one run
 */
public record Limits(
    Duration connect,
    Duration answer,
    int body,
    int redirects,
    int tries,
    Duration backOff,
    Duration longestWait,
    Duration delay,
    int atOnce,
    int addresses) {
  /** For the open web. */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofSeconds(15),
          Duration.ofSeconds(90),
          52_428_800,
          8,
          3,
          Duration.ofSeconds(1),
          Duration.ofSeconds(120),
          Duration.ofSeconds(1),
          16,
          200_000);

  /** The same limits with another time between two requests to one host. */
  public Limits withDelay(Duration newDelay) {
    return new Limits(
        connect, answer, body, redirects, tries, backOff, longestWait, newDelay, atOnce, addresses);
  }

  /** The same limits with another longest time for one answer. */
  public Limits withAnswer(Duration newAnswer) {
    return new Limits(
        connect, newAnswer, body, redirects, tries, backOff, longestWait, delay, atOnce, addresses);
  }
}
