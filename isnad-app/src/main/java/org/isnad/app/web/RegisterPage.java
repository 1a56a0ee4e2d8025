package org.isnad.app.web;

import java.util.List;
import java.util.Map;
import org.isnad.app.Workspace;
import org.isnad.record.EventRecord;

/** The register with its filters. */
public final class RegisterPage {
  private static final int ROWS = 100;

  private final Workspace workspace;

  RegisterPage(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the page shows.
   *
   * @param form the filters as asked
   * @param rows the records of this page
   * @param found how many records there are, in words
   * @param notes what is wrong in the question, or unknown
   * @param place which page of how many; empty when there is one
   * @param earlier address of the page before, empty when none
   * @param later address of the page after, empty when none
   */
  public record View(
      FilterForm form,
      List<Row> rows,
      Line found,
      List<Line> notes,
      Line place,
      String earlier,
      String later) {}

  View view(Visit visit) {
    Question question = new Question(visit, workspace);
    List<EventRecord> found = question.problems().isEmpty() ? find(question) : List.of();
    List<Line> notes = question.problems().isEmpty() ? question.unknown() : question.problems();
    int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
    int page = Math.min(pages, number(visit.asked("page")));
    List<EventRecord> shown = found.subList((page - 1) * ROWS, Math.min(found.size(), page * ROWS));
    Wording wording = visit.wording();
    if (!question.problems().isEmpty()) {
      visit.context().status(400);
    }
    return new View(
        FilterForm.of(visit, workspace.register()),
        Row.all(shown, wording),
        wording.say("events.found", "n", found.size()),
        notes,
        pages == 1 ? Line.EMPTY : wording.say("events.page", "page", page, "pages", pages),
        page > 1 ? turn(visit, page - 1) : "",
        page < pages ? turn(visit, page + 1) : "");
  }

  /** All that fits, for the twins. */
  List<EventRecord> records(Visit visit) {
    Question question = new Question(visit, workspace);
    if (!question.problems().isEmpty()) {
      throw RequestProblem.senseless(question.problems().get(0));
    }
    return find(question);
  }

  private List<EventRecord> find(Question question) {
    return question.isVain() ? List.of() : workspace.register().find(question.filter());
  }

  private static String turn(Visit visit, int page) {
    return visit.here(visit.context().path(), Map.of("page", Integer.toString(page)));
  }

  private static int number(String asked) {
    return asked.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(asked)) : 1;
  }
}
