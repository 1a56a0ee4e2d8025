package org.isnad.app.search;

import java.time.LocalDate;
import java.util.List;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * A hit as it is shown.
 *
 * @param isEvent whether it is an event of the register; else an article
 * @param key event id or document key
 * @param title headline of an article; of an event the names of its parties
 * @param titleMarks what was found in the title, UTF-16 units of it
 * @param outlet outlet of an article; null when unknown and for events
 * @param day of publication or of the event; null when unknown
 * @param document document key of the passage; null when there is none
 * @param passage where it stands, UTF-16 units of that article's text; null when there is none
 * @param words the words of the passage
 * @param marks what was found in it, UTF-16 units of {@code words}
 */
public record Result(
    boolean isEvent,
    String key,
    String title,
    List<Span> titleMarks,
    @Nullable String outlet,
    @Nullable LocalDate day,
    @Nullable String document,
    @Nullable Span passage,
    String words,
    List<Span> marks) {
  public Result {
    titleMarks = List.copyOf(titleMarks);
    marks = List.copyOf(marks);
  }
}
