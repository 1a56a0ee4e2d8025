package org.isnad.app.web;

import io.javalin.http.HttpStatus;

/** A request that cannot be answered; says why in the words of the interface. */
public final class RequestProblem extends RuntimeException {
  private final HttpStatus status;
  private final Line detail;

  private RequestProblem(HttpStatus status, Line detail) {
    super(detail.bare());
    this.status = status;
    this.detail = detail;
  }

  /** There is nothing there. */
  public static RequestProblem missing(Line detail) {
    return new RequestProblem(HttpStatus.NOT_FOUND, detail);
  }

  /** What was asked makes no sense. */
  public static RequestProblem senseless(Line detail) {
    return new RequestProblem(HttpStatus.BAD_REQUEST, detail);
  }

  /**
   * The request is understood and not answered for another reason.
   *
   * @param status of the answer
   * @param detail why, for people
   */
  public static RequestProblem of(HttpStatus status, Line detail) {
    return new RequestProblem(status, detail);
  }

  /** Of the answer. */
  public HttpStatus status() {
    return status;
  }

  /** What is wrong, for people. */
  public Line detail() {
    return detail;
  }
}
