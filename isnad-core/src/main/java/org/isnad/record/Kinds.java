package org.isnad.record;

import java.util.Set;
import org.isnad.event.EventMention;

/** Which kinds may name one event. */
final class Kinds {
  static final String CALL = "call";

  /** Kinds whose parties stand side by side; the rest have somebody who does it to somebody. */
  private static final Set<String> MEETINGS = Set.of("meeting", "summit", "talks", "negotiation");

  private static final Set<String> TALKS = Set.of("talks", "negotiation");

  private Kinds() {}

  /** Name of the block that a kind is compared in: calls, meetings and talks share one. */
  static String block(String kind) {
    return isContact(kind) ? "contact" : kind;
  }

  static boolean isContact(String kind) {
    return kind.equals(CALL) || MEETINGS.contains(kind);
  }

  /**
   * Name under which events are counted: "the third meeting" counts summits, not calls.
   *
   * @param kind an event kind
   */
  static String series(String kind) {
    return MEETINGS.contains(kind) ? "meeting" : kind;
  }

  /** Whether the words leave open how the parties talked, so that calls and talks may be meant. */
  static boolean isSoft(Told told) {
    EventMention m = told.mention();
    return !m.mediumStated() && told.places().isEmpty() && (isTalks(m.kind()) || isCall(m.kind()));
  }

  static boolean compatible(Told a, Told b) {
    String x = a.mention().kind();
    String y = b.mention().kind();
    if (x.equals(y) || (MEETINGS.contains(x) && MEETINGS.contains(y))) {
      return true;
    }
    return (isCall(x) && isTalks(y) && (isSoft(a) || isSoft(b)))
        || (isTalks(x) && isCall(y) && (isSoft(a) || isSoft(b)));
  }

  /** How much a kind says; of the tellings of one event the most telling kind names it. */
  static int weight(EventMention m) {
    int base =
        switch (m.kind()) {
          case "summit" -> 4;
          case "call", "meeting" -> 3;
          case "killing", "attack" -> 1;
          default -> 2;
        };
    return 2 * base + (m.mediumStated() ? 3 : 0);
  }

  private static boolean isCall(String kind) {
    return kind.equals(CALL);
  }

  private static boolean isTalks(String kind) {
    return TALKS.contains(kind);
  }
}
