package org.isnad.app.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.isnad.app.Workspace;
import org.isnad.app.web.Answers;
import org.isnad.app.web.Line;
import org.isnad.app.web.Part;
import org.isnad.app.web.Twin;
import org.isnad.app.web.Visit;

/** The addresses of review, ledger and changes. None of them writes. */
public final class ReviewRoutes implements Part {
  private final Answers answers;
  private final LedgerPage ledger;
  private final ChangesPage changes;
  private final JoiningPage joining;
  private final ReviewPage review;

  /**
   * @param workspace what is shown
   * @param answers makes answers
   */
  public ReviewRoutes(Workspace workspace, Answers answers) {
    this.answers = answers;
    ledger = new LedgerPage(workspace);
    changes = new ChangesPage(workspace);
    joining = new JoiningPage(workspace);
    review = new ReviewPage(workspace);
  }

  @Override
  public void routes(RoutesConfig routes) {
    for (Twin twin : Twin.values()) {
      routes.get("/ledger" + twin.ending(), c -> ledger(answers.visit(c), twin));
      routes.get("/changes" + twin.ending(), c -> changes(answers.visit(c), twin));
      routes.get("/review" + twin.ending(), c -> review(answers.visit(c), twin));
    }
    routes.get("/review", this::review);
    routes.get("/ledger", this::ledger);
    routes.get("/changes", this::changes);
    routes.get("/events/{id}/merge", this::merge);
    routes.get("/events/{id}/split", this::split);
  }

  private void review(Context context) {
    Visit visit = answers.visit(context);
    Line title = visit.wording().say("review.title");
    ReviewPage.View view = review.view(visit);
    String template =
        switch (view) {
          case ReviewPage.Start start -> "review/start";
          case ReviewPage.One one -> "review/one";
          case ReviewPage.Done done -> "review/done";
        };
    answers.show(visit, template, title, "review", false, view);
  }

  private void review(Visit visit, Twin twin) {
    Line title = visit.wording().say("review.title");
    Answers.answer(visit, twin, review.sheet(visit).as(twin, title));
  }

  private void ledger(Context context) {
    Visit visit = answers.visit(context);
    Line title = visit.wording().say("ledger.title");
    answers.show(visit, "review/ledger", title, "review", true, ledger.view(visit));
  }

  private void ledger(Visit visit, Twin twin) {
    Answers.answer(visit, twin, ledger.sheet().as(twin, visit.wording().say("ledger.title")));
  }

  private void changes(Context context) {
    Visit visit = answers.visit(context);
    Line title = visit.wording().say("changes.title");
    answers.show(visit, "review/changes", title, "review", true, changes.view(visit));
  }

  private void changes(Visit visit, Twin twin) {
    Line title = visit.wording().say("changes.title");
    Answers.answer(visit, twin, changes.sheet(visit).as(twin, title));
  }

  private void merge(Context context) {
    Visit visit = answers.visit(context);
    Line title = visit.wording().say("merge.title");
    answers.show(visit, "review/merge", title, "events", false, joining.merge(visit));
  }

  private void split(Context context) {
    Visit visit = answers.visit(context);
    Line title = visit.wording().say("split.title");
    answers.show(visit, "review/split", title, "events", false, joining.split(visit));
  }
}
