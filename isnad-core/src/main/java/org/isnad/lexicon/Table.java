package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the data: tab-separated, first row the column names, lines that begin with # left out.
 *
 * @param file file below the data root
 * @param columns column names in order
 * @param rows rows in file order, a user's rows first
 */
public record Table(String file, List<String> columns, List<Row> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param file file it stands in
   * @param line line from 1
   * @param cells cells by column name; columns without a value are absent
   */
  public record Row(String file, int line, Map<String, String> cells) {
    /** The cell of a column, empty when there is none. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The cell split at semicolons, empty parts left out. */
    public List<String> all(String column) {
      List<String> parts = new ArrayList<>();
      for (String part : get(column).split(";")) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }
  }

  static Table parse(String file, List<String> contents, List<DataProblem> problems) {
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (String content : contents) {
      List<String> header = null;
      int number = 0;
      for (String line : content.lines().toList()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (header == null) {
          header = List.of(cells);
          columns = header;
          continue;
        }
        if (cells.length > header.size()) {
          problems.add(
              new DataProblem(
                  file,
                  number,
                  "the row has " + cells.length + " cells, the header " + header.size(),
                  "remove the tabs that are too many"));
          continue;
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
          if (!cells[i].isBlank()) {
            row.put(header.get(i), cells[i].strip());
          }
        }
        rows.add(new Row(file, number, Map.copyOf(row)));
      }
    }
    return new Table(file, columns, rows);
  }
}
