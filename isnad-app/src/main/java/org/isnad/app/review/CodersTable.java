package org.isnad.app.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.isnad.app.export.Cells;
import org.isnad.app.json.EventJson;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.record.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What coders said, a row for each item and a column for each coder: what programs that compute
 * kappa read. A cell is empty where a coder has not judged the item.
 *
 * @param columns names of the columns
 * @param rows cells; null where nothing is known
 */
public record CodersTable(List<String> columns, List<List<@Nullable String>> rows) {
  private static final List<String> FIRST =
      List.of(
          "item", "unit", "event", "kind", "field", "value", "quote", "document", "start", "end");

  /**
   * The table of some items.
   *
   * @param ids ids of the items
   * @param items finds them
   * @param verdicts what was said
   * @param authors whose columns there are
   */
  public static CodersTable of(
      Iterable<String> ids, Items items, Verdicts verdicts, Collection<String> authors) {
    List<String> columns = new ArrayList<>(FIRST);
    columns.addAll(authors);
    authors.forEach(a -> columns.add(a + " value"));
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (String id : ids) {
      Optional<Item> item = items.item(id);
      item.ifPresent(i -> rows.add(row(i, verdicts, authors)));
    }
    return new CodersTable(columns, rows);
  }

  private static List<@Nullable String> row(
      Item item, Verdicts verdicts, Collection<String> authors) {
    List<@Nullable String> cells = new ArrayList<>();
    Statement statement = item.statement();
    cells.add(item.id());
    cells.add(statement == null ? "event" : "fact");
    cells.add(item.record().id());
    cells.add(item.record().kind());
    cells.add(statement == null ? null : statement.field());
    cells.add(statement == null ? null : EventJson.statement(statement).get("value").toString());
    Evidence words = item.evidence().isEmpty() ? null : item.evidence().get(0);
    cells.add(words == null ? null : words.quote());
    cells.add(words == null ? null : words.document());
    cells.add(words == null ? null : Integer.toString(words.span().start()));
    cells.add(words == null ? null : Integer.toString(words.span().end()));
    for (String author : authors) {
      cells.add(verdicts.of(item.id(), author).map(Verdicts::word).orElse(null));
    }
    for (String author : authors) {
      cells.add(verdicts.of(item.id(), author).map(Decision::value).orElse(null));
    }
    return cells;
  }

  /** The table as CSV. */
  public String csv() {
    return Cells.csv(columns, rows);
  }
}
