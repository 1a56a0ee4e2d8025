package org.isnad.app.web;

import java.util.List;
import org.isnad.record.EventRecord;

/**
 * A record as one row of a list.
 *
 * @param href its page
 * @param title kind and names
 * @param when its time
 * @param status its status in words
 * @param code its status for styles
 * @param lengths lengths told, each once
 * @param tellings how many tell it
 * @param disagreements how many disagreements; empty when none
 */
public record Row(
    String href,
    Line title,
    When when,
    Line status,
    String code,
    List<Line> lengths,
    Line tellings,
    Line disagreements) {

  /** The row of a record. */
  public static Row of(EventRecord record, Wording wording) {
    Values values = new Values(wording);
    int clashes = record.disagreements().size();
    return new Row(
        Links.event(record.id()),
        values.title(record),
        values.when(record.time()),
        values.status(record.status()),
        Values.code(record.status()),
        values.lengths(record),
        wording.say("event.tellings.short", "n", documents(record)),
        clashes == 0 ? Line.EMPTY : wording.say("event.disagreements", "n", clashes));
  }

  /** The rows of records, in their order. */
  public static List<Row> all(List<EventRecord> records, Wording wording) {
    return records.stream().map(r -> of(r, wording)).toList();
  }

  private static int documents(EventRecord record) {
    return (int) record.tellings().stream().map(t -> t.document()).distinct().count();
  }
}
