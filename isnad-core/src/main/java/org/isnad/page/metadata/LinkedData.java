package org.isnad.page.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The things that a page describes in JSON-LD, and which of them is its article. */
final class LinkedData {
  private static final int DEEPEST = 12;
  private static final int MOST_NODES = 5_000;
  private static final int MOST_SCRIPTS = 200;

  private final List<Map<?, ?>> nodes = new ArrayList<>();
  private final Map<String, Map<?, ?>> byId = new HashMap<>();

  private LinkedData() {}

  /** Reads all JSON-LD of a page. */
  static LinkedData of(PageParts parts) {
    LinkedData data = new LinkedData();
    int scripts = 0;
    for (Element script : parts.scripts()) {
      boolean linked = script.attr("type").contains("ld+json");
      if (linked && scripts++ < MOST_SCRIPTS) {
        LooseJson.parse(script.data()).forEach(value -> data.collect(value, 0));
      }
    }
    return data;
  }

  private void collect(@Nullable Object value, int depth) {
    if (depth > DEEPEST || nodes.size() >= MOST_NODES) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      nodes.add(map);
      if (map.get("@id") instanceof String id && map.size() > 1) {
        byId.putIfAbsent(id, map);
      }
      for (String part : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
        if (map.get(part) instanceof Map<?, ?> || map.get(part) instanceof List<?>) {
          collect(map.get(part), depth + 1);
        }
      }
    }
  }

  /**
   * The article of the page: of several the one at the page's address, else the first with a date.
   *
   * @param address the page's canonical address
   */
  Optional<Map<?, ?>> article(@Nullable String address) {
    List<Map<?, ?>> articles = nodes.stream().filter(LinkedData::isArticle).toList();
    if (articles.size() > 1 && address != null) {
      Optional<Map<?, ?>> here =
          articles.stream()
              .<Map<?, ?>>map(n -> n)
              .filter(n -> addresses(n).contains(key(address)))
              .max((a, b) -> Integer.compare(a.size(), b.size()));
      if (here.isPresent()) {
        return here;
      }
    }
    return articles.stream()
        .<Map<?, ?>>map(n -> n)
        .filter(n -> n.containsKey("datePublished"))
        .findFirst()
        .or(() -> articles.stream().<Map<?, ?>>map(n -> n).findFirst());
  }

  /** The first thing of a type, such as {@code WebPage}. */
  Optional<Map<?, ?>> typed(String type) {
    return nodes.stream()
        .<Map<?, ?>>map(n -> n)
        .filter(n -> types(n).contains(type.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Set<String> addresses(Map<?, ?> node) {
    Set<String> addresses = new LinkedHashSet<>();
    for (String property : List.of("url", "@id", "mainEntityOfPage")) {
      Object value = node.get(property);
      if (value instanceof Map<?, ?> page) {
        value = page.get("@id") == null ? page.get("url") : page.get("@id");
      }
      if (value instanceof String address) {
        addresses.add(key(address));
      }
    }
    return addresses;
  }

  /** An address without what differs between copies of it. */
  private static String key(String address) {
    return address
        .replaceFirst("^[a-zA-Z]+://(?:www[.]|m[.]|amp[.])?", "")
        .replaceFirst("[?#].*$", "")
        .replaceFirst("/$", "");
  }

  private static boolean isArticle(Map<?, ?> node) {
    return types(node).stream()
        .anyMatch(t ->
            t.endsWith("article")
                || t.endsWith("posting")
                || t.equals("report")
                || t.equals("reportage"));
  }

  /** Types in lower case, without the address of their vocabulary. */
  static List<String> types(Map<?, ?> node) {
    Object type = node.get("@type");
    List<?> all = type instanceof List<?> list ? list : type == null ? List.of() : List.of(type);
    return all.stream()
        .map(t -> String.valueOf(t).toLowerCase(Locale.ROOT).replaceFirst("^.*[/#:]", ""))
        .toList();
  }

  /** A property as text; a thing's name or the first of several. */
  Optional<String> text(Map<?, ?> node, String property) {
    return things(node.get(property)).stream()
        .map(this::name)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** All values of a property, one or a list of them, references resolved. */
  List<Object> things(@Nullable Object value) {
    List<Object> things = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item != null && !(item instanceof List<?>)) {
          things.add(resolved(item));
        }
      }
    } else if (value != null) {
      things.add(resolved(value));
    }
    return things;
  }

  private Object resolved(Object value) {
    if (value instanceof Map<?, ?> map && map.get("name") == null) {
      Map<?, ?> known = byId.get(String.valueOf(map.get("@id")));
      return known == null ? map : known;
    }
    return value;
  }

  /** The name of a thing, or a plain value itself. */
  Optional<String> name(@Nullable Object thing) {
    if (thing instanceof Map<?, ?> map) {
      Object name = map.get("name") == null ? map.get("@value") : map.get("name");
      return name instanceof List<?> list
          ? list.stream().filter(String.class::isInstance).map(String.class::cast).findFirst()
          : name instanceof String text ? Optional.of(text) : Optional.empty();
    }
    return thing instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
