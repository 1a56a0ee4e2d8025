package org.isnad.app.web.review;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.app.export.Cells;
import org.isnad.app.json.PlainJson;
import org.isnad.app.web.Line;
import org.isnad.app.web.Markup;
import org.isnad.app.web.Twin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table for programs.
 *
 * @param columns names of the columns
 * @param rows as many cells as there are columns; null where nothing is known
 */
record Sheet(List<String> columns, List<List<@Nullable String>> rows) {
  /** The table as JSON objects, CSV or a Markdown table under a heading. */
  String as(Twin twin, Line title) {
    return switch (twin) {
      case JSON -> json();
      case CSV -> Cells.csv(columns, rows);
      case MARKDOWN -> markdown(title);
    };
  }

  private String json() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (List<@Nullable String> row : rows) {
      ObjectNode node = array.addObject();
      for (int i = 0; i < columns.size(); i++) {
        node.put(columns.get(i), row.get(i));
      }
    }
    return PlainJson.pretty(array);
  }

  private String markdown(Line title) {
    StringBuilder out = new StringBuilder("# " + Markup.escaped(title.bare()) + "\n\n");
    out.append(row(columns)).append(row(columns.stream().map(c -> "---").toList()));
    rows.forEach(r -> out.append(row(r)));
    return out.toString();
  }

  private static String row(List<? extends @Nullable String> cells) {
    return cells.stream()
        .map(c -> c == null ? "" : cell(c))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(String text) {
    String clean = Line.clean(text).replaceAll("\\s+", " ").replace("|", "\\|");
    return clean.chars().allMatch(c -> c < 128)
        ? clean.replace("<", "&lt;")
        : Line.value(clean.replace("<", "&lt;")).text();
  }
}
