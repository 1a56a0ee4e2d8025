package org.isnad.app.read;

import java.util.function.Consumer;
import org.isnad.app.source.Input;

/** Takes documents in, and the time when none comes. */
public interface Sink extends Consumer<Input> {
  /** Nothing comes at the moment: time to store what is ready. */
  void idle();
}
