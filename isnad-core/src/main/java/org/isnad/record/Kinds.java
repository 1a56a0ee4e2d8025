package org.isnad.record;

import org.isnad.event.EventMention;

/** Which kinds may name one event. */
final class Kinds {
  static final String CALL = "call";

  private Kinds() {}

  /** Name of the block that a kind is compared in: calls, meetings and talks share one. */
  static String block(String kind) {
    return isContact(kind) ? "contact" : kind;
  }

  static boolean isContact(String kind) {
    return kind.equals(CALL) || isMeeting(kind);
  }

  /**
   * Name under which events are counted: "the third meeting" counts summits, not calls.
   *
   * @param kind an event kind
   */
  static String series(String kind) {
    return isMeeting(kind) ? "meeting" : kind;
  }

  /** Whether the words leave open how the parties talked, so that calls and talks may be meant. */
  static boolean isSoft(Told told) {
    EventMention m = told.mention();
    return !m.mediumStated() && told.places().isEmpty() && (isTalks(m.kind()) || isCall(m.kind()));
  }

  static boolean compatible(Told a, Told b) {
    String x = a.mention().kind();
    String y = b.mention().kind();
    if (x.equals(y) || (isMeeting(x) && isMeeting(y))) {
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
    return kind.equals("talks") || kind.equals("negotiation");
  }

  /** Whether the parties stand side by side; else somebody does it to somebody. */
  private static boolean isMeeting(String kind) {
    return kind.equals("meeting") || kind.equals("summit") || isTalks(kind);
  }
}
