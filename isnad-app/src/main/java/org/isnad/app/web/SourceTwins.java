package org.isnad.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isnad.app.answer.Teller;
import org.isnad.app.answer.Teller.Times;
import org.isnad.app.export.Cells;
import org.isnad.app.json.PlainJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Outlets and agencies, for programs. */
final class SourceTwins {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> COLUMNS =
      List.of(
          "part",
          "name",
          "documents",
          "events",
          "newest",
          "fetched",
          "undated",
          "changed",
          "shared",
          "first",
          "copied",
          "copies",
          "from",
          "problems",
          "outlets");

  private SourceTwins() {}

  static String of(Twin twin, List<Teller> outlets, List<Teller.Agency> agencies) {
    return switch (twin) {
      case JSON -> json(outlets, agencies);
      case CSV -> csv(outlets, agencies);
      case MARKDOWN -> markdown(outlets, agencies);
    };
  }

  private static String json(List<Teller> outlets, List<Teller.Agency> agencies) {
    ArrayNode told = JSON.arrayNode();
    outlets.forEach(outlet -> told.add(node(outlet)));
    ArrayNode named = JSON.arrayNode();
    for (Teller.Agency agency : agencies) {
      ObjectNode node =
          JSON.objectNode()
              .put("id", agency.id())
              .put("name", agency.name())
              .put("documents", agency.texts())
              .put("events", agency.events());
      node.set("outlets", times(agency.outlets(), "name"));
      named.add(node);
    }
    ObjectNode all = JSON.objectNode();
    all.set("outlets", told);
    all.set("agencies", named);
    return PlainJson.pretty(all);
  }

  private static ObjectNode node(Teller o) {
    ObjectNode node =
        JSON.objectNode()
            .put("name", nullable(o.name()))
            .put("documents", o.texts())
            .put("events", o.events())
            .put("newest", text(o.newest()))
            .put("fetched", text(o.fetched()))
            .put("undated", o.undated())
            .put("changed", o.changed())
            .put("shared", o.shared())
            .put("first", o.first())
            .put("copied", o.copied())
            .put("copies", o.copies());
    node.set("from", times(o.from(), "name"));
    node.set("problems", times(o.problems(), "code"));
    return node;
  }

  private static ArrayNode times(List<Times> all, String key) {
    ArrayNode array = JSON.arrayNode();
    all.forEach(t -> array.add(JSON.objectNode().put(key, nullable(t.name())).put("n", t.times())));
    return array;
  }

  private static @Nullable String nullable(String name) {
    return name.isEmpty() ? null : name;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String csv(List<Teller> outlets, List<Teller.Agency> agencies) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Teller o : outlets) {
      rows.add(
          Arrays.asList(
              "outlet",
              o.name(),
              o.texts(),
              o.events(),
              text(o.newest()),
              text(o.fetched()),
              o.undated(),
              o.changed(),
              o.shared(),
              o.first(),
              o.copied(),
              o.copies(),
              list(o.from()),
              list(o.problems()),
              null));
    }
    for (Teller.Agency a : agencies) {
      rows.add(
          Arrays.asList(
              "agency",
              a.name(),
              a.texts(),
              a.events(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              list(a.outlets())));
    }
    return Cells.csv(COLUMNS, rows);
  }

  private static @Nullable String list(List<Times> all) {
    return all.isEmpty()
        ? null
        : all.stream()
            .map(t -> (t.name().isEmpty() ? "?" : t.name()) + " " + t.times())
            .collect(Collectors.joining("; "));
  }

  private static String named(List<Times> all) {
    return Markdown.line(Line.value(String.valueOf(list(all))));
  }

  private static String markdown(List<Teller> outlets, List<Teller.Agency> agencies) {
    StringBuilder out = new StringBuilder();
    for (Teller o : outlets) {
      out.append("- ").append(Markdown.line(Line.value(o.name().isEmpty() ? "?" : o.name())));
      out.append(
          String.format(
              Locale.ROOT,
              ": documents %d, events %d, undated %d, changed %d, first %d of %d, copied %d,"
                  + " copies %d",
              o.texts(),
              o.events(),
              o.undated(),
              o.changed(),
              o.first(),
              o.shared(),
              o.copied(),
              o.copies()));
      if (!o.from().isEmpty()) {
        out.append(" (").append(named(o.from())).append(')');
      }
      if (!o.problems().isEmpty()) {
        out.append(", problems ").append(named(o.problems()));
      }
      out.append('\n');
    }
    out.append('\n');
    for (Teller.Agency a : agencies) {
      out.append("- ").append(Markdown.line(Line.value(a.name())));
      out.append(String.format(Locale.ROOT, ": documents %d, events %d", a.texts(), a.events()));
      if (!a.outlets().isEmpty()) {
        out.append(" (").append(named(a.outlets())).append(')');
      }
      out.append('\n');
    }
    return out.toString();
  }
}
