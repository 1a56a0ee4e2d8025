package org.isnad.app.export;

import java.util.List;
import java.util.Locale;

/** The tables that a register is taken away in, joined by their keys. */
public enum Table {
  /** An event a row. */
  EVENTS,
  /** Words of a text that tell an event or that a value was read from, a row each. */
  MENTIONS,
  /** A value that somebody gives, a row each. */
  STATEMENTS,
  /** A text a row. */
  SOURCES;

  /** Its name on the command line and in addresses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name as a file. */
  public String file() {
    return label() + ".csv";
  }

  /** The names of its columns, in order. */
  public List<String> columns() {
    return Columns.of(label()).stream().map(Columns.Column::name).toList();
  }
}
