package org.isnad.bench.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event that people annotated in an article.
 *
 * @param event name of the real event, the same in all articles
 * @param kind call, meeting, visit …; {@code other} may be found but need not
 * @param status what the article says became of it
 * @param main whether it is the article's own story
 * @param parties its sides, without those who only attended
 * @param initiator who made it, null when the article does not say
 * @param from first possible day, null when the article does not say
 * @param to last possible day, null when the article does not say
 * @param evidence where it is told, UTF-16 units of the article's content
 * @param titled whether the headline alone tells something of it
 */
record GoldEvent(
    String event,
    String kind,
    String status,
    boolean main,
    List<Party> parties,
    @Nullable String initiator,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Span> evidence,
    boolean titled) {
  /**
   * A side.
   *
   * @param name name as the article has it; empty when it names only the office
   * @param office office or group; empty when none is told
   */
  record Party(String name, String office) {}

  static GoldEvent of(JsonNode node) {
    List<Party> parties = new ArrayList<>();
    for (JsonNode party : node.path("participants")) {
      if (!party.path("attendee").asBoolean(false)) {
        parties.add(new Party(text(party.path("name")), text(party.path("role"))));
      }
    }
    List<Span> evidence = new ArrayList<>();
    boolean titled = false;
    for (JsonNode place : node.path("evidence")) {
      if (place.isArray()) {
        evidence.add(new Span(place.path(0).asInt(), place.path(1).asInt()));
      } else {
        titled = true;
      }
    }
    JsonNode date = node.path("date");
    LocalDate from = day(date.path("from"));
    LocalDate to = day(date.path("to"));
    String initiator = text(node.path("initiator"));
    return new GoldEvent(
        text(node.path("eid")),
        text(node.path("kind")),
        text(node.path("status")).toUpperCase(Locale.ROOT),
        node.path("main").asBoolean(false),
        List.copyOf(parties),
        initiator.isEmpty() ? null : initiator,
        from,
        to == null ? from : to,
        List.copyOf(evidence),
        titled);
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.asString() : "";
  }

  private static @Nullable LocalDate day(JsonNode node) {
    return node.isString() ? LocalDate.parse(node.asString().substring(0, 10)) : null;
  }

  /** Whether it counts as missed when it is not found. */
  boolean isWanted() {
    return main && !kind.equals("other");
  }

  /** How well another kind goes with it: 2 the same family, 1 a near one, 0 neither. */
  int likeness(String other) {
    String own = family(kind);
    String its = family(other);
    boolean near =
        own.equals("meeting") != its.equals("meeting")
            && List.of("call", "visit", "agreement").contains(own.equals("meeting") ? its : own);
    return own.equals(its) ? 2 : near || own.equals("other") ? 1 : 0;
  }

  private static String family(String kind) {
    return switch (kind) {
      case "meeting", "summit", "talks" -> "meeting";
      default -> kind;
    };
  }
}
