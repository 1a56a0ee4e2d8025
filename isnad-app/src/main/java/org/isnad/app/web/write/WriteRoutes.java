package org.isnad.app.web.write;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.isnad.app.Workspace;
import org.isnad.app.json.LedgerJson;
import org.isnad.app.ledger.Desk;
import org.isnad.app.ledger.Refusal;
import org.isnad.app.ledger.Wish;
import org.isnad.app.store.FolderBusyException;
import org.isnad.app.web.Answers;
import org.isnad.app.web.Line;
import org.isnad.app.web.Links;
import org.isnad.app.web.Part;
import org.isnad.app.web.RequestProblem;
import org.isnad.app.web.Visit;
import org.isnad.record.Decision;

/** Where decisions are entered, and where a browser comes in to do so. */
public final class WriteRoutes implements Part {
  private final Workspace workspace;
  private final Answers answers;
  private final Gate gate;
  private final Admission admission;

  /**
   * @param workspace whose ledger is written
   * @param answers makes answers
   * @param gate who may write
   */
  public WriteRoutes(Workspace workspace, Answers answers, Gate gate) {
    this.workspace = workspace;
    this.answers = answers;
    this.gate = gate;
    this.admission = new Admission(gate);
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/enter", this::enter);
    routes.post("/decisions", this::decide);
  }

  private void enter(Context context) {
    if (!gate.enter(context)) {
      throw RequestProblem.of(
          HttpStatus.FORBIDDEN, answers.visit(context).wording().say("write.entered"));
    }
    boolean isEmpty = workspace.store().status().documents() == 0;
    context.redirect(isEmpty ? "/read" : "/review", HttpStatus.SEE_OTHER);
  }

  private void decide(Context context) {
    Visit visit = answers.visit(context);
    admission.admit(visit);
    if (!WishReader.isJson(context) && !WishReader.isForm(context)) {
      throw RequestProblem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, visit.wording().say("write.type"));
    }
    String back = WishReader.isForm(context) ? local(context, "back") : "";
    String here = WishReader.isForm(context) ? local(context, "here") : "";
    try {
      Wish wish = new WishReader(visit.pass()).read(context);
      made(context, new Desk(workspace).decide(wish), back);
    } catch (WishReader.Malformed e) {
      throw RequestProblem.senseless(
          visit
              .wording()
              .say("write.malformed", "what", Line.code(String.valueOf(e.getMessage()))));
    } catch (Refusal refusal) {
      refuse(visit, refusal, here.isEmpty() ? back : here);
    } catch (FolderBusyException e) {
      throw RequestProblem.of(HttpStatus.CONFLICT, visit.wording().say("write.busy"));
    }
  }

  private static void made(Context context, Decision decision, String back) {
    if (back.isEmpty()) {
      context
          .status(HttpStatus.CREATED)
          .header("Location", "/ledger#" + decision.id())
          .contentType("application/json; charset=utf-8")
          .result(LedgerJson.line(decision));
    } else {
      context.redirect(back, HttpStatus.SEE_OTHER);
    }
  }

  /** A form's reader goes back to the form, which says what is wrong. */
  private static void refuse(Visit visit, Refusal refusal, String back) {
    if (!back.isEmpty()) {
      visit.context().redirect(with(back, word(refusal)), HttpStatus.SEE_OTHER);
      return;
    }
    Line detail =
        visit.wording().say("wrong." + word(refusal), "about", Line.code(refusal.about()));
    throw RequestProblem.of(
        refusal.why() == Refusal.Cause.UNKNOWN
            ? HttpStatus.NOT_FOUND
            : HttpStatus.UNPROCESSABLE_CONTENT,
        detail);
  }

  private static String word(Refusal refusal) {
    String cause = refusal.why().name().toLowerCase(Locale.ROOT);
    return refusal.why() == Refusal.Cause.VALUE && !refusal.about().isEmpty()
        ? cause + "." + refusal.about()
        : cause;
  }

  private static String with(String back, String wrong) {
    int hash = back.indexOf('#');
    String path = hash < 0 ? back : back.substring(0, hash);
    String anchor = hash < 0 ? "" : back.substring(hash);
    return path + (path.contains("?") ? "&" : "?") + "wrong=" + Links.encoded(wrong) + anchor;
  }

  /** The page of this server that a form wants to go on with; empty when it names none. */
  private static String local(Context context, String field) {
    String asked = context.formParam(field);
    boolean isHere =
        asked != null
            && asked.startsWith("/")
            && !asked.startsWith("//")
            && asked.chars().allMatch(c -> c > ' ' && c < '\u007f' && c != '\\');
    return isHere && asked != null ? asked : "";
  }
}
