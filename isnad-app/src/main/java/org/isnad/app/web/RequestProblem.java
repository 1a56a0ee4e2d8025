package org.isnad.app.web;

import io.javalin.http.HttpStatus;

/** A request that cannot be answered; says why in the words of the interface. */
final class RequestProblem extends RuntimeException {
  private final HttpStatus status;
  private final Line detail;

  private RequestProblem(HttpStatus status, Line detail) {
    super(detail.bare());
    this.status = status;
    this.detail = detail;
  }

  static RequestProblem missing(Line detail) {
    return new RequestProblem(HttpStatus.NOT_FOUND, detail);
  }

  static RequestProblem senseless(Line detail) {
    return new RequestProblem(HttpStatus.BAD_REQUEST, detail);
  }

  HttpStatus status() {
    return status;
  }

  Line detail() {
    return detail;
  }
}
