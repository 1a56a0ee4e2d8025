package org.isnad.app.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.isnad.attribution.Chain;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The small pieces that several outputs share. */
final class Nodes {
  private Nodes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static <T> ArrayNode array(
      Collection<T> items, Function<T, ? extends tools.jackson.databind.JsonNode> node) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> array.add(node.apply(item)));
    return array;
  }

  static ArrayNode strings(List<String> items) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(array::add);
    return array;
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Start and end as a pair. */
  static ArrayNode pair(Span span) {
    return JsonNodeFactory.instance.arrayNode().add(span.start()).add(span.end());
  }

  static ObjectNode name(String ar, @Nullable String en) {
    return object().put("ar", ar).put("en", en);
  }

  static ObjectNode name(Name name) {
    return name(name.ar(), name.en());
  }

  /** Id, name, office, country and, when it clashes, the role as claimed. */
  static ObjectNode referent(Referent referent) {
    Entity entity = referent.entity();
    ObjectNode node = object().put("id", entity.id());
    node.set("name", name(entity.name()));
    Referent.Office office = referent.office();
    node.set("office", office == null ? null : name(office.name()));
    node.put("country", country(referent));
    if (referent.claim() != null) {
      node.put("claim", referent.claim());
    }
    return node;
  }

  private static @Nullable String country(Referent referent) {
    if (referent.entity().country() != null) {
      return referent.entity().country();
    }
    Referent.Office office = referent.office();
    return office == null ? null : office.of();
  }

  static ArrayNode chain(Chain chain) {
    return array(
        chain.links(),
        link ->
            object().put("part", name(link.part())).put("name", link.name()).put("id", link.id()));
  }

  /** A whole number without a decimal point. */
  static void number(ObjectNode node, String field, @Nullable Double value) {
    if (value == null) {
      node.putNull(field);
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      node.put(field, value.longValue());
    } else {
      node.put(field, value);
    }
  }

  /** The interval with its precision and how; parts that the words state beside it. */
  static ObjectNode time(TimeValue time) {
    ObjectNode node =
        object()
            .put("from", moment(time, time.from()))
            .put("to", moment(time, time.to()))
            .put("precision", name(time.precision()))
            .put("how", name(time.how()))
            .put("why", time.why().isEmpty() ? null : time.why());
    if (time.part() != null) {
      node.put("part", name(time.part()));
    }
    ObjectNode stated = object();
    put(stated, "year", time.year());
    put(stated, "month", time.month());
    put(stated, "day", time.day());
    if (time.weekday() != null) {
      stated.put("weekday", name(time.weekday()));
    }
    if (!stated.isEmpty()) {
      node.set("stated", stated);
    }
    if (time.zone() != null) {
      node.put("zone", time.zone().getId());
    }
    return node;
  }

  private static void put(ObjectNode node, String field, @Nullable Integer value) {
    if (value != null) {
      node.put(field, value.intValue());
    }
  }

  private static @Nullable String moment(TimeValue time, @Nullable LocalDate day) {
    if (day == null || time.clock() == null || !day.equals(time.from()) || !day.equals(time.to())) {
      return text(day);
    }
    LocalDateTime local = day.atTime(time.clock());
    return time.zone() == null
        ? Iso.LOCAL.format(local)
        : Iso.OFFSET.format(local.atZone(time.zone()).toOffsetDateTime());
  }

  /** ISO 8601 with seconds, in ASCII digits whatever the locale. */
  private static final class Iso {
    static final java.time.format.DateTimeFormatter LOCAL =
        java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    static final java.time.format.DateTimeFormatter OFFSET =
        java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  }
}
