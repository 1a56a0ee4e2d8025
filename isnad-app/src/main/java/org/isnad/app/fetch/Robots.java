package org.isnad.app.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;

/** What a host allows, from its robots.txt. */
final class Robots {
  /** The name by which a robots.txt may speak to this program. */
  static final String NAME = "isnad";

  private static final int MOST_BYTES = 512_000;

  private final SimpleRobotRules rules;

  private Robots(SimpleRobotRules rules) {
    this.rules = rules;
  }

  /** Reads a robots.txt; of a very long one the beginning. */
  static Robots of(Address address, Reply reply) {
    byte[] body = reply.body();
    byte[] head = body.length > MOST_BYTES ? java.util.Arrays.copyOf(body, MOST_BYTES) : body;
    return new Robots(
        parser().parseContent(address.toString(), head, reply.mediaType(), List.of(NAME)));
  }

  /** For a host without a robots.txt: all is allowed. */
  static Robots none() {
    return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
  }

  private static SimpleRobotRulesParser parser() {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    // Long delays are for the caller to judge, not to be taken for a ban.
    parser.setMaxCrawlDelay(Long.MAX_VALUE);
    return parser;
  }

  boolean allows(Address address) {
    return rules.isAllowed(address.toString());
  }

  /** The time between two requests that the host asks for. */
  Duration delay() {
    long millis = rules.getCrawlDelay();
    return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
  }
}
