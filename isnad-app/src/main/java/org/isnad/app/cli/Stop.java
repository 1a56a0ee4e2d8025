package org.isnad.app.cli;

/** A command cannot go on; the message says why and what to do. */
final class Stop extends RuntimeException {
  Stop(String message) {
    super(message);
  }
}
