package org.isnad.app.web.write;

import io.javalin.http.HttpStatus;
import java.util.function.Supplier;
import org.isnad.app.web.RequestProblem;
import org.isnad.app.web.Visit;

/** Lets those through who may write, and tells the others why they may not. */
public final class Admission {
  private final Gate gate;

  /**
   * @param gate who may write
   */
  public Admission(Gate gate) {
    this.gate = gate;
  }

  /**
   * Lets a request through that may write.
   *
   * @throws RequestProblem when it may not
   */
  public void admit(Visit visit) {
    admit(visit, () -> Gate.form(visit.context()));
  }

  /**
   * Lets a request through whose body is read only when all else allows it.
   *
   * @param word the word of its form
   * @throws RequestProblem when it may not
   */
  public void admit(Visit visit, Supplier<String> word) {
    gate.refused(visit.context(), word)
        .ifPresent(refused -> {
          HttpStatus status =
              refused == Gate.Refused.UNKNOWN ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
          if (status == HttpStatus.UNAUTHORIZED) {
            visit.context().header("WWW-Authenticate", "Bearer realm=\"isnad\"");
          }
          throw RequestProblem.of(status, visit.wording().say("write." + refused.name()));
        });
  }
}
