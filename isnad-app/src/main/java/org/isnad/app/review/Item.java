package org.isnad.app.review;

import java.util.List;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a coder judges: a statement as the program read it, or an event as a whole.
 *
 * @param record the event
 * @param statement the statement, though people may have taken it out of the record; null when the
 *     event is judged
 */
public record Item(EventRecord record, @Nullable Statement statement) {
  /** Id of the statement, else of the event. */
  public String id() {
    return statement == null ? record.id() : statement.id();
  }

  /** The words it was read from; of an event the first sentence of each telling. */
  public List<Evidence> evidence() {
    return statement == null
        ? record.tellings().stream().filter(t -> !t.spans().isEmpty()).map(Item::first).toList()
        : statement.evidence();
  }

  private static Evidence first(Telling telling) {
    return new Evidence(telling.document(), telling.spans().get(0), "");
  }
}
