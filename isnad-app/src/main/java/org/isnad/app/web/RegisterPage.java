package org.isnad.app.web;

import java.util.List;
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
   * @param pager the pages before and after
   */
  public record View(FilterForm form, List<Row> rows, Line found, List<Line> notes, Pager pager) {}

  View view(Visit visit) {
    Question question = new Question(visit, workspace);
    List<EventRecord> found = question.problems().isEmpty() ? find(question) : List.of();
    List<Line> notes = question.problems().isEmpty() ? question.unknown() : question.problems();
    Pager pager = Pager.of(visit, found.size(), ROWS);
    Wording wording = visit.wording();
    if (!question.problems().isEmpty()) {
      visit.context().status(400);
    }
    return new View(
        FilterForm.of(visit, workspace.register()),
        Row.all(pager.part(found), wording),
        wording.say("events.found", "n", found.size()),
        notes,
        pager);
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
}
