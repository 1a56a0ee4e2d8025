package org.isnad.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data dictionary: the columns of each table in their order, with what they mean. */
public final class Columns {
  private static final String FILE = "/isnad-app/export/columns.tsv";
  private static final int TABLE = 0;
  private static final int NAME = 1;
  private static final int TYPE = 2;
  private static final int MEANING = 3;

  private Columns() {}

  /**
   * A column.
   *
   * @param name at the head of the column
   * @param type text, number, date (ISO 8601), list (items separated by {@code "; "}), yes/no, JSON
   * @param meaning in a sentence
   */
  public record Column(String name, String type, String meaning) {}

  /** The columns of a table, in order. */
  public static List<Column> of(String table) {
    return lines().stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[TABLE].equals(table))
        .map(cells -> new Column(cells[NAME], cells[TYPE], cells[MEANING]))
        .toList();
  }

  /** The dictionary of all tables as Markdown. */
  public static String dictionary() {
    StringBuilder out = new StringBuilder();
    for (Table table : Table.values()) {
      out.append(out.isEmpty() ? "" : "\n").append("### ").append(table.label()).append("\n\n");
      out.append("| column | type | meaning |\n|---|---|---|\n");
      for (Column column : of(table.label())) {
        out.append("| `").append(column.name()).append("` | ").append(column.type());
        out.append(" | ").append(column.meaning()).append(" |\n");
      }
    }
    return out.toString();
  }

  private static List<String> lines() {
    try (InputStream in = Columns.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
