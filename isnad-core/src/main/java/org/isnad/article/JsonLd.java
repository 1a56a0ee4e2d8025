package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** The article that a page describes in JSON-LD, as far as this stage asks. */
final class JsonLd {
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 12;
  private static final int MOST_BRACKETS = 60;

  private final Map<?, ?> node;

  private JsonLd(Map<?, ?> node) {
    this.node = node;
  }

  /** The first news article or article of a page's JSON-LD. */
  static Optional<JsonLd> of(Document page) {
    List<Map<?, ?>> nodes = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(parse(script.data()), nodes, 0);
    }
    return nodes.stream().filter(JsonLd::isArticle).findFirst().map(JsonLd::new);
  }

  /** JSON is read as YAML; a tab is no blank there. */
  private static @Nullable Object parse(String json) {
    if (json.isBlank() || json.length() > LONGEST || isDeep(json)) {
      return null;
    }
    try {
      LoadSettings settings =
          LoadSettings.builder().setSchema(new JsonSchema()).setAllowDuplicateKeys(true).build();
      return new Load(settings).loadFromString(json.replace('\t', ' '));
    } catch (YamlEngineException e) {
      return null;
    }
  }

  /** Whether brackets nest deeper than any honest description of an article. */
  private static boolean isDeep(String json) {
    int depth = 0;
    for (int i = 0; i < json.length() && depth <= MOST_BRACKETS; i++) {
      char c = json.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
    }
    return depth > MOST_BRACKETS;
  }

  private static void collect(@Nullable Object value, List<Map<?, ?>> nodes, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, nodes, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      nodes.add(map);
      collect(map.get("@graph"), nodes, depth + 1);
      collect(map.get("mainEntity"), nodes, depth + 1);
    }
  }

  private static boolean isArticle(Map<?, ?> node) {
    Object type = node.get("@type");
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(JsonLd::isArticleType);
    }
    return isArticleType(type);
  }

  private static boolean isArticleType(@Nullable Object type) {
    String name = String.valueOf(type).toLowerCase(Locale.ROOT);
    return name.endsWith("article") || name.endsWith("blogposting") || name.endsWith("report");
  }

  /** A property as text; a thing's name or the first of several. */
  Optional<String> text(String property) {
    return text(node.get(property));
  }

  private static Optional<String> text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? Optional.empty() : text(list.get(0));
    }
    if (value instanceof Map<?, ?> map) {
      return text(map.get("name"));
    }
    return value == null
        ? Optional.empty()
        : Optional.of(String.valueOf(value).strip()).filter(s -> !s.isEmpty());
  }

  /** A property that lists words, as a list or with commas. */
  List<String> words(String property) {
    Object value = node.get(property);
    List<String> words = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> text(item).ifPresent(words::add));
    } else {
      text(value).ifPresent(all -> words.addAll(HtmlHead.split(all)));
    }
    return words;
  }
}
