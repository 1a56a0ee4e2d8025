package org.isnad.app.cli;

import java.util.List;
import java.util.Set;
import org.isnad.app.export.Shelf;
import org.isnad.app.export.Table;
import org.isnad.app.export.Tables;
import org.isnad.app.web.Handout;
import org.isnad.record.EventRecord;

/**
 * What is taken away and how.
 *
 * @param asking the register with its words
 * @param records what is taken
 * @param asked ids that were asked for
 * @param shelf the documents
 * @param handout forms with words or addresses of pages
 * @param table which table, for CSV
 * @param isMarked whether tables begin with a byte order mark
 * @param isHeaded whether the GDELT form begins with names of columns
 */
record Taking(
    Asking asking,
    List<EventRecord> records,
    Set<String> asked,
    Shelf shelf,
    Handout handout,
    Table table,
    boolean isMarked,
    boolean isHeaded) {
  Taking {
    records = List.copyOf(records);
    asked = Set.copyOf(asked);
  }

  Tables tables() {
    return new Tables(shelf);
  }
}
