package org.isnad.bench.merging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.event.EventMention;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which real event a telling is of, by an annotation: a telling that stands where an event is
 * annotated, and is of its kind, is of that event; each once.
 *
 * @param events name of the real event of each telling, by the telling's id and document
 */
record GoldTellings(Map<String, String> events) {
  private static final JsonMapper JSON = JsonMapper.shared();

  private record Annotated(String event, String group, List<Span> evidence) {
    /** How well a telling fits; 0 when it does not. */
    double fit(EventMention m) {
      boolean stands = evidence.stream().anyMatch(e -> m.spans().stream().anyMatch(e::overlaps));
      if (!stands) {
        return 0;
      }
      boolean trigger = evidence.stream().anyMatch(e -> e.overlaps(m.trigger()));
      double base = group.equals(family(m.kind())) ? 2 : near(group, family(m.kind())) ? 1 : 0;
      return base == 0 ? 0 : base + (trigger ? 1.5 : 0) + (m.main() ? 0.1 : 0);
    }
  }

  static GoldTellings of(Path gold, List<EventMention> mentions) throws IOException {
    Map<String, List<Annotated>> byUrl = new HashMap<>();
    for (String line : Files.readAllLines(gold)) {
      if (!line.isBlank()) {
        JsonNode article = JSON.readTree(line);
        List<Annotated> events =
            article.path("events").valueStream().map(GoldTellings::annotated).toList();
        byUrl
            .computeIfAbsent(article.path("url").asString(""), u -> new ArrayList<>())
            .addAll(events);
      }
    }
    Map<String, List<EventMention>> told = new HashMap<>();
    for (EventMention m : mentions) {
      String url = m.url();
      if (url != null && byUrl.containsKey(url)) {
        told.computeIfAbsent(url, u -> new ArrayList<>()).add(m);
      }
    }
    Map<String, String> events = new HashMap<>();
    told.forEach((url, own) -> pair(byUrl.getOrDefault(url, List.of()), own, events));
    return new GoldTellings(events);
  }

  private static void pair(
      List<Annotated> annotated, List<EventMention> told, Map<String, String> events) {
    List<Annotated> left = new ArrayList<>(annotated);
    List<EventMention> free = new ArrayList<>(told);
    while (true) {
      Annotated best = null;
      EventMention own = null;
      double most = 0;
      for (Annotated a : left) {
        for (EventMention m : free) {
          double fit = a.fit(m);
          if (fit > most) {
            most = fit;
            best = a;
            own = m;
          }
        }
      }
      if (best == null || own == null) {
        return;
      }
      events.put(key(own), best.event());
      left.remove(best);
      free.remove(own);
    }
  }

  static String key(EventMention m) {
    return m.id() + " " + m.document();
  }

  /** The event of a telling; null when it was not annotated. */
  @Nullable String event(EventMention m) {
    return events.get(key(m));
  }

  private static Annotated annotated(JsonNode event) {
    List<Span> evidence = new ArrayList<>();
    for (JsonNode pair : event.path("evidence")) {
      if (pair.isArray() && pair.size() == 2) {
        evidence.add(new Span(pair.get(0).asInt(0), pair.get(1).asInt(0)));
      }
    }
    return new Annotated(
        event.path("eid").asString(""), family(event.path("kind").asString("")), evidence);
  }

  private static String family(String kind) {
    return switch (kind) {
      case "meeting", "summit", "talks" -> "meeting";
      default -> kind;
    };
  }

  private static boolean near(String a, String b) {
    return a.equals("meeting") || b.equals("meeting");
  }
}
