package org.isnad.app.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.jspecify.annotations.Nullable;

/** The cells of a row by column; columns without a value are left empty. */
final class Row {
  private final Map<String, String> cells = new HashMap<>();

  Row put(String column, @Nullable Object value) {
    if (value != null) {
      cells.put(column, Cells.of(value));
    }
    return this;
  }

  Row flag(String column, boolean holds) {
    return put(column, holds ? "yes" : "no");
  }

  /** The links of a chain by their parts; ids where the table has a column for them. */
  Row chain(Chain chain, List<String> columns) {
    for (Part part : Part.values()) {
      Optional<Link> link = chain.first(part);
      String column = part.name().toLowerCase(java.util.Locale.ROOT);
      put(column, link.map(Link::name).orElse(null));
      if (columns.contains(column + "_id")) {
        put(column + "_id", link.map(Link::id).orElse(null));
      }
    }
    return this;
  }

  /** In the order of the columns. */
  List<String> in(List<String> columns) {
    if (!columns.containsAll(cells.keySet())) {
      throw new IllegalStateException("no column for one of " + cells.keySet());
    }
    return columns.stream().map(c -> cells.getOrDefault(c, "")).toList();
  }
}
