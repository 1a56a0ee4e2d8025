package org.isnad.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.event.Value;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.jspecify.annotations.Nullable;

/**
 * Which places lie within which: an office in a palace, a palace in a city, a city in a country.
 */
final class Places {
  private static final int DEEPEST = 8;
  private static final int TOWN = 2;
  private static final String COUNTRY = "cty.";
  private final Map<String, String> within = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();

  Places(Lexicon lexicon) {
    for (Table.Row row : lexicon.table("gazetteer/places.tsv").rows()) {
      ranks.putIfAbsent(row.get("id"), rank(row.get("kind")));
    }
    for (Table.Row row : lexicon.table("gazetteer/within.tsv").rows()) {
      within.putIfAbsent(row.get("id"), row.get("within"));
    }
  }

  private static int rank(String kind) {
    return switch (kind) {
      case "region", "water" -> 1;
      case "city", "capital" -> 2;
      default -> 3;
    };
  }

  /** Whether both may name one spot: the same, one within the other, or not comparable. */
  boolean compatible(Value.OfPlace a, Value.OfPlace b) {
    if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
      return false;
    }
    if (a.id() == null || b.id() == null || a.id().equals(b.id())) {
      return true;
    }
    return rank(a) < rank(b) ? holds(a, b) : rank(b) < rank(a) ? holds(b, a) : chained(a, b);
  }

  boolean compatible(List<Value.OfPlace> a, List<Value.OfPlace> b) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream().anyMatch(x -> b.stream().anyMatch(y -> compatible(x, y)));
  }

  /** Whether two tellings name one place, more closely than a country. */
  boolean same(List<Value.OfPlace> a, List<Value.OfPlace> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> same(x, y)));
  }

  private boolean same(Value.OfPlace a, Value.OfPlace b) {
    if (a.id() == null || b.id() == null) {
      return a.id() == null && b.id() == null && a.ar().equals(b.ar());
    }
    return (a.id().equals(b.id()) && rank(a) > 0) || chained(a, b);
  }

  /**
   * How narrow a place is: unknown places -1, countries 0, regions, cities, then what lies in them.
   */
  int depth(Value.OfPlace place) {
    if (place.id() == null) {
      return -1;
    }
    int depth = rank(place);
    String at = within.get(place.id());
    for (int i = 0; at != null && i < DEEPEST; i++) {
      depth++;
      at = within.get(at);
    }
    return depth;
  }

  /** Whether a place is a town or lies in one. */
  boolean isTown(Value.OfPlace place) {
    return place.id() != null && rank(place) >= TOWN;
  }

  /** Whether the wider place holds the narrower one, or may hold it because nothing is known. */
  private boolean holds(Value.OfPlace outer, Value.OfPlace inner) {
    if (rank(outer) == 0 || chained(outer, inner)) {
      return true;
    }
    String at = within.get(inner.id());
    for (int i = 0; at != null && i < DEEPEST; i++) {
      if (ranks.getOrDefault(at, 0) <= rank(outer)) {
        return false;
      }
      at = within.get(at);
    }
    return outer.country() != null && outer.country().equals(inner.country());
  }

  private boolean chained(Value.OfPlace a, Value.OfPlace b) {
    return reaches(a.id(), b.id()) || reaches(b.id(), a.id());
  }

  private boolean reaches(@Nullable String inner, @Nullable String outer) {
    String at = inner;
    for (int i = 0; at != null && i < DEEPEST; i++) {
      at = within.get(at);
      if (at != null && at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private int rank(Value.OfPlace place) {
    String id = place.id();
    return id == null ? 3 : id.startsWith(COUNTRY) ? 0 : ranks.getOrDefault(id, 3);
  }
}
